"""授予中小企业的采购金额超过政府采购总额。

为什么：
    面向中小企业预留的项目和其他项目互不重叠，两部分中由中小企业中标的金额之和不会超过政府采购总额。
    超过了，多半是把同一个数填进了两个空。

依据：
    勾稽关系：部分之和不超过总额

反例：
    2023年度部门决算情况说明
    政府采购金额为20万元，其中：货物采购金额20万元。
    在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额20万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额20万元。

正例：
    2023年度部门决算情况说明
    政府采购金额为20万元，其中：货物采购金额20万元。
    在面向中小企业预留的政府采购项目中，由中小企业供应商中标或成交的，采购金额12万元；在其他政府采购项目中，由中小企业供应商中标或成交的，采购金额8万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, Amount, amounts, shown
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO119",
    name="small-business-exceeds-procurement",
    summary="授予中小企业的采购金额超过政府采购总额。",
    severity=Severity.ERROR,
    basis=Identity("部分之和不超过总额"),
    tier=Tier.READING,
)
_TOTAL = re.compile(
    r"政府采购(?:支出)?(?:金额|总额)(?:（[^）]{1,14}）)?(?:总额|共|为|共计)*" + MONEY
)
_RESERVED = re.compile(
    r"面向中小企业预留的?政府采购项目中，由中小企业供应商中标或成交的，?采购金额(?:为)?" + MONEY
)
_OTHER = re.compile(r"其他政府采购项目中，由中小企业供应商中标或成交的，?采购金额(?:为)?" + MONEY)
_AWARDED = re.compile(r"授予中小企业(?:的)?合同金额(?:为|共)?" + MONEY)


@reads(RULE)
def small_business_share(report: Report) -> Iterator[Problem]:
    """What small firms were awarded, against all procurement."""
    totals = list(amounts(report, _TOTAL))
    if len({t.value for t in totals}) != 1:
        return
    total = totals[0]
    reserved, other = list(amounts(report, _RESERVED)), list(amounts(report, _OTHER))
    once = len(reserved) == 1 and len(other) == 1
    if once and reserved[0].value + other[0].value > total.value:
        yield _problem([other[0], reserved[0]], total)
    for awarded in amounts(report, _AWARDED):
        if awarded.value > total.value:
            yield _problem([awarded], total)


def _problem(parts: list[Amount], total: Amount) -> Problem:
    whole = sum((p.value for p in parts), start=total.value * 0)
    return Problem(
        f"由中小企业中标的采购合计{shown(whole)}，超过政府采购总额{shown(total.value)}",
        (*(p.mark for p in parts), total.mark),
        arithmetic="+".join(shown(p.value) for p in parts) + f"={shown(whole)}",
        difference=shown(whole - total.value),
        diagnosis="同一个数填进了两个空" if len(parts) > 1 else "",
    )
