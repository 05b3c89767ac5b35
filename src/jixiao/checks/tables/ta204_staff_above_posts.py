"""在职人数超过编制数。

为什么：
    在编人员不应多于核定的编制。超过的，或是把编外人员算了进来，或是编制数没有更新，需要说明。

依据：
    勾稽关系：在职在编人员不超过编制数。

反例：
    | 财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率 |
    | --- | --- | --- | --- |
    | | 40 | 44 | 110.00% |

正例：
    | 财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率 |
    | --- | --- | --- | --- |
    | | 40 | 38 | 95.00% |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, amount, contradicted, judges
from jixiao.claims.model import Limit
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="TA204",
    name="staff-above-posts",
    summary="在职人数超过编制数。",
    severity=Severity.WARNING,
    basis=Identity("在职在编人员不超过编制数"),
)


@judges(RULE, Limit, "staff-posts")
def staff_above_posts(claim: Limit) -> Verdict:
    """Staff against posts."""
    staff, posts = claim.small[0].figure, claim.large[0].figure
    if staff.value <= posts.value:
        return HOLDS
    over = amount(staff.value - posts.value, staff.unit)
    return contradicted(
        Problem(
            message=f"在职人数{staff.printed}超过编制数{posts.printed}",
            places=claim.terms,
            arithmetic=f"{staff.printed}−{posts.printed}={over}",
            printed=staff.printed,
            expected=f"不超过{posts.printed}",
            difference=over,
        )
    )
