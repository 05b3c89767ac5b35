"""期末数不等于期初数加增加数减减少数。

为什么：
    年初多少、当年增加多少、减少多少、年末多少，四个数知道三个就能定出第四个，不论先写哪一个。

依据：
    勾稽关系：期末＝期初＋本期增加−本期减少。

反例：
    年初在册车辆120辆，本年新购8辆，报废11辆，年末实有171辆。

正例：
    年初在册车辆120辆，本年新购8辆，报废11辆，年末实有117辆。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.balances import judge_balance
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.equations import Balance
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="DI103",
    name="stock-mismatch",
    summary="期末数不等于期初数加增加数减减少数。",
    severity=Severity.ERROR,
    basis=Identity("期末＝期初＋本期增加−本期减少"),
)


@judges(RULE, Balance, "stock")
def stock(claim: Balance) -> Verdict:
    """What stands at the end against the beginning and what came and went."""
    return judge_balance(claim)
