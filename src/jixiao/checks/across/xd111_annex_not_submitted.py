"""报告列出的附表没有随报告提交。

为什么：
    报告末尾列出附件清单，提交的文件里却没有其中一张表。别的附表已经附上，缺的这张多半是漏了。
    有文件读不出来的，不作判断。

依据：
    《党政机关公文格式》（GB/T 9704-2012）附件

反例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年“三公”经费决算7.42万元。评价结果用于下年预算安排。

    附件：1.2023年部门整体支出绩效自评基础数据表
    2.2023年项目支出绩效自评表

    === 基础数据表.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 预算数 | 决算数 |
    | --- | --- | --- |
    | 三公经费 | 9.00 | 7.42 |
    | 项目支出 | 330.00 | 318.60 |

正例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年“三公”经费决算7.42万元。评价结果用于下年预算安排。

    附件：1.2023年部门整体支出绩效自评基础数据表

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

from jixiao.checks.across.naming import Named, holds, named_annexes
from jixiao.checks.base import Problem, Rule, surveys
from jixiao.facts.report import Report
from jixiao.facts.submission import Submission
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="XD111",
    name="annex-not-submitted",
    summary="报告列出的附表没有随报告提交。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("附件"),
    tier=Tier.READING,
)


@surveys(RULE)
def annex_not_submitted(submission: Submission) -> Iterator[tuple[Report, Problem]]:
    """Tables in the list of annexes that no document holds, where others are there."""
    if not submission.whole or not submission.annexes:
        return
    for filed in submission.reports:
        named = list(named_annexes(filed.report))
        absent = [n for n in named if not holds(submission, n)]
        if absent and len(absent) < len(named):
            yield from ((filed.report, _problem(n)) for n in absent)


def _problem(named: Named) -> Problem:
    return Problem(
        f"附件清单有“{named.title}”，提交的文件里没有这张表", (named.mark,), group="附件清单"
    )
