"""部门决算说明缺少应当公开的内容。

为什么：
    部门决算除了收支，还要说明机关运行经费、政府采购、国有资产占用、绩效管理和“三公”经费。
    没有这项内容的，也应当写明没有。只摘录了一部分的文件不必理会。

依据：
    《中华人民共和国预算法》预算、决算公开的内容

反例：
    2023年度部门决算情况说明
    一、收入支出决算总体情况说明
    收支总计20万元。
    二、收入决算情况说明
    略。
    三、支出决算情况说明
    略。

正例：
    2023年度部门决算情况说明
    一、收入支出决算总体情况说明
    收支总计20万元。
    二、收入决算情况说明
    略。
    三、支出决算情况说明
    “三公”经费无。机关运行经费无。政府采购无。国有资产无。预算绩效管理情况略。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative, whole
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="QU120",
    name="missing-section",
    summary="部门决算说明缺少应当公开的内容。",
    severity=Severity.INFO,
    basis=BUDGET_LAW.cite("预算、决算公开的内容"),
    tier=Tier.READING,
)
_PARTS = {
    "“三公”经费": re.compile(r"三公"),
    "机关运行经费": re.compile(r"机关运行经费"),
    "政府采购": re.compile(r"政府采购"),
    "国有资产占用": re.compile(r"国有资产|车辆"),
    "预算绩效管理": re.compile(r"绩效"),
}
_HEADINGS = re.compile(r"(?:收入|支出)决算情况")
_FEWEST = 2


@reads(RULE)
def missing_sections(report: Report) -> Iterator[Problem]:
    """Accounts with chapters on income and spending, and no word of a part they must have."""
    pieces = narrative(report)
    chapters = [p for p in pieces if p.level and _HEADINGS.search(p.text)]
    if report.profile.genre is not Genre.ACCOUNTS or len(chapters) < _FEWEST:
        return
    text = whole(report)
    missing = [name for name, words in _PARTS.items() if not words.search(text)]
    if missing:
        first = chapters[0]
        yield Problem(
            f"没有找到关于{'、'.join(missing)}的说明",
            (first.mark(0, len(first.text)),),
            expected="、".join(missing),
        )
