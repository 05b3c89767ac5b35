"""Judge a percentage against a quotient of two figures."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao.checks.arithmetic.edits import edited
from jixiao.checks.base import amount
from jixiao.claims.model import Term
from jixiao.figures import HUNDRED, Figure, Span, plain

_SHOWN = Decimal("0.01")


def quotient(numerator: Figure, denominator: Figure) -> Span | None:
    """The percentage that the first is of the second; nothing where the base may be 0."""
    try:
        return (numerator.span / denominator.span).scaled(100)
    except ZeroDivisionError:
        return None


def agrees(percent: Figure, numerator: Figure, denominator: Figure) -> bool:
    """Whether the printed percentage is the quotient, within printed precision."""
    ratio = quotient(numerator, denominator)
    return ratio is not None and loosely(percent).meets(ratio)


def loosely(percent: Figure) -> Span:
    """The span of a percentage, also where it was cut and not rounded (99.96 → 99.9)."""
    return percent.span


def exactly(percent: Figure, numerator: Figure, denominator: Figure) -> bool:
    """Whether the quotient of the printed values rounds to the printed percentage."""
    if denominator.value == 0:
        return False
    return percent.span.holds(numerator.value / denominator.value * HUNDRED)


def percentage(value: Decimal) -> str:
    """A percentage for people: two decimals."""
    return plain(value.quantize(_SHOWN))


def division(numerator: Term, denominator: Term) -> str:
    """5÷723.67=0.69%, in the unit of the denominator."""
    unit = denominator.figure.unit
    ratio = numerator.figure.value / denominator.figure.value * HUNDRED
    top = amount(numerator.figure.value, unit)
    return f"{top}÷{amount(denominator.figure.value, unit)}={percentage(ratio)}%"


def slight(percent: Figure, numerator: Figure, denominator: Figure) -> bool:
    """Off by no more than one in the last printed place: cut instead of rounded, forced."""
    ratio = quotient(numerator, denominator)
    if ratio is None:
        return False
    return Span(percent.value - percent.step, percent.value + percent.step).meets(ratio)


def nearest(percent: Figure, pairs: Sequence[tuple[Term, Term]]) -> tuple[Term, Term]:
    """The pair whose quotient is nearest to the printed percentage."""

    def distance(pair: tuple[Term, Term]) -> Decimal:
        top, base = pair[0].figure.value, pair[1].figure.value
        return abs(top / base * HUNDRED - percent.value) if base else HUNDRED**3

    return min(pairs, key=distance)


def explain(percent: Term, numerator: Term, denominator: Term) -> str:
    """The one edit of the percentage or an operand that makes the quotient right."""
    base = denominator.figure.value
    if base == 0 or percent.figure.value == 0:
        return ""
    step = percent.figure.step
    wanted = (numerator.figure.value / base * HUNDRED / step).to_integral_value() * step
    how = edited(percent.figure, wanted)
    if how:
        return f"若占比或比率为{plain(wanted)}%则相符（{how}）"
    return ""
