"""报告所写等级与附表总分不对应。

为什么：
    等级由得分决定：90分以上为优，80分以上不满90分为良，60分以上不满80分为中，不满60分为差。附表总分落在
    另一档的，等级或总分有一处要改。报告自己写明另一套分档的，不作判断。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）评价结果等级

反例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    经自评，2023年部门整体支出绩效评价等级为“优”。评价结果用于下年预算安排。

    === 整体自评表.txt
    溪州县农业农村局2023年部门整体支出绩效自评表

    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 自评得分 | 偏差原因 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 高标准农田建设 | ≥3000亩 | 3100亩 | 50 | 50 | |
    | 效益指标 | 社会效益 | 培训农民 | ≥500人次 | 320人次 | 30 | 16 | 培训计划调整 |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 93% | 20 | 20 | |
    | 总分 | | | | | 100 | 86 | |

正例：
    === 自评报告.txt
    溪州县农业农村局2023年度部门整体支出绩效自评报告

    经自评，2023年部门整体支出绩效评价等级为“良”。评价结果用于下年预算安排。

    === 整体自评表.txt
    溪州县农业农村局2023年部门整体支出绩效自评表

    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年完成值 | 分值 | 自评得分 | 偏差原因 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 数量指标 | 高标准农田建设 | ≥3000亩 | 3100亩 | 50 | 50 | |
    | 效益指标 | 社会效益 | 培训农民 | ≥500人次 | 320人次 | 30 | 16 | 培训计划调整 |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 93% | 20 | 20 | |
    | 总分 | | | | | 100 | 86 | |
"""

from __future__ import annotations

from jixiao.checks.arithmetic.across import where
from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges, not_applicable
from jixiao.claims.model import Statement, Term
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="XD105",
    name="grade-against-annex",
    summary="报告所写等级与附表总分不对应。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("评价结果等级"),
)
_BANDS = (("优", 90), ("良", 80), ("中", 60), ("差", 0))
_MOST = 100


@judges(RULE, Statement, "across-grade")
def grade_against_annex(claim: Statement) -> Verdict:
    """The grade in words, and the band that the total of the form falls in."""
    total = next((f for f in claim.facts if isinstance(f, Term)), None)
    if total is None or total.figure.value > _MOST:
        return not_applicable("附表总分不是百分制")
    right = next(name for name, least in _BANDS if total.figure.value >= least)
    told = claim.words.text[:1]
    if told == right:
        return HOLDS
    return contradicted(
        Problem(
            f"{claim.title}，{where(claim.words)}为“{told}”，{where(total)}总分{total.figure.printed}，按得分应为“{right}”",
            claim.terms,
            printed=told,
            expected=right,
            key=claim.title,
            group=claim.title,
        )
    )
