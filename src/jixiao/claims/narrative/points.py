"""Percentages that moved by points: 由 42.6% 提高到 51.3%，提高 8.7 个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Change, Claim
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.roles import moves_towards
from jixiao.figures import Kind

_FROM = re.compile(r"(?:^|[^经自理])[由从][^由从，。；]{0,16}$")
_COMPARED = re.compile(r"(?:比|较)(?:上年|去年|年初|(?:19|20)\d\d年)[^，。；]{0,8}$")
_AT_ONCE = re.compile(r"，?(?:同比|较上年|比上年)?[^，。；\d]{0,6}")
_STRAIGHT = re.compile(r"[^，。；\d]{0,4}")


def find(report: Report) -> Iterator[Claim]:
    """Every change in points whose two percentages stand right before it."""
    for passage in report.passages:
        for position, mention in enumerate(passage.mentions[2:], start=2):
            if mention.figure.unit.kind is Kind.POINTS and mention.direction:
                yield from _change(passage, position, mention)


def _change(passage: Passage, position: int, mention: Mention) -> Iterator[Claim]:
    first, second = passage.mentions[position - 2 : position]
    told = all(
        m.figure.unit.kind is Kind.PERCENT and m.sentence == mention.sentence
        for m in (first, second)
    )
    pair = _pair(passage, first, second, mention) if told else None
    if pair is not None:
        now, before = pair
        yield Change(
            topic="year",
            now=term(passage, now),
            before=term(passage, before),
            amount=term(passage, mention),
            percent=None,
            direction=mention.direction,
        )


def _pair(
    passage: Passage, first: Mention, second: Mention, moved: Mention
) -> tuple[Mention, Mention] | None:
    """Which of the two is now and which before, where the words say so."""
    text = passage.text
    after = text[second.end : moved.at]
    towards = moves_towards(text[first.end : second.at].lstrip("，"))
    if towards and _FROM.search(text[: first.at]) and _AT_ONCE.fullmatch(after):
        return second, first
    if _COMPARED.search(text[first.end : second.at]) and _STRAIGHT.fullmatch(after):
        return first, second
    return None
