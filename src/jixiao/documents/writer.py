"""Writes the plain text of formats that have none of their own: docx, sheets, html.

A paragraph is a line. A table row is a line, its cells apart by tabs, the places under
a merged cell empty; line breaks inside a cell become spaces.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jixiao.documents.builder import Builder, CellRange, Range
from jixiao.documents.captions import MOST, Above, caption, is_unit_line
from jixiao.documents.headings import marker
from jixiao.documents.limits import Limits
from jixiao.documents.meter import Meter
from jixiao.documents.model import Document, Kind
from jixiao.documents.titles import title

_SPACE = " \t\r\n\v\f\u00a0\u3000\u200b\ufeff"
_ENDS = "。！？；：!?;"
_BLANKS = str.maketrans("\t\r\n\v\f", "     ")
_FIRST_WIDE = "\u2e80"  # from here on, characters are Chinese and need no space


@dataclass(frozen=True, slots=True)
class Piece:
    """A bit of text; `source` is the reader's own number for where it came from."""

    text: str
    source: int = -1


Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """A table cell to be written."""

    row: int
    column: int
    lines: tuple[Line, ...]
    rowspan: int = 1
    colspan: int = 1
    ref: str = ""


def plain(line: Line) -> str:
    """The text of a line."""
    return "".join(piece.text for piece in line)


def line(text: str) -> Line:
    """A line that remembers no source."""
    return (Piece(text),)


class Writer:
    """Writes paragraphs and tables; `trace` says where each sourced piece went."""

    def __init__(self, path: str, format_: str, limits: Limits) -> None:
        self.builder = Builder(path, format_)
        self.trace: list[tuple[int, int, int]] = []  # start, end, source
        self._path, self._limits = path, limits
        self._meter = Meter(path, limits)
        self._above: list[Above] = []
        self._titles: list[tuple[str, Kind]] = []

    def note(self, text: str) -> None:
        """A remark for the user, once."""
        if text not in self.builder.notes:
            self.builder.notes.append(text)

    def sheet(self, name: str) -> None:
        """A sheet begins here; what stood above is of another one."""
        self.builder.sheet(name)
        self._above = []

    def paragraph(self, lines: Sequence[Line], kind: Kind = Kind.BODY, level: int = 0) -> None:
        """Write one paragraph of one or more lines; a blank one is left out."""
        written = [(self._line(one), plain(one)) for one in lines if plain(one).strip(_SPACE)]
        if not written:
            return
        ranges = _joined([_stripped(place, text) for place, text in written])
        self.builder.paragraph(ranges, kind, level)
        text = "".join(text for _, text in written).strip(_SPACE)
        self._titles.append((text, kind))
        self._above = [*self._above[-MOST:], Above(text, ranges, kind)]

    def refuse_beyond(self, cells: int) -> None:
        """Raise TooLarge where a table of so many cells would be too much."""
        Meter(self._path, self._limits).cells(cells)

    def table(self, cells: Iterable[Draft], sheet: str = "") -> None:
        """Write a table. Cells come in reading order and do not overlap."""
        drafts = list(cells)
        rows = max((c.row + c.rowspan for c in drafts), default=0)
        columns = max((c.column + c.colspan for c in drafts), default=0)
        self._meter.cells(rows * columns)
        by_row: list[list[Draft]] = [[] for _ in range(rows)]
        for draft in drafts:
            by_row[draft.row].append(draft)
        made: list[CellRange] = []
        for row in by_row:
            made.extend(self._row(row, columns))
        if any(end > start for cell in made for start, end in cell.ranges):
            self.builder.table(made, caption(self._above), sheet)
        self._above = []

    def build(self, name: str = "") -> Document:
        """The document; its title is `name` or what the first lines say."""
        return self.builder.build(name or title(self._titles))

    def _row(self, row: list[Draft], columns: int) -> Iterable[CellRange]:
        at = 0
        for draft in sorted(row, key=lambda one: one.column):
            self._write("\t" * (draft.column - at))
            at = draft.column
            places = []
            for number, one in enumerate(draft.lines):
                if number:
                    self._write(" ")
                blank = tuple(Piece(p.text.translate(_BLANKS), p.source) for p in one)
                places.append(_stripped(self._pieces(blank), plain(blank)))
            here = self.builder.length
            ranges = _joined(places) or ((here, here),)
            yield CellRange(
                draft.row, draft.column, ranges, draft.rowspan, draft.colspan, draft.ref
            )
        self._write("\t" * (columns - 1 - at) + "\n")

    def _line(self, pieces: Line) -> Range:
        place = self._pieces(pieces)
        self._write("\n")
        return place

    def _pieces(self, pieces: Line) -> Range:
        start = self.builder.length
        for piece in pieces:
            here, end = self._write(piece.text)
            if piece.source >= 0 and end > here:
                self.trace.append((here, end, piece.source))
        return start, self.builder.length

    def _write(self, text: str) -> Range:
        self._meter.characters(len(text))
        return self.builder.write(text)


def paragraphs(lines: Iterable[Line]) -> Iterable[list[Line]]:
    """Lines apart by breaks inside one paragraph, as the paragraphs they are meant as.

    A break after a sentence, or before a number, was meant as a new paragraph.
    """
    current: list[Line] = []
    for one in lines:
        text = plain(one).strip(_SPACE)
        above = plain(current[-1]).rstrip(_SPACE) if current else ""
        if current and (not above or not text or _apart(above, text)):
            yield current
            current = []
        current.append(one)
    if current:
        yield current


def _apart(above: str, text: str) -> bool:
    return above[-1] in _ENDS or marker(text) is not None or is_unit_line(text)


Placed = tuple[Range, str, str]  # where, first character, last character


def _stripped(place: Range, text: str) -> Placed:
    """A line's place without its outer white space."""
    inner = text.strip(_SPACE)
    start = place[0] + (len(text) - len(text.lstrip(_SPACE)) if inner else 0)
    return (start, start + len(inner)), inner[:1], inner[-1:]


def _joined(lines: Sequence[Placed]) -> tuple[Range, ...]:
    """Lines put together: between two Chinese ones the break is left out."""
    ranges: list[Range] = []
    last = ""
    for (start, end), head, tail in lines:
        if end == start:
            continue
        if ranges and not (_wide(last) and _wide(head)):
            ranges[-1] = ranges[-1][0], end  # the break stays, as white space
        else:
            ranges.append((start, end))
        last = tail
    return tuple(ranges)


def _wide(character: str) -> bool:
    return (character >= _FIRST_WIDE and not character.isdigit()) or character in "()[]“”"
