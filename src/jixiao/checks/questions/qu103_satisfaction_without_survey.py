"""满意度没有调查的依据。

为什么：
    满意度等于满意人数除以有效调查人数。只写“满意度98%”，没有说问了谁、问了多少人、怎么问的，
    这个数就无法核实。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）服务对象满意度

反例：
    2023年度部门整体支出绩效自评报告
    通过努力，服务对象满意度达98%。

正例：
    2023年度部门整体支出绩效自评报告
    发放调查问卷200份，收回有效问卷196份，服务对象满意度达98%。
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
    code="QU103",
    name="satisfaction-without-survey",
    summary="满意度没有调查的依据。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("服务对象满意度"),
    tier=Tier.READING,
)
_TOLD = re.compile(r"满意(?:度|率)(?:均)?(?:达到?|为|是|在)?(?:了)?\d+(?:\.\d+)?%")
_SURVEY = re.compile(r"问卷|调查|测评|回访|抽样|访谈|评价人数|好差评|满意\d+人")


@reads(RULE)
def unsurveyed(report: Report) -> Iterator[Problem]:
    """A figure of satisfaction in a report that nowhere tells of a survey."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    if any(_SURVEY.search(p.text) for p in report.passages):
        return
    for piece in narrative(report):
        for found in _TOLD.finditer(piece.text):
            yield Problem(
                f"“{found[0]}”没有说明调查的对象、数量和方法",
                (piece.found(found),),
                group="满意度无依据",
            )
