"""科目汇总与下级科目之和不符。

为什么：
    决算、预算公开表按功能分类（类、款、项）和经济分类（类、款）列示，上级科目应等于下级科目之和，
    合计应等于各类之和，人员经费合计、公用经费合计应等于所属经济科目之和。

依据：
    勾稽关系：类等于款之和，款等于项之和。

反例：
    支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | 86.50 | 50.00 | 36.50 |
    | 21301 | 农业农村 | 86.50 | 50.00 | 36.50 |
    | 2130101 | 行政运行 | 50.00 | 50.00 | 0.00 |
    | 2130108 | 病虫害控制 | 35.50 | 0.00 | 35.50 |
    | | 合计 | 86.50 | 50.00 | 36.50 |

正例：
    支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | 86.50 | 50.00 | 36.50 |
    | 21301 | 农业农村 | 86.50 | 50.00 | 36.50 |
    | 2130101 | 行政运行 | 50.00 | 50.00 | 0.00 |
    | 2130108 | 病虫害控制 | 36.50 | 0.00 | 36.50 |
    | | 合计 | 86.50 | 50.00 | 36.50 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU203",
    name="code-hierarchy-mismatch",
    summary="科目汇总与下级科目之和不符。",
    severity=Severity.ERROR,
    basis=Identity("类等于款之和，款等于项之和"),
)


@judges(RULE, Sum, "table-codes")
def code_hierarchy(claim: Sum) -> Verdict:
    """A classification code against the codes under it."""
    return judge_sum(claim)
