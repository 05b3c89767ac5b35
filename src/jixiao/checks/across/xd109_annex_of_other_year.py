"""附表的年度与报告的年度不同。

为什么：
    附表标题写的是另一年度，多半是把上年的附表又交了一次，或者套用上年的表忘了改标题。

依据：
    勾稽关系：附表与报告的年度一致。

反例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年“三公”经费决算7.42万元。

    === 基础数据表.txt
    溪州县农业农村局2022年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 预算数 | 决算数 |
    | --- | --- | --- |
    | 三公经费 | 9.00 | 7.42 |
    | 项目支出 | 330.00 | 318.60 |

正例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年“三公”经费决算7.42万元。

    === 基础数据表.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 预算数 | 决算数 |
    | --- | --- | --- |
    | 三公经费 | 9.00 | 7.42 |
    | 项目支出 | 330.00 | 318.60 |
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, surveys
from jixiao.claims.across.base import said
from jixiao.facts.report import Report
from jixiao.facts.submission import Submission
from jixiao.facts.tables.model import TableKind
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="XD109",
    name="annex-of-other-year",
    summary="附表的年度与报告的年度不同。",
    severity=Severity.WARNING,
    basis=Identity("附表与报告的年度一致"),
    tier=Tier.READING,
)


@surveys(RULE)
def annex_of_other_year(submission: Submission) -> Iterator[tuple[Report, Problem]]:
    """Annexes whose titles all name another year; next year's targets are in order."""
    report = submission.reports[0] if submission.reports else submission.filed[0]
    year = report.origin.year
    for annex in submission.annexes:
        if not annex.late or annex.foreign or year is None:
            continue
        told = annex.origin.dated[0]
        if int(told.text[:4]) > year and any(t.kind is TableKind.TARGETS for t in annex.tables):
            continue
        yield (
            annex.report,
            Problem(
                f"《{annex.name}》写的是{told.text}，《{report.name}》是{year}年的报告",
                (said(told, annex), said(report.origin.dated[0], report)),
                printed=told.text,
                expected=f"{year}年",
            ),
        )
