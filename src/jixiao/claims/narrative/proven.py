"""支出 x，执行率 p%；结余 y，结余率 q%: rates of a budget that is told before the sentence.

What was spent and what was left prove which amount it was, whatever it is called there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Rate
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_BACK = 40  # paragraphs: a section on the money
_SPENT = re.compile(r"支出|使用|支付|执行|完成")
_LEFT = re.compile(r"结余|结转|剩余|节余")
_OF_SPENT = re.compile(r"(?:执行|支付|使用|支出|完成)(?:率|进度)[^，。；]{0,3}$")
_OF_LEFT = re.compile(r"(?:结余|结转|剩余|节余)率[^，。；]{0,3}$")


def find(report: Report) -> Iterator[Claim]:
    """The rates of every sentence that tells what was spent and what was left."""
    for position, passage in enumerate(report.passages):
        for left in passage.mentions:
            if left.money and left.figure.exact and _LEFT.search(left.lead):
                above = report.passages[max(0, position - _BACK) : position + 1]
                yield from _rates(passage, left, above)


def _rates(passage: Passage, left: Mention, above: Sequence[Passage]) -> Iterator[Claim]:
    spent = _spent(passage, left)
    whole = _whole(spent, left, above) if spent else None
    if not spent or not whole:
        return
    for rate in passage.mentions:
        if rate.role is not Role.RATE or rate.sentence != left.sentence or not rate.figure.exact:
            continue
        part = _part(rate, spent, left)
        if part is not None:
            yield Rate(
                topic="named",
                title=rate.label.words,
                percent=term(passage, rate),
                pairs=((term(passage, part), term(*whole)),),
                named=True,
            )


def _spent(passage: Passage, left: Mention) -> Mention | None:
    """The amount before what was left, where it is said to be spent."""
    before = [
        m
        for m in passage.mentions
        if m.at < left.at and m.sentence == left.sentence and m.money and m.figure.exact
    ]
    last = before[-1] if before else None
    single = len(before) == 1  # else the sentence tells its own budget
    told = last is not None and last.role is Role.LEVEL and _SPENT.search(last.lead)
    return last if single and told else None


def _whole(spent: Mention, left: Mention, above: Sequence[Passage]) -> Entry | None:
    """The nearest amount before them that is the two together."""
    both = spent.figure.span + left.figure.span
    return next(
        (
            (passage, m)
            for passage in reversed(above)
            for m in reversed(passage.mentions)
            if m.money and m.role is Role.LEVEL and m.figure.exact
            if (passage is not above[-1] or m.end <= spent.at) and m.figure.span.meets(both)
        ),
        None,
    )


def _part(rate: Mention, spent: Mention, left: Mention) -> Mention | None:
    """Of which of the two the rate speaks, told right behind it."""
    if _OF_SPENT.search(rate.lead) and spent.at < rate.at and rate.clause - spent.clause <= 1:
        return spent
    behind = _OF_LEFT.search(rate.lead) and left.at < rate.at and rate.clause - left.clause <= 1
    return left if behind else None
