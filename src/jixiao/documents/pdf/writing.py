"""Pages to a document: the plain text with its boxes first, then the blocks over it."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from jixiao.documents.builder import Builder, CellRange, Range
from jixiao.documents.headings import heading_level, marker
from jixiao.documents.model import Boxes, Document, Kind
from jixiao.documents.pdf import captions, contents, continued, flow, margins
from jixiao.documents.pdf.cells import joined
from jixiao.documents.pdf.flow import Measure
from jixiao.documents.pdf.layout import Page
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.sheets import Sheet

_NOWHERE = array("f", [float("nan")] * 4)
_LONGEST = 40  # characters of a heading without a number
_SENTENCE = frozenset("。；，：:")
_BIG = 1.15  # of the body's size: a title


class _Writer:
    """The plain text, page by page, and where each line and cell stands in it."""

    def __init__(self, builder: Builder) -> None:
        self.builder = builder
        self.sides = array("f")
        self.lines: dict[int, tuple[Range, ...]] = {}  # by id of the line
        self.cells: dict[int, Range] = {}  # by id of the cell

    def put(self, text: str, quads: array[float] | None = None) -> Range:
        self.sides.extend(quads if quads is not None else _NOWHERE * len(text))
        return self.builder.write(text)

    def page(self, page: Page) -> None:
        self.builder.page()
        for item in page.items:
            if isinstance(item, Sheet):
                self.sheet(item)
            else:
                start, end = self.put(item.text, item.quads)
                self.lines[id(item)] = _pieces(item, start, end)
                self.put("\n")

    def sheet(self, sheet: Sheet) -> None:
        """Rows as lines, a tab between unit columns, a merged cell at its first place."""
        starts = {(c.area.row, c.area.column): c for c in sheet.cells}
        pieces: list[str] = []
        at = self.builder.length
        for row in range(len(sheet.ys) - 1):
            for column in range(len(sheet.xs) - 1):
                if column:
                    pieces.append("\t")
                    self.sides.extend(_NOWHERE)
                    at += 1
                cell = starts.get((row, column))
                if cell is not None:
                    text, quads = joined(cell, sheet)
                    pieces.append(text)
                    self.sides.extend(quads)
                    self.cells[id(cell)] = at, at + len(text)
                    at += len(text)
            pieces.append("\n")
            self.sides.extend(_NOWHERE)
            at += 1
        self.builder.write("".join(pieces))


def _pieces(line: Line, start: int, end: int) -> tuple[Range, ...]:
    """A caption's parts, where a wide gap parts them; any other line whole."""
    if line.kind is not Kind.CAPTION:
        return ((start, end),)
    return tuple((start + a, start + a + len(line.text[a:b].rstrip())) for a, b in line.parts)


def write(path: str, pages: Sequence[Page], notes: Sequence[str]) -> Document:
    """The document of these pages."""
    margins.mark(pages)
    contents.mark(pages)
    captions.mark(pages)
    wholes = {id(w.parts[0].sheet): w for w in continued.wholes(pages)}
    how = flow.measure(pages)
    title = _mark_title(pages, how)
    builder = Builder(path, "pdf")
    builder.notes.extend(notes)
    writer = _Writer(builder)
    for page in pages:
        writer.page(page)
    by_number = {page.number: page for page in pages}
    for block in flow.paragraphs(pages, how):
        if isinstance(block, Sheet):
            if id(block) in wholes:
                _table(builder, writer, wholes[id(block)])
        elif block[0].kind is not Kind.CAPTION:
            _paragraph(builder, writer, block, _centred(how, by_number, block))
    return builder.build(title, Boxes(writer.sides))


def _centred(how: Measure, pages: dict[int, Page], lines: Sequence[Line]) -> bool:
    return all(how.centred(pages[line.page], line) for line in lines)


def _paragraph(builder: Builder, writer: _Writer, lines: Sequence[Line], centred: bool) -> None:  # noqa: FBT001  one caller
    ranges = [r for line in lines for r in writer.lines[id(line)]]
    kind, level = lines[0].kind, 0
    text = "".join(line.text for line in lines)
    if kind is Kind.BODY:
        level = heading_level(text)
        if not level and centred and _is_name(text):
            level = 1
        kind = Kind.HEADING if level else kind
    elif kind is Kind.HEADING:
        level = 1
    builder.paragraph(ranges, kind, level)


def _table(builder: Builder, writer: _Writer, whole: continued.Whole) -> None:
    cells = [
        CellRange(
            placed.area.row,
            placed.area.column,
            tuple(writer.cells[id(part)] for part in placed.parts),
            placed.area.rowspan,
            placed.area.colspan,
        )
        for placed in continued.cells(whole)
    ]
    caption = [[r] for line in whole.caption for r in writer.lines[id(line)]]
    builder.table(cells, caption)


def _mark_title(pages: Sequence[Page], how: Measure) -> str:
    """The biggest lines of the first page with text are the title, or its first if centred."""
    first = next((p for p in pages if any(x.kind is Kind.BODY for x in p.lines)), None)
    if first is None:
        return ""
    lines = [line for line in first.lines if line.kind is Kind.BODY]
    size = max(line.size for line in lines)
    big = size >= _BIG * how.size
    found: list[Line] = []
    for line in lines:
        fits = line.size > 0.95 * size if big else how.centred(first, line)
        if fits and _is_name(line.text):
            found.append(line)
        elif found or not big:
            break
    for line in found:
        line.kind = Kind.TITLE
    return "".join(line.text for line in found)


def _is_name(text: str) -> bool:
    return len(text) <= _LONGEST and marker(text) is None and not _SENTENCE & set(text)
