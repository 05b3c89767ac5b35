"""报告所写自评得分与附表总分不符。

为什么：
    自评得分是附表各指标得分之和，报告只是转述。两处不一样，说明打分后改过一处而没有改另一处。

依据：
    勾稽关系：报告的自评得分等于自评表总分。

反例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    经自评，2023年部门整体支出绩效自评得分98分，评价等级为“优”。评价结果用于下年预算安排。

    === 整体自评表.txt
    溪州县农业农村局2023年部门整体支出绩效自评表

    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 自评得分 | 偏差原因 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 高标准农田建设 | ≥3000亩 | 3100亩 | 50 | 50 | |
    | 效益指标 | 社会效益 | 培训农民 | ≥500人次 | 460人次 | 30 | 26 | 疫情影响，场次减少 |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 93% | 20 | 20 | |
    | 总分 | | | | | 100 | 96 | |

正例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    经自评，2023年部门整体支出绩效自评得分96分，评价等级为“优”。评价结果用于下年预算安排。

    === 整体自评表.txt
    溪州县农业农村局2023年部门整体支出绩效自评表

    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 自评得分 | 偏差原因 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 高标准农田建设 | ≥3000亩 | 3100亩 | 50 | 50 | |
    | 效益指标 | 社会效益 | 培训农民 | ≥500人次 | 460人次 | 30 | 26 | 疫情影响，场次减少 |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 93% | 20 | 20 | |
    | 总分 | | | | | 100 | 96 | |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.across import judge_across
from jixiao.checks.base import Rule, Verdict, judges
from jixiao.claims.model import Same
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="XD104",
    name="score-against-annex",
    summary="报告所写自评得分与附表总分不符。",
    severity=Severity.ERROR,
    basis=Identity("报告的自评得分等于自评表总分"),
)


@judges(RULE, Same, "across-score")
def score_against_annex(claim: Same) -> Verdict:
    """The score in the report and the total of the annexed form."""
    return judge_across(claim)
