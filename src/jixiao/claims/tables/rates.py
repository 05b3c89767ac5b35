"""Rate columns: 执行率, 完成率, 控制率 of the row's own columns.

The column's name decides the denominator: (B/A) names lettered columns, 执行率 is of the
whole year's budget where there is one. Where several are admissible, the pair that most
other rows agree with is the best.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from jixiao.claims.model import Claim, Limit, Rate, Term
from jixiao.claims.tables.terms import named
from jixiao.facts.labels import Stage
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, FactTable, Line, Measure, Side
from jixiao.figures import HUNDRED, Kind

_LETTERS = re.compile(r"[（(]?\s*=?\s*([A-Z①-⑨])\s*[/÷]\s*([A-Z①-⑨])")
_LETTER = re.compile(r"[（(]([A-Z①-⑨])[）)]|^([A-Z①-⑨])[、.]|([A-Z①-⑨])$")
_EXECUTION = re.compile(
    r"执行率|执行进度|支出进度|支付率|使用率|完成率|完成预算|决算.{0,3}预算|预算.{0,4}%|序时进度"
)
_STAFF = re.compile(r"控制率")
_OTHER = re.compile(r"到位率")
_NOT = re.compile(
    r"(?:项目|任务|工程|目标|指标|计划)完成率|增|降|变动|占比|比重|比例|满意|利率|税率"
)
_BUDGETS = (Stage.REVISED, Stage.BUDGET, Stage.ORIGINAL)
_FEWEST = 3  # rows that make a rule of a pair of columns

Pair = tuple[Column, Column]


def find(report: Report) -> Iterator[Claim]:
    """A claim for each printed rate whose column names what it is of."""
    for table in report.tables:
        for side in table.sides:
            for column in side.values:
                if column.measure is Measure.RATE and not _NOT.search(column.last):
                    yield from _column(table, side, column)


def _column(table: FactTable, side: Side, column: Column) -> Iterator[Claim]:
    saved = "节约" in column.last  # of which two columns, the rows tell
    pairs, certain = ([], False) if saved else _pairs(column, side.values)
    pairs = pairs or _borne_out(side, column)
    agreeing = {pair: sum(_agrees(line, column, pair) for line in side.lines) for pair in pairs}
    for line in side.lines:
        percent = named(table, line, column)
        if percent is None or percent.figure.unit.kind is not Kind.PERCENT:
            continue
        votes = {p: n - _agrees(line, column, p) for p, n in agreeing.items()}
        ordered = sorted(pairs, key=lambda p: (not certain, -votes[p]))
        terms = tuple(t for p in ordered if (t := _terms(table, line, p)))
        if terms:
            sure = certain or votes[ordered[0]] > 0 or len(pairs) == 1
            yield from _claims(column, percent, terms, named_=sure)


def _claims(
    column: Column, percent: Term, pairs: tuple[tuple[Term, Term], ...], *, named_: bool
) -> Iterator[Claim]:
    staff = bool(_STAFF.search(column.last))
    if staff:
        top, base = pairs[0]
        yield Limit(topic="staff-posts", title="在职人数", small=(top,), large=(base,))
    topic = "table-staff" if staff else "table-rate"
    yield Rate(topic=topic, title=percent.name, percent=percent, pairs=pairs, named=named_)


def _pairs(column: Column, columns: Sequence[Column]) -> tuple[list[Pair], bool]:
    """Admissible (numerator, denominator), and whether the first is named."""
    letters = _LETTERS.search(column.last)
    amounts = [c for c in columns if c.measure in (Measure.AMOUNT, Measure.COUNT)]
    if letters:
        top, base = (_lettered(amounts, x) for x in letters.groups())
        if top and base:
            return [(top, base), *_by_stage(column, amounts, but=base)], True
    if _STAFF.search(column.last):
        return _staff(amounts), True
    if _EXECUTION.search(column.last):
        found = _by_stage(column, amounts, but=None)
        return found, bool(found) and "全年预算" in found[0][1].last
    if _OTHER.search(column.last):
        return _received(amounts), False
    return [], False


def _borne_out(side: Side, column: Column) -> list[Pair]:
    """Where no name tells: the pair of columns that nearly all rows agree with."""
    amounts = [c for c in side.values if c.measure in (Measure.AMOUNT, Measure.COUNT)]
    told = sum(line.figure(column) is not None for line in side.lines)
    for pair in permutations(amounts, 2):
        agreeing = sum(_agrees(line, column, pair) for line in side.lines)
        if agreeing >= max(_FEWEST, told - 1):
            return [pair]
    return []


def _lettered(columns: Sequence[Column], letter: str) -> Column | None:
    for column in columns:
        for groups in _LETTER.findall(column.last):
            if letter in groups:
                return column
    return None


def _by_stage(column: Column, columns: Sequence[Column], but: Column | None) -> list[Pair]:
    """Outturn over each budget, the whole year's first; columns of one group only."""
    near = [c for c in columns if c.path[:-1] == column.path[:-1]] or list(columns)
    tops = [c for c in near if c.stage is Stage.FINAL and c.year != -1]
    found = []
    for stage in _BUDGETS:
        bases = [c for c in near if c.stage is stage and c is not but]
        found += [
            (top, base) for top in tops[-1:] for base in bases if base.year in (None, top.year)
        ]
    return found


def _staff(columns: Sequence[Column]) -> list[Pair]:
    """在职 over 编制; a column of built area or money over what was approved."""
    posts = [c for c in columns if re.search(r"编制", c.last)]
    staff = [c for c in columns if re.search(r"在职|实有|实际.{0,4}人数", c.last)]
    if posts and staff:
        return [(staff[0], posts[0])]
    return []


def _received(columns: Sequence[Column]) -> list[Pair]:
    tops = [c for c in columns if "到位" in c.last]
    bases = [c for c in columns if re.search(r"预算|下达|计划|应到", c.last) and c not in tops]
    return [(t, b) for t in tops for b in bases]


def _terms(table: FactTable, line: Line, pair: Pair) -> tuple[Term, Term] | None:
    top, base = (named(table, line, c) for c in pair)
    if top is None or base is None or not top.figure.unit.comparable(base.figure.unit):
        return None
    return top, base


def _agrees(line: Line, column: Column, pair: Pair) -> bool:
    percent, top, base = (line.figure(c) for c in (column, *pair))
    if percent is None or top is None or base is None or not base.value or not top.value:
        return False
    return abs(top.value / base.value * HUNDRED - percent.value) <= percent.step
