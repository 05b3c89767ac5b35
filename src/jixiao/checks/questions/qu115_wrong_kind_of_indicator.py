"""生态效益指标与生态环境无关。

为什么：
    生态效益说的是对环境、资源、排放的影响。把平台建设、企业服务写成生态效益，
    指标就放错了地方，应当改为社会效益或者删去。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）效益指标

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 效益指标 | 生态效益指标 | 企业服务平台访问量 | ≥2万次 | 3万次 | 100 | 100 |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 效益指标 | 生态效益指标 | 化肥减量 | ≥2吨 | 3吨 | 100 | 100 |
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
    code="QU115",
    name="indicator-of-another-kind",
    summary="生态效益指标与生态环境无关。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("效益指标"),
    tier=Tier.READING,
)
_GREEN = re.compile(
    r"生态|(?<!发展)(?<!营商)(?<!投资)(?<!市场)(?<!办公)环境|环保|污染|绿|碳|水|大气|空气|土壤|土地|垃圾|节能|能耗|减排|排放|林|草|湿地|植被"
    r"|资源|耕地|粉尘|噪|废|清洁|卫生|美化|化肥|农药|秸秆|循环|可降解|电子化|无纸"
)


@reads(RULE)
def wrong_kind(report: Report) -> Iterator[Problem]:
    """Indicators of 生态效益 whose name says nothing of nature."""
    for row in indicator_rows(report):
        if "生态效益" in row.kind and not _GREEN.search(row.name):
            yield Problem(
                f"“{row.name}”列为生态效益，与生态环境无关",
                (row.title.mark(0, len(row.title.text)),),
                group="指标类型",
            )
