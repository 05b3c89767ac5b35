"""The fund block of an evaluation form: budget, outturn, rate, points."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.facts.labels import Stage
from jixiao.facts.tables.model import Column, Entry, FactTable, Line, Measure, Side
from jixiao.facts.tables.scores import pointed

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


def funds(table: FactTable) -> Iterator[Fund]:
    """The fund blocks of a table: money by stage with an execution rate or points."""
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


def _score(line: Line, columns: list[Column]) -> Entry | None:
    for column in columns:
        entry = line.values.get(column.index)
        if entry and entry.figure:
            return pointed(entry)
    return None
