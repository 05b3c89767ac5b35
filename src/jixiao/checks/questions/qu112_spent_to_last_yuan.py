"""每个项目都恰好花完预算。

为什么：
    三个以上项目的实际支出与预算一分不差，可能是把预算数抄成了支出数。应当按支付凭证填写。

依据：
    勾稽关系：执行数来自支付记录

反例：
    2023年度部门整体支出绩效自评报告
    自评得分96分，评价结果用于预算安排。
    1、宣传经费
    该项目财政预算15万元，实际使用15万元。
    2、培训经费
    该项目财政预算13万元，实际使用13万元。
    3、检查经费
    该项目财政预算45万元，实际使用45万元。

正例：
    2023年度部门整体支出绩效自评报告
    自评得分96分，评价结果用于预算安排。
    1、宣传经费
    该项目财政预算15万元，实际使用14.2万元。
    2、培训经费
    该项目财政预算13万元，实际使用12.7万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="QU112",
    name="spent-to-the-last-yuan",
    summary="每个项目都恰好花完预算。",
    severity=Severity.INFO,
    basis=Identity("执行数来自支付记录"),
    tier=Tier.READING,
)
_PAIR = re.compile(
    r"(?:预算|安排|投入)(?:部门|资金|经费|金额|数)*(?:为|共)?(?P<budget>\d+(?:\.\d+)?)万元，(?:全年)?实际(?:使用|支出|完成)(?:资金|为|了)*(?P<spent>\d+(?:\.\d+)?)万元"
)
_FEWEST = 3


@reads(RULE)
def spent_to_the_last(report: Report) -> Iterator[Problem]:
    """Three projects or more, all with spending equal to the budget."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    told = [(p, m) for p in narrative(report) for m in _PAIR.finditer(p.text)]
    equal = [(p, m) for p, m in told if m["budget"] == m["spent"]]
    if len(equal) >= _FEWEST and len(equal) == len(told):
        yield Problem(
            f"{len(equal)}个项目的实际支出都与预算一分不差",
            tuple(p.found(m) for p, m in equal[:5]),
        )
