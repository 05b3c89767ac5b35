"""增加的原因说的是项目资金，而项目支出并没有增加。

为什么：
    决算比预算多，写的原因是新增了奖补、专项资金；可是项目支出决算比项目预算还少，多出来的是基本支出。
    原因没有落在真正变动的那一块上。

依据：
    勾稽关系：增减原因落在发生增减的部分

反例：
    2023年支出决算共计300万元，其中项目支出为190万元，决算金额比预算金额增加30万元的原因是新增省级奖补资金。
    2023年项目资金预算200万元。

正例：
    2023年支出决算共计300万元，其中项目支出为230万元，决算金额比预算金额增加30万元的原因是新增省级奖补资金。
    2023年项目资金预算200万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, Amount, amounts, shown
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO111",
    name="cause-in-other-part",
    summary="增加的原因说的是项目资金，而项目支出并没有增加。",
    severity=Severity.WARNING,
    basis=Identity("增减原因落在发生增减的部分"),
    tier=Tier.READING,
)
_CAUSE = re.compile(
    r"决算(?:数|金额|支出)?(?:比|较)(?:年初|全年)?预算(?:数|金额|支出)?(?:增加|超出|多|高出)(?:了)?[\d,.]+(?:万元|亿元|元)[，]?的?"
    r"(?P<cause>(?:主要)?原因(?:是|为|：)?(?:由于)?(?:新增|增加|追加|上级下达|拨付)?[^。；，]{0,20}"
    r"(?:奖补|专项|项目|补助)(?:资金|经费|支出)?)"
)
_BUDGET = re.compile(
    r"项目(?:资金|支出)(?:年初|全年)?预算(?:数|资金|支出|总额|安排)?(?:为|共|合计)?" + MONEY
)
_FINAL = re.compile(
    r"(?<!拨款)(?<!财政)项目支出(?:决算)?(?:数|总额)?(?:为|共|合计|实际支出)?" + MONEY
)


@reads(RULE)
def cause_other_part(report: Report) -> Iterator[Problem]:
    """Project funds named as the cause, project spending at or below its budget."""
    budget = list(amounts(report, _BUDGET))
    for piece in narrative(report) if budget else ():
        for found in _CAUSE.finditer(piece.text):
            start, end = piece.sentence(found.start())
            final = [
                a
                for a in amounts(report, _FINAL)
                if a.piece.number == piece.number and start <= a.at < end
            ]
            if final and _one(final) and _one(budget) and final[0].value <= budget[0].value:
                yield Problem(
                    f"原因写的是项目资金，而项目支出{shown(final[0].value)}未超过"
                    f"项目预算{shown(budget[0].value)}",
                    (piece.found(found, "cause"), final[0].mark, budget[0].mark),
                    arithmetic=f"{shown(final[0].value)}−{shown(budget[0].value)}"
                    f"=−{shown(budget[0].value - final[0].value)}",
                    diagnosis="增加的是基本支出，或原因写错",
                )


def _one(told: list[Amount]) -> bool:
    return len({a.value for a in told}) == 1
