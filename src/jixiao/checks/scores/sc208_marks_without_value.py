"""没有指标值和完成值却得满分。

为什么：
    得分要有依据。同表其他指标都填了指标值和完成值，这一项两样都空白而得满分，无从核对。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效指标明确可衡量

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 排查点位 | ≥90处 | 94处 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 安全形势持续向好 |  |  | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 排查点位 | ≥90处 | 94处 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 事故起数 | ≤2起 | 1起 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges
from jixiao.claims.model import Statement, Term
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC208",
    name="full-marks-without-value",
    summary="没有指标值和完成值却得满分。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("绩效指标明确可衡量"),
)


@judges(RULE, Statement, "marks-without-value")
def marks_without_value(claim: Statement) -> Verdict:
    """Full marks for a row whose target and actual value are blank."""
    weight, points = (t.figure.value for t in claim.facts if isinstance(t, Term))
    if points < weight:
        return HOLDS
    return contradicted(
        Problem(
            message=f"“{claim.title}”没有填指标值和完成值，得满分{plain(points)}",
            places=(claim.words, *claim.facts),
            arithmetic=f"分值{plain(weight)}，得分{plain(points)}",
            printed=plain(points),
            key=claim.title,
        )
    )
