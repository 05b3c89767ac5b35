"""增减额、增减幅度与本期数、上期数不符。

为什么：
    增减额等于本期数减上期数，增减幅度等于增减额除以上期数。三个数已知两个，第三个就定了；
    印出的数与之不符，至少有一处写错，或引用了别的口径、别的年度。

依据：
    勾稽关系：上期数＝本期数∓增减额；增减幅度＝增减额÷上期数。

反例：
    2023年会议费支出12.00万元，同比增加2.00万元，增长25%。

正例：
    2023年会议费支出12.00万元，同比增加2.00万元，增长20%。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.changes import judge_change
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Change
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="CH101",
    name="change-mismatch",
    summary="增减额、增减幅度与本期数、上期数不符。",
    severity=Severity.ERROR,
    basis=Identity("上期数＝本期数∓增减额；增减幅度＝增减额÷上期数"),
)


@judges(RULE, Change, "year", "budget")
def change_mismatch(claim: Change) -> Verdict:
    """A change against the year before or the budget."""
    return judge_change(claim)
