"""没有到位的钱算进了支出。

为什么：
    项目预算里有一笔还没有拨付到单位，当年又没有追加和结转，能花的最多是预算减去这一笔。
    支出决算比这还多，说明有一处数字或说法不对。

依据：
    勾稽关系：支出不超过预算减去未拨付资金

反例：
    2023年项目资金预算200万元，全年没有追加预算，上年没有结转资金。
    其中产业引导资金40万元暂未拨付到单位。
    2023年支出决算共300万元，其中项目支出为190万元。

正例：
    2023年项目资金预算200万元，全年没有追加预算，上年没有结转资金。
    其中产业引导资金40万元暂未拨付到单位。
    2023年支出决算共300万元，其中项目支出为158万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, amounts, shown, value
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO113",
    name="unpaid-but-spent",
    summary="没有到位的钱算进了支出。",
    severity=Severity.WARNING,
    basis=Identity("支出不超过预算减去未拨付资金"),
    tier=Tier.READING,
)
_UNPAID = re.compile(
    MONEY + r"[^，。；\d]{0,10}(?:到目前为止|截至目前|至今|年底前)?(?:暂|尚|仍|还)(?:未|没有)"
    r"(?:拨付|到位|下达|拨入|划拨|到账)(?:到?(?:单位|位|账))?"
)
_BUDGET = re.compile(r"项目(?:资金|支出)(?:年初|全年)?预算(?:数|资金|总额|安排)?(?:为|共)?" + MONEY)
_FINAL = re.compile(r"(?<!拨款)项目支出(?:决算)?(?:数|总额)?(?:为|共|实际支出)" + MONEY)
_NO_ADDITION = re.compile(r"(?:没有|无|未)[^，。；]{0,6}(?:追加|结转)")


@reads(RULE)
def unpaid_but_spent(report: Report) -> Iterator[Problem]:
    """Budget less what was not received, against what was spent."""
    unpaid = list(holding(narrative(report), "暂未", "尚未", "仍未", "还未", "没有"))
    held = holding(narrative(report), "追加", "结转")
    closed = bool(unpaid) and any(_NO_ADDITION.search(p.text) for p in held)
    if not closed:
        return
    budgets, finals = list(amounts(report, _BUDGET)), list(amounts(report, _FINAL))
    if len({a.value for a in budgets}) != 1 or len({a.value for a in finals}) != 1:
        return
    for piece in unpaid:
        for found in _UNPAID.finditer(piece.text):
            limit = budgets[0].value - value(found)
            if limit < finals[0].value <= budgets[0].value:
                yield Problem(
                    f"{shown(value(found))}未拨付，最多可支出{shown(limit)}，"
                    f"而支出为{shown(finals[0].value)}",
                    (piece.found(found), finals[0].mark, budgets[0].mark),
                    arithmetic=f"{shown(budgets[0].value)}−{shown(value(found))}={shown(limit)}",
                    expected=shown(limit),
                )
