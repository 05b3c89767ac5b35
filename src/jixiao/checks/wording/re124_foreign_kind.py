"""项目说明里提到的是另一类项目。

为什么：
    写信息平台的一节忽然说“这种大型活动项目”，“这种”前面却没有说过什么活动，
    多半是从别的项目的自评材料里抄来的，所说的结果应用也就不是本项目的。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    2023年度部门整体支出绩效自评报告
    智慧停车信息平台项目
    （1）基本情况
    本平台整合全市停车数据，预算80万元。
    （2）结果应用
    今后对于这类庆典活动项目，加强评价结果公开。

正例：
    2023年度部门整体支出绩效自评报告
    智慧停车信息平台项目
    （1）基本情况
    本平台整合全市停车数据，预算80万元。
    （2）结果应用
    今后对于这类信息平台项目，加强评价结果公开。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.blocks import blocks
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE124",
    name="foreign-kind-of-project",
    summary="项目说明里提到的是另一类项目。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_KINDS = (
    ("平台", "系统", "信息化", "软件", "网络", "数据"),
    ("活动", "赛事", "节会", "演出", "展会", "庆典", "晚会"),
    ("工程", "道路", "桥梁", "改造", "修缮", "管网", "建筑"),
    ("培训", "讲座", "研修"),
    ("采购", "设备", "购置"),
    ("补贴", "奖补", "救助", "补助"),
)
_POINTED = re.compile(r"(?:这种|这类|此类|该类)(?P<what>[\u4e00-\u9fff]{2,10}?)项目")


@reads(RULE)
def foreign_kinds(report: Report) -> Iterator[Problem]:
    """这种……项目 of a kind that neither the section's title nor its text knows."""
    for block in blocks(report):
        title_kinds = _kinds(block.title)
        for piece in block.pieces:
            for found in _POINTED.finditer(piece.text):
                named = _kinds(found["what"])
                known = any(
                    word in other.text[: found.start() if other is piece else None]
                    for other in block.pieces
                    for kind in named
                    for word in _KINDS[kind]
                )
                if named and title_kinds and not named & title_kinds and not known:
                    yield Problem(
                        f"本节是“{block.title}”，此处说的却是“{found['what']}项目”",
                        (piece.found(found),),
                        diagnosis="可能抄自其他项目的材料",
                    )


def _kinds(text: str) -> set[int]:
    return {number for number, words in enumerate(_KINDS) if any(w in text for w in words)}
