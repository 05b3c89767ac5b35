"""附表的单位名称与报告不同。

为什么：
    附表写的单位既不是报告的单位，也不是它的主管部门，多半是错附了别的单位的表，或者套用了别人的表。

依据：
    勾稽关系：附表与报告的单位一致。

反例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年“三公”经费决算7.42万元。

    === 基础数据表.txt
    溪州县水利局2023年部门整体支出绩效自评基础数据表
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
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="XD110",
    name="annex-of-other-body",
    summary="附表的单位名称与报告不同。",
    severity=Severity.WARNING,
    basis=Identity("附表与报告的单位一致"),
    tier=Tier.READING,
)


@surveys(RULE)
def annex_of_other_body(submission: Submission) -> Iterator[tuple[Report, Problem]]:
    """Annexes that name a body which no name of the report may mean."""
    named = [f for f in submission.compared if f.origin.bodies]
    if not named:
        return
    home = named[0]
    for annex in submission.annexes:
        if annex.foreign:
            theirs, ours = annex.origin.bodies[0], home.origin.bodies[0]
            yield (
                annex.report,
                Problem(
                    f"《{annex.name}》的单位是{theirs.text}，《{home.name}》的单位是{ours.text}",
                    (said(theirs, annex), said(ours, home)),
                    printed=theirs.text,
                    expected=ours.text,
                ),
            )
