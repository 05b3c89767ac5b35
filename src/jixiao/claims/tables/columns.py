"""Columns that add up other columns: 合计 and 小计 beside their parts.

The header's levels tell which columns are parts. That they really add up is told by the
other rows, or by the names (支出 = 基本 + 项目); a table in which they do not is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.tables.terms import named
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, FactTable, Line, Measure, Side, TableKind
from jixiao.figures import Span, aligned

_TOTAL = re.compile(
    r"(?:本年|当年|年度|收入|支出|预算|资金|金额|经费)*(?:合计|小计|总计|总额|共计)数?|^总数$|.{0,4}三公.{0,4}(?:合计|总额|小计)"
)
_STAGE = re.compile(r"(?:年初|全年|调整)?(?:预算|决算|执行)数?|预算数.*|决算数.*|(?:19|20)\d\d年.*")
_KNOWN = (
    frozenset({"基本支出", "项目支出"}),
    frozenset({"人员经费", "公用经费"}),
    frozenset({"一般公共预算财政拨款", "政府性基金预算财政拨款"}),
    frozenset({"一般公共预算", "政府性基金预算"}),
    frozenset({"一般公共预算拨款", "政府性基金预算拨款"}),
    frozenset({"财政拨款收入", "其他收入"}),
    frozenset({"购置费", "运行费"}),
    frozenset({"购置费", "运行维护费"}),
    frozenset({"公务用车购置费", "公务用车运行费"}),
    frozenset({"公务用车购置费", "公务用车运行维护费"}),
)
_ACCOUNTS = frozenset(
    {
        TableKind.INCOME,
        TableKind.EXPENDITURE,
        TableKind.GENERAL,
        TableKind.APPROPRIATION,
        TableKind.BASIC,
        TableKind.THREE,
        TableKind.FUND,
        TableKind.CAPITAL,
    }
)
_MAJORITY = 0.6
_FEW = 2  # lines: too few to tell whether the columns add up at all
_VEHICLES = re.compile(r".*(?:用车|公车)购置.{0,2}运行(?:维护)?(?:费|经费)?")
_VEHICLE_PARTS = re.compile(r"(?:其中：?)?(?:公务用车|公车)?(?:购置|运行(?:维护)?)(?:费|经费)?")
_INNER = (
    (
        re.compile(r"基本支出"),
        re.compile(r"人员经费|公用经费|日常公用|工资福利|商品和服务|对个人和家庭|资本性"),
    ),
    (_VEHICLES, _VEHICLE_PARTS),
)


@dataclass(frozen=True, slots=True)
class _Relation:
    whole: Column
    parts: tuple[Column, ...]
    minus: tuple[Column, ...] = ()


def find(report: Report) -> Iterator[Claim]:
    """Sums of columns in every side."""
    for table in report.tables:
        for side in table.sides:
            for relation in _all(side.values):
                yield from _claims(table, side, _likeliest(side, relation))


def _all(columns: Sequence[Column]) -> Iterator[_Relation]:
    yield from _relations(columns)
    yield from _carried(columns)
    yield from _vehicles(columns)
    yield from _among(columns)


def _likeliest(side: Side, relation: _Relation) -> _Relation:
    """All columns beside a total, or only the first of them: as most rows have it."""
    shorter = range(len(relation.parts) - 1, 1, -1)
    readings = [relation, *(replace(relation, parts=relation.parts[:n]) for n in shorter)]
    if relation.minus or len(readings) == 1:
        return relation
    lines = [n for n in side.lines if _told(n, relation)]
    return max(readings, key=lambda r: sum(_agrees(n, r) for n in lines if _told(n, r)))


def _among(columns: Sequence[Column]) -> Iterator[_Relation]:
    """实有人数 | 其中：在职 | 退休: the columns from 其中 on may make the one before."""
    for number, (whole, first) in enumerate(pairwise(columns)):
        flat = whole.path[:-1] == first.path[:-1]
        if flat and first.last.startswith("其中") and not whole.last.startswith("其中"):
            rest = columns[number + 1 :]
            same = [
                c for c in rest if c.path[:-1] == whole.path[:-1] and c.measure is whole.measure
            ]
            if len(same) > 1:
                yield _Relation(whole, tuple(same))


def _relations(columns: Sequence[Column]) -> Iterator[_Relation]:
    summed = [c for c in columns if c.measure in (Measure.AMOUNT, Measure.COUNT)]
    endings = {_ending(c) for c in summed}
    for ending in endings:
        group = [(c, _trunk(c, ending)) for c in summed if _ending(c) == ending]
        for column, trunk in group:
            if trunk and _TOTAL.fullmatch(trunk[-1]):
                parts = tuple(_parts(column, trunk, group))
                if len(parts) > 1:
                    yield _Relation(column, parts)


def _ending(column: Column) -> str:
    """预算数 under each of several names: the columns of one ending add up."""
    path = column.path
    return path[-1] if len(path) > 1 and _STAGE.fullmatch(path[-1]) else ""


def _trunk(column: Column, ending: str) -> tuple[str, ...]:
    return column.path[:-1] if ending else column.path


def _parts(
    total: Column, trunk: tuple[str, ...], group: Sequence[tuple[Column, tuple[str, ...]]]
) -> Iterator[Column]:
    """The columns beside a total: of each inner group its own total, else all of it."""
    prefix = trunk[:-1]
    inner: dict[str, list[tuple[Column, tuple[str, ...]]]] = {}
    for column, path in group:
        if column is total or path[: len(prefix)] != prefix or len(path) <= len(prefix):
            continue
        if column.index > total.index and not path[-1].startswith("其中"):
            inner.setdefault(path[len(prefix)], []).append((column, path))
    for name in [n for n in inner if _within(n, inner)]:
        del inner[name]
    for name, members in inner.items():
        if _TOTAL.fullmatch(name) and len(members) == 1:
            return  # the next total begins a group of its own
        own = [
            c for c, path in members if len(path) > len(prefix) + 1 and _TOTAL.fullmatch(path[-1])
        ]
        yield from own[:1] or [c for c, _ in members]


def _within(name: str, names: Iterable[str]) -> bool:
    """A column that an earlier one of a flat header already holds."""
    return any(
        parts.fullmatch(name) and any(whole.fullmatch(n) for n in names) for whole, parts in _INNER
    )


def _vehicles(columns: Sequence[Column]) -> Iterator[_Relation]:
    """公务用车购置及运行费 = 购置费 + 运行费, where the header is flat."""
    for whole, first, second in zip(columns, columns[1:], columns[2:], strict=False):
        flat = whole.path[:-1] == first.path[:-1] == second.path[:-1]
        parts = all(_VEHICLE_PARTS.fullmatch(c.last) for c in (first, second))
        if flat and parts and _VEHICLES.fullmatch(whole.last):
            yield _Relation(whole, (first, second))


def _carried(columns: Sequence[Column]) -> Iterator[_Relation]:
    """年末结转 = 年初结转 + 本年收入 − 本年支出; 期末数 = 期初数 + 增加 − 减少."""
    for flow in _FLOWS:
        opening, income, spending, closing = (_one(columns, p) for p in flow)
        if opening and income and spending and closing:
            yield _Relation(closing, (opening, income), (spending,))


_QUOTIENTS = re.compile(r"[%％]|增幅|降幅|增长率|变动率|占比|比重|(?:执行|完成)率")
_FLOWS = (
    (r"年初结转和结余", r"本年收入(?:合计|小计)?", r"本年支出(?:合计|小计)?", r"年末结转和结余"),
    (
        r"(?:期初|年初)(?:余额|数|原值|价值)?",
        r"(?:本期|本年)?增加(?:数|额)?",
        r"(?:本期|本年)?减少(?:数|额)?",
        r"(?:期末|年末)(?:余额|数|原值|价值)?",
    ),
)


def _one(columns: Sequence[Column], pattern: str) -> Column | None:
    found = [c for c in columns if re.fullmatch(pattern, c.header)]
    return found[0] if len(found) == 1 else None


def _claims(table: FactTable, side: Side, relation: _Relation) -> Iterator[Claim]:
    lines = [n for n in side.lines if _told(n, relation) and not _quotients(n)]
    good = [_agrees(line, relation) for line in lines]
    agreeing = sum(good)
    known = table.kind in _ACCOUNTS or _known(relation)
    for line, agrees in zip(lines, good, strict=True):
        others = agreeing - agrees
        voted = others >= 1 and others >= _MAJORITY * (len(lines) - 1)
        certain = voted or (known and (bool(others) or len(lines) <= _FEW))
        if certain or agrees:
            yield _sum(table, line, relation, closed=certain)


def _quotients(line: Line) -> bool:
    """Whether a row holds percentages of the rows above it: 比上年增减%."""
    words = (line.full, *(e.text for e in line.values.values() if e.figure is None))
    return any(_QUOTIENTS.search(w) for w in words)


def _known(relation: _Relation) -> bool:
    names = {c.last for c in relation.parts}
    return any(names >= pair for pair in _KNOWN)


def _told(line: Line, relation: _Relation) -> bool:
    """Whether a line prints the total and at least one part."""
    return line.figure(relation.whole) is not None and any(line.figure(c) for c in relation.parts)


def _terms(table: FactTable, line: Line, columns: Sequence[Column]) -> tuple[Term, ...]:
    return tuple(t for c in columns if (t := named(table, line, c)))


def _agrees(line: Line, relation: _Relation) -> bool:
    whole = line.figure(relation.whole)
    parts = [f for c in relation.parts if (f := line.figure(c))]
    minus = [f for c in relation.minus if (f := line.figure(c))]
    if whole is None:
        return False
    spans = [f.span for f in aligned([whole, *parts, *minus])]
    added = Span.total(spans[1 : len(parts) + 1]) - Span.total(spans[len(parts) + 1 :])
    return spans[0].meets(added)


def _sum(table: FactTable, line: Line, relation: _Relation, *, closed: bool) -> Sum:
    whole = named(table, line, relation.whole, "合计")
    assert whole is not None  # noqa: S101  only lines with a total come here
    name = line.name or relation.whole.last
    return Sum(
        topic="table-columns",
        title=f"{name}（{relation.whole.last}）",
        whole=whole,
        parts=_terms(table, line, relation.parts),
        minus=_terms(table, line, relation.minus),
        closed=closed,
        why="合计栏等于右边各栏之和",
    )
