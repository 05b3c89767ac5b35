"""Judge totals and parts: interval arithmetic, then the one edit that explains a gap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jixiao.checks.arithmetic.binding import far_off
from jixiao.checks.arithmetic.edits import edited
from jixiao.checks.base import (
    HOLDS,
    ROUNDING,
    Problem,
    Verdict,
    amount,
    contradicted,
    interval,
    undecided,
)
from jixiao.claims.model import Sum, Term
from jixiao.figures import HUNDRED, PERCENT, Figure, Kind, Span, Unit, aligned, plain

_HAIR = Decimal("0.001")
_PAIR = 2
_NOT_OF_IT = "各项之和远超合计，也不是一处笔误所致，所列可能不属于此合计"
_TIMES = {Decimal(10_000): "万", Decimal(100_000_000): "亿"}  # 人 is the unit of 3万人
# What share of the total is missing, and how many units of the last digit told make the gap
# one that hardly any but a slip would leave.
_ODDS = ((Decimal("0.1"), 100), (Decimal("0.5"), 1000), (Decimal(1), 10_000))


def judge_sum(claim: Sum) -> Verdict:
    """The total against the sum of its parts; see `claims.model.Sum`."""
    if not all(t.figure.exact for t in claim.terms if isinstance(t, Term)):
        return undecided("有约数或区间数，不能判断")
    for whole, parts in ((claim.whole, claim.parts), *claim.others):
        verdict = _judge(claim, whole, parts)
        if verdict is None:
            continue
        if parts == claim.parts and whole == claim.whole:
            return verdict
        return _placed(verdict, (*((whole,) if whole else ()), *parts))
    problem = _problem(claim)
    if claim.likely and not _is_slip(claim, edit=bool(problem.diagnosis)):
        return HOLDS  # an open list: its parts fall short and need not be all
    if _far_off(claim, problem):
        shorter = _shorter_slip(claim)
        return contradicted(shorter) if shorter else undecided(_NOT_OF_IT)
    return contradicted(problem)


def _far_off(claim: Sum, problem: Problem) -> bool:
    total, sides, minus = _spans(claim, claim.whole, claim.parts)
    return far_off(claim, total, [*sides, *(-m for m in minus)], edit=bool(problem.diagnosis))


def _shorter_slip(claim: Sum) -> Problem | None:
    """The slip in a list that may end before what makes it exceed its total, if one is told."""
    for whole, parts in claim.others:
        if whole != claim.whole or parts != claim.parts[: len(parts)] or len(parts) <= _PAIR:
            continue
        shorter = replace(claim, parts=parts, others=())
        problem = _problem(shorter)
        if problem.diagnosis and not _far_off(shorter, problem):
            return problem
    return None


def _is_slip(claim: Sum, *, edit: bool) -> bool:
    """Whether parts that may not be all fall short by a slip rather than by what is left out.

    They exceed the total, or, three or more, miss a thousandth of it, or miss just what one
    edit tells, by a gap of so many digits that hardly any other gap would: more of them, the
    more is missing.
    """
    total, sides, minus = _spans(claim, claim.whole, claim.parts)
    gap = _middle(total) - _middle(Span.total(sides)) + _middle(Span.total(minus))
    if gap <= 0 or (gap <= _middle(total) * _HAIR and len(sides) > _PAIR):
        return True  # of two a small rest may well be left out
    values = [t.figure.value for t in claim.terms if isinstance(t, Term) and t.figure.value]
    missing = gap / _middle(total)
    times = next(t for most, t in _ODDS if missing <= most)
    return edit and gap >= times * min(map(_last_digit, values))


def _last_digit(value: Decimal) -> Decimal:
    """What one in the last digit that is not zero is worth: 0.1 in 61.30."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _placed(verdict: Verdict, places: tuple[Term, ...]) -> Verdict:
    return Verdict(verdict.outcome, places=places)


def _judge(claim: Sum, whole: Term | None, parts: Sequence[Term]) -> Verdict | None:
    """HOLDS or ROUNDING if this reading agrees, else nothing."""
    total, sides, minus = _spans(claim, whole, parts)
    added = Span.total(sides) - Span.total(minus)
    if not claim.closed and (added.low <= total.high or _signed(total, sides)):
        return HOLDS
    if not total.meets(added):
        return None
    exact = _middle(total) == sum((_middle(s) for s in sides), Decimal(0)) - sum(
        (_middle(s) for s in minus), Decimal(0)
    )
    return HOLDS if exact else ROUNDING


def _signed(total: Span, sides: Sequence[Span]) -> bool:
    """Whether amounts below zero are among them: what is left out may then be so too."""
    return any(span.high < 0 for span in (total, *sides))


def _middle(span: Span) -> Decimal:
    return (span.low + span.high) / 2


def _spans(
    claim: Sum, whole: Term | None, parts: Sequence[Term]
) -> tuple[Span, list[Span], list[Span]]:
    figures: list[Figure] = [p.figure for p in (*parts, *claim.minus)]
    if whole is not None:
        figures.append(whole.figure)
    spans = [f.span for f in aligned(figures)]
    total = spans.pop() if whole is not None else Span.exactly(HUNDRED)
    return total, spans[: len(parts)], spans[len(parts) :]


def working(parts: Sequence[Term], minus: Sequence[Term], unit: Unit) -> str:
    """5+2+98−3, in the unit of the total."""
    text = "+".join(amount(p.figure.value, unit) for p in parts)
    return text + "".join(f"−{amount(m.figure.value, unit)}" for m in minus)


def _problem(claim: Sum) -> Problem:
    total, sides, minus = _spans(claim, claim.whole, claim.parts)
    added = Span.total(sides) - Span.total(minus)
    unit = claim.whole.figure.unit if claim.whole else PERCENT
    value = _middle(added)
    printed = _middle(total)
    gap = printed - value
    named = claim.title or (claim.whole.name if claim.whole else "各项占比")
    size = amount(abs(gap), unit)
    how = "超出" if gap < 0 else "少于"
    arithmetic = f"{working(claim.parts, claim.minus, unit)}={amount(value, unit)}"
    against = f"与{amount(printed, unit)}相差{size}"
    return Problem(
        message=f"“{named}”{_shown(printed, unit)}，所列{len(claim.parts)}项相加为"
        f"{_shown(value, unit)}，分项之和{how}合计{_shown(abs(gap), unit)}",
        places=tuple(claim.terms),
        arithmetic=f"{arithmetic}，{against}",
        printed=amount(printed, unit),
        expected=amount(value, unit),
        difference=amount(gap, unit),
        interval=interval(added, unit),
        diagnosis=explain(claim.whole, claim.parts, gap),
        key=named,
    )


def _shown(value: Decimal, unit: Unit) -> str:
    times = _TIMES.get(unit.factor, "") if unit.kind is Kind.COUNT else ""
    return f"{amount(value, unit)}{times}{unit.name}"


def explain(whole: Term | None, parts: Sequence[Term], gap: Decimal) -> str:
    """The one edit that closes the gap (printed total − sum of parts), or nothing."""
    for part in parts:
        if len(parts) > 1 and part.figure.value == -gap:
            twin = [p for p in parts if p is not part and p.figure.value == part.figure.value]
            if any(p.name == part.name for p in twin):
                return f"“{part.name}”重复列示，少列一次即相符"
            return f"若不计“{part.name}”（{plain_of(part)}），两者相符：该项可能不属于此合计"
    candidates = [*([(whole, -gap)] if whole else []), *((p, gap) for p in parts)]
    for term, change in candidates:
        how = edited(term.figure, term.figure.value + change)
        if how:
            wanted = amount(term.figure.value + change, term.figure.unit)
            return f"若“{term.name or '合计'}”为{wanted}，两者相符（{how}）"
    return ""


def plain_of(term: Term) -> str:
    """A term's figure as printed, without grouping."""
    return plain(term.figure.value / term.figure.unit.factor) + term.figure.unit.name
