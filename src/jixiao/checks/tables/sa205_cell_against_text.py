"""表格里的文字与正文所说的数字不符。

为什么：
    自评表的“实际完成情况”等栏常常照抄正文。同样的词句后面数字不同，必有一处抄错或没有更新；分月、分季度的数不与全年比较。

依据：
    勾稽关系：同一事实，正文与附表文字一致。

反例：
    全年共巡查河道，累计清理河面漂浮物301吨，水质稳定。

    2023年度项目支出绩效自评表

    | 年度总体目标 | 预期目标 | 实际完成情况 |
    | --- | --- | --- |
    | | 保持河面清洁。 | 按月巡查，累计清理河面漂浮物310吨，水质稳定达标。 |

正例：
    全年共巡查河道，累计清理河面漂浮物310吨，水质稳定。

    2023年度项目支出绩效自评表

    | 年度总体目标 | 预期目标 | 实际完成情况 |
    | --- | --- | --- |
    | | 保持河面清洁。 | 按月巡查，累计清理河面漂浮物310吨，水质稳定达标。 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SA205",
    name="cell-against-text",
    summary="表格里的文字与正文所说的数字不符。",
    severity=Severity.WARNING,
    basis=Identity("同一事实，正文与附表文字一致"),
)


@judges(RULE, Same, "prose")
def cell_against_text(claim: Same) -> Verdict:
    """The same words before two figures, in a cell and in a sentence."""
    return judge_same(claim)
