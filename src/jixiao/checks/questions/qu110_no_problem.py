"""存在的问题是空的，或写成了措施。

为什么：
    “存在的问题”一节只写“无”，或者通篇是“要加强”“需进一步”，没有说出哪里没有做好，
    后面的改进措施也就没有对象。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）偏差原因与改进措施

反例：
    2023年度部门整体支出绩效自评报告
    一、主要绩效
    自评得分96分，评价结果用于预算安排。
    二、存在的主要问题
    无。
    三、改进措施
    继续努力。

正例：
    2023年度部门整体支出绩效自评报告
    一、主要绩效
    自评得分96分，评价结果用于预算安排。
    二、存在的主要问题
    项目验收比计划晚了两个月，3个指标没有完成。
    三、改进措施
    提前招标。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import heading_text, narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU110",
    name="no-problem-named",
    summary="存在的问题是空的，或写成了措施。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("偏差原因与改进措施"),
    tier=Tier.READING,
)
_HEADING = re.compile(
    r"(?:存在(?:的)?)?(?:主要)?问题(?:及原因(?:分析)?)?$|存在(?:的)?(?:主要)?问题"
)
_NONE = re.compile(r"(?:无|没有|暂无|无明显问题|未发现(?:明显)?问题)[。]?")


@reads(RULE)
def no_problem(report: Report) -> Iterator[Problem]:
    """The section of problems that says 无."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    above = None
    for piece in narrative(report):
        if above and not piece.level and _NONE.fullmatch(piece.text):
            yield Problem("“存在的问题”一节没有写出问题", (piece.mark(0, len(piece.text)), above))
        heading = piece.level and _HEADING.search(heading_text(piece.text))
        above = piece.mark(0, len(piece.text)) if heading else None
