"""附表标题的年度不是报告的年度。

为什么：
    2023年度的报告附的是“2022年部门整体支出绩效自评表”，或者表头年份没有改，或者附错了表，
    表里的数字就不是本年的。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告
    一、部门概况
    本部门内设5个科室。
    附件1
    2022年部门整体支出绩效自评表

正例：
    2023年度部门整体支出绩效自评报告
    一、部门概况
    本部门内设5个科室。
    附件1
    2023年部门整体支出绩效自评表
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.clean import clean
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA108",
    name="table-of-other-year",
    summary="附表标题的年度不是报告的年度。",
    severity=Severity.WARNING,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_TITLE = re.compile(
    r"^(?:附件|附表)?\d{0,2}[：、.]?(?:[\u4e00-\u9fff]{2,30}?)?（?(?P<year>20\d\d)年?度?）?[^，。；]{0,20}?"
    r"(?:绩效(?:自评|评价|目标)[^，。；]{0,8}表|基础数据表|收支(?:预算|决算)?总表|(?:收入|支出)(?:预算|决算)表|决算总表)$"
)
_LONGEST = 45


@reads(RULE)
def table_of_other_year(report: Report) -> Iterator[Problem]:
    """Titles of forms and tables with a year that is not the report's."""
    year, genre = report.profile.year, report.profile.genre
    if year is None or genre is Genre.OTHER:
        return
    captions = [
        Piece(clean(line), table=t.number) for t in report.document.tables for line in t.caption
    ]
    for piece in (*narrative(report), *captions):
        found = _TITLE.match(piece.text) if len(piece.text) <= _LONGEST else None
        goal = found and "目标" in found[0] and int(found["year"]) == year + 1
        if found and int(found["year"]) != year and not goal:
            yield Problem(
                f"表的标题写的是{found['year']}年，报告年度是{year}年",
                (piece.mark(0, len(piece.text)),),
                printed=found["year"],
                expected=str(year),
                diagnosis="年份没有改，或附错了表",
            )
