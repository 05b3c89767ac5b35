"""结余、净资产、调整后预算、可用资金与前文各数不符。

为什么：
    收入与支出写在前面几句或几段，结余、结转写在后面；年初预算、追加、调整后预算分条写出；
    资产、负债、净资产分别写出。隔得再远，数还是同一套数，应当对得上。

依据：
    勾稽关系：结余＝收入（预算、到位资金）−支出；调整后预算＝年初预算±调整数；净资产＝资产−负债。

反例：
    年末资产总额3186.42万元，负债总额214.86万元，净资产2917.56万元。

正例：
    年末资产总额3186.42万元，负债总额214.86万元，净资产2971.56万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.balances import judge_balance
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.equations import Balance
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="DI104",
    name="funds-mismatch",
    summary="结余、净资产、调整后预算、可用资金与前文各数不符。",
    severity=Severity.ERROR,
    basis=Identity(
        "结余＝收入（预算、到位资金）−支出；调整后预算＝年初预算±调整数；净资产＝资产−负债"
    ),
)


@judges(RULE, Balance, "funds")
def funds(claim: Balance) -> Verdict:
    """What is left, net or at hand against what was told before."""
    return judge_balance(claim)
