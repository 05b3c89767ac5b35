"""项目经费用来弥补基本支出。

为什么：
    项目支出和基本支出要分开。写明用项目经费弥补公用经费不足，说明预算编制不实，
    也影响公用经费控制率和项目绩效的真实性。

依据：
    《中华人民共和国预算法》预算执行

反例：
    2023年度部门整体支出绩效自评报告
    大部分项目支出用于弥补基本支出的不足。自评得分96分，评价结果用于预算安排。

正例：
    2023年度部门整体支出绩效自评报告
    项目支出全部用于项目。自评得分96分，评价结果用于预算安排。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="QU114",
    name="projects-for-running-costs",
    summary="项目经费用来弥补基本支出。",
    severity=Severity.INFO,
    basis=BUDGET_LAW.cite("预算执行"),
    tier=Tier.READING,
)
_MIXED = re.compile(
    r"项目(?:支出|经费|资金)[^。；]{0,16}?(?:用于|统筹用于|作为|列入|挤占)?[^。；]{0,6}?(?:弥补|补充|冲抵|统筹使用)"
    r"[^。；]{0,12}(?:基本支出|公用经费|经费(?:的)?不足|日常运转)"
    r"|项目(?:支出|经费|资金)[^。；]{0,10}作为[^。；]{0,12}基本支出[^。；]{0,20}统筹使用"
)
_DENIED = re.compile(r"不得|严禁|没有|未|不存在|杜绝")


@reads(RULE)
def projects_for_running_costs(report: Report) -> Iterator[Problem]:
    """Project money that the report says went into running costs."""
    if report.profile.genre is Genre.OTHER:
        return
    for piece in holding(narrative(report), "项目"):
        for found in _MIXED.finditer(piece.text):
            if not _DENIED.search(found[0]):
                yield Problem("项目经费与基本支出混用", (piece.found(found),), group="项目经费混用")
