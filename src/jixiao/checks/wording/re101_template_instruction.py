"""模板中写给填报人的说明被印了出来。

为什么：
    “无此项支出的，仍保留本表”“请根据实际情况填写”是写给填报人看的，不是写给公众看的。它留在公开的
    文件里，说明这一页没有按本单位的情况改写过。表下的“注：”“说明：”和填表说明不在此列。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    国有资本经营预算财政拨款收支表
    没有国有资本经营预算收支的，请保留本表，并在本表下方作如下说明：
    说明：本单位没有国有资本经营预算收支，故本表无数据。

正例：
    国有资本经营预算财政拨款收支表
    注：本表反映本部门国有资本经营预算收支情况。
    说明：本单位没有国有资本经营预算收支，故本表无数据。
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, any_of, everything, holding
from jixiao.data.residue import HINTS, INSTRUCTIONS, NOTES
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE101",
    name="template-instruction",
    summary="模板中写给填报人的说明被印了出来。",
    severity=Severity.ERROR,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)


@reads(RULE)
def instructions(report: Report) -> Iterator[Problem]:
    """Sentences that speak to the person who fills in."""
    hints = any_of(report, HINTS)
    for piece in holding(everything(report), *hints):
        if not NOTES.match(piece.text):
            yield from _problems(piece)


def _problems(piece: Piece) -> Iterator[Problem]:
    for pattern in INSTRUCTIONS:
        found = pattern.search(piece.text)
        if found:
            yield Problem(
                f"“{found[0]}”是模板写给填报人的话，没有删去",
                (piece.found(found),),
                diagnosis="模板残留",
            )
            return
