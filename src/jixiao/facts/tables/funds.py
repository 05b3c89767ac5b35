"""The fund block of an evaluation form: budget, outturn, rate, points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jixiao.facts.labels import Stage
from jixiao.facts.tables.columns import POINTS
from jixiao.facts.tables.model import Column, Entry, FactTable, Line, Measure, Side
from jixiao.figures import Figure

_TOTAL = re.compile(r"资金总额|合计|总额|总计|项目资金|资金总量")
_POINTS = re.compile(r"得分")


@dataclass(frozen=True, slots=True)
class Fund:
    """One fund block. `line` is the total (or the first) row."""

    table: FactTable
    side: Side
    line: Line
    original: Column | None
    budget: Column | None
    final: Column | None
    rate: Column | None
    weight: Entry | None
    points: Entry | None


def funds(tables: Iterable[FactTable]) -> Iterator[Fund]:
    """The fund blocks of a document: money by stage with an execution rate or points."""
    for table in tables:
        yield from _funds(table)


def _funds(table: FactTable) -> Iterator[Fund]:
    for side in table.sides:
        money = [c for c in side.values if c.measure is Measure.AMOUNT]
        stages = {c.stage: c for c in reversed(money)}
        rate = next(
            (c for c in side.values if c.measure is Measure.RATE and "执行" in c.last), None
        )
        scores = [c for c in side.values if c.measure is Measure.SCORE]
        if len(money) < 2 or not side.lines or not (rate or scores):  # noqa: PLR2004
            continue
        if Stage.FINAL not in stages:
            continue
        line = next((n for n in side.lines if _TOTAL.search(n.name)), side.lines[0])
        yield Fund(
            table,
            side,
            line,
            stages.get(Stage.ORIGINAL),
            stages.get(Stage.REVISED) or stages.get(Stage.BUDGET),
            stages.get(Stage.FINAL),
            rate,
            _score(line, [c for c in scores if not _POINTS.search(c.last)]),
            _score(line, [c for c in scores if _POINTS.search(c.last)]),
        )


def pointed(entry: Entry) -> Entry:
    """The entry with its figure in points."""
    figure = entry.figure
    if figure is not None:
        figure = Figure(
            figure.value,
            figure.step,
            POINTS,
            figure.printed,
            figure.start,
            figure.end,
            figure.bound,
        )
    return Entry(entry.row, entry.column, entry.words, entry.cell, figure)


def _score(line: Line, columns: list[Column]) -> Entry | None:
    for column in columns:
        entry = line.values.get(column.index)
        if entry and entry.figure:
            return pointed(entry)
    return None
