"""指标值几乎都是100%。

为什么：
    不管什么指标都写100%，等于没有目标：看不出要做多少件事，也分不出好坏。
    应当改成件数、人数、天数、金额等能数出来的目标。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效指标

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 产出指标 | 数量指标 | 任务甲完成率 | 100% | 100% | 20 | 20 |
    | 产出指标 | 数量指标 | 任务乙完成率 | 100% | 100% | 20 | 20 |
    | 产出指标 | 数量指标 | 任务丙完成率 | 100% | 100% | 20 | 20 |
    | 产出指标 | 数量指标 | 任务丁完成率 | 100% | 100% | 20 | 20 |
    | 产出指标 | 数量指标 | 任务戊完成率 | 100% | 100% | 20 | 20 |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 产出指标 | 数量指标 | 任务甲 | 3件 | 3件 | 20 | 20 |
    | 产出指标 | 数量指标 | 任务乙 | 4件 | 4件 | 20 | 20 |
    | 产出指标 | 数量指标 | 任务丙 | 5件 | 5件 | 20 | 20 |
    | 产出指标 | 数量指标 | 任务丁 | 6件 | 6件 | 20 | 20 |
    | 产出指标 | 数量指标 | 任务戊 | 7件 | 7件 | 20 | 20 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.indicators import IndicatorRow, indicator_rows
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU102",
    name="all-targets-100",
    summary="指标值几乎都是100%。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("绩效指标"),
    tier=Tier.READING,
)
_FEWEST = 5
_SHARE = 0.7


@reads(RULE)
def all_hundred(report: Report) -> Iterator[Problem]:
    """Tables in which at least seven of ten targets are 100 %."""
    tables: dict[int | None, list[IndicatorRow]] = {}
    for row in indicator_rows(report):
        tables.setdefault(row.target.table, []).append(row)
    for rows in tables.values():
        full = [r for r in rows if re.fullmatch(r"[=＝]?100%", r.target.text)]
        if len(rows) >= _FEWEST and len(full) >= _SHARE * len(rows):
            yield Problem(
                f"{len(rows)}个指标中有{len(full)}个的指标值是100%",
                tuple(r.target.mark(0, len(r.target.text)) for r in full[:4]),
            )
