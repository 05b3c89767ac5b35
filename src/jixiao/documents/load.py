"""From a path or bytes to a document: look at the content, find the reader, read."""

from __future__ import annotations

import importlib
import os
import pkgutil
import stat
from collections.abc import Iterator
from functools import cache
from typing import cast
from unicodedata import category

from jixiao.documents import readers
from jixiao.documents.limits import DEFAULT, Limits
from jixiao.documents.model import Document
from jixiao.documents.readers.base import Reader
from jixiao.documents.sniff import sniff
from jixiao.errors import (
    MissingFile,
    NestedArchive,
    TooLarge,
    UnknownFormat,
    UnreadableDocument,
    reason,
)

_ALIASES = {"txt": "text", "md": "text", "wps": "doc"}  # format → where to look first


def shown(path: str | os.PathLike[str]) -> str:
    """A path fit for printing: bytes that are no text, and controls, become �."""
    name = os.fspath(path)
    return "".join(c if c.isprintable() or category(c) == "Zs" else "\ufffd" for c in name)


def read(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> Document:
    """Read one file. Raises the errors of `jixiao.errors`, no other."""
    return read_bytes(shown(path), file_bytes(path, limits), limits)


def read_bytes(name: str, data: bytes, limits: Limits = DEFAULT) -> Document:
    """Read a file held in memory; `name` is what errors and findings call it."""
    name = shown(name)
    if len(data) > limits.file_bytes:
        raise _oversized(name, limits)
    format_ = sniff(name, data)
    if format_ == "zip":
        raise NestedArchive(name)
    document = reader_for(name, format_).read(name, data, limits)
    if not document.text.strip():
        raise UnreadableDocument(name, "文件里没有文字")
    return document


def file_bytes(path: str | os.PathLike[str], limits: Limits = DEFAULT) -> bytes:
    """The content of a file, unless it is missing, no file, or over-large."""
    name = shown(path)
    try:
        state = os.stat(path)  # noqa: PTH116  a path may hold bytes that pathlib will not print
        if stat.S_ISDIR(state.st_mode):
            raise MissingFile(name, "它是文件夹")
        if not stat.S_ISREG(state.st_mode):
            raise MissingFile(name, "它不是普通文件")
        if state.st_size > limits.file_bytes:
            raise _oversized(name, limits)
        with open(path, "rb") as file:  # noqa: PTH123  as above
            return file.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise MissingFile(name, "文件不存在") from error
    except PermissionError as error:
        raise MissingFile(name, "没有读取权限") from error
    except (OSError, ValueError) as error:
        raise MissingFile(name, _reason(error)) from error


@cache
def _modules() -> tuple[str, ...]:
    return tuple(m.name for m in pkgutil.iter_modules(readers.__path__) if m.name != "base")


def reader_for(path: str, format_: str) -> Reader:
    """The reader of a format. Only as many reader modules are imported as it takes."""
    for module in _by_likeness(_ALIASES.get(format_, format_)):
        found = getattr(importlib.import_module(f"{readers.__name__}.{module}"), "READER", None)
        if found is not None and format_ in found.formats:
            return cast("Reader", found)
    raise UnknownFormat(path)


def _by_likeness(name: str) -> Iterator[str]:
    """Reader modules, those named after the format first."""
    alike = [m for m in _modules() if m == name or m.endswith(f"_{name}")]
    yield from alike
    yield from (m for m in _modules() if m not in alike)


def _oversized(name: str, limits: Limits) -> TooLarge:
    return TooLarge(name, f"文件大于 {limits.file_bytes // 1024**2} MB")


def _reason(error: Exception) -> str:
    return reason(error) if isinstance(error, OSError) else "路径不合规"
