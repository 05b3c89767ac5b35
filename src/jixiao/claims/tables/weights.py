"""Weights and totals of scored tables: 三级 = 二级 = 一级 = 总分, points = 总分."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.tables.terms import score
from jixiao.facts.report import Report
from jixiao.facts.tables.funds import Fund
from jixiao.facts.tables.scores import Group, ScoreSheet


def find(report: Report) -> Iterator[Claim]:
    """Sums of weights on every level, and of the points."""
    for sheet in report.sheets:
        yield from _weights(sheet, sheet.fund)
        yield from _points(sheet, sheet.fund)


def _weight(sheet: ScoreSheet, group: Group) -> Term | None:
    return score(sheet.table, group.weight, group.name.text)


def _leaves(sheet: ScoreSheet, numbers: Sequence[int]) -> list[Term] | None:
    """The weights of all these indicators; nothing where one has none."""
    found = []
    for number in numbers:
        indicator = sheet.indicators[number]
        made = score(sheet.table, indicator.weight, indicator.name.text)
        if made is None:
            if indicator.points is not None:
                return None
            continue
        found.append(made)
    return found or None


def _below(sheet: ScoreSheet, group: Group) -> list[Term] | None:
    """The weights one level down, else those of the indicators."""
    children = [_weight(sheet, sheet.groups[c]) for c in group.children]
    weighed = [c for c in children if c is not None]
    if weighed:
        return weighed if len(weighed) == len(children) else None
    return None if _weighed_below(sheet, group) else _leaves(sheet, group.indicators)


def _weighed_below(sheet: ScoreSheet, group: Group) -> bool:
    """Whether a name further down bears a weight: then the levels between are gaps."""
    children = [sheet.groups[c] for c in group.children]
    return any(c.weight is not None or _weighed_below(sheet, c) for c in children)


def _weights(sheet: ScoreSheet, block: Fund | None) -> Iterator[Claim]:
    tops = [g for g in sheet.groups if g.parent is None]
    for group in sheet.groups:
        whole, parts = _weight(sheet, group), _below(sheet, group)
        if whole is None or not parts:
            continue
        after = _next_weight(sheet, group, tops)
        others = ((whole, (*parts, after)),) if after else ()
        yield Sum(
            topic="weights",
            title=group.name.text,
            whole=whole,
            parts=tuple(parts),
            closed=True,
            why="下级权重之和等于上级权重",
            others=others,
        )
    yield from _total(sheet, block, tops)


def _next_weight(sheet: ScoreSheet, group: Group, tops: Sequence[Group]) -> Term | None:
    """满意度 printed beside 效益 may count in it: the national frame has it both ways."""
    if group not in tops:
        return None
    following = tops[tops.index(group) + 1 :]
    if "效益" in group.name.text and following and "满意度" in following[0].name.text:
        return _weight(sheet, following[0])
    return None


def _total(sheet: ScoreSheet, block: Fund | None, tops: Sequence[Group]) -> Iterator[Claim]:
    whole = score(sheet.table, sheet.total_weight, "总分")
    fund = score(block.table, block.weight, "预算执行率") if block else None
    if whole is None:
        return
    readings = []
    for parts in (_tops(sheet, tops), _leaves(sheet, range(len(sheet.indicators)))):
        if parts:
            readings += [tuple(parts), (*parts, fund)] if fund else [tuple(parts)]
    if readings:
        best = _first_agreeing(whole, readings)
        yield Sum(
            topic="weights",
            title="总分值",
            whole=whole,
            parts=readings[best],
            closed=True,
            why="各项权重合计为总分",
            others=tuple((whole, r) for r in readings),
        )


def _tops(sheet: ScoreSheet, tops: Sequence[Group]) -> list[Term] | None:
    found = [w for g in tops if (w := _weight(sheet, g))]
    return found if found and len(found) == len(tops) else None


def _first_agreeing(whole: Term, readings: Sequence[Sequence[Term]]) -> int:
    for number, parts in enumerate(readings):
        if sum(p.figure.value for p in parts) == whole.figure.value:
            return number
    return len(readings) - 1


def _points(sheet: ScoreSheet, block: Fund | None) -> Iterator[Claim]:
    whole = score(sheet.table, sheet.total_points, "总分")
    parts = [p for i in sheet.indicators if (p := score(sheet.table, i.points, i.name.text))]
    if whole is None or not parts:
        return
    fund = score(block.table, block.points, "预算执行率") if block else None
    with_fund = (fund, *parts) if fund else tuple(parts)
    others = ((whole, tuple(parts)),) if fund else ()
    yield Sum(
        topic="scores",
        title="自评总分",
        whole=whole,
        parts=with_fund,
        closed=True,
        why="各项得分合计为总分",
        others=others,
    )
