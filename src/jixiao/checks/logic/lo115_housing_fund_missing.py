"""工资福利支出的清单里没有住房公积金。

为什么：
    预算里有住房公积金（住房保障支出），工资福利支出决算逐项列出养老、医疗等缴费，却没有公积金，
    清单又没有“等”字。这笔钱要么漏列，要么并入了别的项目，应当说明。

依据：
    勾稽关系：预算列有的支出，决算的完整清单里应当列有

反例：
    2023年支出预算中，住房保障支出20万元。
    工资福利支出总额为200万元，其中基本工资90万元、津贴补贴50万元、机关事业单位基本养老保险缴费40万元、职工基本医疗保险缴费20万元。

正例：
    2023年支出预算中，住房保障支出20万元。
    工资福利支出总额为220万元，其中基本工资90万元、津贴补贴50万元、机关事业单位基本养老保险缴费40万元、职工基本医疗保险缴费20万元、住房公积金20万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, amounts
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO115",
    name="housing-fund-missing",
    summary="工资福利支出的清单里没有住房公积金。",
    severity=Severity.WARNING,
    basis=Identity("预算列有的支出，决算的完整清单里应当列有"),
    tier=Tier.READING,
)
_LIST = re.compile(r"(?<!其他)工资福利支出[^。；]{0,24}(?:其中|包括|：)[^。；]{40,}")
_INSURED = re.compile(r"(?:机关事业单位)?基本养老保险[^。；]{0,60}医疗保险[^。；]{0,40}")
_OPEN = re.compile(r"住房|公积金|等(?:支出|费用|项|，|。|$)|五险一金|主要(?:是|包括|有)")
_HOUSING = re.compile(r"(?:住房保障支出|住房公积金)(?:（[类款项]）)?(?:为|共)?" + MONEY)


@reads(RULE)
def housing_fund_missing(report: Report) -> Iterator[Problem]:
    """A full list of wages with insurances and without the fund, which the budget has."""
    funds = [a for a in amounts(report, _HOUSING) if a.value]
    for piece in narrative(report) if funds else ():
        for found in _LIST.finditer(piece.text):
            insured = _INSURED.search(found[0])
            if insured and not _OPEN.search(found[0]):
                start = found.start() + insured.start()
                yield Problem(
                    f"清单里没有住房公积金，而另处列有“{funds[0].mark.text}”",
                    (piece.mark(start, found.start() + insured.end()), funds[0].mark),
                    expected="住房公积金",
                    diagnosis="漏列，或并入其他项目",
                )
