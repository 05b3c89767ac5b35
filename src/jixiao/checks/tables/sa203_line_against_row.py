"""科目说明与表内该科目的金额不符。

为什么：
    决算、预算说明逐个科目（类、款、项）解释支出，金额应与一般公共预算支出表中同名科目的一行相同。
    类、款、项名称与表内不能一一对应的，不作判断。

依据：
    勾稽关系：科目说明等于表内该科目金额。

反例：
    某县农技站2023年度部门决算

    一般公共预算财政拨款支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | 86.50 | 50.00 | 36.50 |
    | 21301 | 农业农村 | 86.50 | 50.00 | 36.50 |
    | 2130101 | 行政运行 | 50.00 | 50.00 | 0.00 |
    | 2130108 | 病虫害控制 | 36.50 | 0.00 | 36.50 |
    | | 合计 | 86.50 | 50.00 | 36.50 |

    1. 农林水支出（类）农业农村（款）行政运行（项）。支出决算为50.00万元。

    2. 农林水支出（类）农业农村（款）病虫害控制（项）。支出决算为35.60万元。

正例：
    某县农技站2023年度部门决算

    一般公共预算财政拨款支出决算表
    单位：万元

    | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |
    | --- | --- | --- | --- | --- |
    | 213 | 农林水支出 | 86.50 | 50.00 | 36.50 |
    | 21301 | 农业农村 | 86.50 | 50.00 | 36.50 |
    | 2130101 | 行政运行 | 50.00 | 50.00 | 0.00 |
    | 2130108 | 病虫害控制 | 36.50 | 0.00 | 36.50 |
    | | 合计 | 86.50 | 50.00 | 36.50 |

    1. 农林水支出（类）农业农村（款）行政运行（项）。支出决算为50.00万元。

    2. 农林水支出（类）农业农村（款）病虫害控制（项）。支出决算为36.50万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SA203",
    name="line-against-row",
    summary="科目说明与表内该科目的金额不符。",
    severity=Severity.ERROR,
    basis=Identity("科目说明等于表内该科目金额"),
)


@judges(RULE, Same, "code-line")
def line_against_row(claim: Same) -> Verdict:
    """A sentence on one classification line against its row."""
    return judge_same(claim)
