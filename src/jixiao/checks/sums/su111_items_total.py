"""逐条列出的各款项之和与合计不符。

为什么：
    “具体情况如下”之后逐条说明各款项决算（预算）数的，序号连续、没有缺漏时，各条之和必须等于前面写明的合计。
    序号不连续的只判断是否超过合计。

依据：
    勾稽关系：合计等于逐条列出的各款项之和。

反例：
    政府性基金支出80.50万元，具体情况如下：

    1、城乡社区支出（类）土地出让支出（款）农村建设（项）。年初预算为0万元，支出决算为60.50万元。

    2、其他支出（类）彩票公益金支出（款）福利彩票（项）。年初预算为0万元，支出决算为25.00万元。

正例：
    政府性基金支出85.50万元，具体情况如下：

    1、城乡社区支出（类）土地出让支出（款）农村建设（项）。年初预算为0万元，支出决算为60.50万元。

    2、其他支出（类）彩票公益金支出（款）福利彩票（项）。年初预算为0万元，支出决算为25.00万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU111",
    name="item-paragraphs-mismatch",
    summary="逐条列出的各款项之和与合计不符。",
    severity=Severity.ERROR,
    basis=Identity("合计等于逐条列出的各款项之和"),
)


@judges(RULE, Sum, "items")
def items_total(claim: Sum) -> Verdict:
    """A total against the paragraphs that itemise it."""
    return judge_sum(claim)
