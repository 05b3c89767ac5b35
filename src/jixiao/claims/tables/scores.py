"""Scored rows: points within their weight, and what the points are given for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Limit, Mark, Place, Points, Sign, Statement, Term
from jixiao.claims.tables.targets import done, late, sign_of, value_of
from jixiao.claims.tables.terms import mark, named, score, term
from jixiao.facts.report import Report
from jixiao.facts.tables.funds import Fund
from jixiao.facts.tables.model import Entry, FactTable
from jixiao.facts.tables.scores import Group, Indicator, ScoreSheet
from jixiao.figures import Figure

_RESULT = re.compile(r"产出|效益|效果|满意")
_MANY = 200  # indicators under one weight: more are no scored form


def find(report: Report) -> Iterator[Claim]:
    """All claims of the scored blocks and of the points for the execution rate."""
    for sheet in report.sheets:
        for indicator in sheet.indicators:
            yield from _indicator(sheet, indicator)
            yield from _target(sheet, indicator)
        yield from _shared(sheet)
    for block in report.funds:
        yield from _execution(block)


def _weight(sheet: ScoreSheet, group: Group) -> Term | None:
    return score(sheet.table, group.weight, group.name.text)


def _bearer(sheet: ScoreSheet, indicator: Indicator) -> tuple[Term | None, tuple[int, ...]]:
    """The weight that an indicator's points count against, and all who share it."""
    own = score(sheet.table, indicator.weight, indicator.name.text)
    number = sheet.indicators.index(indicator)
    if own is not None:
        return own, (number,)
    for place in reversed(indicator.path):
        group = sheet.groups[place]
        if group.weight is not None and len(group.indicators) <= _MANY:
            return _weight(sheet, group), tuple(group.indicators)
    return None, ()


def _indicator(sheet: ScoreSheet, indicator: Indicator) -> Iterator[Claim]:
    points = score(sheet.table, indicator.points, indicator.name.text)
    weight, sharers = _bearer(sheet, indicator)
    if points is None or weight is None:
        return
    scored = [n for n in sharers if sheet.indicators[n].points is not None]
    if len(scored) > 1:
        return  # `_shared` reads them together
    yield Limit(topic="score-weight", title=indicator.name.text, small=(points,), large=(weight,))
    told = indicator.target and indicator.actual and indicator.target.text and indicator.actual.text
    if told and (len(sharers) == 1 or _alike(sheet, sharers)):
        yield _measured(sheet, indicator, points, weight)
    yield from _statements(sheet, indicator, points, weight)
    yield from _dated(sheet, indicator, points, weight)


def _target(sheet: ScoreSheet, indicator: Indicator) -> Iterator[Claim]:
    """Target and actual value, with points and weight where they are this row's own."""
    target = _value(sheet.table, indicator.target, indicator.name.text)
    actual = _value(sheet.table, indicator.actual, indicator.name.text)
    if not (isinstance(target, Term) and isinstance(actual, Term)):
        return
    if target.figure.start == actual.figure.start:
        return
    sign = _sign(sheet, indicator)
    points = score(sheet.table, indicator.points, indicator.name.text)
    weight, sharers = _bearer(sheet, indicator)
    alone = points is not None and weight is not None and _alike(sheet, sharers)
    yield Statement(
        topic=f"target {sign.value}",
        title=indicator.name.text,
        words=mark(sheet.table, indicator.name),
        facts=(target, actual, *((points, weight) if alone and points and weight else ())),
    )


def _sign(sheet: ScoreSheet, indicator: Indicator) -> Sign:
    names = "".join(sheet.groups[g].name.text for g in indicator.path)
    return sign_of(indicator.target, indicator.name.text, indicator.sign, names)


def _alike(sheet: ScoreSheet, sharers: Sequence[int]) -> bool:
    """One score for several indicators says nothing of one of them."""
    return sum(sheet.indicators[n].named for n in sharers) == 1


def _shared(sheet: ScoreSheet) -> Iterator[Claim]:
    """Several scored indicators under one weight: together at most that weight."""
    seen: set[tuple[int, ...]] = set()
    for indicator in sheet.indicators:
        weight, sharers = _bearer(sheet, indicator)
        scored = [
            p
            for n in sharers
            if (p := score(sheet.table, sheet.indicators[n].points, sheet.indicators[n].name.text))
        ]
        if weight is not None and len(scored) > 1 and sharers not in seen:
            seen.add(sharers)
            yield Limit(
                topic="score-weight", title=weight.name, small=tuple(scored), large=(weight,)
            )


def _measured(sheet: ScoreSheet, indicator: Indicator, points: Term, weight: Term) -> Points:
    target = _value(sheet.table, indicator.target, indicator.name.text)
    actual = _value(sheet.table, indicator.actual, indicator.name.text)
    return Points(
        topic="indicator",
        title=indicator.name.text,
        name=mark(sheet.table, indicator.name),
        points=points,
        weight=weight,
        sign=_sign(sheet, indicator),
        target=target,
        actual=actual,
        reason=_reason(sheet, indicator),
    )


def _value(table: FactTable, entry: Entry | None, name: str) -> Place | None:
    """A target or actual value: a figure where the cell holds exactly one."""
    if entry is None or entry.blank:
        return None
    figure = value_of(entry)
    if figure is None:
        return mark(table, entry)
    made = Entry(entry.row, entry.column, entry.words, entry.cell, figure)
    return term(table, made, name)


def _reason(sheet: ScoreSheet, indicator: Indicator) -> Mark | None:
    return mark(sheet.table, indicator.reason) if indicator.reason else None


def _statements(
    sheet: ScoreSheet, indicator: Indicator, points: Term, weight: Term
) -> Iterator[Claim]:
    """Lost points ask for a reason; full marks ask for a target and a value."""
    target = _value(sheet.table, indicator.target, indicator.name.text)
    actual = _value(sheet.table, indicator.actual, indicator.name.text)
    name = mark(sheet.table, indicator.name)
    title = indicator.name.text
    reason = _reason(sheet, indicator)
    sign = _sign(sheet, indicator)
    if done(_figure(target), _figure(actual), sign) and isinstance(actual, Term):
        shown = (points, weight, actual, *([target] if isinstance(target, Term) else []))
        yield Statement(topic="done-but-lost", title=title, words=name, facts=shown)
    elif sheet.has_reason and reason is not None:
        facts: tuple[Place, ...] = (points, weight, *([reason] if reason.text else []))
        yield Statement(topic="lost-points", title=title, words=name, facts=facts)
    if target is None and actual is None and _valued(sheet, indicator):
        yield Statement(
            topic="marks-without-value", title=title, words=name, facts=(weight, points)
        )


def _valued(sheet: ScoreSheet, indicator: Indicator) -> bool:
    """Whether the form asks this row for values: most of its output and outcome rows have them."""
    if not (sheet.has_target and sheet.has_actual):
        return False
    if not any(_RESULT.search(sheet.groups[g].name.text) for g in indicator.path):
        return False
    others = [i for i in sheet.indicators if i is not indicator]
    filled = [i for i in others if i.target and i.target.text and i.actual and i.actual.text]
    return 2 * len(filled) >= len(others)


def _dated(sheet: ScoreSheet, indicator: Indicator, points: Term, weight: Term) -> Iterator[Claim]:
    """A deadline, the day on which it was done, and the points."""
    target, actual = indicator.target, indicator.actual
    if target and actual and late(target.text, actual.text) is not None:
        yield Statement(
            topic="deadline",
            title=indicator.name.text,
            words=mark(sheet.table, target),
            facts=(mark(sheet.table, actual), points, weight),
        )


def _figure(place: Place | None) -> Figure | None:
    return place.figure if isinstance(place, Term) else None


def _execution(block: Fund) -> Iterator[Claim]:
    points = score(block.table, block.points, "预算执行率得分")
    weight = score(block.table, block.weight, "预算执行率分值")
    if points is None or weight is None:
        return
    yield Limit(topic="score-weight", title="预算执行率", small=(points,), large=(weight,))
    base = block.budget or block.original
    budget = named(block.table, block.line, base) if base else None
    final = named(block.table, block.line, block.final) if block.final else None
    rate = named(block.table, block.line, block.rate) if block.rate else None
    if (budget and final) or rate:
        name = block.line.names[-1] if block.line.names else None
        words = mark(block.table, name) if name else Mark("预算执行率", points.start, points.end)
        yield Points(
            topic="execution",
            title="预算执行率",
            name=words,
            points=points,
            weight=weight,
            target=budget or rate,
            actual=final or rate,
        )
