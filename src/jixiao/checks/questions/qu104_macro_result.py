"""把全地区的经济指标当作本部门的成果。

为什么：
    地区生产总值、规模工业增加值、居民收入是各方面共同作用的结果，不能全部算作一个部门、一个项目的绩效。
    应当写本部门的工作直接带来的变化。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）效益指标

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 效益指标 | 经济效益 | 规模工业增加值增速 | ≥8% | 8.5% | 100 | 100 |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |
    |---|---|---|---|---|---|---|
    | 效益指标 | 经济效益 | 帮助企业减负金额 | ≥80万元 | 85万元 | 100 | 100 |
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
    code="QU104",
    name="macro-result-as-own",
    summary="把全地区的经济指标当作本部门的成果。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("效益指标"),
    tier=Tier.READING,
)
_MACRO = re.compile(
    r"地区生产总值|GDP|规模(?:以上)?工业(?:增加值|总产值)|居民(?:人均)?可支配收入|固定资产投资(?:增速|增长)|社会消费品零售总额"
    r"|财政收入增长|城镇化率|社会就业率|税收增量|经济高质量发展"
)


@reads(RULE)
def macro_results(report: Report) -> Iterator[Problem]:
    """Indicators by the names of regional statistics."""
    for row in indicator_rows(report):
        found = _MACRO.search(row.name)
        if found:
            yield Problem(
                f"指标“{row.name}”是全地区的统计指标",
                (row.title.mark(0, len(row.title.text)),),
                group="宏观指标",
            )
