"""指标名称空白而填有指标值和完成值。

为什么：
    没有名称的指标不能考核，也看不出得分的依据，多半是套用模板时没有删净的行。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效指标明确可衡量

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 巡查次数 | ≥60次 | 66次 | 50 | 50 |  |
    |  |  |  | 100% | 100% |  |  |  |
    | 效益指标 | 社会效益指标 | 群众满意率 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 巡查次数 | ≥60次 | 66次 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 群众满意率 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.tables.terms import mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="RE201",
    name="nameless-indicator",
    summary="指标名称空白而填有指标值和完成值。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("绩效指标明确可衡量"),
    tier=Tier.READING,
)


@reads(RULE)
def nameless_indicator(report: Report) -> Iterator[Problem]:
    """A row of a scored table with a target and a value and no name."""
    for sheet in report.sheets:
        for indicator in sheet.indicators:
            target, actual = indicator.target, indicator.actual
            if indicator.named or not target or not actual or target.blank or actual.blank:
                continue
            if target.cell.row != indicator.row or actual.cell.row != indicator.row:
                continue
            yield Problem(
                message=f"指标名称空白，却填有指标值{target.text}、完成值{actual.text}",
                places=(mark(sheet.table, target), mark(sheet.table, actual)),
            )
