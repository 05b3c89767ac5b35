"""A document as it was read, not what it means.

One plain text holds everything; blocks (headings, paragraphs, tables) are runs of that
text in reading order. A block's own text may leave characters out (soft line breaks,
page breaks), but each character it has stands at a known offset of the plain text, and
an offset leads to a page, a box, a sheet, a cell.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from math import isnan

from jixiao.record import record

Box = tuple[float, float, float, float]


@record
class Words:
    """A text and where its characters stand in the document's plain text.

    `runs` are (index in `text`, offset in the document), both ascending, the first at
    index 0; inside a run the characters are consecutive in the document.
    """

    text: str
    runs: tuple[tuple[int, int], ...] = ((0, 0),)

    def offset(self, index: int) -> int:
        """Where character `index` of this text stands in the document."""
        if len(self.runs) == 1:
            return self.runs[0][1] + index
        at = bisect_right(self.runs, (index, 1 << 62)) - 1
        begin, offset = self.runs[max(at, 0)]
        return offset + index - begin

    def range(self, start: int, end: int) -> tuple[int, int]:
        """The document offsets of `text[start:end]` (end exclusive)."""
        if len(self.runs) == 1:
            shift = self.runs[0][1]
            return shift + start, shift + max(start, end)
        if end <= start:
            here = self.offset(start)
            return here, here
        return self.offset(start), self.offset(end - 1) + 1

    def slice(self, start: int, end: int) -> Words:
        """A part of this text that keeps its places."""
        inside = [(b - start, o) for b, o in self.runs if start < b < end]
        return Words(self.text[start:end], ((0, self.offset(start)), *inside))


class Kind(StrEnum):
    """What a paragraph is on the page."""

    BODY = "body"
    HEADING = "heading"
    TITLE = "title"
    CAPTION = "caption"  # of a table, its unit line included
    HEADER = "header"  # running heads and feet, page numbers: set apart
    FOOTER = "footer"
    FOOTNOTE = "footnote"
    CONTENTS = "contents"  # a line of the table of contents


@record
class Paragraph:
    """A paragraph or heading. `level` counts headings from 1 (一、) to 4 (（1）); 0: none."""

    words: Words
    kind: Kind = Kind.BODY
    level: int = 0

    @property
    def text(self) -> str:
        return self.words.text


@record
class Cell:
    """A table cell as printed; `row` and `column` count from 0 in the table's grid.

    `ref` names the cell in a sheet ("B7"); it is empty in other formats.
    """

    row: int
    column: int
    words: Words
    rowspan: int = 1
    colspan: int = 1
    ref: str = ""

    @property
    def text(self) -> str:
        return self.words.text


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its cells in reading order, merged cells once, blank cells kept.

    `number` counts from 1 in the document. `caption` is what stands right above it
    (title, number, 单位：万元), as far as the reader can tell.
    """

    number: int
    cells: tuple[Cell, ...]
    caption: tuple[Words, ...] = ()
    sheet: str = ""

    @property
    def rows(self) -> int:
        return max((c.row + c.rowspan for c in self.cells), default=0)

    @property
    def columns(self) -> int:
        return max((c.column + c.colspan for c in self.cells), default=0)

    def grid(self) -> list[list[Cell | None]]:
        """Rows of cells; a merged cell stands at each place that it covers."""
        width = self.columns
        grid: list[list[Cell | None]] = [[None] * width for _ in range(self.rows)]
        for cell in self.cells:
            for row in range(cell.row, cell.row + cell.rowspan):
                for column in range(cell.column, cell.column + cell.colspan):
                    grid[row][column] = cell
        return grid


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class Boxes:
    """A box for each character of the plain text: four numbers each, NaN where none."""

    sides: array[float]

    def around(self, start: int, end: int) -> Box | None:
        """The smallest box round the characters that have one."""
        sides = self.sides[4 * start : 4 * end].tolist()
        if isnan(sum(sides)):  # seldom
            sides = [side for side in sides if not isnan(side)]
        if not sides:
            return None
        return min(sides[0::4]), min(sides[1::4]), max(sides[2::4]), max(sides[3::4])


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read.

    `pages` are the offsets at which pages begin (empty where the format has none),
    `sheets` likewise (offset, name). `notes` are Chinese remarks for the user of what
    could not be read (a sheet without cached values, say).
    """

    path: str
    format: str
    text: str
    blocks: tuple[Block, ...]
    title: str = ""
    pages: tuple[int, ...] = ()
    sheets: tuple[tuple[int, str], ...] = ()
    boxes: Boxes | None = None
    notes: tuple[str, ...] = field(default=())

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        return (b for b in self.blocks if isinstance(b, Paragraph))

    @property
    def tables(self) -> Iterator[Table]:
        return (b for b in self.blocks if isinstance(b, Table))

    def page(self, offset: int) -> int | None:
        """The page, from 1, on which a character stands; none where there are none."""
        return bisect_right(self.pages, offset) or None

    def sheet(self, offset: int) -> str | None:
        """The sheet in which a character stands."""
        at = bisect_right(self.sheets, (offset, "\U0010ffff")) - 1
        return self.sheets[at][1] if at >= 0 else None
