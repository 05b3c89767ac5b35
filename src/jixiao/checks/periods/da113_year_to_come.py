"""把以后年度的收支写成已经发生。

为什么：
    报告说的是本年度的收支。句首写的是以后的年度，又不是预算、计划，数字不可能已经发生，年份多半写错。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告

    2024年支出总计815.26万元，其中基本支出602.11万元，项目支出213.15万元。

正例：
    2023年度部门整体支出绩效自评报告

    2023年支出总计815.26万元，其中基本支出602.11万元，项目支出213.15万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA113",
    name="year-to-come",
    summary="把以后年度的收支写成已经发生。",
    severity=Severity.WARNING,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_OPENS = re.compile(
    r"^[^，。；\d]{0,6}?(?P<year>(?:19|20)\d\d)年度?，?[^，。；\d]{0,14}?"
    r"(?:收入|支出|收支|决算|三公|采购|基本支出|项目支出|在职|在岗|编制|资产|年末|年底|内设|共设)"
)
_PROJECTS = re.compile(r"^(?P<year>(?:19|20)\d\d)年度?(?:部门|共有?|我.{1,2})?$")
_CHANGED = re.compile(r"^(?P<year>(?:19|20)\d\d)年度?(?:增加|减少)$")
_YEAR = re.compile(r"(?:19|20)\d\d(?=年)")
_AHEAD = re.compile(r"预计|计划|拟|将|目标|力争|安排|预算|申请|下一步|明年|提前下达|截[至止]|到")
_PLANNED = re.compile(r"预计|计划|拟|将|目标|力争|申请|下一步|明年|提前下达|[^全]年(?:安排|申报)")
_DONE = re.compile(r"决算|实际支出|实际使用|实际执行|执行率|完成(?:年初|全年|调整)?预算")


@reads(RULE)
def year_to_come(report: Report) -> Iterator[Problem]:
    """Amounts of a later year told as done, in an evaluation, accounts or budget."""
    year, genre = report.profile.year, report.profile.genre
    if year is None or genre is Genre.OTHER:
        return
    for passage, mention in report.mentions:
        told = _changed(passage, mention, year) or _told(passage, mention, genre)
        if told and told > year:
            yield Problem(
                message=f"此处写的是{told}年的数，而报告年度是{year}年",
                places=(term(passage, mention),),
                printed=str(told),
                expected=str(year),
                diagnosis="年份写错",
            )


def _told(passage: Passage, mention: Mention, genre: Genre) -> int | None:
    """The year whose amount is told as done: 2024年支出总计…；2024年预算…，支出决算…"""
    opened = _OPENS.match(mention.lead) or _first(passage, mention) or _counted(mention, genre)
    moved = mention.role is Role.DELTA and _DONE.search(mention.lead)
    if opened is None or not (mention.role is Role.LEVEL or moved):
        return None
    words = opened.string
    if genre is Genre.BUDGET or not _AHEAD.search(words):
        return int(opened["year"])
    done = _DONE.search(passage.sentence_text(mention.sentence))
    budget = "预算" in words and not _PLANNED.search(words)
    return int(opened["year"]) if done and budget else None


def _first(passage: Passage, mention: Mention) -> re.Match[str] | None:
    """The sentence's opening, where this is its first figure: 2024年，我单位支出总计…"""
    opening = passage.text[passage.sentences[mention.sentence][0] : mention.at]
    return re.match(r"(?:19|20)\d\d年，", opening) and _OPENS.match(opening)


def _counted(mention: Mention, genre: Genre) -> re.Match[str] | None:
    """2025年 6 个项目 in the budget of 2024."""
    projects = genre is Genre.BUDGET and re.match(r"[^，。]{0,6}项目", mention.tail)
    return _PROJECTS.match(mention.lead) if projects else None


def _changed(passage: Passage, mention: Mention, year: int) -> int | None:
    """2022年支出合计…，2024年减少…: what became of an earlier year's amount."""
    found = _CHANGED.match(mention.lead)
    before = passage.text[passage.sentences[mention.sentence][0] : mention.begin]
    years = [int(m.group()) for m in _YEAR.finditer(before)]
    known = found and mention.role is Role.DELTA and years and max(years) <= year
    return int(found["year"]) if found and known else None
