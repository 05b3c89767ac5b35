"""称没有调整、追加预算，却写明追加。

为什么：
    决算比预算多出来的钱总有来处。一处说全年没有调整、追加，另一处说决算增加是因为新增了资金，
    两处不能都对，也影响预算控制率的得分。

依据：
    《中华人民共和国预算法》预算调整

反例：
    全年没有追加预算，也没有动用上年结转。
    决算数比预算数增加30万元，主要原因是新增上级奖补资金。

正例：
    全年没有追加预算，也没有动用上年结转。
    决算数比预算数减少30万元，主要原因是压减会议。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, Amount, amounts
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="LO102",
    name="no-addition-but-added",
    summary="称没有调整、追加预算，却写明追加。",
    severity=Severity.ERROR,
    basis=BUDGET_LAW.cite("预算调整"),
    tier=Tier.READING,
)
_NONE = re.compile(
    r"(?:没有|无|未|不存在)(?:进行|发生|作)?(?:预算)?(?:调整|追加|调增)(?:[、和或及与](?:调整|追加|调增))?(?:项目)?(?:的)?(?:预算|资金|经费|情况)"
    r"|(?:没有|无|未)(?:进行|发生)?预算(?:调整|追加)(?=[，。；])"
    r"|(?:预算)(?:全年)?(?:没有|无|未)(?:作|做|进行)?(?:调整|追加|调增)(?:[、和或及](?:调整|追加))?"
    r"|(?<=预算，)(?:全年|年中|执行中)?(?:没有|无|未)(?:作|做|进行)?(?:调整|追加|调增)"
    r"(?:[、，和及](?:也|且)?(?:没有|无|未)(?:作|做|进行)?(?:调整|追加|调增|调剂))?(?=[，。；])"
)
_MORE = re.compile(
    r"(?:决算|支出)(?:数|金额|支出)?(?:比|较)(?:年初|全年)?预算(?:数|金额|支出)?(?:增加|超出|多|高出)(?:了)?"
    + MONEY
)
_ADDED = re.compile(
    r"(?<!不)(?<!未)(?<!无)(?<!没有)(?:年中|当年|本年|中途|期间)?(?:追加|调增)(?:了)?(?:预算|资金|经费|(?:项目|专项|人员)(?:资金|经费|支出|预算))?(?:了|共|共计|为)?"
    + MONEY
)
_NEW_FUNDS = re.compile(
    r"(?:下达|增拨)[^，。；]{0,8}(?:资金|项目|专款)|年中(?:增人|新增|追加)|新增[^，。；]{0,16}(?:资金|经费|补助|奖补|专项|预算)|追加|上级(?:下达|拨付|补助)|年中下达"
)
_PRINCIPLE = re.compile(
    r"原则上|无特殊情况|尽量|严格控制|一律|不得|应|确保|今后|下一步|该项目|本项目"
)


@reads(RULE)
def no_addition(report: Report) -> Iterator[Problem]:
    """The statement against an excess that new funds are said to have caused."""
    added: list[Amount] | None = None
    for piece in narrative(report):
        for found in _NONE.finditer(piece.text):
            start, _ = piece.sentence(found.start())
            if _PRINCIPLE.search(piece.text[start : found.start()]):
                continue
            added = _additions(report) if added is None else added
            if added:
                yield Problem(
                    f"此处称“{found[0]}”，另处写明“{added[0].mark.text}”",
                    (piece.found(found), *(a.mark for a in added[:3])),
                    expected=added[0].mark.text,
                )


def _additions(report: Report) -> list[Amount]:
    more = [a for a in amounts(report, _MORE) if a.value and _NEW_FUNDS.search(a.sentence)]
    return more + [a for a in amounts(report, _ADDED) if a.value]
