"""指标值没有数量，只有“提升”“完善”之类的说法。

为什么：
    “进一步提升”“逐步完善”这样的指标值，做到多少算完成没有标准，得满分也说不出依据。
    定性指标可以这样写，但应当说明评判的办法。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效指标

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 效益指标 | 社会效益 | 便民服务 | 进一步提升 | 进一步提升 | 100 | 100 |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 效益指标 | 社会效益 | 办件量 | ≥2000件 | 2100件 | 100 | 100 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.indicators import indicator_rows
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU101",
    name="vague-target",
    summary="指标值没有数量，只有“提升”“完善”之类的说法。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("绩效指标"),
    tier=Tier.READING,
)
_VAGUE = re.compile(
    r"(?:进一步|逐步|持续|不断|明显|显著|有效|大幅|稳步|较好地?)?"
    r"(?:提升|提高|完善|改善|加强|增强|优化|推进|促进|保障|稳定|良好|居前列?|较好|有所[提改][升高善])"
)
_FEW = 12


@reads(RULE)
def vague_targets(report: Report) -> Iterator[Problem]:
    """Target cells without a figure; all of a document are one question."""
    for row in indicator_rows(report):
        text = row.target.text
        if len(text) <= _FEW and not re.search(r"\d|[≥≤<>]", text) and _VAGUE.search(text):
            yield Problem(
                f"指标“{row.name}”的指标值是“{text}”，没有数量",
                (row.target.mark(0, len(text)),),
                group="指标未量化",
            )
