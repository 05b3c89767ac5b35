"""同一个数被说成两个年度的数。

为什么：
    名称、口径相同而且数字完全相同，却分别写在两个年度名下，除非文中说明持平，其中一处的年份多半写错。

依据：
    勾稽关系：数据的年度前后一致

反例：
    2023年度基本支出1526.48万元，主要用于人员经费。

    二、资金使用情况

    2022年基本支出1526.48万元，全部通过国库集中支付。

正例：
    2023年度基本支出1526.48万元，主要用于人员经费。

    二、资金使用情况

    2023年基本支出1526.48万元，全部通过国库集中支付。
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.model import Term
from jixiao.claims.narrative.terms import term
from jixiao.claims.tables.terms import term as cell_of
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.report import Report
from jixiao.facts.tables.labelled import labelled
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA112",
    name="two-years-one-figure",
    summary="同一个数被说成两个年度的数。",
    severity=Severity.WARNING,
    basis=Identity("数据的年度前后一致"),
    tier=Tier.READING,
)
_TELLING = 4  # significant digits that two years hardly share
_LEVEL = re.compile(r"持平|相同|一致|未变|无变化|与上年")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_OTHER = re.compile(r"上年|上一?年|去年|以前年度|下年")
_CARRIED = re.compile(r"结转|结余|滚存|上年")  # the same money in two years' budgets


@reads(RULE)
def two_years_one_figure(report: Report) -> Iterator[Problem]:
    """The same telling amount under one name, with two years said in words."""
    year = report.profile.year
    told: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for passage, mention in report.mentions:
        if _tells(mention) and mention.label.key and mention.label.year != -1:
            own = mention.label
            told[_name(own.key), own.scope, mention.figure.value].append((passage, mention))
    cells: dict[tuple[object, ...], Term] | None = None
    for name, entries in told.items():
        other = [e for e in entries if _year(e) not in (None, year)]
        if not other or any(_same_level(e) for e in entries):
            continue
        right = [e for e in entries if _year(e) == year or e[1].label.year in (None, year)]
        right = [e for e in right if e not in other]
        if right:
            yield _problem(other[0], term(*right[0]), right[0][1].label.year or year)
            continue
        cells = _of_the_year(report) if cells is None else cells
        cell = cells.get((name[0], name[-1]))
        if cell is not None:
            yield _problem(other[0], cell, year)


def _of_the_year(report: Report) -> dict[tuple[object, ...], Term]:
    """The amounts that the tables tell of the report's year alone, by name and value.

    Those of names that the text tells too.
    """
    names = {mention.label.key for _, mention in report.mentions} | {"整体", "支出"}
    found: dict[tuple[object, ...], Term] = {}
    others = set()
    for table in report.tables:
        for told in labelled(table, names):
            known = _name(told.label.key), told.figure.value
            if told.entry.figure is None:
                continue
            if told.label.year not in (None, report.profile.year) or _OTHER.search(
                told.column.header
            ):
                others.add(known)
            found.setdefault(known, cell_of(table, told.entry, told.label.words))
    return {known: place for known, place in found.items() if known not in others}


def _name(key: str) -> str:
    """One name for all that was spent in a year: 部门整体支出 and 本年支出合计."""
    return "支出" if key == "整体" else key


def _tells(mention: Mention) -> bool:
    digits = re.sub(r"\D", "", mention.figure.printed).strip("0")
    exact = mention.role is Role.LEVEL and mention.figure.exact and len(digits) >= _TELLING
    return exact and not _CARRIED.search(mention.lead)


def _year(entry: Entry) -> int | None:
    """The year said in the words right before the figure; 2023年度12类 says it too."""
    said = _YEAR.findall(entry[1].lead)
    return entry[1].label.year or (int(said[0]) if len(said) == 1 else None) if said else None


def _same_level(entry: Entry) -> bool:
    passage, mention = entry
    return bool(_LEVEL.search(passage.sentence_text(mention.sentence)))


def _problem(other: Entry, right: Term, year: int | None) -> Problem:
    place = term(*other)
    return Problem(
        message=f"{other[1].figure.printed}在这里是{_year(other)}年的数，在别处是{year}年的数",
        places=(place, right),
        printed=str(_year(other)),
        expected=str(year),
        diagnosis="年份写错，或引用了上年的文字",
        key=other[1].label.key,
    )
