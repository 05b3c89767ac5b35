"""按类别划分的各部分之和与合计不符。

为什么：
    “按……分”把一个合计完整地划分为几类；“具体为”之后逐条编号列出的也是全部。各类之和应当等于被划分的合计。
    相差一倍以上的，所列多半属于别的合计，不作判断。

依据：
    勾稽关系：按同一标准划分的各类之和等于合计。

反例：
    2024年部门支出预算500.00万元。

    （一）按支出性质分，基本支出320.00万元；项目支出170.00万元。

正例：
    2024年部门支出预算500.00万元。

    （一）按支出性质分，基本支出320.00万元；项目支出180.00万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU113",
    name="division-mismatch",
    summary="按类别划分的各部分之和与合计不符。",
    severity=Severity.ERROR,
    basis=Identity("按同一标准划分的各类之和等于合计"),
)


@judges(RULE, Sum, "by-kind")
def divided_total(claim: Sum) -> Verdict:
    """A total against its division into kinds, or into numbered paragraphs."""
    return judge_sum(claim)
