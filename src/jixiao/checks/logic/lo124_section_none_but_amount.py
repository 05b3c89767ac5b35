"""某类预算一节写“无”，别处却有它的金额。

为什么：
    政府性基金、国有资本经营、社会保险基金预算支出情况写“无”，别处又列有同一基金的支出，两处不能都对。

依据：
    《中华人民共和国预算法》全口径预算

反例：
    2023年度部门整体支出绩效自评报告
    全年政府性基金预算支出60万元，用于公园建设。
    四、政府性基金预算支出情况
    无。

正例：
    2023年度部门整体支出绩效自评报告
    全年政府性基金预算支出0万元。
    四、政府性基金预算支出情况
    无。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, Amount, amounts
from jixiao.checks.reading.pieces import Piece, heading_text, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="LO124",
    name="section-none-but-amount",
    summary="某类预算一节写“无”，别处却有它的金额。",
    severity=Severity.WARNING,
    basis=BUDGET_LAW.cite("全口径预算"),
    tier=Tier.READING,
)
_FUNDS = ("政府性基金", "国有资本经营", "社会保险基金")
_NONE = re.compile(r"(?:无|没有|不涉及|本单位无[^。]{0,20}|本部门无[^。]{0,20})[。]?")

_DENIED = re.compile(
    rf"(?:本?(?:单位|部门|年度?)|20\d\d年度?)(?:无|没有|未发生|未安排)(?P<fund>{'|'.join(_FUNDS)})"
    r"(?:预算)?(?:财政拨款)?(?:安排的)?支出(?=[，。；]|$)"
)
_OTHER_YEAR = re.compile(r"上年|去年|往年|全[省市县区]|三公")


@reads(RULE)
def section_none(report: Report) -> Iterator[Problem]:
    """A heading that names a fund, the one word 无 below, and spending of that fund."""
    above: Piece | None = None
    for piece in narrative(report):
        if above and _NONE.fullmatch(piece.text):
            title = heading_text(above.text)
            for fund in (f for f in _FUNDS if f in title):
                amount = _spent(report, fund)
                if amount:
                    yield Problem(
                        f"“{title}”写“{piece.text.strip('。')}”，另处有“{amount.mark.text}”",
                        (
                            piece.mark(0, len(piece.text)),
                            above.mark(0, len(above.text)),
                            amount.mark,
                        ),
                        expected=amount.mark.text,
                    )
        else:
            yield from _denied(report, piece)
        above = piece if piece.level else None


def _denied(report: Report, piece: Piece) -> Iterator[Problem]:
    """本单位2023年无政府性基金预算支出 in a sentence."""
    found = _DENIED.search(piece.text)
    amount = _spent(report, found["fund"]) if found else None
    if found and amount and not _OTHER_YEAR.search(amount.sentence):
        yield Problem(
            f"此处称“{found[0]}”，另处有“{amount.mark.text}”",
            (piece.found(found), amount.mark),
            expected=amount.mark.text,
        )


def _spent(report: Report, fund: str) -> Amount | None:
    pattern = re.compile(
        rf"{fund}(?:预算)?(?:财政拨款)?(?:项目)?(?:支出|安排|资金)(?:决算)?(?:为|共|数)*{MONEY}"
    )
    return next((a for a in amounts(report, pattern) if a.value), None)
