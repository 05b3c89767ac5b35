"""所列各项之和与合计不符。

为什么：
    “其中”“包括”之后的各项说的是同一笔合计怎样构成。各项之和超过合计，或者写明全部列出却凑不齐合计，
    两处数字不可能同时正确。约数、区间数不作判断；没有写明全部列出的，只判断是否超过合计。
    各项之和远超合计、又不是一处笔误所能造成的，所列多半不属于这个合计，不作判断。

依据：
    勾稽关系：合计等于各分项之和。

反例：
    2023年度购置设备支出30.00万元，包括电脑12.00万元、打印机5.00万元、投影仪15.00万元。

正例：
    2023年度购置设备支出32.00万元，包括电脑12.00万元、打印机5.00万元、投影仪15.00万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU101",
    name="list-total-mismatch",
    summary="所列各项之和与合计不符。",
    severity=Severity.ERROR,
    basis=Identity("合计等于各分项之和"),
)


@judges(RULE, Sum, "list")
def list_total(claim: Sum) -> Verdict:
    """A list of parts under a total, in a sentence."""
    return judge_sum(claim)
