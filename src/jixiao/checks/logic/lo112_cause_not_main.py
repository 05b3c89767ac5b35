"""写出的主要原因不是主要部分。

为什么：
    超出预算的主要原因写的是某一类支出，而这一类只占超出额的小部分，另一类超得更多。
    主要原因应当说增加最多的那一类。各类的预算和决算都写在报告里时才判断。

依据：
    勾稽关系：增减原因落在发生增减的部分

反例：
    2023年支出预算中工资福利支出为300万元、商品和服务支出为60万元、对个人和家庭的补助为10万元。
    2023年基本支出总额450万元，其中工资福利支出为300万元、商品和服务支出为75万元、对个人和家庭的补助为75万元，超出预算80万元，主要原因是商品和服务支出增加。

正例：
    2023年支出预算中工资福利支出为300万元、商品和服务支出为60万元、对个人和家庭的补助为10万元。
    2023年基本支出总额450万元，其中工资福利支出为300万元、商品和服务支出为75万元、对个人和家庭的补助为75万元，超出预算80万元，主要原因是对个人和家庭的补助增加。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, shown, value
from jixiao.checks.reading.pieces import narrative
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO112",
    name="cause-not-main-part",
    summary="写出的主要原因不是主要部分。",
    severity=Severity.WARNING,
    basis=Identity("增减原因落在发生增减的部分"),
    tier=Tier.READING,
)
_CLASSES = ("工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出")
_NAMES = "|".join(_CLASSES)
_EXCESS = re.compile(
    r"(?:超出预算|超预算|超支|比(?:年初)?预算(?:数)?增加)(?:了)?"
    + MONEY
    + rf"，(?:其)?(?P<cause>主要原因(?:是|为|：)[^。]*?(?P<name>{_NAMES})[^，。；]{{0,10}})"
)
_LEVEL = re.compile(rf"(?<!其他)(?P<name>{_NAMES})(?:支出)?(?:总额|决算|预算)?(?:为|共)?" + MONEY)


@reads(RULE)
def cause_not_main(report: Report) -> Iterator[Problem]:
    """A class named as the main cause, against the excess of each class."""
    for piece in narrative(report):
        for found in _EXCESS.finditer(piece.text):
            excess = value(found)
            parts = _excesses(report)
            named, place = parts.get(found["name"], (None, None))
            most = max(parts, key=lambda name: parts[name][0], default="")
            if named is None or place is None or not 0 < parts[most][0] <= excess:
                continue
            if 2 * named < excess and parts[most][0] > named:
                yield Problem(
                    f"主要原因写的是{found['name']}，它只多{shown(named)}，{most}多{shown(parts[most][0])}",
                    (piece.found(found, "cause"), place, parts[most][1]),
                    arithmetic=f"{shown(named)}÷{shown(excess)}={named / excess:.1%}；"
                    f"{shown(parts[most][0])}÷{shown(excess)}={parts[most][0] / excess:.1%}",
                    expected=most,
                )


def _excesses(report: Report) -> dict[str, tuple[Decimal, Mark]]:
    """For each class by how much its outturn exceeds its budget, where both are told once."""
    told: dict[tuple[str, bool], list[tuple[Decimal, Mark]]] = {}
    for piece in narrative(report):
        for found in _LEVEL.finditer(piece.text):
            start, _ = piece.sentence(found.start())
            before = piece.text[start : found.start()]
            budget = bool(re.search(r"预算(?!执行|绩效|管理)", before)) and "决算" not in before
            told.setdefault((found["name"], budget), []).append((value(found), piece.found(found)))
    excesses = {}
    for name in _CLASSES:
        budgets, finals = told.get((name, True), []), told.get((name, False), [])
        if len({v for v, _ in budgets}) == 1 and len({v for v, _ in finals}) == 1:
            excesses[name] = (finals[0][0] - budgets[0][0], finals[0][1])
    return excesses
