"""Folders and .zip archives to the files in them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jixiao.documents.limits import DEFAULT, Limits
from jixiao.documents.load import file_bytes, read_bytes, shown
from jixiao.documents.model import Document
from jixiao.documents.package import Package
from jixiao.documents.sniff import sniff
from jixiao.errors import JixiaoError, MissingFile, TooLarge

_IGNORED = ("thumbs.db", "desktop.ini", "__macosx")
_HEAD = 4


@dataclass(frozen=True, slots=True)
class Source:
    """One file to read, or the error that stands in its place.

    `name` is fit for printing; a member of an archive is called `包.zip/成员.docx`.
    `path` is the file on disk: of a member, its archive.
    """

    name: str
    path: str
    data: bytes | None = None  # of a member
    error: JixiaoError | None = None

    def content(self, limits: Limits = DEFAULT) -> bytes:
        """The file's bytes. Raises as `documents.read` does."""
        if self.error is not None:
            raise self.error
        return file_bytes(self.path, limits) if self.data is None else self.data

    def read(self, limits: Limits = DEFAULT) -> Document:
        """The document. Raises as `documents.read` does."""
        return read_bytes(self.name, self.content(limits), limits)


def expand(paths: Iterable[str | os.PathLike[str]], limits: Limits = DEFAULT) -> Iterator[Source]:
    """The files that paths stand for: folders walked, archives opened one level deep.

    Nothing is raised here: what cannot be opened comes as a source with an error.
    """
    for path in paths:
        text = os.fspath(path)
        if os.path.isdir(text):  # noqa: PTH112  a path may hold bytes that are no text
            yield from _folder(text, limits)
        else:
            yield from _file(text, limits)


def _folder(path: str, limits: Limits) -> Iterator[Source]:
    refused: list[OSError] = []
    count = 0
    for folder, folders, files in os.walk(path, onerror=refused.append):
        folders[:] = sorted(name for name in folders if not _ignored(name))
        for name in sorted(files):
            if _ignored(name):
                continue
            count += 1
            if count > limits.members:
                error = TooLarge(shown(path), f"文件夹内文件超过 {limits.members} 个")
                yield Source(shown(path), path, error=error)
                return
            yield from _file(os.path.join(folder, name), limits)  # noqa: PTH118  as above
    for problem in refused:
        name = shown(str(problem.filename))
        yield Source(name, name, error=MissingFile(name, "没有读取权限"))


def _ignored(name: str) -> bool:
    """Leavings of systems and editors: .DS_Store, Thumbs.db, ~$ lock files."""
    return name.startswith((".", "~$")) or name.lower() in _IGNORED


def _file(path: str, limits: Limits) -> Iterator[Source]:
    name = shown(path)
    try:
        if not _is_archive(path, name, limits):
            yield Source(name, path)
            return
        package = Package(name, file_bytes(path, limits), limits)
    except JixiaoError as error:
        yield Source(name, path, error=error)
        return
    yield from _members(path, name, package)


def _is_archive(path: str, name: str, limits: Limits) -> bool:
    try:
        with open(path, "rb") as file:  # noqa: PTH123  a path may hold bytes that are no text
            if file.read(_HEAD)[:2] != b"PK":
                return False
    except (OSError, ValueError):
        return False  # reading it will say why
    return sniff(name, file_bytes(path, limits)) == "zip"


def _members(path: str, name: str, package: Package) -> Iterator[Source]:
    some = False
    for member in package:
        parts = member.split("/")
        if any(_ignored(part) for part in parts):
            continue
        some = True
        inner = f"{name}/{shown(member)}"
        try:
            yield Source(inner, path, package.read(member))
        except JixiaoError as error:
            renamed = type(error)(inner, *error.args[1:])
            yield Source(inner, path, error=renamed)
    if not some:
        yield Source(name, path, error=MissingFile(name, "压缩包里没有文件"))
