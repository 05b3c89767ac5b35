"""文字与表格所列数字不符。

为什么：
    同一事实在文字说明和附表里各说一次，名称、年度、预算或决算阶段、资金口径和单位都相同的，数字应当相同。
    口径没有写明或不能确定是同一事实的，不作判断。

依据：
    勾稽关系：同一事实，文字与附表一致。

反例：
    某县农技站2023年度部门决算

    2023年度本年支出合计86.50万元，其中：基本支出50.00万元，项目支出36.50万元。

    项目支出决算35.60万元。

    支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | 86.50 | 50.00 | 36.50 |
    | 21301 | 农业农村 | 86.50 | 50.00 | 36.50 |
    | 2130101 | 行政运行 | 50.00 | 50.00 | 0.00 |
    | 2130108 | 病虫害控制 | 36.50 | 0.00 | 36.50 |
    | | 合计 | 86.50 | 50.00 | 36.50 |

正例：
    某县农技站2023年度部门决算

    2023年度本年支出合计86.50万元，其中：基本支出50.00万元，项目支出36.50万元。


    支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | 86.50 | 50.00 | 36.50 |
    | 21301 | 农业农村 | 86.50 | 50.00 | 36.50 |
    | 2130101 | 行政运行 | 50.00 | 50.00 | 0.00 |
    | 2130108 | 病虫害控制 | 36.50 | 0.00 | 36.50 |
    | | 合计 | 86.50 | 50.00 | 36.50 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SA201",
    name="text-against-table",
    summary="文字与表格所列数字不符。",
    severity=Severity.ERROR,
    basis=Identity("同一事实，文字与附表一致"),
)


@judges(RULE, Same, "text-table")
def text_against_table(claim: Same) -> Verdict:
    """A fact told in a sentence and in a cell."""
    return judge_same(claim)
