"""附表之间的同一数字不符。

为什么：
    基础数据表、部门整体支出自评表和项目支出自评表填的是同一年、同一部门的数：项目支出、三公经费、人数、
    执行率在各表应当一致。年度、阶段不同或名称不同的不作判断。

依据：
    勾稽关系：附表之间同一事实一致。

反例：
    2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 3.20 | 3.00 | 2.60 |
    | 项目支出 | 180.00 | 200.00 | 167.00 |

    2023年部门整体支出绩效自评表

    | 整体支出规模 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 资金来源：（1）财政拨款 | 500.00 | 476.00 | 95.20% |
    | （2）其他资金 | 0.00 | 0.00 | |
    | 资金结构：（1）基本支出 | 300.00 | 300.00 | 100.00% |
    | （2）项目支出 | 200.00 | 176.00 | 88.00% |

正例：
    2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 3.20 | 3.00 | 2.60 |
    | 项目支出 | 180.00 | 200.00 | 176.00 |

    2023年部门整体支出绩效自评表

    | 整体支出规模 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 资金来源：（1）财政拨款 | 500.00 | 476.00 | 95.20% |
    | （2）其他资金 | 0.00 | 0.00 | |
    | 资金结构：（1）基本支出 | 300.00 | 300.00 | 100.00% |
    | （2）项目支出 | 200.00 | 176.00 | 88.00% |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SA204",
    name="form-against-form",
    summary="附表之间的同一数字不符。",
    severity=Severity.ERROR,
    basis=Identity("附表之间同一事实一致"),
)


@judges(RULE, Same, "table-table")
def form_against_form(claim: Same) -> Verdict:
    """One fact in two annexed forms."""
    return judge_same(claim)
