"""年度报告用的是前几个月的数据。

为什么：
    年度报告应当用全年的实际数。写“1-11月”的数据，说明写报告时没有取到全年数，绩效也就没有按全年来评。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告
    1-11月完成投资20亿元。自评得分96分，评价结果用于预算安排。

正例：
    2023年度部门整体支出绩效自评报告
    1-12月完成投资22亿元。自评得分96分，评价结果用于预算安排。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import everything, holding
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="QU109",
    name="part-year-figures",
    summary="年度报告用的是前几个月的数据。",
    severity=Severity.INFO,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_PART = re.compile(r"(?<!\d)1月?[-—–~至到](?:[2-9]|1[01])月份?[^。；]{0,40}\d")


@reads(RULE)
def part_year_figures(report: Report) -> Iterator[Problem]:
    """Figures of months one to eleven or less in a report on a closed year."""
    if report.profile.genre in (Genre.EVALUATION, Genre.ACCOUNTS):
        for piece in holding(everything(report), "月"):
            for found in _PART.finditer(piece.text):
                yield Problem(
                    f"“{found[0][:6]}”不是全年的数据", (piece.found(found),), group="非全年数据"
                )
