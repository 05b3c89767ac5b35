"""表内控制率与编制数、实有人数不符。

为什么：
    在职人员控制率等于在职人员数除以编制数。两个人数就在同一行，比率与之不符多半是沿用了往年的数。

依据：
    勾稽关系：在职人员控制率等于在职人员数除以编制数。

反例：
    | 财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率 |
    | --- | --- | --- | --- |
    | | 50 | 46 | 96.00% |

正例：
    | 财政供养人员情况 | 编制数 | 2023年实际在职人数 | 控制率 |
    | --- | --- | --- | --- |
    | | 50 | 46 | 92.00% |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.rates import judge_rate
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Rate
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="RA202",
    name="staff-rate-mismatch",
    summary="表内控制率与编制数、实有人数不符。",
    severity=Severity.ERROR,
    basis=Identity("在职人员控制率等于在职人员数除以编制数"),
)


@judges(RULE, Rate, "table-staff")
def staff_rate(claim: Rate) -> Verdict:
    """Staff over posts."""
    return judge_rate(claim)
