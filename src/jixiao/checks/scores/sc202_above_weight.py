"""得分超过分值。

为什么：
    一项指标的得分不能超过它的分值；几项指标共用一个二级指标分值的，得分合计不能超过该分值。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）单位自评得分

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 培训人数 | ≥200人 | 220人 | 30 | 32 |  |
    |  | 质量指标 | 考核合格率 | ≥90% | 96% | 20 | 18 | 个别学员缺考 |
    | 效益指标 | 社会效益指标 | 就业人数 | ≥80人 | 90人 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 培训人数 | ≥200人 | 220人 | 30 | 30 |  |
    |  | 质量指标 | 考核合格率 | ≥90% | 86% | 20 | 19 | 个别学员缺考 |
    | 效益指标 | 社会效益指标 | 就业人数 | ≥80人 | 90人 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 99 |  |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges
from jixiao.claims.model import Limit
from jixiao.figures import ZERO, plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC202",
    name="score-above-weight",
    summary="得分超过分值。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("单位自评得分"),
)


@judges(RULE, Limit, "score-weight")
def above_weight(claim: Limit) -> Verdict:
    """Points against the weight that they count against."""
    given = sum((t.figure.value for t in claim.small), ZERO)
    weight = sum((t.figure.value for t in claim.large), ZERO)
    if given <= weight:
        return HOLDS
    working = "+".join(plain(t.figure.value) for t in claim.small)
    total = f"{working}={plain(given)}" if len(claim.small) > 1 else working
    return contradicted(
        Problem(
            message=f"“{claim.title}”得分{plain(given)}，超过分值{plain(weight)}",
            places=claim.terms,
            arithmetic=f"{total}，分值{plain(weight)}，超出{plain(given - weight)}",
            printed=claim.small[0].figure.printed,
            expected=f"不超过{plain(weight)}",
            difference=plain(given - weight),
            key=claim.title,
        )
    )
