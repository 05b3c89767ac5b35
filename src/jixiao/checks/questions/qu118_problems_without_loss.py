"""写了存在的问题，却没有扣一分。

为什么：
    报告写了存在的问题，自评表却项项得满分。问题应当落到相应的指标上扣分，否则得分不反映实际。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）单位自评

反例：
    2023年度部门整体支出绩效自评报告
    一、存在的问题
    预算编制不够精细，采购比计划晚了两个月。
    二、评价结果应用
    用于预算安排。自评得分100分，等级为优。

正例：
    2023年度部门整体支出绩效自评报告
    一、存在的问题
    预算编制不够精细，采购比计划晚了两个月。
    二、评价结果应用
    用于预算安排。自评得分97分，等级为优。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU118",
    name="problems-without-loss",
    summary="写了存在的问题，却没有扣一分。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("单位自评"),
    tier=Tier.READING,
)
_FULL = re.compile(
    r"(?:自评|得分|综合评分|评分)(?:总?得?分)?(?:为|是|：|达)?100(?:\.0+)?分"
    r"|(?<!满)总分(?:为|是|：|达)?100(?:\.0+)?分(?![^。]{0,20}得)"  # not the weights' total
)
_HEADING = re.compile(r"存在(?:的)?(?:主要)?问题")
_SHORTEST = 10


@reads(RULE)
def problems_without_loss(report: Report) -> Iterator[Problem]:
    """A chapter of problems with words in it, and a score of 100."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    score = chapter = None
    above = None
    for piece in narrative(report):
        found = _FULL.search(piece.text)
        score = score or (piece.found(found) if found else None)
        if above and not piece.level and len(piece.text) >= _SHORTEST:
            chapter = chapter or above
        heading = piece.level and _HEADING.search(piece.text)
        above = piece.mark(0, len(piece.text)) if heading else None
    if score and chapter:
        yield Problem("写了存在的问题，自评却是满分", (score, chapter))
