"""What only the figures tell of a part list: lists inside it, where it is full, what overlaps.

甲批 9 万元，分别用于乙 4 万元、丙 5 万元；丁批……: items that make up the one before them are
its own. 存栏 40 头，其中黄牛 28 头；奶牛 9 头；马 3 匹；……: whatever they are counted in, the list
is full where its items have made the total.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from jixiao.claims.model import Sum
from jixiao.claims.narrative.lists import PartList
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.figures import Kind

_FEWEST = 2  # items that make up another
_FEWEST_FILL = 3  # items that make a total by more than chance
_TELLING = 3  # digits of a figure that two others hardly make by chance
_TWICE = re.compile(r"不重复|重复计算|扣除重复")


def settled(listed: PartList) -> PartList:
    """The list as its figures show it to end and to overlap."""
    return _without_overlap(_filled_by_kinds(listed))


def unfolded(listed: PartList) -> tuple[PartList, tuple[Sum, ...]]:
    """The list without the lists inside it, and what those say."""
    parts: list[Mention] = []
    inner: list[Sum] = []
    at = 0
    while at < len(listed.parts):
        head = listed.parts[at]
        items = _made_of(head, listed.parts[at + 1 :])
        parts.append(head)
        if items:
            inner.append(_sum(listed, head, items))
        at += 1 + len(items)
    if not inner or _fits(listed.whole, listed.parts):
        return listed, ()
    return replace(listed, parts=tuple(parts)), tuple(inner)


def _sum(listed: PartList, head: Mention, items: Sequence[Mention]) -> Sum:
    """That these make up the head: only their figures tell, so that it can never fail."""
    parts = tuple(term(listed.passage, m) for m in items)
    return Sum(topic="list", whole=term(listed.passage, head), parts=parts, closed=False)


def _fits(whole: Mention, parts: Sequence[Mention]) -> bool:
    return sum(p.figure.value for p in parts) == whole.figure.value


def _made_of(head: Mention, following: Sequence[Mention]) -> Sequence[Mention]:
    """The items right behind a head that make it exactly; none if fewer than two do."""
    if not _tells(head):
        return ()
    for count, added in enumerate(accumulate(m.figure.value for m in following), start=1):
        if added >= head.figure.value:
            exact = added == head.figure.value and count >= _FEWEST
            return following[:count] if exact else ()
    return ()


def _tells(mention: Mention) -> bool:
    digits = "".join(c for c in mention.figure.printed if c.isdecimal())
    return len(digits.strip("0")) >= _TELLING


def _filled_by_kinds(listed: PartList) -> PartList:
    """The list of all that is counted from its first part on, where that makes the total."""
    whole = listed.whole
    if whole.figure.unit.kind is not Kind.COUNT or listed.strong or not _tells(whole):
        return listed
    told = [
        m
        for m in listed.passage.mentions
        if m.at >= listed.parts[0].at
        and m.sentence == listed.parts[0].sentence
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.kind is Kind.COUNT
    ]
    for count, added in enumerate(accumulate(m.figure.value for m in told), start=1):
        if added == whole.figure.value and count >= _FEWEST_FILL:
            return replace(listed, parts=tuple(told[:count]), nested=())
    return listed


def _without_overlap(listed: PartList) -> PartList:
    """地表水 a，地下水 b，两者不重复量 c: of what overlaps only c is added to a."""
    names = [p.label.words for p in listed.parts]
    twice = [p for p, name in zip(listed.parts, names, strict=True) if _TWICE.search(name)]
    if len(twice) != 1 or len(names) <= _FEWEST:
        return listed
    return replace(listed, parts=(listed.parts[0], twice[0]))
