"""Tables that go on over pages become one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jixiao.documents.headings import marker
from jixiao.documents.model import Kind
from jixiao.documents.pdf.grids import Area
from jixiao.documents.pdf.layout import Item, Page
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.pieces import is_figure
from jixiao.documents.pdf.sheets import Filled, Sheet

_SNAP = 4.0  # points by which column edges may differ between pages
_HEADER = 6  # rows that a header has at most
_ROOM = 2.3  # font sizes that a line leaves free in its cell when it is full
_AGAIN = re.compile(r"[（(]?续表?[）)]?|\s+")


@dataclass(slots=True)
class Part:
    """A sheet of a table, how many of its first rows only repeat the header."""

    sheet: Sheet
    skipped: int = 0


@dataclass(slots=True)
class Whole:
    """A table with all its parts, in the order of the pages, and its caption."""

    caption: list[Line]
    parts: list[Part] = field(default_factory=list)


def wholes(pages: Sequence[Page]) -> list[Whole]:
    """All tables; a sheet that continues the one before is a part of it."""
    found: list[Whole] = []
    last: Item | None = None
    above: list[Line] = []
    for page in pages:
        for item in page.items:
            if isinstance(item, Sheet):
                if isinstance(last, Sheet) and _continues(found[-1], item, above):
                    for line in above:
                        line.kind = Kind.HEADER
                    found[-1].parts.append(Part(item, _repeated(found[-1].parts[0].sheet, item)))
                else:
                    found.append(Whole(above, [Part(item)]))
                last, above = item, []
            elif item.kind is Kind.CAPTION:
                above.append(item)
            elif item.kind not in {Kind.HEADER, Kind.FOOTER}:
                last = item
    return found


def _continues(whole: Whole, sheet: Sheet, above: list[Line]) -> bool:
    """The same columns at the top of the next page, under no other name."""
    before = whole.parts[-1].sheet
    if sheet.page != before.page + 1:
        return False
    names = {_AGAIN.sub("", line.text) for line in whole.caption}
    if any(_AGAIN.sub("", line.text) not in names | {""} for line in above):
        return False
    if columns([*(part.sheet for part in whole.parts), sheet]) is not None:
        return True
    first = whole.parts[0].sheet  # of another width on a page that is turned, under the same head
    return len(first.xs) == len(sheet.xs) and _repeated(first, sheet) > 0


def columns(sheets: Sequence[Sheet]) -> list[float] | None:
    """The edges of sheets one under the other, if each fits into the finest of them."""
    finest = max(sheets, key=lambda s: len(s.xs)).xs
    if any(sheet.guessed for sheet in sheets):
        return list(finest) if all(_fits(sheet, finest) for sheet in sheets) else None
    for sheet in sheets:
        shift = finest[0] - sheet.left
        if abs(finest[-1] - sheet.right - shift) > _SNAP:
            return None
        if any(min(abs(x + shift - f) for f in finest) > _SNAP for x in sheet.xs):
            return None
    return list(finest)


def _fits(sheet: Sheet, xs: Sequence[float]) -> bool:
    """Whether a table is as wide and has as many columns, each edge between its neighbours."""
    if len(sheet.xs) != len(xs):
        return False
    outer = max(abs(sheet.left - xs[0]), abs(sheet.right - xs[-1]))
    between = zip(xs, sheet.xs[1:-1], xs[2:], strict=False)
    return outer <= _SNAP and all(before < x < after for before, x, after in between)


def _repeated(first: Sheet, sheet: Sheet) -> int:
    """How many rows at the top of the sheet say again what the first sheet's say."""
    ours, theirs = _row_texts(sheet), _row_texts(first)
    count = 0
    for mine, other in zip(ours, theirs, strict=False):
        if mine != other or not any(mine):
            break
        count += 1
    deepest = max(
        (c.area.row + c.area.rowspan for c in sheet.cells if c.area.row < count), default=0
    )
    return count if deepest <= count < len(ours) else 0


def _row_texts(sheet: Sheet) -> list[list[str]]:
    """The texts of the first rows, from left to right."""
    rows: list[list[str]] = [[] for _ in range(min(len(sheet.ys) - 1, _HEADER + 1))]
    first = [cell for cell in sheet.cells if cell.area.row < len(rows)]
    for cell in sorted(first, key=lambda c: c.area.column):
        rows[cell.area.row].append(cell.text)
    return rows


@dataclass(slots=True)
class Placed:
    """A cell of the whole table, and its parts: two where a page break runs through it."""

    area: Area
    parts: list[Filled]


def cells(whole: Whole) -> list[Placed]:
    """All cells with their places in the whole table."""
    finest = columns([part.sheet for part in whole.parts]) or list(whole.parts[0].sheet.xs)
    found: list[Placed] = []
    down = 0
    last: dict[int, Placed] = {}  # the cells of the last row so far, by column
    before = whole.parts[0].sheet
    for part in whole.parts:
        own = list(_placed(part, finest, down))
        first = {p.area.column: p for p in own if p.area.row == down}
        if last and _is_broken(before, last, first):
            for column, placed in first.items():
                last[column].parts += placed.parts
            own = [
                Placed(p.area._replace(row=p.area.row - 1), p.parts)
                for p in own
                if p.area.row > down
            ]
            down -= 1
        found += own
        down += len(part.sheet.ys) - 1 - part.skipped
        last = {p.area.column: p for p in found if p.area.row + p.area.rowspan == down}
        before = part.sheet
    return found


def _placed(part: Part, finest: Sequence[float], down: int) -> Iterator[Placed]:
    sheet = part.sheet
    shift = finest[0] - sheet.left
    at = [min(range(len(finest)), key=lambda i: abs(finest[i] - x - shift)) for x in sheet.xs]
    if len(sheet.xs) == len(finest):
        at = list(range(len(finest)))
    for cell in sheet.cells:
        area = cell.area
        if area.row >= part.skipped:
            column = at[area.column]
            width = max(at[area.column + area.colspan] - column, 1)
            yield Placed(Area(down + area.row - part.skipped, column, area.rowspan, width), [cell])


def _is_broken(sheet: Sheet, last: dict[int, Placed], first: dict[int, Placed]) -> bool:
    """Whether the page breaks inside a row: what comes first only goes on with its words."""
    if last.keys() != first.keys() or any(p.area.rowspan > 1 for p in first.values()):
        return False
    told = {column for column, placed in first.items() if placed.parts[0].lines}
    if not told or not told < {column for column, placed in last.items() if placed.parts[-1].lines}:
        return False
    return all(_goes_on(sheet, last[c].parts[-1], first[c].parts[0]) for c in told)


def _goes_on(sheet: Sheet, above: Filled, below: Filled) -> bool:
    """Whether the words of a cell run on: its last line is full, the next no new item."""
    line, text = above.lines[-1], below.text
    left, right = sheet.sides(above)
    full = line.right - line.left + _ROOM * line.size > right - left
    ended = line.text[-1] in "。；;"
    return full and not ended and not is_figure(text) and marker(text) is None
