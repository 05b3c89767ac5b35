"""表内增减幅度与本行数字不符。

为什么：
    增减率一栏等于本期数减上期数再除以上期数，减少的用负数。以其余各行都成立的两栏为本期数和上期数。

依据：
    勾稽关系：增减率等于增减额除以上期数。

反例：
    | 项目 | 2022年（万元） | 2023年（万元） | 增减率 |
    | --- | --- | --- | --- |
    | 会议费 | 4.00 | 3.00 | -25.00% |
    | 培训费 | 5.00 | 6.00 | 20.00% |
    | 差旅费 | 8.00 | 10.00 | 25.00% |
    | 租赁费 | 10.00 | 12.00 | 16.67% |

正例：
    | 项目 | 2022年（万元） | 2023年（万元） | 增减率 |
    | --- | --- | --- | --- |
    | 会议费 | 4.00 | 3.00 | -25.00% |
    | 培训费 | 5.00 | 6.00 | 20.00% |
    | 差旅费 | 8.00 | 10.00 | 25.00% |
    | 租赁费 | 10.00 | 12.00 | 20.00% |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.ratios import percentage
from jixiao.checks.base import (
    HOLDS,
    ROUNDING,
    Problem,
    Rule,
    Verdict,
    amount,
    contradicted,
    judges,
    undecided,
)
from jixiao.claims.model import Change
from jixiao.figures import HUNDRED, aligned, plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="CH201",
    name="change-column-mismatch",
    summary="表内增减幅度与本行数字不符。",
    severity=Severity.ERROR,
    basis=Identity("增减率等于增减额除以上期数"),
)


@judges(RULE, Change, "table")
def change_column(claim: Change) -> Verdict:
    """A signed rate of change of two columns."""
    if claim.now is None or claim.before is None or claim.percent is None:
        return undecided("缺少本期数或上期数")
    now, before = aligned((claim.now.figure, claim.before.figure))
    printed = claim.percent.figure
    if before.span.low <= 0:
        return undecided("上期数为零，不能计算幅度")
    wanted = (now.value - before.value) / before.value * HUNDRED
    if printed.span.holds(wanted):
        return HOLDS
    moved = ((now.span - before.span) / before.span).scaled(100)
    if printed.span.meets(moved) or abs(wanted - printed.value) <= printed.step:
        return ROUNDING
    unit = before.unit
    gap = amount(now.value - before.value, unit)
    return contradicted(
        Problem(
            message=f"“{claim.title}”写为{plain(printed.value)}%，按本行两栏计算为{percentage(wanted)}%",
            places=claim.terms,
            arithmetic=f"{gap}÷{amount(before.value, unit)}={percentage(wanted)}%，"
            f"表中为{plain(printed.value)}%",
            printed=plain(printed.value),
            expected=percentage(wanted),
            difference=percentage(printed.value - wanted),
            diagnosis="正负号写反" if printed.span.holds(-wanted) else "",
            key=claim.title,
        )
    )
