"""Rate columns of indicators: 完成率 = 完成值 ÷ 目标值, the values with units in their cells.

A rate is often capped at 100 %, and where less is better it may be told the other way
round: only a table whose other rows agree says that a row is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.claims.model import Claim, Rate, Term
from jixiao.claims.tables.targets import value_of
from jixiao.claims.tables.terms import place
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Block, Column, Entry, FactTable, Measure
from jixiao.figures import HUNDRED, Bound, Figure, Kind

_TARGET = re.compile(
    r"(?:年度|年初|绩效|预期|全年|计划|指标)*(?:指标值|目标值?|计划(?:数|值|任务)?|任务(?:数|量)?|应完成数?)"
)
_ACTUAL = re.compile(
    r"(?:全年|年度|年末|实际)*(?:完成(?:值|数|情况|任务数?|量)?|实现值?|达成值|实际(?:值|数|情况)?|实绩)(?:情况)?"
)
_RATE = re.compile(
    r"(?:指标|目标|任务|计划)?(?:完成|达成|实现)(?:率|比例|比率|进度|程度)(?:[（(].*[）)]|%)?"
)
_FEWEST = 2
_MAJORITY = 0.6


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    target: Entry
    actual: Entry
    rate: Entry
    figures: tuple[Figure, Figure, Figure]  # target, actual, rate


def find(report: Report) -> Iterator[Claim]:
    """The rates that follow from the two values of their row."""
    for table in report.tables:
        for block in table.blocks:
            rows = list(_rows(table, block))
            good = [_agrees(row) for row in rows]
            for row, agrees in zip(rows, good, strict=True):
                others = sum(good) - agrees
                borne = others >= _FEWEST and others >= _MAJORITY * (len(rows) - 1)
                if agrees or (borne and not _capped(row)):
                    yield _claim(table, row)


def _column(columns: Sequence[Column], pattern: re.Pattern[str]) -> Column | None:
    found = [c for c in columns if pattern.fullmatch(c.last)]
    return found[0] if len(found) == 1 else None


def _rows(table: FactTable, block: Block) -> Iterator[_Row]:
    target, actual, rate = (_column(block.columns, p) for p in (_TARGET, _ACTUAL, _RATE))
    if target is None or actual is None or rate is None:
        return
    if all(c.measure in (Measure.AMOUNT, Measure.COUNT) for c in (target, actual)):
        return  # plain numbers: `rates` reads them
    for number in block.rows:
        cells = [table.grid[number][c.index] for c in (target, actual, rate)]
        entries = [c for c in cells if c is not None]
        if len(entries) < len(cells):
            continue
        figures = [f for e in entries if (f := value_of(e)) is not None]
        if len(figures) == len(entries) and _fit(*figures):
            name = next((e.text for e in table.grid[number] if e and e.text), "")
            goal, done, told = figures
            yield _Row(name, entries[0], entries[1], entries[2], (goal, done, told))


def _fit(target: Figure, actual: Figure, rate: Figure) -> bool:
    return (
        rate.unit.kind is Kind.PERCENT
        and target.unit.comparable(actual.unit)
        and actual.exact
        and target.bound is not Bound.AT_MOST
        and target.value > 0
    )


def _agrees(row: _Row) -> bool:
    target, actual, rate = row.figures
    return abs(actual.value / target.value * HUNDRED - rate.value) <= rate.step


def _capped(row: _Row) -> bool:
    """100 % where more than the target was done."""
    target, actual, rate = row.figures
    return rate.value == HUNDRED and actual.value >= target.value


def _claim(table: FactTable, row: _Row) -> Rate:
    target, actual, rate = row.figures
    base = _term(table, row.target, target, f"{row.name}目标值")
    top = _term(table, row.actual, actual, f"{row.name}完成值")
    percent = _term(table, row.rate, rate, f"{row.name}完成率")
    return Rate(
        topic="table-rate",
        title=percent.name,
        percent=percent,
        pairs=((top, base),),
        named=True,
    )


def _term(table: FactTable, entry: Entry, figure: Figure, name: str) -> Term:
    return Term(figure, name, figure.start, figure.end, table.number, place(entry))
