"""自评报告没有得分和等级。

为什么：
    自评要按指标打分、定等级。没有得分和等级的报告，只是一份工作总结，无法与其他部门比较，也无法抽查复核。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）单位自评

反例：
    2023年度部门整体支出绩效自评报告
    一、部门概况
    本部门内设5个科室。
    二、主要绩效
    全年完成任务12项。评价结果已用于预算安排。

正例：
    2023年度部门整体支出绩效自评报告
    一、部门概况
    本部门内设5个科室。
    二、主要绩效
    全年完成任务12项，自评得分96分，等级为优。评价结果已用于预算安排。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import everything
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU106",
    name="no-score",
    summary="自评报告没有得分和等级。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("单位自评"),
    tier=Tier.READING,
    report=True,
    annexed=True,
)
_SCORE = re.compile(
    r"(?:得分|评分|总分|自评分|打分)[^。；]{0,12}\d|\d+(?:\.\d+)?分|(?:等级|等次|结论|评级|评定)[^。；]{0,6}(?:优|良|中|差|合格)|“优秀?”"
)
_TOTAL = re.compile(r"^(?:自评)?(?:总分|总得分|合计得分|得分合计|得分)$")
_NUMBER = re.compile(r"^\d{1,3}(?:\.\d+)?分?$")


def _scored(report: Report) -> bool:
    """Whether a row or a column of a table gives the score: 总分 | 100 | 96."""
    for table in report.document.tables:
        for row in table.grid():
            texts = ["".join(c.text.split()) if c else "" for c in row]
            if any(_TOTAL.match(t) for t in texts) and any(_NUMBER.match(t) for t in texts):
                return True
    return False


@reads(RULE)
def no_score(report: Report) -> Iterator[Problem]:
    """A self-evaluation with neither score nor grade in text or tables."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    told = any(_SCORE.search(p.text) for p in everything(report)) or _scored(report)
    first = next(iter(everything(report)), None)
    if first and not told:
        yield Problem("报告没有自评得分，也没有评价等级", (first.mark(0, len(first.text)),))
