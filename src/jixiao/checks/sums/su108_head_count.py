"""人员总数不等于各类人员之和。

为什么：
    写明总人数之后分列在职、退休、临聘人员的，各类人员之和应当等于总人数。

依据：
    勾稽关系：人员总数＝在职＋退休＋临聘等各类人员。

反例：
    我单位共有56人，其中在职在编人员30人，退休人员20人，临聘人员5人。

正例：
    我单位共有55人，其中在职在编人员30人，退休人员20人，临聘人员5人。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU108",
    name="head-count-mismatch",
    summary="人员总数不等于各类人员之和。",
    severity=Severity.ERROR,
    basis=Identity("人员总数＝在职＋退休＋临聘等各类人员"),
)


@judges(RULE, Sum, "head-count")
def head_count(claim: Sum) -> Verdict:
    """All persons against the kinds of persons."""
    return judge_sum(claim)
