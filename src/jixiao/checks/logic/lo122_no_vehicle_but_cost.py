"""称没有公务用车，却列有公务用车的费用。

为什么：
    公务用车保有量是0，就不会有公务用车运行维护费和购置费。两处不能都对；
    如果是租车或公务交通补贴，应列在租赁费、其他交通费用。

依据：
    勾稽关系：没有车辆就没有车辆费用

反例：
    本单位公务用车保有量为0辆。
    全年公务用车运行维护费支出3.5万元。

正例：
    本单位公务用车保有量为0辆。
    全年公务用车运行维护费支出0万元，其他交通费用3.5万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, amounts
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO122",
    name="no-vehicle-but-cost",
    summary="称没有公务用车，却列有公务用车的费用。",
    severity=Severity.WARNING,
    basis=Identity("没有车辆就没有车辆费用"),
    tier=Tier.READING,
)
_NONE = re.compile(
    r"(?:公务用车|公车|车辆)保有量(?:为|是|共)?(?:0|零)(?!\.)辆?|(?:没有|无)(?:任何)?公务用车(?=[，。；])"
)
_COST = re.compile(
    r"(?:公务用车|公车)(?:购置及)?运行(?:及)?维护费(?:用)?(?:支出)?(?:决算)?(?:数)?(?:为|共|是|合计)?"
    + MONEY
)
_OTHER = re.compile(r"上年|去年|预算|20\d\d年初")


@reads(RULE)
def no_vehicle_but_cost(report: Report) -> Iterator[Problem]:
    """No vehicle at the year's end, and running costs of the year."""
    costs = None
    for piece in holding(narrative(report), "保有量", "公务用车，", "公务用车。"):
        found = _NONE.search(piece.text)
        if found:
            costs = [a for a in amounts(report, _COST) if a.value] if costs is None else costs
            told = [a for a in costs if not _OTHER.search(a.piece.text[max(0, a.at - 12) : a.at])]
            if told:
                yield Problem(
                    f"此处称“{found[0]}”，另处列有“{told[0].mark.text}”",
                    (piece.found(found), told[0].mark),
                    expected=told[0].mark.text,
                )
                return
