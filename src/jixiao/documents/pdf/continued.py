"""Tables that go on over pages become one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jixiao.documents.model import Kind
from jixiao.documents.pdf.grids import Area
from jixiao.documents.pdf.layout import Item, Page
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.sheets import Filled, Sheet

_SNAP = 4.0  # points by which column edges may differ between pages
_HEADER = 6  # rows that a header has at most
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
    return columns([*(part.sheet for part in whole.parts), sheet]) is not None


def columns(sheets: Sequence[Sheet]) -> list[float] | None:
    """The edges of sheets one under the other, if each fits into the finest of them."""
    finest = max(sheets, key=lambda s: len(s.xs)).xs
    for sheet in sheets:
        shift = finest[0] - sheet.left
        if abs(finest[-1] - sheet.right - shift) > _SNAP:
            return None
        if any(min(abs(x + shift - f) for f in finest) > _SNAP for x in sheet.xs):
            return None
    return list(finest)


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


def cells(whole: Whole) -> Iterator[tuple[Area, Filled]]:
    """Each cell of a table with its place in the whole."""
    finest = columns([part.sheet for part in whole.parts]) or list(whole.parts[0].sheet.xs)
    down = 0
    for part in whole.parts:
        sheet = part.sheet
        shift = finest[0] - sheet.left
        at = [min(range(len(finest)), key=lambda i: abs(finest[i] - x - shift)) for x in sheet.xs]
        for cell in sheet.cells:
            area = cell.area
            if area.row >= part.skipped:
                column = at[area.column]
                width = max(at[area.column + area.colspan] - column, 1)
                yield (
                    Area(down + area.row - part.skipped, column, area.rowspan, width),
                    cell,
                )
        down += len(sheet.ys) - 1 - part.skipped
