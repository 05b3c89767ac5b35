"""Packs as files: one folder a notice, `pack.yaml` in it; nothing is registered by hand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from jixiao.errors import BadPack, UnknownPack, reason
from jixiao.faults import told
from jixiao.packs.model import Pack
from jixiao.plain_yaml import loader

FOLDER = Path(__file__).with_name("notices")
FILE = "pack.yaml"
_INHERITED = ("method", "outline", "tables", "sources")
_DEEPEST = 5
_LOADER = loader("null", "bool")


def names() -> tuple[str, ...]:
    """The bundled packs by name."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob(f"*/{FILE}")))


@cache
def bundled(name: str) -> Pack:
    """A bundled pack.

    Raises:
        UnknownPack: there is none of this name; the error lists those there are.

    """
    if name not in names():
        raise UnknownPack(name, "、".join(names()))
    return load(FOLDER / name)


def load(path: str | Path) -> Pack:
    """The pack of a folder, or of a `pack.yaml`.

    Raises:
        BadPack: a fault, told with its place in the file.

    """
    file = Path(path)
    file = file / FILE if file.is_dir() else file
    data = _data(file)
    try:
        return Pack.model_validate(data)
    except ValidationError as error:
        raise BadPack(str(file), told(error)) from error


def find(name: str) -> Pack:
    """A pack by its name, or by the path of its folder or file."""
    return load(name) if Path(name).exists() else bundled(name)


def all_bundled() -> Iterator[Pack]:
    """Every bundled pack."""
    return map(bundled, names())


def _data(file: Path, depth: int = 0) -> dict[str, Any]:
    """What a file says, with what it takes over from the pack that it `extends`."""
    data = _read(file)
    parent = data.pop("extends", None)
    if parent is None:
        return data
    if parent not in names() or depth >= _DEEPEST:
        raise BadPack(str(file), f"extends 指的通知 {parent} 不存在或循环引用")
    inherited = _data(FOLDER / parent / FILE, depth + 1)
    taken = {key: inherited[key] for key in _INHERITED if key in inherited and key not in data}
    sources = {**inherited.get("sources", {}), **data.get("sources", {})}
    return {**data, **taken, "sources": sources}


def _read(file: Path) -> dict[str, Any]:
    try:
        data = yaml.load(file.read_text("utf-8"), _LOADER)  # noqa: S506  a safe loader, words only
    except OSError as error:
        raise BadPack(str(file), reason(error)) from error
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f"第{mark.line + 1}行" if mark else ""
        raise BadPack(str(file), f"{where}不合 YAML 写法") from error
    if not isinstance(data, dict):
        raise BadPack(str(file), "内容应当是一组“名称: 值”")
    return data
