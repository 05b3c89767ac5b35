"""完成值已达指标值却扣了分。

为什么：
    完成值达到指标值（或填100%）的定量指标应得满分。既写全部完成又扣分，要么完成值是随手填的，要么扣分另有原因，
    两者应当一致。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）定量指标得分

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 检测批次 | ≥400批次 | 420批次 | 50 | 45 | 人员紧张 |
    | 效益指标 | 社会效益指标 | 合格率 | ≥95% | 98% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 95 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 检测批次 | ≥400批次 | 360批次 | 50 | 45 | 人员紧张 |
    | 效益指标 | 社会效益指标 | 合格率 | ≥95% | 98% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 95 |  |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges
from jixiao.claims.model import Statement, Term
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC207",
    name="done-but-points-lost",
    summary="完成值已达指标值却扣了分。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("定量指标得分"),
)


@judges(RULE, Statement, "done-but-lost")
def done_but_lost(claim: Statement) -> Verdict:
    """Full completion against points below the weight."""
    figures = [t.figure for t in claim.facts if isinstance(t, Term)]
    points, weight, actual = figures[0].value, figures[1].value, figures[2]
    if points >= weight:
        return HOLDS
    lost = plain(weight - points)
    return contradicted(
        Problem(
            message=f"“{claim.title}”完成值{actual.printed}已达目标，却扣{lost}分",
            places=(claim.facts[0], claim.facts[2], claim.facts[1], claim.words),
            arithmetic=f"完成值{actual.printed}，分值{plain(weight)}，得分{plain(points)}",
            printed=plain(points),
            expected=plain(weight),
            difference=plain(points - weight),
            key=claim.title,
        )
    )
