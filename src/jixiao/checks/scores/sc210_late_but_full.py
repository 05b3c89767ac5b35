"""完成日期晚于期限却得满分。

为什么：
    时效指标的指标值是期限，完成日期晚于期限的没有按时完成，不能得满分。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）定量指标得分

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 时效指标 | 采购完成时间 | 2023年5月31日前 | 2023年6月10日 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 受益户数 | ≥500户 | 560户 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 时效指标 | 采购完成时间 | 2023年5月31日前 | 2023年5月10日 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 受益户数 | ≥500户 | 560户 | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |
"""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges
from jixiao.claims.model import Mark, Statement, Term
from jixiao.claims.tables.targets import late
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC210",
    name="late-but-full-marks",
    summary="完成日期晚于期限却得满分。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("定量指标得分"),
)


@judges(RULE, Statement, "deadline")
def late_but_full(claim: Statement) -> Verdict:
    """A deadline, the day of completion, the points."""
    actual = next((m.text for m in claim.facts if isinstance(m, Mark)), "")
    points, weight = (t.figure.value for t in claim.facts if isinstance(t, Term))
    if points < weight or not late(claim.words.text, actual):
        return HOLDS
    return contradicted(
        Problem(
            message=f"“{claim.title}”期限{claim.words.text}，完成于{actual}，得满分{plain(points)}",
            places=(claim.facts[0], claim.words, *claim.facts[1:]),
            arithmetic=f"{actual}晚于{claim.words.text}",
            printed=actual,
            expected=claim.words.text,
            key=claim.title,
        )
    )
