"""把以后年度的收支写成已经发生。

为什么：
    报告说的是本年度的收支。句首写的是以后的年度，又不是预算、计划，数字不可能已经发生，年份多半写错。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告

    2024年支出总计815.26万元，其中基本支出602.11万元，项目支出213.15万元。

正例：
    2023年度部门整体支出绩效自评报告

    2023年支出总计815.26万元，其中基本支出602.11万元，项目支出213.15万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Role
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA113",
    name="year-to-come",
    summary="把以后年度的收支写成已经发生。",
    severity=Severity.WARNING,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_OPENS = re.compile(
    r"^(?P<year>(?:19|20)\d\d)年度?，?[^，。；\d]{0,14}?"
    r"(?:收入|支出|收支|决算|三公|采购|基本支出|项目支出|在职|编制)"
)
_AHEAD = re.compile(r"预计|计划|拟|将|目标|力争|安排|预算|申请|下一步|明年|提前下达")


@reads(RULE)
def year_to_come(report: Report) -> Iterator[Problem]:
    """Amounts of a later year told as done, in an evaluation, accounts or budget."""
    year, genre = report.profile.year, report.profile.genre
    if year is None or genre is Genre.OTHER:
        return
    for passage, mention in report.mentions:
        found = _OPENS.match(mention.lead)
        ahead = _AHEAD.search(mention.lead) and genre is not Genre.BUDGET
        if found and int(found["year"]) > year and mention.role is Role.LEVEL and not ahead:
            yield Problem(
                message=f"此处写的是{found['year']}年的数，而报告年度是{year}年",
                places=(term(passage, mention),),
                printed=found["year"],
                expected=str(year),
                diagnosis="年份写错",
            )
