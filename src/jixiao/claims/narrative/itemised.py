"""A total, and below it items that each begin with their part of it.

“支出总额 x 万元。1.基本支出 y 万元……；2.项目支出 z 万元……”; “年初安排 x 万元，包括：” and
① ② ③ under it; “预算 x 万元，支出 y 万元。具体为：” and items with both of them each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.asides import aside, is_mean
from jixiao.claims.narrative.bases import bases_of
from jixiao.claims.narrative.measures import measure
from jixiao.claims.narrative.partitions import by_level, partition_of
from jixiao.claims.narrative.segments import Segment, below, within
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind, Span, aligned

_OPENS = re.compile(
    r"(?:包括|包含|如下|具体(?:为|是|包括|情况|构成)?|分别(?:为|是)|其中|构成(?:为|是)?|组成|分为|分项为"
    r"|明细|以下[^，。；]{0,8})[^，。；\d]{0,6}：?$"
)
_LOOSE = re.compile(r"主要|重点|等(?=[。，；）：]|$)|部分(?!构成|组成)|例如")
_ACCOUNT = re.compile(r"（[类款项]）")  # items of accounts: `items` reads them
_INNER = re.compile(r"其中|比上年|较上年|同比|占")
_KINDS = (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH, Kind.SCORE)
_FEWEST = 2
_HEAD = 40  # characters between an item's marker and its part
_SMALL = 20


def find(report: Report) -> Iterator[Claim]:
    """Totals over items in paragraphs of their own and over those inside a paragraph."""
    for position, passage in enumerate(report.passages):
        items = below(report.passages, position)
        if len(items) >= _FEWEST:
            head = _head(report.passages, position)
            yield from _over(head, len(head.text), items)
        items = within(passage, 0)
        if len(items) >= _FEWEST and items[0].mark > 0:
            yield from _over(passage, items[0].mark, items)


def _head(passages: Sequence[Passage], position: int) -> Passage:
    """The paragraph with the total: the one above, past a line without figures (具体如下：)."""
    passage = passages[position]
    if not passage.mentions and position and _OPENS.search(passage.text):
        above = passages[position - 1]
        return above if above.mentions else passage
    return passage


def _level(passage: Passage, mention: Mention) -> bool:
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and mention.figure.unit.kind in _KINDS
        and not aside(passage.text, mention)
        and not is_mean(passage.text, mention)
    )


def _over(head: Passage, end: int, items: Sequence[Segment]) -> Iterator[Claim]:
    """The totals of the head that the items add up to, or that they are announced to."""
    told = [m for m in head.mentions if m.end <= end and _level(head, m) and m.figure.value > 0]
    held = False
    for total in reversed(told):
        parts = _parts(total, items)
        if parts and _makes(total, parts) and (total.figure.value >= _SMALL or total.money):
            held = True
            yield _sum(head, total, parts, closed=False)
    if held or not told:
        return
    opened = _announced(head, told, end)
    parts = _parts(opened, items) if opened else []
    if opened and parts and _complete(opened, parts):
        yield _sum(head, opened, parts, closed=True)


def _announced(head: Passage, told: Sequence[Mention], end: int) -> Mention | None:
    """The total right before the words that open the items, or a partition's in front of them."""
    last = told[-1]
    bridge = head.text[last.end : end]
    alone = [m for m in told if m.sentence == last.sentence]
    if _LOOSE.search(bridge) or last.at in bases_of(head) or len(alone) > 1:
        return None
    return last if bridge.count("。") <= 1 and _OPENS.search(bridge.strip()) else None


def _parts(total: Mention, items: Sequence[Segment]) -> list[Entry]:
    """Of each item the first figure that measures what the total does; none where one lacks it."""
    parts: list[Entry] = []
    for item in items:
        alike = [
            m
            for m in item.mentions
            if m.figure.unit.comparable(total.figure.unit) and _level(item.passage, m)
        ]
        same = [m for m in alike if measure(m) == measure(total)] if measure(total) else []
        chosen = (same or alike)[:1]
        if not chosen or chosen[0].at - item.begin > _HEAD or _ACCOUNT.search(item.text[:90]):
            return []
        if _INNER.search(item.passage.text[item.begin : chosen[0].at]):
            return []
        parts.append((item.passage, chosen[0]))
    return parts


def _makes(total: Mention, parts: Sequence[Entry]) -> bool:
    whole, *rest = aligned([total.figure, *(m.figure for _, m in parts)])
    return whole.span.meets(Span.total(f.span for f in rest))


def _complete(total: Mention, parts: Sequence[Entry]) -> bool:
    """Whether nothing is left out: parts that the field knows, or each of one measure."""
    names = [m.label.words for _, m in parts]
    if partition_of(total.label.words, names) or by_level(names):
        return True
    whole = total.figure.value
    added = sum(m.figure.value for _, m in parts)
    plain = len({measure(m) for _, m in parts}) == 1
    return plain and total.money and whole < added * 2 and added < whole * 2


def _sum(head: Passage, total: Mention, parts: Sequence[Entry], *, closed: bool) -> Sum:
    return Sum(
        topic="by-kind",
        whole=term(head, total),
        parts=tuple(term(*p) for p in parts),
        closed=closed,
        why="逐条列出",
    )
