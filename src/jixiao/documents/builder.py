"""Build a document block by block; the places keep themselves.

Two ways of use. A reader that makes the plain text as it goes calls `write` and gets
the range back; one that is handed the whole text (a text file) passes it to the
constructor and names ranges of it. Either way blocks are given as ranges.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from jixiao.documents.model import (
    Block,
    Boxes,
    Cell,
    Document,
    Kind,
    Paragraph,
    Table,
    Words,
)
from jixiao.record import record

Range = tuple[int, int]
Ranges = Sequence[Range]


@record
class CellRange:
    """A cell to be: where its lines stand, and how far it stretches."""

    row: int
    column: int
    ranges: tuple[Range, ...]
    rowspan: int = 1
    colspan: int = 1
    ref: str = ""


@dataclass(frozen=True, slots=True)
class ParagraphRanges:
    """A paragraph to be."""

    ranges: tuple[Range, ...]
    kind: Kind
    level: int


@dataclass(frozen=True, slots=True)
class TableRanges:
    """A table to be."""

    cells: tuple[CellRange, ...]
    caption: tuple[tuple[Range, ...], ...]
    sheet: str


class Builder:
    """Collects text and blocks for one document; the blocks are made at the end."""

    def __init__(self, path: str, format_: str, text: str = "") -> None:
        self._path, self._format = path, format_
        self._pieces = [text]
        self._length = len(text)
        self._plans: list[ParagraphRanges | TableRanges] = []
        self._pages: list[int] = []
        self._sheets: list[tuple[int, str]] = []
        self.notes: list[str] = []

    @property
    def length(self) -> int:
        """How long the plain text is so far."""
        return self._length

    def write(self, text: str) -> Range:
        """Append to the plain text; return where it stands."""
        start = self._length
        self._pieces.append(text)
        self._length += len(text)
        return start, self._length

    def page(self) -> None:
        """A page begins here."""
        self._pages.append(self._length)

    def sheet(self, name: str) -> None:
        """A sheet begins here."""
        self._sheets.append((self._length, name))

    def paragraph(self, ranges: Ranges, kind: Kind = Kind.BODY, level: int = 0) -> None:
        """Add a paragraph made of these ranges, in this order; a blank one is dropped."""
        self._plans.append(ParagraphRanges(tuple(ranges), kind, level))

    def table(
        self, cells: Iterable[CellRange], caption: Iterable[Ranges] = (), sheet: str = ""
    ) -> None:
        """Add a table, unless it has no cell. `caption`: the lines right above it."""
        made = tuple(cells)
        if made:
            above = tuple(tuple(line) for line in caption)
            self._plans.append(TableRanges(made, above, sheet))

    def build(self, title: str = "", boxes: Boxes | None = None) -> Document:
        """The finished document."""
        text = "".join(self._pieces)
        return Document(
            path=self._path,
            format=self._format,
            text=text,
            blocks=tuple(_blocks(text, self._plans)),
            title=title,
            pages=tuple(self._pages),
            sheets=tuple(self._sheets),
            boxes=boxes,
            notes=tuple(self.notes),
        )


def join(text: str, ranges: Ranges) -> Words:
    """Ranges of the plain text, joined without anything in between."""
    if len(ranges) == 1:
        ((start, end),) = ranges
        return Words(text[start:end], ((0, start),))
    runs, pieces, at = [], [], 0
    for start, end in ranges:
        if end > start:
            runs.append((at, start))
            pieces.append(text[start:end])
            at += end - start
    nowhere = ranges[0][0] if ranges else 0
    return Words("".join(pieces), tuple(runs) or ((0, nowhere),))


def _blocks(text: str, plans: Iterable[ParagraphRanges | TableRanges]) -> Iterator[Block]:
    tables = 0
    for plan in plans:
        if isinstance(plan, TableRanges):
            tables += 1
            cells = tuple(
                Cell(c.row, c.column, join(text, c.ranges), c.rowspan, c.colspan, c.ref)
                for c in plan.cells
            )
            yield Table(tables, cells, tuple(join(text, r) for r in plan.caption), plan.sheet)
        else:
            words = join(text, plan.ranges)
            if words.text.strip():
                yield Paragraph(words, plan.kind, plan.level)
