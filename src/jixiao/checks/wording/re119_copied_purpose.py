"""某一科目的用途抄自另一科目。

为什么：
    部门决算说明逐项写“主要用于：……”。某一项的用途与本项名称毫无关系，却正是另一项的用途，
    说明复制上一项后没有改写。“其他……支出”“行政运行”等用途宽泛的科目不判断。

依据：
    勾稽关系：科目的用途与科目的名称一致

反例：
    1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。主要用于：行政单位医疗保险缴费。支出决算为3万元。
    2、住房保障支出（类）住房改革支出（款）提租补贴（项）。主要用于：行政单位医疗保险缴费。支出决算为5万元。

正例：
    1、卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）。主要用于：行政单位医疗保险缴费。支出决算为3万元。
    2、住房保障支出（类）住房改革支出（款）提租补贴（项）。主要用于：在职人员提租补贴。支出决算为5万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="RE119",
    name="copied-purpose",
    summary="某一科目的用途抄自另一科目。",
    severity=Severity.ERROR,
    basis=Identity("科目的用途与科目的名称一致"),
    tier=Tier.READING,
)
_ITEM = re.compile(
    r"（\d*款）(?P<name>[^（）。；：“”]{2,30}(?:（[^类款项）]{1,6}）[^（）。；：]{0,10})?)（\d*项）"
    r"[^主]{0,40}(?P<use>主要(?:是)?用于：?(?P<purpose>[^。；]{4,80}))"
)
_BROAD = re.compile(r"^其他|^行政运行|^事业运行|^一般行政管理事务|^机关服务|管理事务$")
_COMMON = re.compile(
    r"支出|经费|费用|事务|单位|机关|事业|行政|工作|管理|专项|主要|用于|保障|人员|缴费|补助|补贴|基本|项目"
)


@dataclass(frozen=True, slots=True)
class _Item:
    name: str
    purpose: str
    place: Mark
    head: Mark


@reads(RULE)
def copied_purposes(report: Report) -> Iterator[Problem]:
    """Purposes that name another item of the list and share nothing with their own."""
    items = [item for piece in narrative(report) for item in _items(piece)]
    for item in items:
        if _BROAD.search(item.name) or _related(item.name, item.purpose):
            continue
        others = [o for o in items if _is_source(o, item)]
        if others:
            other = max(others, key=lambda o: o.purpose == item.purpose)
            yield Problem(
                f"“{item.name}”的用途写的是“{item.purpose}”，与“{other.name}”相同",
                (item.place, item.head, other.place),
                printed=item.purpose,
                diagnosis="复制另一项后没有改写",
            )


def _is_source(other: _Item, item: _Item) -> bool:
    """Whether the item's purpose belongs to the other item by its words."""
    named, same = other.name in item.purpose, other.purpose == item.purpose
    if other.name == item.name:
        return False
    if _BROAD.search(other.name):
        return named and same
    return (named or same) and _related(other.name, item.purpose)


def _items(piece: Piece) -> Iterator[_Item]:
    for found in _ITEM.finditer(piece.text):
        yield _Item(
            found["name"], found["purpose"], piece.found(found, "use"), piece.found(found, "name")
        )


def _related(name: str, purpose: str) -> bool:
    """Whether the purpose shares two characters in a row with the item's own words."""
    core = _COMMON.sub("|", name)
    return any(
        "|" not in core[i : i + 2] and core[i : i + 2] in purpose for i in range(len(core) - 1)
    )
