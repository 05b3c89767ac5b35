"""占比与分子、分母不符。

为什么：
    占比由部分除以整体得出。词句或列表已经指明整体的，按该整体核算；没有指明的，逐一试用文中可能的整体，
    都不相符才报告。只差末位一个单位的（截尾或凑整为100%），记为尾差。

依据：
    勾稽关系：占比等于部分除以整体。

反例：
    2023年支出200万元，其中：基本支出150万元，占75%；项目支出50万元，占35%。

正例：
    2023年支出200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.checks.arithmetic.ratios import (
    agrees,
    division,
    exactly,
    explain,
    nearest,
    percentage,
    slight,
)
from jixiao.checks.base import (
    HOLDS,
    ROUNDING,
    Problem,
    Rule,
    Verdict,
    contradicted,
    judges,
    undecided,
)
from jixiao.claims.model import Share, Term
from jixiao.figures import HUNDRED, Span, plain
from jixiao.findings import Outcome, Severity
from jixiao.law import Identity

RULE = Rule(
    code="SH101",
    name="share-mismatch",
    summary="占比与分子、分母不符。",
    severity=Severity.ERROR,
    basis=Identity("占比等于部分除以整体"),
)


# How far off a share may be to be meant of a whole, as such or after a slip of unit.
_SLIPS = (
    (Decimal(1), Decimal("0.15")),
    (Decimal(10_000), Decimal("0.02")),
    (Decimal("0.0001"), Decimal("0.02")),
    *((Decimal(slip), Decimal("0.002")) for slip in ("10", "100", "0.1", "0.01")),
)


@judges(RULE, Share, "named", "free")
def share_mismatch(claim: Share) -> Verdict:
    """A share against its named whole, else against every admissible one."""
    if not claim.part.figure.exact:
        return undecided("有约数，不能判断")
    for whole in claim.wholes:
        if agrees(claim.percent.figure, claim.part.figure, whole.figure):
            return _agreeing(claim, whole)
    best = claim.wholes[0]
    if slight(claim.percent.figure, claim.part.figure, best.figure) and claim.named:
        return ROUNDING
    if not claim.named:
        best = _likeliest(claim)
        if not _plausible(claim, best):
            return undecided("没有写明整体，可能的整体都相差较大")
    return contradicted(_problem(claim, best)) if best.figure.value else undecided("整体为零")


def _likeliest(claim: Share) -> Term:
    """The whole that the share comes nearest to; of a share above 100 %, one that a slip tells."""
    slips = (w for w in claim.wholes if w.figure.value > claim.part.figure.value)
    if claim.percent.figure.value > HUNDRED:
        found = next((w for w in slips if _plausible(claim, w)), None)
        if found is not None:
            return found
    near = nearest(claim.percent.figure, [(claim.part, w) for w in claim.wholes])[1]
    return next((w for w in (near, *claim.wholes) if _plausible(claim, w)), near)


def _plausible(claim: Share, whole: Term) -> bool:
    """Whether the share is near enough to be meant of this whole."""
    if not whole.figure.value or not claim.percent.figure.value:
        return False
    ratio = claim.part.figure.value / whole.figure.value * HUNDRED
    told = claim.percent.figure.value
    return any(abs(ratio * slip - told) <= told * near for slip, near in _SLIPS)


def _agreeing(claim: Share, whole: Term) -> Verdict:
    exact = exactly(claim.percent.figure, claim.part.figure, whole.figure)
    if whole is claim.wholes[0]:
        return HOLDS if exact else ROUNDING
    places = (claim.percent, claim.part, whole)
    return Verdict(Outcome.HOLDS if exact else Outcome.ROUNDING, places=places)


def _elsewhere(claim: Share) -> str:
    """Another whole that the share is of, though the words name this one."""
    for whole in claim.elsewhere:
        if agrees(claim.percent.figure, claim.part.figure, whole.figure):
            return f"以“{whole.name}”{whole.figure.printed}为分母则相符，分母与写明的不同"
    return ""


def _problem(claim: Share, whole: Term) -> Problem:
    ratio = claim.part.figure.value / whole.figure.value * HUNDRED
    gap = claim.percent.figure.value - ratio
    tried = "、".join(f"{w.name}" for w in claim.wholes if w is not whole)
    printed = plain(claim.percent.figure.value)
    span = Span(ratio, ratio)
    return Problem(
        message=f"“{claim.part.name}”写明占{printed}%，按“{whole.name}”计算为{percentage(ratio)}%",
        places=(claim.percent, claim.part, whole),
        arithmetic=f"{division(claim.part, whole)}，文中为{printed}%"
        + ("" if claim.named or not tried else f"；也试过：{tried}"),
        printed=printed,
        expected=percentage(ratio),
        difference=percentage(gap),
        interval=(percentage(span.low), percentage(span.high)),
        diagnosis=_elsewhere(claim) or explain(claim.percent, claim.part, whole),
        severity=None if claim.named and abs(gap) > Decimal("0.02") else Severity.WARNING,
        key=claim.part.name,
    )
