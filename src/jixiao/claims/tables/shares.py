"""占比 and 增减 columns: shares of the total row, changes between two columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jixiao.claims.model import Change, Claim, Difference, Share
from jixiao.claims.tables.terms import named
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, FactTable, Line, Measure, Side
from jixiao.figures import HUNDRED, Kind

_SHARE = re.compile(r"占比|占.{0,6}(?:比重|比例|%)|^比重|^比例|构成")
_CHANGE = re.compile(r"增减?.{0,6}(?:率|%|幅|比例)|增长率|增幅|变动率|同比.{0,4}%?$|升降.{0,3}%")
_AMOUNT = re.compile(r"增减(?:额|数|金额|变动|情况)?|增加额|变动额|差额|超支|差异")
_LEFT = re.compile(
    r"^结余(?:资金|数|额)?$|结转结余数?$|^剩余|预算结余|^(?:账面)?净值|净额|^节约|^节支|缺口"
)
_TOTAL = re.compile(r"合计|总计|小计|总额")

Pair = tuple[Column, Column]
Fits = Callable[[Line, Column, Pair], bool | None]


def find(report: Report) -> Iterator[Claim]:
    """Claims of share, change and difference columns that other rows bear out."""
    for table in report.tables:
        for side in table.sides:
            for column in side.values:
                yield from _column(table, side, column)


def _column(table: FactTable, side: Side, column: Column) -> Iterator[Claim]:
    if column.measure is Measure.RATE and _CHANGE.search(column.last):
        yield from _changes(table, side, column)
    elif column.measure is Measure.RATE and _SHARE.search(column.last):
        yield from _shares(table, side, column)
    elif column.measure is Measure.AMOUNT and (
        _AMOUNT.search(column.last) or _LEFT.search(column.last)
    ):
        yield from _differences(table, side, column)


def _shares(table: FactTable, side: Side, column: Column) -> Iterator[Claim]:
    """Of the total row, in the column of amounts nearest to the left."""
    left = [c for c in side.values if c.measure is Measure.AMOUNT and c.index < column.index]
    totals = [line for line in side.lines if _TOTAL.search(line.name)]
    if not left or len(totals) != 1:
        return
    base = named(table, totals[0], left[-1], "合计")
    fits = {n.row: _is_share(n, column, left[-1], totals[0]) for n in side.lines}
    agreeing = sum(fits.values()) - fits[totals[0].row]
    for line in side.lines:
        percent, part = named(table, line, column), named(table, line, left[-1])
        if base is None or percent is None or part is None:
            continue
        own = fits[line.row] and line is not totals[0]
        if percent.figure.unit.kind is Kind.PERCENT and agreeing > own:
            yield Share(
                topic="table",
                title=percent.name,
                part=part,
                percent=percent,
                wholes=(base,),
                named=True,
            )


def _pairs(side: Side, column: Column) -> list[Pair]:
    """(now, before) that may stand behind a column of changes."""
    before_it = [c for c in side.values if c.measure is Measure.AMOUNT and c.index < column.index]
    before_it = [c for c in before_it if not _AMOUNT.search(c.last)]
    return [(a, b) for a in before_it for b in before_it if a is not b]


def _changes(table: FactTable, side: Side, column: Column) -> Iterator[Claim]:
    for line, pair in _borne_out(side, column, _grows):
        percent = named(table, line, column)
        now, before = named(table, line, pair[0]), named(table, line, pair[1])
        if percent is None or percent.figure.unit.kind is not Kind.PERCENT:
            continue
        if now and before and now.figure.unit.comparable(before.figure.unit):
            yield Change(
                topic="table",
                title=percent.name,
                now=now,
                before=before,
                amount=None,
                percent=percent,
                direction=1 if percent.figure.value >= 0 else -1,
                against=pair[1].last,
            )


def _differences(table: FactTable, side: Side, column: Column) -> Iterator[Claim]:
    for line, pair in _borne_out(side, column, _differs):
        result = named(table, line, column)
        now, before = named(table, line, pair[0]), named(table, line, pair[1])
        if result and now and before and now.figure.unit.comparable(before.figure.unit):
            yield Difference(
                topic="table", title=result.name, result=result, pairs=((now, before),)
            )


def _borne_out(side: Side, column: Column, fits: Fits) -> Iterator[tuple[Line, Pair]]:
    """Each line with the pair that at least two others bear out, and nearly all that can."""
    told = {p: [fits(n, column, p) for n in side.lines] for p in _pairs(side, column)}
    counts = {p: (t.count(True), t.count(False)) for p, t in told.items()}
    for number, line in enumerate(side.lines):
        best: tuple[int, Pair] | None = None
        for pair, (yes, no) in counts.items():
            own = told[pair][number]
            others, against = yes - (own is True), no - (own is False)
            if others > max(1, 2 * against) and (best is None or others > best[0]):
                best = (others, pair)
        if best is not None and line.figure(column) is not None:
            yield line, best[1]


def _grows(line: Line, column: Column, pair: Pair) -> bool | None:
    percent, now, before = (line.figure(c) for c in (column, *pair))
    if percent is None or now is None or before is None or not before.value:
        return None
    return abs((now.value - before.value) / before.value * HUNDRED - percent.value) <= percent.step


def _differs(line: Line, column: Column, pair: Pair) -> bool | None:
    result, now, before = (line.figure(c) for c in (column, *pair))
    if result is None or now is None or before is None:
        return None
    return abs(now.value - before.value - result.value) <= result.step


def _is_share(line: Line, column: Column, left: Column, total: Line) -> bool:
    percent, part, whole = line.figure(column), line.figure(left), total.figure(left)
    if percent is None or part is None or whole is None or not whole.value:
        return False
    return abs(part.value / whole.value * HUNDRED - percent.value) <= percent.step
