"""年度报告里用“今年以来”“截至目前”。

为什么：
    年度报告写的是已经结束的一年。“今年以来”“截至目前”是年中总结的口气，读者不知道数字截到哪一天，
    是不是全年数。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告
    今年以来共检查隐患63处。自评得分96分，评价结果用于预算安排。

正例：
    2023年度部门整体支出绩效自评报告
    2023年共检查隐患63处。自评得分96分，评价结果用于预算安排。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="QU108",
    name="so-far-in-closed-year",
    summary="年度报告里用“今年以来”“截至目前”。",
    severity=Severity.INFO,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_TO_DATE = re.compile(r"今年以来|截[至止]目前|到目前为止|今年上半年|今年\d+月")


@reads(RULE)
def to_date(report: Report) -> Iterator[Problem]:
    """Words of a progress report in a report on a closed year."""
    if report.profile.genre in (Genre.EVALUATION, Genre.ACCOUNTS):
        for piece in narrative(report):
            for found in _TO_DATE.finditer(piece.text):
                yield Problem(
                    f"年度报告里写“{found[0]}”，数据截至哪一天不明",
                    (piece.found(found),),
                    group="期间不明",
                )
