"""一张项目自评表填了几个项目。

为什么：
    项目支出绩效自评表一个项目一张。几个项目合填一张，资金、指标和得分都对不上具体项目。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）单位自评以项目为单位

反例：
    2023年度项目支出绩效自评表

    | 项目名称 | 河道清淤经费、堤防养护经费、防汛物资储备经费 |
    | --- | --- |
    | 主管部门 | 县水利局 |

正例：
    2023年度项目支出绩效自评表

    | 项目名称 | 河道清淤、堤防养护专项经费 |
    | --- | --- |
    | 主管部门 | 县水利局 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.tables.terms import mark
from jixiao.facts.report import Report
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="TA205",
    name="several-projects-in-one-form",
    summary="一张项目自评表填了几个项目。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("单位自评以项目为单位"),
)

_NAME = re.compile(r"项目(?:支出)?名称")
_PROJECT = re.compile(r"(?:经费|项目|费用?|资金|工程|专项|建设)$")
_SEVERAL = 3


@reads(RULE)
def several_projects(report: Report) -> Iterator[Problem]:
    """The cell beside 项目名称 names several projects."""
    for table in report.tables:
        for row in table.grid[:4]:
            filled = [e for e in row if e and e.text and e.first]
            for name, told in pairwise(filled):
                items = told.text.rstrip("。；等").split("、")
                if (
                    _NAME.fullmatch(name.text)
                    and len(items) >= _SEVERAL
                    and all(_PROJECT.search(item) for item in items)
                ):
                    yield Problem(
                        message=f"一张项目自评表填了{len(items)}个项目，资金和得分不能对应到项目",
                        places=(mark(table, told),),
                        key=told.text,
                    )
