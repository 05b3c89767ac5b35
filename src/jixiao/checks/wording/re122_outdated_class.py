"""用了已经改名的支出功能分类科目。

为什么：
    支出功能分类每年有一版科目。科目改名以后仍用旧名，说明这段文字沿用了几年前的报告，
    金额也可能没有更新。说往年情况的句子不算。

依据：
    勾稽关系：科目名称与当年政府收支分类科目一致

反例：
    2023年度部门决算情况说明
    医疗卫生与计划生育支出（类）决算为20万元，主要用于职工医疗保险。

正例：
    2023年度部门决算情况说明
    卫生健康支出（类）决算为20万元，2018年医疗卫生与计划生育支出（类）为18万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, everything
from jixiao.data.functional_names import RENAMED
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="RE122",
    name="outdated-class-name",
    summary="用了已经改名的支出功能分类科目。",
    severity=Severity.WARNING,
    basis=Identity("科目名称与当年政府收支分类科目一致"),
    tier=Tier.READING,
)


@reads(RULE)
def outdated_classes(report: Report) -> Iterator[Problem]:
    """Old names in a report of a year that has the new ones."""
    for old, new, since in RENAMED:
        if (report.profile.year or 0) > since and old in report.document.text:
            for piece in everything(report):
                at = piece.text.find(old)
                if at >= 0 and not _of_earlier(piece, at, since):
                    yield Problem(
                        f"“{old}”自{since}年起改为“{new}”",
                        (piece.mark(at, at + len(old)),),
                        printed=old,
                        expected=new,
                        diagnosis="沿用旧科目名称",
                        group=old,
                    )


def _of_earlier(piece: Piece, at: int, since: int) -> bool:
    start, end = piece.sentence(at)
    years = re.findall(r"(?:19|20)\d\d(?=年)", piece.text[start:end])
    return any(int(year) < since for year in years)
