"""One page: its tables with their text, and its lines, in the order in which one reads."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from jixiao.documents.pdf import columns, grids, pieces, unruled
from jixiao.documents.pdf.glyphs import Glyphs
from jixiao.documents.pdf.grids import Grid
from jixiao.documents.pdf.lines import Line, block_of, line_of, lines, rows
from jixiao.documents.pdf.pieces import Piece
from jixiao.documents.pdf.rules import Rules
from jixiao.documents.pdf.sheets import Filled, Sheet, unstacked

Item = Line | Sheet


@dataclass(slots=True)
class Page:
    """A page that was read: `width` and `height` are those of the page turned upright."""

    number: int
    width: float
    height: float
    left: float = 0.0  # x of its left side
    low: float = 0.0  # y of its foot
    items: list[Item] = field(default_factory=list)

    @property
    def lines(self) -> list[Line]:
        return [item for item in self.items if isinstance(item, Line)]


def items(glyphs: Glyphs, rules: Rules, page: int) -> list[Item]:
    """What stands on the page, in reading order."""
    free = set(range(len(glyphs)))
    ruled, across = grids.grids(rules)
    sheets = _filled(glyphs, sorted(ruled, key=_size), free, page)
    found = pieces.cut(glyphs, rows(glyphs, free))
    unruled_ = _filled(glyphs, unruled.grids(found, across), free, page)
    if unruled_:
        found = pieces.cut(glyphs, rows(glyphs, free))
    return _ordered(glyphs, sheets + unruled_, found, page)


def _filled(glyphs: Glyphs, found: Sequence[Grid], free: set[int], page: int) -> list[Sheet]:
    """The grids with their characters, which are then no longer free."""
    sheets = []
    for grid in found:
        sheet, used = fill(glyphs, grid, free, page)
        if sheet is not None:
            sheets.append(unstacked(sheet))
            free -= used
    return sheets


def fill(
    glyphs: Glyphs, grid: Grid, free: Iterable[int], page: int
) -> tuple[Sheet | None, set[int]]:
    """The grid with its characters, by their centres; none if it is no table after all."""
    if 1 in {len(grid.xs) - 1, len(grid.areas)}:  # one column, or one cell
        return None, set()
    inside = _inside(glyphs, grid, free)
    if not inside:
        return None, set()
    cells = tuple(
        Filled(area, tuple(lines(glyphs, inside[number], page)) if number in inside else ())
        for number, area in enumerate(grid.areas)
    )
    sheet = Sheet(page, grid.xs, grid.ys, cells, grid.guessed)
    return sheet, {i for own in inside.values() for i in own}


def _inside(glyphs: Glyphs, grid: Grid, free: Iterable[int]) -> dict[int, list[int]]:
    """The glyphs in each cell, by its number."""
    xs, depths = grid.xs, [-y for y in grid.ys]
    rows_, columns, owners = len(depths) - 1, len(xs) - 1, grid.owners()
    left, right, bottom, top = glyphs.left, glyphs.right, glyphs.bottom, glyphs.top
    inside: dict[int, list[int]] = {}
    row, low, high = -1, float("nan"), float("nan")
    for i in free:
        if bottom[i] != low or top[i] != high:  # seldom: it is not the row of the glyph before
            low, high = bottom[i], top[i]
            row = bisect_right(depths, -(low + high) / 2) - 1
        x = (left[i] + right[i]) / 2
        if 0 <= row < rows_ and xs[0] <= x < xs[-1]:
            owner = owners[row * columns + bisect_right(xs, x) - 1]
            inside.setdefault(owner, []).append(i)
    return inside


def _size(grid: Grid) -> float:
    return (grid.xs[-1] - grid.xs[0]) * (grid.ys[0] - grid.ys[-1])


def _ordered(glyphs: Glyphs, sheets: list[Sheet], rest: list[Piece], page: int) -> list[Item]:
    """Tables from the top; between them the lines, column by column."""
    found: list[Item] = []
    for sheet in sorted(sheets, key=lambda s: -s.top):
        middle = (sheet.top + sheet.bottom) / 2
        found += _lines(glyphs, [piece for piece in rest if piece.base > middle], page)
        found.append(sheet)
        rest = [piece for piece in rest if piece.base <= middle]
    return found + _lines(glyphs, rest, page)


def _lines(glyphs: Glyphs, band: list[Piece], page: int) -> list[Line]:
    found = []
    for block in columns.reading_order(band):
        made = [line_of(glyphs, row, page) for row in block]
        column = block_of(made)
        for line in made:
            line.block = column
        found += made
    return found
