"""套话里的单位名称是别的单位。

为什么：
    决算说明的每一节都以“某单位某年度……”开头。只有一处的单位名称与别处不同，说明这一段是从别的单位的
    说明里复制来的，其中的数字也要再核实。

依据：
    勾稽关系：同一文件的单位名称一致

反例：
    青石市图书馆2023年度部门决算情况说明
    青石市图书馆2023年度收入支出总计50万元。
    青石市图书馆2023年度财政拨款收入支出总计50万元。
    青石市图书馆2023年度无政府性基金预算财政拨款收入和支出。
    青石市博物馆2023年度政府采购金额为5万元。

正例：
    青石市图书馆2023年度部门决算情况说明
    青石市图书馆2023年度收入支出总计50万元。
    青石市图书馆2023年度财政拨款收入支出总计50万元。
    青石市图书馆2023年度无政府性基金预算财政拨款收入和支出。
    本部门2023年度政府采购金额为5万元。
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.claims.model import Mark
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="RE128",
    name="foreign-entity-name",
    summary="套话里的单位名称是别的单位。",
    severity=Severity.WARNING,
    basis=Identity("同一文件的单位名称一致"),
    tier=Tier.READING,
)
_SUBJECT = re.compile(
    r"(?:^|(?<=[。；：，]))(?P<name>[\u4e00-\u9fff（）]{4,36}?)(?:（本级）|部门|单位)?"
    r"(?:20\d\d年度?(?:部门|单位)?(?:收入支出|收支|财政拨款收入支出|财政拨款收支|无“三公”|无政府性|无国有|政府采购(?:金额|支出)|预算绩效管理)"
    r"|本年度没有|共有车辆)"
)
_NEUTRAL = re.compile(r"^(?:本|我|该)|(?:本部门|本单位|我单位|部门|单位)$|年")
_USUAL = 3


@reads(RULE)
def foreign_entities(report: Report) -> Iterator[Problem]:
    """The one name among the subjects of set phrases that is not the usual one."""
    if report.profile.genre not in (Genre.ACCOUNTS, Genre.BUDGET):
        return
    told: list[tuple[str, Mark]] = [
        (m["name"], p.found(m, "name"))
        for p in narrative(report)
        for m in _SUBJECT.finditer(p.text)
        if not _NEUTRAL.search(m["name"])
    ]
    counts = Counter(name for name, _ in told)
    usual, often = counts.most_common(1)[0] if counts else ("", 0)
    for name, place in told:
        related = name in usual or usual in name
        if often >= _USUAL and counts[name] == 1 and not related:
            first = next(mark for other, mark in told if other == usual)
            yield Problem(
                f"此处的单位是“{name}”，别处都是“{usual}”",
                (place, first),
                printed=name,
                expected=usual,
                diagnosis="可能抄自其他单位的材料",
            )
