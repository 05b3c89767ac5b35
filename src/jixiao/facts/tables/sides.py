"""Sides and lines of a block: which columns name a row, which hold its values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.facts.tables.cells import measured_in
from jixiao.facts.tables.headers import Grid
from jixiao.facts.tables.model import Column, Entry, Line, Measure, Side
from jixiao.figures import Figure, Kind, finest

_LABELS = (Measure.TEXT, Measure.CODE, Measure.INDEX)
_VALUES = (Measure.AMOUNT, Measure.COUNT, Measure.RATE, Measure.SCORE)
_DIGITS = re.compile(r"\d{1,12}|\d{3,}(?:[-.]\d{1,4}){1,3}")


def sides(grid: Grid, rows: Sequence[int], columns: Sequence[Column]) -> tuple[Side, ...]:
    """The sides of a block, from left to right."""
    found = []
    for labels, values in _groups(columns):
        kept = tuple(values)
        lines = tuple(_lines(grid, rows, labels, kept))
        side_title = labels[0].path[0] if labels and labels[0].path else ""
        found.append(_aligned(Side(side_title, kept, lines)))
    return tuple(found)


def _groups(columns: Sequence[Column]) -> Iterator[tuple[list[Column], list[Column]]]:
    labels: list[Column] = []
    values: list[Column] = []
    for at, column in enumerate(columns):
        if column.measure in _LABELS:
            noted = column.measure is Measure.TEXT and not _names(column)
            if values and noted and not _again(columns[at + 1 :], values):
                continue  # a note behind the values
            if values:
                yield labels, values
                labels, values = [], []
            labels.append(column)
        elif column.measure in _VALUES:
            values.append(column)
    if values:
        yield labels, values


def _again(behind: Sequence[Column], values: Sequence[Column]) -> bool:
    """Whether what stands over the values before stands over the next ones too."""
    after = next((c for c in behind if c.measure not in _LABELS), None)
    return after is not None and any(
        (after.measure, after.last) == (c.measure, c.last) for c in values
    )


def _names(column: Column) -> bool:
    return bool(re.search(r"^项目|名称|科目|^支出|^收入|^内容|类别|功能分类|经济分类", column.last))


def _lines(
    grid: Grid, rows: Sequence[int], labels: Sequence[Column], values: Sequence[Column]
) -> Iterator[Line]:
    for row in rows:
        names, code = _named(grid, row, labels)
        cells = {c.index: _value(entry, c) for c in values if (entry := grid[row][c.index])}
        figures = {i: e for i, e in cells.items() if e is not None}
        if names or code or any(e.figure for e in figures.values()):
            yield Line(row, names, code, figures, _indent(names))


def _named(grid: Grid, row: int, labels: Sequence[Column]) -> tuple[tuple[Entry, ...], str]:
    names: list[Entry] = []
    code = ""
    for column in labels:
        entry = grid[row][column.index]
        if entry is None or entry.blank:
            continue
        if column.measure is Measure.INDEX and not re.search(r"[^\W\d_]{2}", entry.text):
            continue
        if column.measure is Measure.CODE and _DIGITS.fullmatch(entry.text):
            code += re.sub(r"\D", "", entry.text)
        elif not names or names[-1].cell is not entry.cell:
            names.append(entry)
    return tuple(names), code


def _value(entry: Entry, column: Column) -> Entry | None:
    if entry.figure is None:
        return entry
    figure = measured_in(entry.figure, column.unit)
    return Entry(entry.row, entry.column, entry.words, entry.cell, figure)


def _indent(names: Sequence[Entry]) -> int:
    if not names:
        return 0
    raw = names[-1].cell.text
    return len(raw) - len(raw.lstrip(" \u3000\t"))


def _aligned(side: Side) -> Side:
    """Every figure of a column with the finest step printed in it."""
    steps: dict[tuple[int, Kind], Decimal] = {}
    lines = []
    for column in side.values:
        by_kind: dict[Kind, list[Figure]] = {}
        for line in side.lines:
            figure = line.figure(column)
            if figure is not None:
                by_kind.setdefault(figure.unit.kind, []).append(figure)
        steps.update({(column.index, k): finest(fs) for k, fs in by_kind.items()})
    for line in side.lines:
        values = {i: _stepped(e, steps) for i, e in line.values.items()}
        lines.append(Line(line.row, line.names, line.code, values, line.indent))
    return Side(side.title, side.values, tuple(lines))


def _stepped(entry: Entry, steps: dict[tuple[int, Kind], Decimal]) -> Entry:
    if entry.figure is None:
        return entry
    step = steps[entry.column, entry.figure.unit.kind]
    figure = entry.figure.with_step(step)
    return Entry(entry.row, entry.column, entry.words, entry.cell, figure)
