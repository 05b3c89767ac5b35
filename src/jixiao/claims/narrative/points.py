"""Percentages that moved by points: 由 42.6% 提高到 51.3%，提高 8.7 个百分点.

Where a percentage is printed for the move (提高 8.7%), it must be that of the first of the two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Change, Claim
from jixiao.claims.narrative.pairing import base_last
from jixiao.claims.narrative.scene import shut
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.roles import moves_towards
from jixiao.figures import Kind

_FROM = re.compile(r"(?:^|[^经自理])[由从][^由从，。；]{0,16}$")
_COMPARED = re.compile(r"(?:比|较)(?:上年|去年|年初|期初|(?:19|20)\d\d年)[^，。；]{0,8}$")
_AT_ONCE = re.compile(r"，?(?:同比|较上年|比上年)?[^，。；\d]{0,6}")
_STRAIGHT = re.compile(r"[^，。；\d]{0,4}")
_BY_YEAR = re.compile(
    r"，?(?:同比|[比较](?:上年|去年|(?:19|20)\d\d年)(?:度|同期)?)[^，。；\d]{0,6}"
)


def find(report: Report) -> Iterator[Claim]:
    """Every change in points, or printed in percent, whose two percentages stand beside it."""
    for passage in report.passages:
        for position, mention in enumerate(passage.mentions[1:], start=1):
            kind = mention.figure.unit.kind
            if not mention.direction or kind not in (Kind.POINTS, Kind.PERCENT):
                continue
            pair = _pair(passage, position, mention)
            if pair is not None and (kind is Kind.POINTS or _of_them(passage, position)):
                yield _change(passage, mention, *pair)


_BARE = re.compile(
    r"[，）]{0,2}(?:同比|比上年|较上年|即|净)?"
    r"(?:上升|提高|提升|增长|增加|上涨|下降|降低|减少|回落|增幅|升幅|降幅|减幅|变动)(?:了|约|为|幅度)*"
)


def _of_them(passage: Passage, position: int) -> bool:
    """Whether a percentage tells the move of the two and not that of another thing."""
    before, mention = passage.mentions[position - 1 : position + 1]
    bare = _BARE.fullmatch(passage.text[before.end : mention.at])
    by_year = _BY_YEAR.fullmatch(passage.text[before.end : mention.at])
    return mention.role is Role.CHANGE and bool(bare or by_year)


def _change(passage: Passage, mention: Mention, now: Mention, before: Mention) -> Change:
    points = mention.figure.unit.kind is Kind.POINTS
    told = term(passage, mention)
    return Change(
        topic="year" if points else "points",
        now=term(passage, now),
        before=term(passage, before),
        amount=told if points else None,
        percent=None if points else told,
        direction=mention.direction,
    )


def _pair(passage: Passage, position: int, moved: Mention) -> tuple[Mention, Mention] | None:
    """Now and before: both told before the move, or the one before it told last."""
    second = passage.mentions[position - 1]
    if not _percent(second, moved):
        return None
    after = base_last(passage, [position])
    if after is None:
        after = _percent_last(passage, position)
    if after is not None and _percent(after, moved) and not shut(passage, second, moved.at):
        near = _BY_YEAR.fullmatch(passage.text[second.end : moved.at])
        return (second, after) if near else None
    first = passage.mentions[position - 2] if position > 1 else None
    return _told_before(passage, first, second, moved) if first and _percent(first, moved) else None


def _percent(level: Mention, moved: Mention) -> bool:
    return (
        level.figure.unit.kind is Kind.PERCENT
        and level.sentence == moved.sentence
        and not level.direction
    )


_LAST = re.compile(
    r"[，；（](?:而)?(?:上年|上一年|去年|(?:19|20)\d\d年)(?:度|同期)?[^，。；（）\d]{0,10}?"
)


def _percent_last(passage: Passage, position: int) -> Mention | None:
    """提高 2.7 个百分点，上年为 30.1%: the percentage right behind, told as last year's."""
    mention = passage.mentions[position]
    for base in passage.mentions[position + 1 : position + 2]:
        if _LAST.fullmatch(passage.text[mention.end : base.at]):
            return base
    return None


def _told_before(
    passage: Passage, first: Mention, second: Mention, moved: Mention
) -> tuple[Mention, Mention] | None:
    """Which of the two is now and which before, where the words say so."""
    text = passage.text
    after = text[second.end : moved.at]
    towards = moves_towards(text[first.end : second.at].lstrip("，"))
    if towards and _FROM.search(text[: first.at]) and _AT_ONCE.fullmatch(after):
        return second, first
    compared = _COMPARED.search(text[first.end : second.at].rstrip("（"))
    if compared and _STRAIGHT.fullmatch(after.lstrip("）")):
        return first, second
    return None
