"""比率与分子、分母不符。

为什么：
    执行率、完成率、到位率、办结率等由两个数相除得出。词句写明分母的（完成年初预算的百分之几），按该分母核算；
    没有写明的，逐一试用允许的分母（年初、调整、全年预算，到位资金），都不相符才报告。

依据：
    勾稽关系：比率等于分子除以分母。

反例：
    全年受理企业诉求400件，办结300件，办结率85%。

正例：
    全年受理企业诉求400件，办结340件，办结率85%。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.rates import judge_rate
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Rate
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="RA101",
    name="rate-mismatch",
    summary="比率与分子、分母不符。",
    severity=Severity.ERROR,
    basis=Identity("比率等于分子除以分母"),
)


@judges(RULE, Rate, "budget", "named", "based", "tight", "bound")
def rate_mismatch(claim: Rate) -> Verdict:
    """A rate in a sentence against the amounts it is of."""
    return judge_rate(claim)
