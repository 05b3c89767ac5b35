"""剩余、未完成的数不等于总数减已完成的数。

为什么：
    应检多少、已检多少、未检多少，编制多少、实有多少、空编多少，三个数知道两个就能定出第三个；
    写出的余数与之不符，至少有一个数写错。

依据：
    勾稽关系：余数＝总数−已计入的数。

反例：
    全年应检企业120家，已检113家，未检17家。

正例：
    全年应检企业120家，已检113家，未检7家。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.balances import judge_balance
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.equations import Balance
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="DI102",
    name="rest-mismatch",
    summary="剩余、未完成的数不等于总数减已完成的数。",
    severity=Severity.ERROR,
    basis=Identity("余数＝总数−已计入的数"),
)


@judges(RULE, Balance, "rest")
def rest(claim: Balance) -> Verdict:
    """What is still to be done against all less what was done."""
    return judge_balance(claim)
