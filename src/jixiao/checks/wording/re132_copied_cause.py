"""某一科目的增减原因说的是另一科目。

为什么：
    住房公积金的决算原因写“医疗保险缴费基数调整”，是复制上一项后没有改写。
    只判断社保、公积金、补贴这些内容单一的科目。

依据：
    勾稽关系：增减原因与科目名称一致

反例：
    8、住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为18万元，支出决算为17万元。决算数小于预算数的主要原因：医疗保险缴费基数下调。

正例：
    8、住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为18万元，支出决算为17万元。决算数小于预算数的主要原因：缴存基数下调。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="RE132",
    name="copied-cause",
    summary="某一科目的增减原因说的是另一科目。",
    severity=Severity.WARNING,
    basis=Identity("增减原因与科目名称一致"),
    tier=Tier.READING,
)
_FAMILIES = ("养老", "年金", "医疗", "公积金", "购房补贴", "提租补贴", "抚恤", "工伤", "失业")
_ITEM = re.compile(
    r"（\d*款）(?P<name>[\u4e00-\u9fff]{3,30})（\d*项）.{0,200}?原因(?:是|为|：){1,2}(?P<cause>[^。]{3,60})"
)


@reads(RULE)
def copied_causes(report: Report) -> Iterator[Problem]:
    """A cause that names another family of contributions and not the item's own."""
    for piece in holding(narrative(report), "款）"):
        for found in _ITEM.finditer(piece.text):
            own = [f for f in _FAMILIES if f in found["name"]]
            named = [f for f in _FAMILIES if f in found["cause"]]
            foreign = own and named and not set(own) & set(named)
            if foreign and not found["name"].startswith("其他"):
                yield Problem(
                    f"“{found['name']}”的原因说的是{named[0]}",
                    (piece.found(found, "cause"), piece.found(found, "name")),
                    printed=found["cause"],
                    diagnosis="复制另一项后没有改写",
                )
