"""称已完成建设，却只通过了阶段性验收。

为什么：
    “已完成建设”和“阶段性成果预验收”“尚未验收”“正在建设”说的是同一个项目的两种状态。
    阶段性验收之后还有工作要做，产出指标就不能按全部完成计分。

依据：
    勾稽关系：同一项目同一时点只有一种状态

反例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    该平台已完成建设，共支出30万元。
    11月组织了阶段性成果预验收，按合同支付50%。

正例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    该平台已完成建设，共支出60万元。
    10月组织了阶段性成果验收，12月通过竣工验收。
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
    code="LO106",
    name="finished-but-in-stage",
    summary="称已完成建设，却只通过了阶段性验收。",
    severity=Severity.WARNING,
    basis=Identity("同一项目同一时点只有一种状态"),
    tier=Tier.READING,
)
_FINISHED = re.compile(
    r"(?:已(?:经|全部|全面|如期|按期)?(?:完成建设|建设完成|建成|竣工|完工|完成全部建设))(?=[，。；（]|并)"
)
_STAGE = re.compile(
    r"(?:\d{1,2}月)?[^，。；]{0,8}阶段性(?:成果)?(?:预|初步)?验收|(?:仅|只)(?:完成|通过)了?(?:预|初步|初)验收"
    r"|尚未(?:完成|通过|组织)?(?:竣工|最终)?验收|尚未(?:完工|竣工|建成)|(?:项目|工程|平台|系统)(?:仍|目前|尚|现)?(?:在建|正在建设|处于建设阶段)"
    r"|(?:目前|现|仍|尚)(?:仍|还|正)?(?:处于|在)[^，。；]{0,6}(?:施工|建设|开发)(?:阶段|(?:之)?中)(?=[，。；])"
)
_FINAL = re.compile(
    r"(?<!未)(?:竣工|最终|整体|终)验收(?:合格)?|通过(?:了)?(?:项目|工程)?验收|(?:全部|均)通过验收|交付使用"
)


@reads(RULE)
def finished_but_stage(report: Report) -> Iterator[Problem]:
    """Both states in one project's section, no final acceptance told."""
    for block in blocks(report):
        finished, stage = _find(block, _FINISHED), _find(block, _STAGE)
        if finished and stage and not _find(block, _FINAL):
            yield Problem(
                f"此处称“{finished.text}”，本节另处为“{stage.text}”",
                (finished, stage),
                expected=stage.text,
            )


def _find(block: Block, pattern: re.Pattern[str]) -> Mark | None:
    for piece in block.pieces:
        found = pattern.search(piece.text)
        if found:
            return piece.found(found)
    return None
