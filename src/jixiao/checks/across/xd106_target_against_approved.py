"""自评表的指标值与批复的绩效目标表不符。

为什么：
    自评以批复的绩效目标为准。自评表里的指标值比批复的低，目标就会显得已经完成；确经批准调整的，
    应附调整后的绩效目标表。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效目标是评价的依据

反例：
    === 绩效目标表.txt
    溪州县农业农村局2023年项目支出绩效目标表

    | 项目名称 | 高标准农田建设 | 预算金额 | 500万元 |
    | --- | --- | --- | --- |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | 新建农田面积 | ≥3000亩 | 30 |
    | 产出指标 | 质量指标 | 验收合格率 | ≥98% | 30 |
    | 效益指标 | 社会效益 | 受益农户 | ≥800户 | 30 |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 10 |

    === 项目自评表.txt
    溪州县农业农村局2023年项目支出绩效自评表

    | 项目名称 | 高标准农田建设 | 实施单位 | 溪州县农业农村局 |
    | --- | --- | --- | --- |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 新建农田面积 | ≥2000亩 | 3010亩 | 30 | 30 | |
    | 产出指标 | 质量指标 | 验收合格率 | ≥98% | 100% | 30 | 30 | |
    | 效益指标 | 社会效益 | 受益农户 | ≥800户 | 812户 | 30 | 30 | |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 95% | 10 | 10 | |
    | 总分 | | | | | 100 | 100 | |

正例：
    === 绩效目标表.txt
    溪州县农业农村局2023年项目支出绩效目标表

    | 项目名称 | 高标准农田建设 | 预算金额 | 500万元 |
    | --- | --- | --- | --- |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 产出指标 | 数量指标 | 新建农田面积 | ≥3000亩 | 30 |
    | 产出指标 | 质量指标 | 验收合格率 | ≥98% | 30 |
    | 效益指标 | 社会效益 | 受益农户 | ≥800户 | 30 |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 10 |

    === 项目自评表.txt
    溪州县农业农村局2023年项目支出绩效自评表

    | 项目名称 | 高标准农田建设 | 实施单位 | 溪州县农业农村局 |
    | --- | --- | --- | --- |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |
    | 产出指标 | 数量指标 | 新建农田面积 | ≥3000亩 | 3010亩 | 30 | 30 | |
    | 产出指标 | 质量指标 | 验收合格率 | ≥98% | 100% | 30 | 30 | |
    | 效益指标 | 社会效益 | 受益农户 | ≥800户 | 812户 | 30 | 30 | |
    | 满意度指标 | 服务对象 | 农户满意度 | ≥90% | 95% | 10 | 10 | |
    | 总分 | | | | | 100 | 100 | |
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.checks.arithmetic.across import where
from jixiao.checks.base import (
    HOLDS,
    ROUNDING,
    Problem,
    Rule,
    Verdict,
    amount,
    contradicted,
    judges,
    undecided,
)
from jixiao.claims.model import Same
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="XD106",
    name="target-against-approved",
    summary="自评表的指标值与批复的绩效目标表不符。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("绩效目标是评价的依据"),
)


@judges(RULE, Same, "across-target")
def target_against_approved(claim: Same) -> Verdict:
    """One indicator's target in both forms; ≥ and ≤ stand in both and do not matter here."""
    ours, theirs = claim.a.figure, claim.b.figure
    if ours.value == theirs.value:
        return HOLDS
    if ours.span.meets(theirs.span):
        return ROUNDING
    named = all(f.unit.name in f.printed for f in (ours, theirs))
    if not named and _power_of_ten(ours.value, theirs.value):
        return undecided("两表的计量单位可能不同")
    unit = ours.unit
    return contradicted(
        Problem(
            f"指标“{claim.title}”的指标值，{where(claim.a)}为{ours.printed}，"
            f"{where(claim.b)}批复为{theirs.printed}",
            claim.terms,
            printed=plain(ours.value / unit.factor),
            expected=amount(theirs.value, unit),
            difference=amount(ours.value - theirs.value, unit),
            key=claim.title,
        )
    )


def _power_of_ten(a: Decimal, b: Decimal) -> bool:
    if not a or not b:
        return False
    digits = (plain(abs(v)).replace(".", "").strip("0") for v in (a, b))
    return len(set(digits)) == 1
