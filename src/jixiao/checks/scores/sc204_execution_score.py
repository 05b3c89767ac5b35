"""预算执行率得分与执行率不符。

为什么：
    预算执行率的得分按分值乘以执行率计算，执行率达到100%的得满分。执行率已满而又扣分、没有说明原因的，
    或者得分带小数而与任何一种分母算出的都不同的，应当核对。按档给分的办法各地不同，整数得分不作判断。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）预算执行率

反例：
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | --- | --- | --- | --- | --- | --- | --- |
    | 年度资金总额 | 80.00 | 100.00 | 84.00 | 10 | 84.00% | 9.20 |

正例：
    | 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | --- | --- | --- | --- | --- | --- | --- |
    | 年度资金总额 | 80.00 | 100.00 | 84.00 | 10 | 84.00% | 8.40 |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.points import fits, operands
from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges, undecided
from jixiao.claims.model import Points
from jixiao.figures import Kind, plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC204",
    name="execution-score-mismatch",
    summary="预算执行率得分与执行率不符。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("预算执行率"),
)


@judges(RULE, Points, "execution")
def execution_score(claim: Points) -> Verdict:
    """Points for the execution rate: weight × rate, at most the weight."""
    figures = operands(claim)
    if figures is None:
        return undecided("缺少预算数、执行数或分值")
    points, weight, base, final = (f.value for f in figures)
    if figures[3].unit.kind is Kind.PERCENT:
        base = type(base)(100)
    if base <= 0:
        return undecided("全年预算数为零")
    rate = min(final / base, type(base)(1))
    wanted = weight * rate
    if fits(points, (wanted,)):
        return HOLDS
    whole = points == points.to_integral_value() or points * 2 == (points * 2).to_integral_value()
    if rate < 1 and whole:
        return undecided("可能按档给分")
    return contradicted(
        Problem(
            message=f"预算执行率得分{plain(points)}，按执行率计算应为{plain(round(wanted, 2))}",
            places=claim.terms,
            arithmetic=f"{plain(weight)}×{plain(round(rate * 100, 2))}%={plain(round(wanted, 2))}",
            printed=plain(points),
            expected=plain(round(wanted, 2)),
            difference=plain(round(points - wanted, 2)),
        )
    )
