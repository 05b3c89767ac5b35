"""平均数、单位标准与总量、数量不符。

为什么：
    人均、户均、每公里造价、单价等乘以数量，应当等于总量；补助标准乘以人数（户数），应当等于发放的金额。
    不符的，多半是总量、数量、平均数中有一个抄错，或者“元”“万元”用错。三个数各按印出的位数留有余地，
    “约”数不报告。

依据：
    勾稽关系：总量等于数量乘以平均数（单位标准）。

反例：
    全年改造农村户厕450户，每户补助1600元，补助资金共70.2万元。

正例：
    全年改造农村户厕450户，每户补助1600元，补助资金共72万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.products import judge_product
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.products import Product
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="RA104",
    name="amount-for-each-mismatch",
    summary="平均数、单位标准与总量、数量不符。",
    severity=Severity.ERROR,
    basis=Identity("总量等于数量乘以平均数（单位标准）"),
)


@judges(RULE, Product, "each", "mean")
def amount_for_each(claim: Product) -> Verdict:
    """A total against the number of units and the amount for each."""
    return judge_product(claim)
