"""Columns of what is left: 结余 = 预算数 − 执行数, row by row.

Which budget column it is of, and what was spent, the rows tell: the pair that most other
rows agree with. A row that alone disagrees is contradicted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Difference
from jixiao.claims.tables.terms import heading, named
from jixiao.facts.report import Report
from jixiao.facts.tables.labelled import plain_name
from jixiao.facts.tables.model import Column, FactTable, Line, Measure, Side
from jixiao.figures import aligned

_LEFT = re.compile(
    r"(?:预算|资金|年末|项目|本年|指标)*(?:结余|剩余|余额|节余|未支出|未执行|未使用|未支付|未完成|差额|缺口|节约)"
    r"(?:结转|资金|金额|额|数|情况)*(?:[（(][^）)]*[）)])?"
)
_OPENING = re.compile(r"年初|上年|期初|以前")
_FEWEST = 2  # other rows that bear the pair out
_MAJORITY = 0.6

Pair = tuple[Column, Column]


def find(report: Report) -> Iterator[Claim]:
    """A difference for each row of such a column."""
    for table in report.tables:
        for side in table.sides:
            amounts = [c for c in side.values if c.measure in (Measure.AMOUNT, Measure.COUNT)]
            for column in amounts:
                if _LEFT.fullmatch(column.last) and not _OPENING.search(column.header):
                    yield from _column(table, side, column, amounts)


def _column(
    table: FactTable, side: Side, column: Column, amounts: Sequence[Column]
) -> Iterator[Claim]:
    before = [c for c in amounts if c.index < column.index]
    pairs = [(a, b) for i, a in enumerate(before) for b in before[i + 1 :]]
    votes = {p: sum(_agrees(line, column, p) for line in side.lines) for p in pairs}
    best = max(votes, key=lambda p: votes[p], default=None)
    if best is None:
        return
    told = [n for n in side.lines if _told(n, column, best)]
    for line in told:
        agrees = _agrees(line, column, best)
        others = votes[best] - agrees
        if others >= _FEWEST and others >= _MAJORITY * (len(told) - 1):
            yield from _claim(table, line, column, best)


def _told(line: Line, column: Column, pair: Pair) -> bool:
    return all(line.figure(c) is not None for c in (column, *pair))


def _agrees(line: Line, column: Column, pair: Pair) -> bool:
    left, first, second = (line.figure(c) for c in (column, *pair))
    if left is None or first is None or second is None or not first.value:
        return False
    a, b, c = aligned([left, first, second])
    return a.span.meets(b.span - c.span)


def _claim(table: FactTable, line: Line, column: Column, pair: Pair) -> Iterator[Claim]:
    result, first, second = (named(table, line, c) for c in (column, *pair))
    if result and first and second:
        name = plain_name(line.name) or "本行"
        yield Difference(
            topic="table",
            title=f"{name}{heading(column)}",
            result=result,
            pairs=((first, second),),
        )
