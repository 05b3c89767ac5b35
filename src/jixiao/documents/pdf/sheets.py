"""A table as it stands on one page: its cells and their lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from jixiao.documents.pdf.grids import Area
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.pieces import is_figure

_LEVEL = 0.4  # font sizes by which lines of one row may differ
_PADDING = 1.3  # font sizes between a full line and the edges of its cell, together


@dataclass(slots=True)
class Filled:
    """A cell and its lines."""

    area: Area
    lines: tuple[Line, ...]

    @property
    def text(self) -> str:
        return "".join(line.text for line in self.lines)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table as it stands on one page. `xs` rise, `ys` fall."""

    page: int
    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[Filled, ...]
    guessed: bool = False  # columns told by the words in them, not by rules

    def sides(self, cell: Filled) -> tuple[float, float]:
        """The left and right edge of a cell."""
        area = cell.area
        return self.xs[area.column], self.xs[area.column + area.colspan]

    @property
    def left(self) -> float:
        return self.xs[0]

    @property
    def right(self) -> float:
        return self.xs[-1]

    @property
    def top(self) -> float:
        return self.ys[0]

    @property
    def bottom(self) -> float:
        return self.ys[-1]


def unstacked(sheet: Sheet) -> Sheet:
    """The same table with a row for each line where only the spacing parts the rows.

    Such is a table ruled between its columns but not between its rows: several columns
    hold figures one under the other, on the same baselines.
    """
    stacks: dict[int, list[list[float]]] = {}
    for cell in sheet.cells:
        if cell.area.rowspan == 1 and _is_stack(sheet, cell):
            stacks.setdefault(cell.area.row, []).append([line.base for line in cell.lines])
    for row in sorted(stacks, reverse=True):  # rows above one that is split keep their number
        bases = _shared(sheet, stacks[row])
        if bases:
            sheet = _split(sheet, row, bases)
    return sheet


def _shared(sheet: Sheet, columns: Sequence[list[float]]) -> list[float]:
    """The baselines that two columns of figures share in a row; none if they do not."""
    stacks = sorted(columns, key=len)
    if len(stacks) < 2:  # noqa: PLR2004 - one column alone may be a list in a cell
        return []
    longest, other = stacks[-1], stacks[-2]
    size = max(line.size for cell in sheet.cells for line in cell.lines)
    shared = sum(any(abs(a - b) < _LEVEL * size for b in longest) for a in other)
    return longest if shared == len(other) else []


def _is_stack(sheet: Sheet, cell: Filled) -> bool:
    """Two or more figures one under the other, none broken over two lines; a header above."""
    if len(cell.lines) < 2:  # noqa: PLR2004 - nearly all cells
        return False
    left, right = sheet.sides(cell)
    lines = list(dropwhile(lambda line: not is_figure(line.text), cell.lines))  # its header
    return len(lines) > 1 and all(
        is_figure(line.text)
        and line.text[-1] not in ",，-"
        and line.text[0] not in ".,%"
        and line.right - line.left + _PADDING * line.size < right - left
        for line in lines
    )


def _split(sheet: Sheet, row: int, bases: Sequence[float]) -> Sheet:
    size = max(line.size for cell in sheet.cells for line in cell.lines)
    cuts = [min((a + b) / 2, b + size) for a, b in pairwise(bases)]
    ys = (*sheet.ys[: row + 1], *cuts, *sheet.ys[row + 1 :])
    return replace(sheet, ys=ys, cells=tuple(_cells(sheet, row, cuts)))


def _cells(sheet: Sheet, row: int, cuts: Sequence[float]) -> Iterator[Filled]:
    more = len(cuts)
    for cell in sheet.cells:
        area = cell.area
        if area.row > row:
            yield Filled(area._replace(row=area.row + more), cell.lines)
        elif area.row + area.rowspan <= row:
            yield cell
        elif area.rowspan > 1:
            yield Filled(area._replace(rowspan=area.rowspan + more), cell.lines)
        else:
            for i in range(more + 1):
                own = [line for line in cell.lines if sum(line.base < cut for cut in cuts) == i]
                yield Filled(area._replace(row=row + i), tuple(own))
