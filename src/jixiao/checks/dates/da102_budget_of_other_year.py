"""项目预算的年度不是报告的年度。

为什么：
    报告说的是2023年的项目，项目预算却写成2022年的，要么是沿用上年的报告没有改，
    要么是上年的项目放进了今年。写明结转、跨年实施的不算。

依据：
    勾稽关系：项目预算的年度与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    该项目2022年预算资金80万元，已支出80万元。

正例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    该项目2023年预算资金80万元，其中上年结转10万元，已支出80万元。
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
    code="DA102",
    name="budget-of-other-year",
    summary="项目预算的年度不是报告的年度。",
    severity=Severity.WARNING,
    basis=Identity("项目预算的年度与报告年度一致"),
    tier=Tier.READING,
)
_BUDGET = re.compile(
    r"(?:该|本)项目(?P<year>20\d\d)年(?:度)?(?:年初|全年|财政)?(?:预算|安排|下达|计划)(?:资金|经费|投入|预算|安排)*(?:为|共)?[\d,.]+(?:万元|亿元|元)"
)
_LONGER = re.compile(r"结转|跨年|续建|延续|分期|分年|三年|两年|累计|上年|至20")


@reads(RULE)
def budget_of_other_year(report: Report) -> Iterator[Problem]:
    """该项目2021年预算 in a report of 2022, the sentence naming no other year."""
    year = report.profile.year
    if report.profile.genre is not Genre.EVALUATION or year is None:
        return
    for piece in narrative(report):
        for found in _BUDGET.finditer(piece.text):
            start, end = piece.sentence(found.start())
            sentence = piece.text[start:end]
            other = int(found["year"]) != year and f"{year}年" not in sentence
            if other and not _LONGER.search(sentence):
                yield Problem(
                    f"项目预算写的是{found['year']}年，而报告年度是{year}年",
                    (piece.found(found),),
                    printed=found["year"],
                    expected=str(year),
                    diagnosis="可能沿用往年的表述",
                )
