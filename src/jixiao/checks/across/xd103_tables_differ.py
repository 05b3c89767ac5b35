"""两份文件的表格对同一事实填数不同。

为什么：
    基础数据表、整体支出自评表、决算表分别成册时，同一个数要填好几遍。项目支出、三公经费、人数等在各份文件的
    表里应当一致。

依据：
    勾稽关系：同一事实，各表一致。

反例：
    === 基础数据表.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.42 |
    | 项目支出 | 300.00 | 330.00 | 318.60 |

    === 整体自评表.txt
    溪州县农业农村局2023年部门整体支出绩效自评表

    | 整体支出规模 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 资金总额 | 970.00 | 939.00 | 96.80% |
    | 其中：基本支出 | 620.00 | 620.00 | 100.00% |
    | 项目支出 | 350.00 | 319.00 | 91.14% |

正例：
    === 基础数据表.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.42 |
    | 项目支出 | 300.00 | 330.00 | 319.00 |

    === 整体自评表.txt
    溪州县农业农村局2023年部门整体支出绩效自评表

    | 整体支出规模 | 全年预算数（万元） | 全年执行数（万元） | 执行率 |
    | --- | --- | --- | --- |
    | 资金总额 | 970.00 | 939.00 | 96.80% |
    | 其中：基本支出 | 620.00 | 620.00 | 100.00% |
    | 项目支出 | 350.00 | 319.00 | 91.14% |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.across import judge_across
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="XD103",
    name="tables-differ",
    summary="两份文件的表格对同一事实填数不同。",
    severity=Severity.ERROR,
    basis=Identity("同一事实，各表一致"),
)


@judges(RULE, Same, "across-tables")
def tables_differ(claim: Same) -> Verdict:
    """One fact in the tables of two documents."""
    return judge_across(claim)
