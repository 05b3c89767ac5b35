"""与本年度自身比较增减。

为什么：
    增减总是与以前年度或者预算相比。写成“2023年度支出比2023年度减少”，比较的两头是同一年，必有一个年份写错，
    多半是套用旧稿时只改了一处。决算与同年预算相比的不在此列。

依据：
    勾稽关系：比较的基期早于本期

反例：
    2023年度会议费支出12.50万元，比2023年度减少1.50万元。

正例：
    2023年度会议费支出12.50万元，比2022年度减少1.50万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.narrative.terms import mark
from jixiao.facts.passages import Passage
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA111",
    name="compared-with-itself",
    summary="与本年度自身比较增减。",
    severity=Severity.WARNING,
    basis=Identity("比较的基期早于本期"),
    tier=Tier.READING,
)
_COMPARED = re.compile(
    r"(?:比|较|与)(?P<year>(?:19|20)\d\d)年度?(?P<what>[^，。；\d]{0,12}?)(?:相比|增|减|下降|提高|持平|上升|降低|[的数](?=\d))"
)
_YEAR = re.compile(r"(?<![比与较自])((?:19|20)\d\d)年(?!当年|预算执行|执行数|决算数)")
_SAME_YEAR = re.compile(r"预算|计划|目标|年初|任务|批复|概算|同期|\d月|上半年|季度|执行数")


@reads(RULE)
def compared_with_itself(report: Report) -> Iterator[Problem]:
    """The base year of a comparison is the year that is compared."""
    if report.profile.year is None:
        return
    for passage in report.passages:
        for found in _COMPARED.finditer(passage.text):
            own = _own_year(passage, found.start()) or report.profile.year
            same = int(found["year"]) == own
            if same and not _of_the_year(report, found["what"]):
                yield Problem(
                    message=f"“{found.group()}”是与{own}年自身比较",
                    places=(mark(passage, found.start(), found.end()),),
                    printed=found["year"],
                    expected=str(own - 1),
                    diagnosis="基期年份没有随报告年度改动",
                    group=found["year"],
                )


def _own_year(passage: Passage, at: int) -> int | None:
    """The last year told before the comparison, in its sentence.

    Where the comparison opens a sentence, it is the year that opens the one before it.
    """
    starts = [s for s, _ in passage.sentences if s <= at] or [0]
    years = _YEAR.findall(passage.text[starts[-1] : at])
    if starts[-1] == at and len(starts) > 1:
        opening = _YEAR.match(passage.text, starts[-2])
        years = [opening[1]] if opening else []
    return int(years[-1]) if years else None


def _of_the_year(report: Report, what: str) -> bool:
    """Final against the year's own budget or plan is no slip, but in a budget document."""
    if report.profile.genre is Genre.BUDGET:
        return bool(re.search(r"目标|计划|任务|同期", what))
    return bool(_SAME_YEAR.search(what))
