"""文中提到的附件没有附上。

为什么：
    文中写“详见附件1”，文件到结尾也没有附件。读者看不到评分表和基础数据表，文中的得分就没有依据。
    附件可能另存为文件，一并提交核查即可。

依据：
    《党政机关公文格式》（GB/T 9704-2012）附件

反例：
    2023年度部门整体支出绩效自评报告
    部门整体支出绩效自评表详见附件1。自评得分96分，评价结果用于预算安排。

正例：
    2023年度部门整体支出绩效自评报告
    部门整体支出绩效自评表详见附件1。自评得分96分，评价结果用于预算安排。
    附件1
    部门整体支出绩效自评表
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="QU107",
    name="annex-absent",
    summary="文中提到的附件没有附上。",
    severity=Severity.INFO,
    basis=OFFICIAL_DOCUMENTS.cite("附件"),
    tier=Tier.READING,
    report=True,
    annexed=True,
)
_NAMED = re.compile(r"(?:详见|见|参见|后附)(?:本报告)?(?:附件|附表)\s*[\d一二三四五六七八九]?")
_ANNEX = re.compile(r"^(?:附件|附表)\s*[\d一二三四五六七八九]{0,2}(?:[：:、.．]|$|[\u4e00-\u9fff])")


@reads(RULE)
def annex_absent(report: Report) -> Iterator[Problem]:
    """An annex referred to, no paragraph that begins one, and no table at all."""
    if any(report.document.tables) or any(_ANNEX.match(p.text) for p in report.passages):
        return
    for piece in narrative(report):
        found = _NAMED.search(piece.text)
        if found:
            yield Problem(
                f"文中写“{found[0]}”，文件中没有附件", (piece.found(found),), group="附件"
            )
