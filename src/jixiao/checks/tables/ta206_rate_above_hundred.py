"""不可能超过100%的比率超过了100%。

为什么：
    合格率、办结率、利用率、满意度、覆盖率等是部分占全体的比率，最多100%。超过的，或是填错，或是分子分母口径不同。

依据：
    勾稽关系：部分不超过全体。

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 质量指标 | 验收合格率 | ≥98% | 108% | 50 | 50 |  |
    | 效益指标 | 满意度指标 | 群众满意度 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 产出指标 | 质量指标 | 任务完成率 | ≥98% | 108% | 50 | 50 |  |
    | 效益指标 | 满意度指标 | 群众满意度 | ≥90% | 95% | 50 | 50 |  |
    | 总分 |  |  |  |  | 100 | 100 |  |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.tables.terms import mark
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED, Kind, plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="TA206",
    name="rate-above-hundred-percent",
    summary="不可能超过100%的比率超过了100%。",
    severity=Severity.ERROR,
    basis=Identity("部分不超过全体"),
)

_PART = re.compile(
    r"(?:合格|达标|办结|利用|满意|覆盖|及时|准确|公开|优良|使用|知晓|签约)(?:率|度)$"
)


@reads(RULE)
def rate_above_hundred(report: Report) -> Iterator[Problem]:
    """Targets and values of rates of a part in a whole."""
    for sheet in report.sheets:
        for indicator in sheet.indicators:
            for entry in (indicator.target, indicator.actual):
                figure = entry.figure if entry else None
                if entry is None or figure is None or figure.unit.kind is not Kind.PERCENT:
                    continue
                if figure.value > HUNDRED and _PART.search(indicator.name.text):
                    yield Problem(
                        message=f"“{indicator.name.text}”写为{plain(figure.value)}%，这一比率不会超过100%",
                        places=(mark(sheet.table, entry), mark(sheet.table, indicator.name)),
                        arithmetic=f"{plain(figure.value)}%＞100%",
                        printed=plain(figure.value),
                        expected="不超过100",
                        key=indicator.name.text,
                    )
