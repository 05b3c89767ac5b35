"""支出不等于基本支出与项目支出之和。

为什么：
    部门支出按性质只分基本支出和项目支出（事业单位另有上缴上级支出、经营支出、对附属单位补助支出），
    是完整划分，不写“全部”二字也必须凑齐。

依据：
    勾稽关系：支出＝基本支出＋项目支出（＋上缴上级、经营、对附属单位补助支出）。

反例：
    2023年支出合计500万元，其中：基本支出320万元，项目支出170万元。

正例：
    2023年支出合计500万元，其中：基本支出320万元，项目支出180万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU102",
    name="basic-plus-project-mismatch",
    summary="支出不等于基本支出与项目支出之和。",
    severity=Severity.ERROR,
    basis=Identity("支出＝基本支出＋项目支出（＋上缴上级、经营、对附属单位补助支出）"),
)


@judges(RULE, Sum, "basic-project")
def basic_and_project(claim: Sum) -> Verdict:
    """Total expenditure against basic plus project."""
    return judge_sum(claim)
