"""结余不等于收入（预算）减支出。

为什么：
    写明收入或预算多少、支出多少、结余（节约、剩余）多少的，三个数中知道两个就能定出第三个。

依据：
    勾稽关系：结余＝收入（预算、到位资金）−支出。

反例：
    项目到位资金90万元，实际支出75万元，结余25万元。

正例：
    项目到位资金90万元，实际支出75万元，结余15万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.edits import edited
from jixiao.checks.base import (
    HOLDS,
    ROUNDING,
    Problem,
    Rule,
    Verdict,
    amount,
    contradicted,
    interval,
    judges,
    undecided,
)
from jixiao.claims.model import Difference
from jixiao.figures import aligned
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="DI101",
    name="left-over-mismatch",
    summary="结余不等于收入（预算）减支出。",
    severity=Severity.ERROR,
    basis=Identity("结余＝收入（预算、到位资金）−支出"),
)


@judges(RULE, Difference, "left")
def left_over(claim: Difference) -> Verdict:
    """What is left against what came in less what was spent."""
    told = claim.result.figure
    for one, other in claim.pairs:
        a, b, c = aligned((one.figure, other.figure, told))
        if c.span.meets(abs(a.span - b.span)):
            exact = abs(one.figure.value - other.figure.value) == told.value
            verdict = HOLDS if exact else ROUNDING
            return Verdict(verdict.outcome, places=(claim.result, one, other))
    if not claim.named:
        return undecided("可能的收支组合都不相符")
    return contradicted(_problem(claim))


def _problem(claim: Difference) -> Problem:
    one, other = claim.pairs[0]
    told = claim.result.figure
    unit = told.unit
    gap = one.figure.value - other.figure.value
    how = edited(told, gap)
    top, base = amount(one.figure.value, unit), amount(other.figure.value, unit)
    return Problem(
        message=f"“{one.name}”减“{other.name}”为{amount(gap, unit)}{unit.name}，"
        f"文中写{told.printed}",
        places=(claim.result, one, other),
        arithmetic=f"{top}−{base}={amount(gap, unit)}，文中为{amount(told.value, unit)}",
        printed=amount(told.value, unit),
        expected=amount(gap, unit),
        difference=amount(told.value - gap, unit),
        interval=interval(one.figure.span - other.figure.span, unit),
        diagnosis=f"若结余为{amount(gap, unit)}则相符（{how}）" if how else "",
        key=claim.title,
    )
