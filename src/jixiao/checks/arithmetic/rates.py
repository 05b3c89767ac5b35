"""Judge a rate: named denominators decide, admissible ones excuse."""

from __future__ import annotations

from jixiao.checks.arithmetic.ratios import (
    agrees,
    division,
    exactly,
    explain,
    nearest,
    percentage,
    quotient,
    slight,
)
from jixiao.checks.base import HOLDS, ROUNDING, Problem, Verdict, contradicted, undecided
from jixiao.claims.model import Rate, Term
from jixiao.figures import HUNDRED, Figure, Span, plain
from jixiao.findings import Outcome, Severity

_PLAUSIBLE = 3  # times: further off, the two figures are hardly what the rate is of


def judge_rate(claim: Rate) -> Verdict:
    """See `claims.model.Rate`."""
    percent = claim.percent.figure
    if not percent.exact or not claim.pairs:
        return undecided("没有找到分子、分母")
    for top, base in claim.pairs:
        if base.figure.value != 0 and agrees(percent, top.figure, base.figure):
            return _agreeing(claim, top, base)
    if not claim.named:
        return undecided("分子、分母没有写明，可能的组合都不相符")
    return _disagreeing(claim, *claim.pairs[0])


def _disagreeing(claim: Rate, top: Term, base: Term) -> Verdict:
    """No admissible pair gives the rate: is the first one surely meant?"""
    percent = claim.percent.figure
    if base.figure.value == 0:
        return contradicted(_zero_base(claim, top, base)) if percent.value else HOLDS
    if slight(percent, top.figure, base.figure):
        return ROUNDING
    if claim.topic == "named":
        top, base = nearest(percent, claim.pairs)
        if not _plausible(percent, top.figure, base.figure):
            return undecided("相近的两个数与该比率相差过大，可能另有所指")
    return contradicted(_problem(claim, top, base))


def _plausible(percent: Figure, top: Figure, base: Figure) -> bool:
    """Near enough to be meant, or off by a moved decimal point."""
    ratio = top.value / base.value * HUNDRED
    near = percent.value / _PLAUSIBLE < ratio < percent.value * _PLAUSIBLE
    return near or any(agrees_shifted(percent, top, base, n) for n in (10, 100, 10_000))


def agrees_shifted(percent: Figure, top: Figure, base: Figure, factor: int) -> bool:
    """Whether the percentage agrees once its decimal point is moved."""
    ratio = quotient(top, base)
    if ratio is None:
        return False
    wider = Span(ratio.low, ratio.high)
    return percent.span.scaled(factor).meets(wider) or wider.scaled(factor).meets(percent.span)


def _agreeing(claim: Rate, top: Term, base: Term) -> Verdict:
    exact = exactly(claim.percent.figure, top.figure, base.figure)
    outcome = Outcome.HOLDS if exact else Outcome.ROUNDING
    return Verdict(outcome, places=(claim.percent, top, base, *claim.made_of))


def _zero_base(claim: Rate, top: Term, base: Term) -> Problem:
    printed = plain(claim.percent.figure.value)
    return Problem(
        message=f"“{base.name}”为零，没有完成比例可言，文中写{printed}%",
        places=(claim.percent, top, base),
        arithmetic=f"分母{base.figure.printed}，不能相除",
        printed=printed,
        diagnosis=_elsewhere(claim),
        key=claim.title,
    )


def _elsewhere(claim: Rate) -> str:
    """The denominator that the words rule out, where the figures fit it exactly."""
    for top, base in claim.elsewhere:
        if base.figure.value and agrees(claim.percent.figure, top.figure, base.figure):
            return f"该比率与“{base.name}”{base.figure.printed}作分母相符，分母与写明的不同"
    return ""


def _problem(claim: Rate, top: Term, base: Term) -> Problem:
    figure = claim.percent.figure
    ratio = top.figure.value / base.figure.value * HUNDRED
    printed = plain(figure.value)
    name = claim.title or claim.percent.name
    return Problem(
        message=f"“{name}”写为{printed}%，按“{top.name}”÷“{base.name}”计算为{percentage(ratio)}%",
        places=(claim.percent, top, base, *claim.made_of),
        arithmetic=f"{division(top, base)}，文中为{printed}%",
        printed=printed,
        expected=percentage(ratio),
        difference=percentage(figure.value - ratio),
        interval=(percentage(ratio), percentage(ratio)),
        diagnosis=_elsewhere(claim) or explain(claim.percent, top, base),
        severity=None if claim.topic == "budget" else Severity.ERROR,
        key=name,
    )
