"""定量指标得分与完成情况不符。

为什么：
    定量指标按完成值与指标值的关系给分：达到的得满分，没有达到的按比例或按偏离程度扣减。各地公式不同，
    只有得分高于所有公式的结果，或者带小数而没有一种公式能得出的，才算不符。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）定量指标得分

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 改造管网 | ≥20公里 | 12公里 | 30 | 26 | 汛期停工 |
    |  | 质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |  |
    | 效益指标 | 社会效益指标 | 受益户数 | ≥500户 | 560户 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 96 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 改造管网 | ≥20公里 | 12公里 | 30 | 18 | 汛期停工 |
    |  | 质量指标 | 验收合格率 | 100% | 100% | 20 | 20 |  |
    | 效益指标 | 社会效益指标 | 受益户数 | ≥500户 | 560户 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 88 |  |
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.checks.arithmetic.points import above, fits, operands, variants
from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges, undecided
from jixiao.claims.model import Points, Sign
from jixiao.claims.tables.targets import met
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC205",
    name="indicator-score-mismatch",
    summary="定量指标得分与完成情况不符。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("定量指标得分"),
)


@judges(RULE, Points, "indicator")
def indicator_score(claim: Points) -> Verdict:
    """Points against target and actual value, by every known formula."""
    figures = operands(claim)
    if figures is None:
        return undecided("指标值或完成值不是单一数值")
    points, weight, target, actual = figures
    reached = met(target, actual, claim.sign)
    if reached is None:
        return undecided("指标值的方向或单位不明")
    if reached:
        return HOLDS
    if points.value >= weight.value:
        return undecided("得满分而未达到，另行判断")
    return _partial(claim, variants(weight.value, target.value, actual.value, claim.sign))


def _partial(claim: Points, given: tuple[Decimal, ...]) -> Verdict:
    """Points below the weight for a target that was missed."""
    points = claim.points.figure.value
    if fits(points, given):
        return HOLDS
    if points != points.to_integral_value() or above(points, given):
        return contradicted(_problem(claim, given))
    return undecided("扣分办法不明")


def _problem(claim: Points, given: tuple[Decimal, ...]) -> Problem:
    figures = operands(claim)
    points, weight = claim.points.figure.value, figures[1].value if figures else Decimal(0)
    shown = "、".join(dict.fromkeys(plain(round(v, 2)) for v in sorted(given, reverse=True)))
    how = {Sign.AT_LEAST: "没有达到", Sign.AT_MOST: "超出了"}.get(claim.sign, "不等于")
    target, actual = (f.printed for f in figures[2:]) if figures else ("", "")
    return Problem(
        message=f"“{claim.title}”完成值{actual}{how}指标值{target}，得分{plain(points)}（分值{plain(weight)}）"
        f"不是任何一种公式的结果",
        places=claim.terms,
        arithmetic=f"按各种公式应得：{shown}",
        printed=plain(points),
        expected=shown,
        interval=(plain(round(min(given), 2)), plain(round(max(given), 2))),
        key=claim.title,
    )
