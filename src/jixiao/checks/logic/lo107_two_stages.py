"""同一阶段既说正在进行，又说已经完成。

为什么：
    “目前处于第二阶段”和“3月已完成第二阶段目标”放在一节里，读者不知道项目到底进行到哪一步，
    完成率和支付进度也就无从判断。

依据：
    勾稽关系：同一项目同一时点只有一种状态

反例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    项目目前处于开发第二阶段，已支出30万元。
    2023年3月，已完成该项目第二阶段目标。

正例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    项目目前处于开发第三阶段，已支出30万元。
    2023年3月，已完成该项目第二阶段目标。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.blocks import Block, blocks
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO107",
    name="stage-in-two-states",
    summary="同一阶段既说正在进行，又说已经完成。",
    severity=Severity.WARNING,
    basis=Identity("同一项目同一时点只有一种状态"),
    tier=Tier.READING,
)
_NAME = r"(?:第[一二三四五六七八九十\d]+|[一二三四五六]|前期|后期|最后)(?:个)?(?:阶段|期工程|标段)"
_NOW = re.compile(
    rf"(?:目前|现|正|仍|尚)(?:还|正)?(?:处于|在|进行|推进|实施)[^，。；]{{0,10}}?(?P<stage>{_NAME})"
)
_DONE = re.compile(
    rf"(?:已(?:经|全部|全面|顺利|如期)?完成)[^，。；]{{0,14}}?(?P<stage>{_NAME})"
    rf"|(?P<other>{_NAME})[^，。；]{{0,8}}(?:已(?:经|全部|全面|顺利)?(?:完成|结束|完工))"
)


@reads(RULE)
def two_stages(report: Report) -> Iterator[Problem]:
    """One stage, in one project's section, under way and done."""
    for block in blocks(report):
        done = dict(_stages(block, _DONE))
        for stage, now in _stages(block, _NOW):
            if stage in done:
                yield Problem(
                    f"{stage}既“{now.text}”，又“{done[stage].text}”",
                    (now, done[stage]),
                    expected=done[stage].text,
                )


def _stages(block: Block, pattern: re.Pattern[str]) -> Iterator[tuple[str, Mark]]:
    for piece in block.pieces:
        for found in pattern.finditer(piece.text):
            groups = found.groupdict()
            yield groups.get("stage") or groups.get("other") or "", piece.found(found)
