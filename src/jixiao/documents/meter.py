"""Counts what a reader takes in, and refuses at the limits."""

from __future__ import annotations

from jixiao.documents.limits import Limits
from jixiao.errors import TooLarge


class Meter:
    """Characters, table cells and tags of one document so far."""

    def __init__(self, path: str, limits: Limits) -> None:
        self._path, self._limits = path, limits
        self._characters = self._cells = 0

    def characters(self, count: int) -> None:
        """Take in so many more characters; raises TooLarge."""
        self._characters += count
        if self._characters > self._limits.characters:
            raise TooLarge(self._path, f"文字超过 {self._limits.characters} 字")

    def tags(self, data: bytes) -> None:
        """Look over mark-up before it is parsed: a small zip may hold millions of tags."""
        if data.count(b"<") > self._limits.tags:
            raise TooLarge(self._path, f"标记超过 {self._limits.tags} 个")

    def cells(self, count: int) -> None:
        """Take in so many more cells, the places under a merged cell included."""
        self._cells += count
        if self._cells > self._limits.cells:
            raise TooLarge(self._path, f"表格单元格超过 {self._limits.cells} 个")
