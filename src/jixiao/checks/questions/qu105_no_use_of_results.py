"""没有写绩效评价结果怎样应用。

为什么：
    自评的目的是改进预算安排和管理。报告通篇没有说结果用在哪里，或者只写一个“无”，
    评价就停在了打分上。

依据：
    《关于全面实施预算绩效管理的意见》（中发〔2018〕34号）绩效结果应用

反例：
    2023年度部门整体支出绩效自评报告
    一、部门概况
    本部门内设5个科室，年度支出200万元。
    二、存在的问题
    绩效意识不强。

正例：
    2023年度部门整体支出绩效自评报告
    一、部门概况
    本部门内设5个科室，年度支出200万元。
    二、绩效评价结果应用
    结果作为编制下年度预算的依据，并向社会公开。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import FULL_PERFORMANCE

RULE = Rule(
    code="QU105",
    name="no-use-of-results",
    summary="没有写绩效评价结果怎样应用。",
    severity=Severity.INFO,
    basis=FULL_PERFORMANCE.cite("绩效结果应用"),
    tier=Tier.READING,
    report=True,
)
_USE = re.compile(
    r"结果(?:的)?(?:应用|运用|公开)|(?:评价|考评|自评)(?:的)?结果[^。；]{0,12}(?:作为|用于|应用|公开|挂钩|运用)"
    r"|挂钩|结果[^。；]{0,8}预算安排"
)


@reads(RULE)
def no_use(report: Report) -> Iterator[Problem]:
    """A self-evaluation without a word on the use of its result."""
    evaluation = report.profile.genre is Genre.EVALUATION
    if evaluation and not any(_USE.search(p.text) for p in report.passages):
        first = next(iter(narrative(report)), None)
        if first:
            yield Problem("报告没有写绩效评价结果怎样应用", (first.mark(0, len(first.text)),))
