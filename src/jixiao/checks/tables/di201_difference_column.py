"""表内差额与本行数字不符。

为什么：
    增减额、结余等栏等于本行两栏相减。以其余各行都成立的两栏为被减数和减数。

依据：
    勾稽关系：差额等于两栏相减。

反例：
    | 项目 | 预算数（万元） | 支出数（万元） | 结余 |
    | --- | --- | --- | --- |
    | 会议费 | 4.00 | 3.00 | 1.00 |
    | 培训费 | 6.50 | 6.00 | 0.50 |
    | 差旅费 | 10.20 | 10.00 | 0.20 |
    | 租赁费 | 12.00 | 9.00 | 2.00 |

正例：
    | 项目 | 预算数（万元） | 支出数（万元） | 结余 |
    | --- | --- | --- | --- |
    | 会议费 | 4.00 | 3.00 | 1.00 |
    | 培训费 | 6.50 | 6.00 | 0.50 |
    | 差旅费 | 10.20 | 10.00 | 0.20 |
    | 租赁费 | 12.00 | 9.00 | 3.00 |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, ROUNDING, Problem, Rule, Verdict, amount, contradicted, judges
from jixiao.claims.model import Difference
from jixiao.figures import aligned
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="DI201",
    name="difference-column-mismatch",
    summary="表内差额与本行数字不符。",
    severity=Severity.ERROR,
    basis=Identity("差额等于两栏相减"),
)


@judges(RULE, Difference, "table")
def difference_column(claim: Difference) -> Verdict:
    """A column that is one column less another."""
    top, base = claim.pairs[0]
    result, now, before = aligned((claim.result.figure, top.figure, base.figure))
    wanted = now.value - before.value
    if result.value == wanted:
        return HOLDS
    if result.span.meets(now.span - before.span):
        return ROUNDING
    unit = result.unit
    shown = amount(wanted, unit)
    return contradicted(
        Problem(
            message=f"“{claim.title}”为{amount(result.value, unit)}{unit.name}，"
            f"两栏相减为{shown}{unit.name}",
            places=claim.terms,
            arithmetic=f"{amount(now.value, unit)}−{amount(before.value, unit)}={shown}",
            printed=amount(result.value, unit),
            expected=shown,
            difference=amount(result.value - wanted, unit),
            key=claim.title,
        )
    )
