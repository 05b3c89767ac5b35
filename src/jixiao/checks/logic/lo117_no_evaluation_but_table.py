"""称没有绩效评价项目，却附有项目绩效自评表。

为什么：
    文字说部门预算没有绩效评价的项目，后面又附了项目支出绩效自评表并打了分，两处不能都对。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）单位自评

反例：
    2023年度部门整体支出绩效自评报告
    我单位部门预算没有绩效评价项目。
    附件2
    2023年项目支出绩效自评表

正例：
    2023年度部门整体支出绩效自评报告
    我单位部门预算有2个绩效评价项目。
    附件2
    2023年项目支出绩效自评表
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="LO117",
    name="no-evaluation-but-table",
    summary="称没有绩效评价项目，却附有项目绩效自评表。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("单位自评"),
    tier=Tier.READING,
)
_NONE = re.compile(
    r"(?:我|本)?(?:单位|部门|局|中心)?(?:部门预算)?(?:未有|没有|无|未开展|未安排|未实施)(?:纳入)?(?:项目支出)?绩效(?:评价|自评)(?:的)?(?:项目)(?:支出)?(?=[，。；]|$)"
)
_NOT_DONE = re.compile(
    r"(?:我|本)?(?:单位|部门|局|中心)?(?:未|没有)(?:开展|进行)(?:过)?项目(?:支出)?绩效(?:自评|评价)(?:工作)?(?=[，。；]|$)"
)
_TABLE = re.compile(r"项目(?:支出)?绩效(?:目标)?(?:自评|评价)(?:评分)?表$")
_DONE = re.compile(r"对\d+个项目(?:支出)?(?:开展|进行)了?绩效(?:自评|评价)")


@reads(RULE)
def no_evaluation(report: Report) -> Iterator[Problem]:
    """The denial, and a table (or a sentence) of project self-evaluation."""
    denial = tables = None
    for piece in holding(narrative(report), "绩效"):
        found = _NONE.search(piece.text) or _NOT_DONE.search(piece.text)
        if found and denial is None:
            denial = piece.found(found)
        table = _TABLE.search(piece.text) or _DONE.search(piece.text)
        if table and tables is None:
            start, end = piece.clause(table.start())
            tables = piece.mark(start, end)
    if denial and tables:
        yield Problem(
            f"此处称“{denial.text}”，另处有“{tables.text}”", (denial, tables), expected=tables.text
        )
