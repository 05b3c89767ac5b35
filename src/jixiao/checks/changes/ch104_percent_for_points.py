"""两个百分比之差写成了百分之几。

为什么：
    比率由52%提高到58%，是提高了6个百分点，或提高11.54%。写“提高6%”，读者按幅度理解就差了将近一半。

依据：
    勾稽关系：两个百分比相减得百分点；除以上期的百分比得增减幅度。

反例：
    床位使用率由52%提高到58%，提高6%。

正例：
    床位使用率由52%提高到58%，提高6个百分点。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.ratios import percentage
from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges, undecided
from jixiao.claims.model import Change, Term
from jixiao.figures import HUNDRED, plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="CH104",
    name="percent-for-points",
    summary="两个百分比之差写成了百分之几。",
    severity=Severity.ERROR,
    basis=Identity("两个百分比相减得百分点，除以上期的百分比得增减幅度"),
)


@judges(RULE, Change, "points")
def percent_for_points(claim: Change) -> Verdict:
    """The percentage of a move between two percentages."""
    now, before, told = claim.now, claim.before, claim.percent
    if now is None or before is None or told is None or before.figure.span.low <= 0:
        return undecided("缺少本期或上期的百分比")
    if not all(t.figure.exact for t in (now, before, told)):
        return undecided("有约数，不能判断")
    moved = now.figure.span - before.figure.span
    if told.figure.span.meets((abs(moved) / before.figure.span).scaled(HUNDRED)):
        return HOLDS
    if told.figure.span.meets(abs(moved)):
        return contradicted(_problem(claim, now, before, told))
    return undecided("既不是两数之差，也不是增减幅度")


def _problem(claim: Change, now: Term, before: Term, told: Term) -> Problem:
    gap = now.figure.value - before.figure.value
    high, low = plain(now.figure.value), plain(before.figure.value)
    ratio = percentage(abs(gap) / before.figure.value * HUNDRED)
    printed = plain(told.figure.value)
    return Problem(
        message=f"{low}%到{high}%相差{plain(abs(gap))}个百分点，文中写{printed}%",
        places=claim.terms,
        arithmetic=f"{high}−{low}={plain(gap)}（个百分点）；幅度为{ratio}%",
        printed=printed,
        expected=plain(abs(gap)),
        diagnosis=f"应写“{plain(abs(gap))}个百分点”；若写幅度，应为{ratio}%",
        key=now.name,
    )
