"""A sheet as displayed: texts by place, and which places are merged."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

Merge = tuple[int, int, int, int]  # first row, first column, last row, last column
_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_LETTERS = 26


@dataclass(slots=True)
class Sheet:
    """Rows and columns count from 0; blank cells are absent."""

    name: str
    cells: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    unsaved: list[str] = field(default_factory=list)  # cells with a formula without a value
    hidden_parts: bool = False  # some rows or columns are hidden


def place(ref: str) -> tuple[int, int] | None:
    """B7 as (6, 1); None for what is no cell."""
    found = _REF.fullmatch(ref)
    if not found:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    row = int(found[2])
    return (row - 1, column - 1) if row else None


def ref(row: int, column: int) -> str:
    """(6, 1) as B7."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"
