"""用某年的自评结果编制同一年或更早的预算。

为什么：
    一年的自评在第二年做，只能用于再往后的预算。“根据2023年度自评结果编制2023年预算”在时间上不可能，
    两个年份至少有一个没有改。

依据：
    勾稽关系：开始、支付、验收、报告依次在后

反例：
    2023年度部门整体支出绩效自评报告
    根据2023年度自评结果，在编制2023年预算时压减项目2个。

正例：
    2023年度部门整体支出绩效自评报告
    根据2022年度自评结果，在编制2024年预算时压减项目2个。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA117",
    name="result-before-budget",
    summary="用某年的自评结果编制同一年或更早的预算。",
    severity=Severity.ERROR,
    basis=Identity("开始、支付、验收、报告依次在后"),
    tier=Tier.READING,
)
_USED = re.compile(
    r"(?P<of>20\d\d)年度[^，。；\d]{0,14}(?:自评|评价)(?:的)?(?:结果|得分|情况|报告)[^。；]{0,40}?"
    r"(?:编制|安排|压减|调减|核减|调整|作为|用于|应用[于到])[^。；\d]{0,8}(?P<for>20\d\d)年度?(?:的)?(?:部门|单位|项目|财政|年初)?"
    r"(?:支出)?预算"
)


@reads(RULE)
def result_before_budget(report: Report) -> Iterator[Problem]:
    """The year whose result is used, and the year of the budget it is used for."""
    for piece in holding(narrative(report), "预算"):
        for found in _USED.finditer(piece.text):
            if int(found["for"]) <= int(found["of"]):
                yield Problem(
                    f"{found['of']}年度的自评结果不可能用于编制{found['for']}年预算",
                    (piece.found(found),),
                    printed=found["of"],
                    diagnosis="年份没有改",
                )
