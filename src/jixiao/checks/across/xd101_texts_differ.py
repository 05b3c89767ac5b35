"""两份文件的文字对同一事实说法不同。

为什么：
    自评报告、部门决算说明和预算说明讲的是同一个单位、同一年的收支。名称、年度、预算或决算阶段、
    资金口径都相同的数字，各份文件应当一致；只有一份文件写明口径的，不作比较。

依据：
    勾稽关系：同一事实，各文件一致。

反例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年基本支出决算620.40万元，项目支出决算318.60万元。

    === 决算说明.txt
    溪州县农业农村局2023年度部门决算公开

    2023年度基本支出决算为620.40万元。项目支出决算为381.60万元。

正例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    2023年基本支出决算620.40万元，项目支出决算318.60万元。

    === 决算说明.txt
    溪州县农业农村局2023年度部门决算公开

    2023年度基本支出决算为620.40万元。项目支出决算为318.60万元。
"""

from __future__ import annotations

from jixiao.checks.arithmetic.across import judge_across
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="XD101",
    name="texts-differ",
    summary="两份文件的文字对同一事实说法不同。",
    severity=Severity.ERROR,
    basis=Identity("同一事实，各文件一致"),
)


@judges(RULE, Same, "across-texts")
def texts_differ(claim: Same) -> Verdict:
    """One fact in the sentences of two documents."""
    return judge_across(claim)
