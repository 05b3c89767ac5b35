"""Judge two tellings of one fact."""

from __future__ import annotations

from jixiao.checks.arithmetic.edits import edited
from jixiao.checks.base import (
    HOLDS,
    ROUNDING,
    Problem,
    Verdict,
    amount,
    contradicted,
    undecided,
)
from jixiao.claims.model import Same
from jixiao.figures import plain


def judge_same(claim: Same) -> Verdict:
    """Equal spans hold; a slip inside printed precision is rounding."""
    a, b = claim.a.figure, claim.b.figure
    if not (a.exact and b.exact):
        return undecided("有约数，不能判断")
    if a.value == b.value:
        return HOLDS
    if a.span.meets(b.span):
        return ROUNDING
    return contradicted(_problem(claim)) if claim.sure else undecided("是否同一事实不能确定")


def _problem(claim: Same) -> Problem:
    a, b = claim.a.figure, claim.b.figure
    how = edited(a, b.value)
    unit = a.unit
    other = amount(b.value, unit)
    gap = amount(a.value - b.value, unit)
    printed = plain(a.value / unit.factor)
    return Problem(
        message=f"“{claim.title or claim.a.name}”一处为{a.printed}，另一处为{b.printed}",
        places=claim.terms,
        arithmetic=f"{printed}−{other}={gap}{unit.name}",
        printed=printed,
        expected=other,
        difference=gap,
        interval=(other, other),
        diagnosis=f"两处为{how}" if how else "",
        key=claim.title,
    )
