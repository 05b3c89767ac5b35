"""称项目已完成支付，实际只支付了一部分。

为什么：
    一处说“已完成支付”，另一处写明的支出只是项目总经费的一部分，两处不能都对。
    如果合同价本来就低于预算，应当写明合同价。

依据：
    勾稽关系：支付进度等于已支付金额与应支付金额之比

反例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    项目计划投入总经费80万元，来源于财政拨款。2023年项目已完成支付。
    目前处于第二阶段，已支出32万元。

正例：
    2023年度部门整体支出绩效自评报告
    1．智慧停车信息平台项目
    项目计划投入总经费80万元，来源于财政拨款。2023年项目已完成支付。
    项目已支出80万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, shown, value
from jixiao.checks.reading.blocks import Block, blocks
from jixiao.checks.reading.pieces import Piece
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO104",
    name="paid-in-full-but-part",
    summary="称项目已完成支付，实际只支付了一部分。",
    severity=Severity.WARNING,
    basis=Identity("支付进度等于已支付金额与应支付金额之比"),
    tier=Tier.READING,
)
_PAID = re.compile(
    r"(?:20\d\d年)?(?:该?项目|资金|经费|款项|合同款|工程款)?(?:均)?已(?:经)?"
    r"(?:(?:全部|全额|完成)+(?:支付|拨付)(?:完毕|到位|完成)?|(?:支付|拨付)(?:完毕|完成|到位|结清)|(?:全部|全额)?(?:结清|付清))(?=[，。；])"
    r"|(?:资金|经费|款项|合同款|工程款)(?:已经?)?(?:全部|全额)(?:支付|拨付)(?:完毕|完成)(?=[，。；])"
)
_PART = re.compile(r"首付|预付|进度款|首笔|首批|第[一二三]期|部分")
_WHOLE = re.compile(
    r"(?:总经费|总投资|总投入|项目预算(?:资金)?|预算资金|合同(?:金额|总?价|总额)|计划投入(?:总经费|资金)?|中标(?:价|金额))(?:额|数)?(?:为|共|约)?"
    + MONEY
)
_SPENT = re.compile(
    r"(?:已(?:累计)?(?:支出|支付|使用|拨付)|总计支出|累计支[出付]|实际支[出付]|支付)(?:资金|金额|经费|款)?(?:为|了|共|共计)?"
    + MONEY
)

_SAVED = re.compile(r"(?:节约|结余|节余|核减|审减|审定)[^，。；]{0,8}\d")


@reads(RULE)
def paid_in_full(report: Report) -> Iterator[Problem]:
    """In one project's section: paid in full, and what was spent of what was planned."""
    for block in blocks(report):
        paid = _first(block, _PAID)
        if paid and _PART.search(paid[0].text[paid[0].clause(paid[1].start())[0] : paid[1].end()]):
            continue
        wholes, spent = _all(block, _WHOLE), _all(block, _SPENT)
        if paid is None or not wholes or not spent or _first(block, _SAVED):
            continue
        least = min(value(m) for _, m in wholes)
        most = max(value(m) for _, m in spent)
        piece, found = max(spent, key=lambda told: value(told[1]))
        if most < least:
            yield Problem(
                f"此处称“{paid[1][0]}”，而计划投入{shown(least)}，只支付了{shown(most)}",
                (
                    paid[0].found(paid[1]),
                    piece.found(found),
                    *(p.found(m) for p, m in wholes[:2]),
                ),
                arithmetic=f"{shown(most)}÷{shown(least)}={most / least:.2%}",
            )


def _all(block: Block, pattern: re.Pattern[str]) -> list[tuple[Piece, re.Match[str]]]:
    return [(p, m) for p in block.pieces for m in pattern.finditer(p.text) if value(m)]


def _first(block: Block, pattern: re.Pattern[str]) -> tuple[Piece, re.Match[str]] | None:
    told = ((p, m) for p in block.pieces for m in pattern.finditer(p.text))
    return next(told, None)
