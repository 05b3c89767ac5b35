"""在职在编人数超过编制数。

为什么：
    在编人员占用编制，人数不能超过核定的编制数。超过的，或者是人数口径不同（含编外人员），或者是编制数未更新，
    都需要说明。

依据：
    勾稽关系：在编人数≤编制数。

反例：
    我单位核定编制20人，实有在编人员26人。

正例：
    我单位核定编制26人，实有在编人员20人。
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges
from jixiao.claims.model import Limit
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="RA103",
    name="staff-over-posts",
    summary="在职在编人数超过编制数。",
    severity=Severity.WARNING,
    basis=Identity("在编人数≤编制数"),
)


@judges(RULE, Limit, "posts")
def staff_over_posts(claim: Limit) -> Verdict:
    """Staff in post against authorised posts, in one paragraph."""
    staff, posts = claim.small[0], claim.large[0]
    if staff.figure.value <= posts.figure.value:
        return HOLDS
    gap = plain(staff.figure.value - posts.figure.value)
    return contradicted(
        Problem(
            message=f"“{staff.name}”{staff.figure.printed}，超过“{posts.name}”{posts.figure.printed}",
            places=(staff, posts),
            arithmetic=f"{plain(staff.figure.value)}−{plain(posts.figure.value)}={gap}",
            printed=plain(staff.figure.value),
            expected=f"不超过{plain(posts.figure.value)}",
            difference=gap,
        )
    )
