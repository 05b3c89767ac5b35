"""文字所说的自评得分与自评表总分不符。

为什么：
    报告正文的自评得分就是自评表的总分，两处应当相同。有几张自评表而正文没有写明是哪一张的，与任何一张相同即可。

依据：
    勾稽关系：正文得分等于自评表总分。

反例：
    经自评，部门整体支出绩效自评得分96分。

    2023年度部门整体支出绩效自评表

    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 巡河里程 | ≥90公里 | 94公里 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 投诉件数 | ≤6件 | 7件 | 50 | 42.86 | 汛期水位高 |
    | 总分 |  |  |  |  | 100 | 92.86 |  |

正例：
    经自评，部门整体支出绩效自评得分92.86分。

    2023年度部门整体支出绩效自评表

    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 巡河里程 | ≥90公里 | 94公里 | 50 | 50 |  |
    | 效益指标 | 社会效益指标 | 投诉件数 | ≤6件 | 7件 | 50 | 42.86 | 汛期水位高 |
    | 总分 |  |  |  |  | 100 | 92.86 |  |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.same import judge_same
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="SC211",
    name="score-in-text-differs",
    summary="文字所说的自评得分与自评表总分不符。",
    severity=Severity.ERROR,
    basis=Identity("正文得分等于自评表总分"),
)


@judges(RULE, Same, "score")
def score_in_text(claim: Same) -> Verdict:
    """The score of a sentence against the total of the form."""
    return judge_same(claim)
