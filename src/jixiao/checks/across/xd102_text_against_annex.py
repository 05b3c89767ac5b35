"""报告文字与另附表格的数字不符。

为什么：
    附表往往由另一个人填写，报告改了附表没改、附表改了报告没改，都会使两份文件对不上。名称、年度、阶段、
    资金口径都相同的数字，报告与附表应当一致。

依据：
    勾稽关系：同一事实，报告与附表一致。

反例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年“三公”经费预算9.00万元，决算7.42万元。

    === 基础数据表.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.24 |
    | 项目支出 | 300.00 | 330.00 | 318.60 |

正例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年“三公”经费预算9.00万元，决算7.42万元。

    === 基础数据表.txt
    溪州县农业农村局2023年部门整体支出绩效自评基础数据表
    单位：万元

    | 经费控制情况 | 2022年决算数 | 2023年预算数 | 2023年决算数 |
    | --- | --- | --- | --- |
    | 三公经费 | 8.10 | 9.00 | 7.42 |
    | 项目支出 | 300.00 | 330.00 | 318.60 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.across import judge_across
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="XD102",
    name="text-against-annex",
    summary="报告文字与另附表格的数字不符。",
    severity=Severity.ERROR,
    basis=Identity("同一事实，报告与附表一致"),
)


@judges(RULE, Same, "across-text-table")
def text_against_annex(claim: Same) -> Verdict:
    """One fact in a sentence of one document and a table of another."""
    return judge_across(claim)
