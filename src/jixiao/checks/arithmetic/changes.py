"""Judge a change: now, before, amount, percentage, direction."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from jixiao.checks.arithmetic.edits import edited
from jixiao.checks.arithmetic.ratios import percentage
from jixiao.checks.base import (
    HOLDS,
    ROUNDING,
    Problem,
    Verdict,
    amount,
    contradicted,
    undecided,
)
from jixiao.claims.model import Change, Term
from jixiao.figures import HUNDRED, ZERO, Span, aligned, plain
from jixiao.findings import Outcome, Severity


def judge_change(claim: Change) -> Verdict:
    """See `claims.model.Change`."""
    if not all(t.figure.exact for t in claim.terms if isinstance(t, Term)):
        return undecided("有约数，不能判断")
    words = claim.percent_direction
    if words and claim.direction and words != claim.direction and claim.percent:
        return contradicted(_words_apart(claim))
    first = _reading(claim)
    if first.outcome is not Outcome.CONTRADICTED or not claim.others:
        return first
    undecided_one = None
    for now, before in claim.others:
        other = replace(claim, now=now, before=before, others=())
        verdict = _reading(other)
        if verdict.outcome in (Outcome.HOLDS, Outcome.ROUNDING):
            return replace(verdict, places=other.terms)
        if verdict.outcome is not Outcome.CONTRADICTED:
            undecided_one = verdict
    return undecided_one or first


def _reading(claim: Change) -> Verdict:
    if claim.now and claim.before:
        return _against_before(claim, claim.now, claim.before)
    if claim.before and claim.amount and claim.percent:
        return _of_before(claim, claim.before, claim.amount, claim.percent)
    if claim.now and claim.amount and claim.percent:
        return _against_base(claim, claim.now, claim.amount, claim.percent)
    return undecided("缺少本期数或上期数")


def _words_apart(claim: Change) -> Problem:
    up, down = ("增加", "减少") if claim.direction > 0 else ("减少", "增加")
    return Problem(
        message=f"金额写为{up}，幅度写为{down}，方向相反",
        places=claim.terms,
        printed=plain(claim.percent.figure.value) if claim.percent else None,
        arithmetic="同一变动的增减方向应当一致",
        diagnosis="增减用词写反",
    )


def _against_before(claim: Change, now: Term, before: Term) -> Verdict:
    """Now and before are told: the amount and the percentage follow."""
    first, second = aligned((now.figure, before.figure))
    moved = first.span - second.span
    outcome = HOLDS
    if claim.amount:
        told = claim.amount.figure.span
        signed = told if claim.direction >= 0 else -told
        if not signed.meets(moved):
            return contradicted(_amount_problem(claim, now, before))
        if claim.amount.figure.value != abs(now.figure.value - before.figure.value):
            outcome = ROUNDING
    elif claim.direction and _other_way(moved, claim.direction):
        return contradicted(_amount_problem(claim, now, before))
    if claim.percent:
        if second.span.low <= 0:
            return undecided("上期数为零，不能计算幅度")
        ratio = (abs(moved) / second.span).scaled(100)
        if not abs(claim.percent.figure.span).meets(ratio):
            base = before.figure.value
            return _percent_verdict(claim, claim.percent, abs(now.figure.value - base), base)
    return outcome


def _other_way(moved: Span, direction: int) -> bool:
    """Whether the figures moved against the direction that the words say."""
    return moved.high < 0 < direction or direction < 0 < moved.low


def _against_base(claim: Change, now: Term, moved: Term, percent: Term) -> Verdict:
    """Now and the amount are told: the base and the percentage follow."""
    first, second = aligned((now.figure, moved.figure))
    base = first.span - second.span if claim.direction >= 0 else first.span + second.span
    middle = now.figure.value - claim.direction * moved.figure.value
    if claim.direction == 0:
        return undecided("没有写明增减方向")
    if base.low <= ZERO <= base.high:
        return _zero_base(claim, percent)
    if base.high < ZERO:
        return contradicted(_impossible(claim, now, moved))
    ratio = (second.span / base).scaled(100)
    told = abs(percent.figure.span)
    if told.meets(ratio):
        exact = told.holds(moved.figure.value / middle * HUNDRED)
        return HOLDS if exact else ROUNDING
    return _percent_verdict(claim, percent, moved.figure.value, middle)


def _of_before(claim: Change, before: Term, moved: Term, percent: Term) -> Verdict:
    """The base and the amount are told: the percentage follows."""
    base, step = aligned((before.figure, moved.figure))
    if base.span.low <= ZERO:
        return undecided("上期数为零，不能计算幅度")
    if abs(percent.figure.span).meets((step.span / base.span).scaled(100)):
        return HOLDS
    return _percent_verdict(claim, percent, moved.figure.value, before.figure.value)


def _zero_base(claim: Change, percent: Term) -> Verdict:
    if percent.figure.value == 0:
        return HOLDS
    printed = plain(percent.figure.value)
    return contradicted(
        Problem(
            message=f"上期数为零，没有增减幅度可言，文中写{printed}%",
            places=claim.terms,
            arithmetic="上期数＝本期数−增加额＝0，除数为零",
            printed=printed,
            diagnosis="上期为零时不计算幅度",
            group="zero-base",
            severity=Severity.INFO,
        )
    )


def _impossible(claim: Change, now: Term, moved: Term) -> Problem:
    unit = now.figure.unit
    gap = amount(now.figure.value - moved.figure.value, unit)
    return Problem(
        message=f"增加额大于本期数，推得上期数为{gap}{unit.name}",
        places=claim.terms,
        printed=amount(moved.figure.value, moved.figure.unit),
        arithmetic=f"{amount(now.figure.value, unit)}−{amount(moved.figure.value, unit)}={gap}",
    )


def _percent_verdict(claim: Change, percent: Term, moved: Decimal, base: Decimal) -> Verdict:
    wanted = moved / base * HUNDRED
    figure = percent.figure
    if abs(wanted - abs(figure.value)) <= figure.step:
        return ROUNDING
    unit = (claim.now or claim.before or percent).figure.unit
    working = f"{amount(moved, unit)}÷{amount(base, unit)}={percentage(wanted)}%"
    name = claim.now.name if claim.now else "本期数"
    return contradicted(
        Problem(
            message=f"“{name}”的增减幅度写为{plain(figure.value)}%，"
            f"按{claim.against}数{amount(base, unit)}{unit.name}计算为{percentage(wanted)}%",
            places=claim.terms,
            arithmetic=f"{working}，文中为{plain(figure.value)}%",
            printed=plain(figure.value),
            expected=percentage(wanted),
            difference=percentage(figure.value - wanted),
            interval=(percentage(wanted), percentage(wanted)),
            diagnosis=_explain(claim, percent, moved, wanted),
            key=name,
        )
    )


def _explain(claim: Change, percent: Term, moved: Decimal, wanted: Decimal) -> str:
    figure = percent.figure
    now = claim.now.figure.value if claim.now else ZERO
    if now and figure.span.holds(moved / now * HUNDRED):
        return "幅度是增减额除以本期数得出的，应除以上期数"
    rounded = (wanted / figure.step).to_integral_value() * figure.step
    how = edited(figure, rounded)
    return f"若幅度为{plain(rounded)}%则相符（{how}）" if how else ""


def _amount_problem(claim: Change, now: Term, before: Term) -> Problem:
    unit = now.figure.unit
    gap = now.figure.value - before.figure.value
    word = "增加" if claim.direction > 0 else "减少"
    told = amount(claim.amount.figure.value, unit) if claim.amount else ""
    top, base = amount(now.figure.value, unit), amount(before.figure.value, unit)
    working = f"{top}−{base}={amount(gap, unit)}"
    signed = claim.amount.figure.value * claim.direction if claim.amount else None
    places = (claim.amount, now, before, claim.percent) if claim.amount else claim.terms
    return Problem(
        message=f"“{now.name}”写明比{claim.against}{word}{told}{unit.name if told else ''}，"
        f"两数相减为{amount(gap, unit)}{unit.name}",
        places=tuple(p for p in places if p is not None),
        arithmetic=f"{working}，文中为{word}{told}",
        printed=told or None,
        expected=amount(gap, unit),
        difference=amount(signed - gap, unit) if signed is not None else None,
        interval=None,
        diagnosis=_amount_edit(claim, gap),
        key=now.name,
    )


def _amount_edit(claim: Change, gap: Decimal) -> str:
    if claim.amount is None:
        return ""
    if claim.amount.figure.value == abs(gap):
        return "增减方向写反"
    how = edited(claim.amount.figure, abs(gap))
    wanted = amount(abs(gap), claim.amount.figure.unit)
    return f"若增减额为{wanted}则相符（{how}）" if how else ""
