"""批复的绩效指标没有列入自评表。

为什么：
    批复的指标应当逐项自评。漏掉一项，多半是没有完成或没有资料；换成别的名称，也应说明原指标的完成情况。

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
    | 产出指标 | 数量指标 | 新建农田面积 | ≥3000亩 | 3010亩 | 30 | 30 | |
    | 产出指标 | 质量指标 | 验收合格率 | ≥98% | 100% | 30 | 30 | |
    | 效益指标 | 社会效益 | 带动务工收入 | ≥800户 | 812户 | 30 | 30 | |
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

from collections.abc import Iterator
from difflib import SequenceMatcher

from jixiao.checks.base import Problem, Rule, surveys
from jixiao.claims.across.base import placed
from jixiao.claims.tables.terms import mark
from jixiao.facts.goals import GoalPair, goal_pairs
from jixiao.facts.report import Report
from jixiao.facts.submission import Submission
from jixiao.facts.tables.goals import Goal
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="XD108",
    name="indicator-missing",
    summary="批复的绩效指标没有列入自评表。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("绩效目标是评价的依据"),
    tier=Tier.READING,
)
_FEWEST = 3  # shared indicators by which two forms are known to be of one thing
_ALIKE = 0.6


@surveys(RULE)
def indicator_missing(submission: Submission) -> Iterator[tuple[Report, Problem]]:
    """Approved indicators without one of that name, or nearly that name, in the form."""
    for pair in goal_pairs(submission):
        missing = _missing(pair)
        if missing:
            names = "、".join(f"“{g.name.text}”" for g in missing)
            first = next(g for g in pair.scored.goals if pair.approved.goal(g.key))
            yield (
                pair.home.report,
                Problem(
                    f"《{pair.other.name}》批复的指标{names}，《{pair.home.name}》没有",
                    (
                        mark(pair.scored.table, first.name),
                        *(placed(mark(pair.approved.table, g.name), pair.other) for g in missing),
                    ),
                    printed=f"{len(pair.scored.goals)}项",
                    expected=f"{len(pair.approved.goals)}项",
                    key=pair.scored.project or "整体",
                ),
            )


def _missing(pair: GoalPair) -> list[Goal]:
    goals = pair.approved.goals
    absent = [g for g in goals if pair.scored.goal(g.key) is None]
    shared = len(goals) - len(absent)
    if shared < _FEWEST or shared < len(absent):
        return []
    return [g for g in absent if not _renamed(pair, g)]


def _renamed(pair: GoalPair, goal: Goal) -> bool:
    return any(
        goal.key in g.key
        or g.key in goal.key
        or SequenceMatcher(None, goal.key, g.key).ratio() >= _ALIKE
        for g in pair.scored.goals
    )
