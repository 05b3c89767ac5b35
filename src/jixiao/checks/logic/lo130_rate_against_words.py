"""完成率与“决算数大于（小于、等于）预算数”的说法相反。

为什么：
    完成预算的比例不到100%，决算数就小于预算数；超过100%，决算数就大于预算数。比例和紧跟着的说法相反的，
    两处必有一处写错，多半是从别的科目复制说法时没有改。比例写100%而说大于或者小于的，可能只差在小数，不作判断；
    比例和说法讲的不是同一个预算（年初预算、调整预算）的，也不作判断。

依据：
    勾稽关系：决算数与预算数之比大于、等于、小于100%，与两数的大小一致

反例：
    教育支出年初预算为100.00万元，支出决算为85.00万元，完成年初预算的85.00%，决算数大于预算数的主要原因是年中追加经费。

正例：
    教育支出年初预算为100.00万元，支出决算为85.00万元，完成年初预算的85.00%，决算数小于预算数的主要原因是厉行节约。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.narrative.terms import mark
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO130",
    name="rate-against-words",
    summary="完成率与“决算数大于（小于、等于）预算数”的说法相反。",
    severity=Severity.ERROR,
    basis=Identity("决算数与预算数之比大于、等于、小于100%，与两数的大小一致"),
    tier=Tier.READING,
)
_RATE = re.compile(r"完成(?:了)?(?P<which>年初|全年|调整后?|当年|本年)?(?:的)?预算(?:数)?(?:的)?$")
_WORDS = re.compile(
    r"(?:，|。|；)?(?:支出)?决算数?"
    r"(?:(?P<more>大于|高于|超过|多于)|(?P<less>小于|低于|少于)|(?P<even>等于|与(?=[^，。；]{2,8}(?:持平|相等|一致))))"
    r"(?P<which>年初|全年|调整后?)?(?:的)?预算"
)
_NEARLY = 1  # percentage points: 99.6 % may be called even
_CLOSE = 4  # characters between the percentage and the words


@reads(RULE)
def rate_against_words(report: Report) -> Iterator[Problem]:
    """The percentage of the budget, and the words right behind it."""
    for passage in report.passages:
        for rate in passage.mentions:
            if rate.role is Role.RATE and rate.figure.exact:
                yield from _told(passage, rate)


def _told(passage: Passage, rate: Mention) -> Iterator[Problem]:
    of = _RATE.search(rate.lead)
    words = _WORDS.search(passage.text, rate.end, rate.end + 40) if of else None
    if of is None or words is None or words.start() - rate.end > _CLOSE:
        return
    same = {of["which"] or "", words["which"] or ""} - {""}
    if len(same) > 1 or not _opposed(rate, words):
        return
    yield Problem(
        f"完成预算的比例为{rate.figure.printed}，却说{words.group().lstrip('，。；')}",
        (mark(passage, rate.at, rate.end), mark(passage, words.start(), words.end())),
        printed=rate.figure.printed,
        diagnosis="可能复制了另一项的说法",
    )


def _opposed(rate: Mention, words: re.Match[str]) -> bool:
    """Whether no value that rounds to the percentage fits the words."""
    span = rate.figure.span
    if words["more"]:
        return span.high < HUNDRED
    if words["less"]:
        return span.low > HUNDRED
    return span.high < HUNDRED - _NEARLY or span.low > HUNDRED + _NEARLY
