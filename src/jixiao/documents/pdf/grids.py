"""Ruling lines to a grid of cells.

Snap what is nearly in line, merge collinear pieces, take each connected set of rules as
a table, lay a grid through all its rules, and unite neighbours with no edge between.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jixiao.documents.pdf.rules import Rule, Rules

SNAP = 4.0  # points: closer rules are one (double rules, pieces out of line); no text fits
_REACH = 3.0  # points by which rules that meet may miss each other
_MOST = 1_000  # rules in one direction on a page; with more it is a drawing


class Area(NamedTuple):
    """A cell of a grid: the unit rows and columns that it covers."""

    row: int
    column: int
    rowspan: int
    colspan: int


@dataclass(frozen=True, slots=True)
class Grid:
    """Edges of the unit columns (left to right) and rows (top down), and the cells."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]  # falling
    areas: tuple[Area, ...]
    guessed: bool = False  # columns told by the words in them, not by rules

    def owners(self) -> list[int]:
        """For each unit cell, row by row, the number of the cell that covers it."""
        columns = len(self.xs) - 1
        found = [0] * (columns * (len(self.ys) - 1))
        for number, area in enumerate(self.areas):
            for row in range(area.row, area.row + area.rowspan):
                start = row * columns + area.column
                found[start : start + area.colspan] = [number] * area.colspan
        return found


def merged(rules: Iterable[Rule]) -> list[Rule]:
    """Rules snapped to common places, overlapping and touching pieces united."""
    groups: list[list[Rule]] = []
    for rule in sorted(rules, key=lambda r: r.at):
        if not groups or rule.at - groups[-1][0].at > SNAP:
            groups.append([])
        groups[-1].append(rule)
    return [piece for group in groups for piece in _united(group)]


def _united(group: Sequence[Rule]) -> Iterator[Rule]:
    at = sum(r.at for r in group) / len(group)
    start = end = float("-inf")
    for rule in sorted(group, key=lambda r: r.start):
        if rule.start > end + _REACH:
            if end > start:
                yield Rule(at, start, end)
            start, end = rule.start, rule.end
        end = max(end, rule.end)
    if end > start:
        yield Rule(at, start, end)


def grids(rules: Rules) -> tuple[list[Grid], list[Rule]]:
    """The ruled tables of a page, and the horizontal rules that meet no other."""
    across, down = merged(rules.across), merged(rules.down)
    if len(across) > _MOST or len(down) > _MOST:
        return [], []
    found, loose = [], []
    for h, v in _connected(across, down):
        made = grid(h, v) if v else None
        if made is not None:
            found.append(made)
        elif not v:
            loose += h
    return found, loose


def _connected(across: list[Rule], down: list[Rule]) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """Sets of rules that meet one another."""
    parent = list(range(len(across) + len(down)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for j, v in enumerate(down, start=len(across)):
        for i, h in enumerate(across):
            meets = h.start - _REACH <= v.at <= h.end + _REACH
            if meets and v.start - _REACH <= h.at <= v.end + _REACH:
                parent[root(i)] = root(j)
    sets: dict[int, tuple[list[Rule], list[Rule]]] = {}
    for i, h in enumerate(across):
        sets.setdefault(root(i), ([], []))[0].append(h)
    for j, v in enumerate(down, start=len(across)):
        sets.setdefault(root(j), ([], []))[1].append(v)
    return ((h, v) for h, v in sets.values() if h)


def grid(across: Sequence[Rule], down: Sequence[Rule]) -> Grid | None:
    """The grid of rules that belong together; its outer border is taken as drawn."""
    xs = _places([r.at for r in down], [x for r in across for x in (r.start, r.end)])
    ys = _places([r.at for r in across], [y for r in down for y in (r.start, r.end)])[::-1]
    rows, columns = len(ys) - 1, len(xs) - 1
    if rows < 1 or columns < 1:
        return None
    # below[r][c]: an edge under the unit cell; beside[r][c]: one at its right.
    below = [[False] * columns for _ in range(rows)]
    beside = [[False] * columns for _ in range(rows)]
    for rule in across:
        row = ys.index(rule.at) - 1
        if 0 <= row < rows:
            for column in range(columns):
                middle = (xs[column] + xs[column + 1]) / 2
                below[row][column] |= rule.start <= middle <= rule.end
    for rule in down:
        column = xs.index(rule.at) - 1
        if 0 <= column < columns:
            for row in range(rows):
                middle = (ys[row] + ys[row + 1]) / 2
                beside[row][column] |= rule.start <= middle <= rule.end
    return Grid(tuple(xs), tuple(ys), tuple(_areas(below, beside)))


def _places(sure: list[float], ends: list[float]) -> list[float]:
    """Rising places of the rules; the outermost ends count where no rule stands there."""
    found = sorted(set(sure))
    if not found or min(ends) < found[0] - SNAP:
        found.insert(0, min(ends))
    if max(ends) > found[-1] + SNAP:
        found.append(max(ends))
    return found


def _areas(below: list[list[bool]], beside: list[list[bool]]) -> Iterator[Area]:
    """Unit cells united over missing edges, each to the largest rectangle from its corner."""
    rows, columns = len(below), len(below[0])
    taken = [[False] * columns for _ in range(rows)]
    for row in range(rows):
        for column in range(columns):
            if taken[row][column]:
                continue
            colspan = 1
            while column + colspan < columns and not (
                beside[row][column + colspan - 1] or taken[row][column + colspan]
            ):
                colspan += 1
            rowspan = 1
            while row + rowspan < rows and _opens(
                below[row + rowspan - 1], beside[row + rowspan], column, colspan
            ):
                rowspan += 1
            for r in range(row, row + rowspan) if rowspan > 1 or colspan > 1 else ():
                taken[r][column : column + colspan] = [True] * colspan
            yield Area(row, column, rowspan, colspan)


def _opens(above: list[bool], inside: list[bool], column: int, colspan: int) -> bool:
    """Whether a cell goes on in the row below: no edge between, none inside."""
    end = column + colspan
    return True not in above[column:end] and True not in inside[column : end - 1]
