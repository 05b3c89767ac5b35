"""The little markup in which the samples are written.

    # a title line              ## ### ####  headings, numbered by hand
    @right words                @caption, @unit: the lines right above a table
    | a | b |                   a table row; << joins the cell on the left, ^^ the one above
Every other line is a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_HEADING = re.compile(r"(#{1,4}) (.+)")
_MARKED = re.compile(r"@(right|caption|unit|page) ?(.*)")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: its kind is title, h1 to h3, body, right, caption, unit or page."""

    kind: str
    text: str


@dataclass(slots=True)
class Cell:
    """A cell of a table and how far it stretches."""

    row: int
    column: int
    text: str
    rowspan: int = 1
    colspan: int = 1


@dataclass(slots=True)
class Grid:
    """A table: merged cells once, at their upper left corner."""

    rows: int
    columns: int
    cells: list[Cell] = field(default_factory=list)

    def weights(self) -> list[int]:
        """How wide each column should be, from 4 to 14, by the longest single cell."""
        longest = [4] * self.columns
        for cell in self.cells:
            if cell.colspan == 1:
                longest[cell.column] = max(longest[cell.column], min(len(cell.text), 14))
        return longest


def read(path: Path) -> Iterator[Line | Grid]:
    """The blocks of a source file."""
    rows: list[list[str]] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        if line.startswith("|"):
            rows.append([cell.strip() for cell in line.strip().strip("|").split("|")])
            continue
        if rows:
            yield grid(rows)
            rows = []
        if line.strip():
            yield _line(line.strip())


def _line(text: str) -> Line:
    heading, marked = _HEADING.fullmatch(text), _MARKED.fullmatch(text)
    if heading:
        return Line(("title", "h1", "h2", "h3")[len(heading[1]) - 1], heading[2])
    return Line(marked[1], marked[2]) if marked else Line("body", text)


def grid(rows: list[list[str]]) -> Grid:
    """Rows of texts as a table; << and ^^ stretch the cell beside or above."""
    made = Grid(len(rows), max(map(len, rows)))
    owner: dict[tuple[int, int], Cell] = {}
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            if text == "<<":
                cell = owner[r, c - 1]
                cell.colspan = max(cell.colspan, c - cell.column + 1)
            elif text == "^^":
                cell = owner[r - 1, c]
                cell.rowspan = max(cell.rowspan, r - cell.row + 1)
            else:
                cell = Cell(r, c, text)
                made.cells.append(cell)
            owner[r, c] = cell
    return made
