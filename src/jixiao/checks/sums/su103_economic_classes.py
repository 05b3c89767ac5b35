"""基本支出不等于各经济分类之和。

为什么：
    基本支出按经济分类列示时，工资福利、商品和服务、对个人和家庭的补助、资本性支出四类合起来就是全部。
    漏列一类（常见的是办公设备购置）或抄错一类，合计就对不上。

依据：
    勾稽关系：基本支出＝工资福利支出＋商品和服务支出＋对个人和家庭的补助＋资本性支出。

反例：
    基本支出总额为600万元，其中工资福利支出为400万元、商品和服务支出为120万元、对个人和家庭的补助为70万元。

正例：
    基本支出总额为600万元，其中工资福利支出为400万元、商品和服务支出为120万元、对个人和家庭的补助为80万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Sum
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SU103",
    name="economic-classes-mismatch",
    summary="基本支出不等于各经济分类之和。",
    severity=Severity.ERROR,
    basis=Identity("基本支出＝工资福利支出＋商品和服务支出＋对个人和家庭的补助＋资本性支出"),
)


@judges(RULE, Sum, "economic-classes")
def economic_classes(claim: Sum) -> Verdict:
    """Basic expenditure against its economic classes."""
    return judge_sum(claim)
