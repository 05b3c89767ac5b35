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

from jixiao.checks.arithmetic.limits import within
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Limit
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
    return within(claim, "超过")
