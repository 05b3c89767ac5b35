"""Judge a product: a total against so many units of so much each."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao.checks.arithmetic.edits import edited
from jixiao.checks.base import ROUNDING, Problem, Verdict, amount, contradicted, undecided
from jixiao.claims.model import Term
from jixiao.claims.products import Product, Working
from jixiao.figures import HUNDRED, Figure, Span, plain
from jixiao.findings import Outcome

_ONE = Decimal(1)


def judge_product(claim: Product) -> Verdict:
    """See `claims.products.Product`."""
    for working in claim.workings:
        if _total(working).meets(_product(working)):
            outcome = Outcome.HOLDS if _exactly(claim, working) else Outcome.ROUNDING
            return Verdict(outcome, places=_places(claim, working))
    if not claim.sure or not all(t.figure.exact for t in claim.workings[0].terms):
        return undecided("总量、数量没有写明，可能的组合都不相符")
    if _cut(claim, claim.workings[0]):
        return ROUNDING
    return contradicted(_problem(claim, claim.workings[0]))


def _total(working: Working) -> Span:
    return Span.total(t.figure.span for t in working.total)


def _product(working: Working) -> Span:
    span = Span.exactly(_ONE)
    for factor in working.factors:
        span = span * factor.figure.span
    return span.scaled(working.scale)


def _places(claim: Product, working: Working) -> tuple[Term, ...]:
    return (claim.result, *(t for t in working.terms if t is not claim.result))


def _wanted(claim: Product, working: Working) -> Decimal:
    """What the result has to be, worked out from the other figures as printed."""
    product = working.scale
    for factor in working.factors:
        product *= factor.figure.value
    total = sum((t.figure.value for t in working.total), Decimal(0))
    if claim.result in working.total:
        return claim.result.figure.value + product - total
    return total * claim.result.figure.value / product


def _exactly(claim: Product, working: Working) -> bool:
    """Whether the printed values give the result to its last printed digit."""
    half = claim.result.figure.step / 2
    return abs(_wanted(claim, working) - claim.result.figure.value) <= half


def _cut(claim: Product, working: Working) -> bool:
    """Cut instead of rounded: off by less than one in the last printed place of the result."""
    figure = claim.result.figure
    return abs(_wanted(claim, working) - figure.value) <= figure.step


def _problem(claim: Product, working: Working) -> Problem:
    result = claim.result
    figure, unit = result.figure, result.figure.unit
    wanted = _wanted(claim, working)
    shown = _shown(wanted, figure)
    printed = plain(figure.value / unit.factor)
    name = result.name or claim.title
    return Problem(
        message=f"“{name}”写为{figure.printed}，按所述的数量与金额计算为{shown}{unit.name}",
        places=_places(claim, working),
        arithmetic=f"{_division(claim, working)}，文中为{figure.printed}",
        printed=printed,
        expected=shown,
        difference=amount(figure.value - wanted, unit),
        diagnosis=_explained(figure, wanted),
        key=name,
    )


def _shown(wanted: Decimal, figure: Figure) -> str:
    """The value in the printed unit, with two digits more than were printed."""
    digits = (figure.step / figure.unit.factor / HUNDRED).normalize()
    return plain((wanted / figure.unit.factor).quantize(digits if digits < 1 else _ONE))


def _division(claim: Product, working: Working) -> str:
    result = claim.result
    times = "" if working.scale == 1 else f"×{plain(working.scale.normalize())}"
    if result in working.total:
        return "×".join(t.figure.printed for t in working.factors) + times
    top = "+".join(t.figure.printed for t in working.total)
    others = [t.figure.printed for t in working.factors if t is not result]
    return f"{top}÷" + "÷".join(others) + times.replace("×", "÷")


def _explained(figure: Figure, wanted: Decimal) -> str:
    step = figure.step
    rounded = (wanted / step).to_integral_value() * step
    how = edited(replace(figure), rounded)
    unit = figure.unit
    return f"若为{amount(rounded, unit)}{unit.name}则相符（{how}）" if how else ""
