"""扣了分而没有说明原因。

为什么：
    自评表设有“偏差原因分析及改进措施”一栏，得分低于分值的指标都要在这一栏说明原因和改进措施。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）自评表偏差原因

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 走访企业 | ≥300家 | 255家 | 50 | 42.5 |  |
    | 效益指标 | 社会效益指标 | 问题办结率 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 92.5 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 走访企业 | ≥300家 | 255家 | 50 | 42.5 | 年中人员抽调，下年提前安排 |
    | 效益指标 | 社会效益指标 | 问题办结率 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 92.5 |  |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges
from jixiao.claims.model import Mark, Statement, Term
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC206",
    name="points-lost-without-reason",
    summary="扣了分而没有说明原因。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("自评表偏差原因"),
)


@judges(RULE, Statement, "lost-points")
def unexplained_loss(claim: Statement) -> Verdict:
    """Points below the weight ask for a reason in the row."""
    points, weight = (t.figure.value for t in claim.facts if isinstance(t, Term))
    if points >= weight:
        return HOLDS
    reasons = [m for m in claim.facts if isinstance(m, Mark)]
    if any(len(m.text) > 1 for m in reasons):
        return HOLDS
    lost = plain(weight - points)
    return contradicted(
        Problem(
            message=f"“{claim.title}”分值{plain(weight)}、得分{plain(points)}，扣{lost}分，原因栏空白",
            places=(claim.facts[0], claim.facts[1], claim.words),
            arithmetic=f"{plain(weight)}−{plain(points)}={lost}",
            printed=plain(points),
            key=claim.title,
        )
    )
