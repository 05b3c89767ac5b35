"""Judge a balance: what its readings make against what is told."""

from __future__ import annotations

from decimal import Decimal

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
from jixiao.claims.equations import Balance, Proof, Reading
from jixiao.figures import ZERO, Figure, Kind, Span, aligned

_ENOUGH = 3  # digits of a result that one edit may explain: of fewer, many an edit would


def judge_balance(claim: Balance) -> Verdict:
    """See `claims.equations.Balance`."""
    for reading in claim.readings:
        made, told = _spans(claim, reading)
        if told.meets(abs(made) if claim.either else made):
            value = _made(reading)
            exact = (abs(value) if claim.either else value) == claim.result.figure.value
            outcome = (HOLDS if exact else ROUNDING).outcome
            return Verdict(outcome, places=(claim.result, *reading.terms))
    if not claim.readings or claim.proof is Proof.OPEN:
        return undecided("可能的算法都不相符，不能确定由哪些数得出")
    if claim.proof is Proof.SURE:
        return contradicted(_problem(claim, claim.readings[0]))
    slips = (_problem(claim, reading) for reading in claim.readings)
    problem = next((p for p in slips if _slipped(claim, p)), None)
    if problem is None:
        return undecided("可能的算法都不相符，也不能由一处笔误解释")
    return contradicted(problem)


def _slipped(claim: Balance, problem: Problem) -> bool:
    value, step = claim.result.figure.value, claim.result.figure.step
    return bool(problem.diagnosis) and abs(value) >= step * 10 ** (_ENOUGH - 1)


def _spans(claim: Balance, reading: Reading) -> tuple[Span, Span]:
    figures: list[Figure] = [t.figure for t in (*reading.terms, claim.result)]
    spans = [f.span for f in aligned(figures)]
    plus = len(reading.plus)
    return Span.total(spans[:plus]) - Span.total(spans[plus:-1]), spans[-1]


def _made(reading: Reading) -> Decimal:
    taken = sum((t.figure.value for t in reading.minus), ZERO)
    return sum((t.figure.value for t in reading.plus), ZERO) - taken


def _problem(claim: Balance, reading: Reading) -> Problem:
    told = claim.result.figure
    unit = told.unit
    made = abs(_made(reading)) if claim.either else _made(reading)
    how = edited(told, made)
    value, printed = amount(made, unit), amount(told.value, unit)
    name = unit.name if unit.kind is not Kind.PERCENT else "%"
    working = "+".join(amount(t.figure.value, unit) for t in reading.plus)
    working += "".join(f"−{amount(t.figure.value, unit)}" for t in reading.minus)
    return Problem(
        message=f"“{claim.title or claim.result.name}”写为{printed}{name}，"
        f"按“{claim.why}”计算为{value}{name}",
        places=(claim.result, *reading.terms),
        arithmetic=f"{working}={value}，文中为{printed}",
        printed=printed,
        expected=value,
        difference=amount(told.value - made, unit),
        interval=interval(_spans(claim, reading)[0], unit),
        diagnosis=f"若为{value}则相符（{how}）" if how else "",
        key=claim.title or claim.result.name,
    )
