"""Totals behind their parts: A 3 万元、B 4 万元，合计 7 万元；加上……，收入总计……."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.narrative.asides import aside
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_ORIGINAL = re.compile(r"年初.{0,6}预算|预算批复|批复预算")
_REVISED = re.compile(
    r"(?:调整后|全年|调整)(?:的)?(?:部门)?预算(?:数|总额|收入|支出)*(?:为|达|共)?$"
)
_ADJUSTED = re.compile(r"(?:追加|追减|调增|调减|核增|核减)[^，。；]{0,4}$")
_AMONG = re.compile(r"^(?:其中|包括|含)")
_SUBTOTAL = re.compile(r"小计|合计|共计|共$|计$")
_AFTER = re.compile(
    r"(?:合计|共计|总计|总额|总分|总得分)(?:为|达|约)?$|^合计(?:批复|安排|下达|到位)[^，。；\d]{0,6}$"
)


def find(report: Report) -> Iterator[Claim]:
    """Totals that follow their parts in a sentence."""
    for passage in report.passages:
        yield from _totals_after(passage)
        yield from _adjusted(passage)


def _totals_after(passage: Passage) -> Iterator[Claim]:
    """A 3 万元、B 4 万元，合计 7 万元."""
    for index, total in enumerate(passage.mentions):
        if total.role is not Role.LEVEL or not _AFTER.search(total.lead):
            continue
        own = len(total.lead) > len(total.label.words) or total.begin != total.at
        before = _told_before(passage, index)
        if len(before) < 2 or not own or len(_AFTER.sub("", total.lead)) > 6:  # noqa: PLR2004
            continue
        yield from _total_after(passage, total, before)


def _told_before(passage: Passage, index: int) -> list[Mention]:
    """The amounts before a total in its sentence; none where unit prices are among them."""
    total = passage.mentions[index]
    before = [
        m
        for m in passage.mentions[:index]
        if m.sentence == total.sentence
        and (m.role is Role.LEVEL or _ADJUSTED.search(m.label.words))
        and m.figure.unit.comparable(total.figure.unit)
        and not _bracketed(passage.text, m, total)
    ]
    return [] if any(aside(passage.text, m) for m in before) else before


def _bracketed(text: str, mention: Mention, total: Mention) -> bool:
    """Whether the mention is a remark in brackets that close before the total."""
    opened = text.rfind("（", 0, mention.at)
    closed = text.find("）", mention.end, total.at)
    return opened > text.rfind("）", 0, mention.at) and closed >= 0


def _total_after(passage: Passage, total: Mention, before: list[Mention]) -> Iterator[Claim]:
    minus = tuple(term(passage, m) for m in before if m.direction < 0)
    parts = tuple(term(passage, m) for m in before if m.direction >= 0)
    subtotals = tuple(term(passage, m) for m in before if _SUBTOTAL.search(m.label.words))
    peers = tuple(term(passage, m) for m in before if not _AMONG.search(m.lead))
    whole = term(passage, total)
    if before[0].label.words.startswith("加"):
        yield from _added_to(passage, whole, before)
        return
    tails = tuple((whole, parts[cut:]) for cut in range(1, len(parts) - 1))
    yield Sum(
        topic="list",
        whole=whole,
        parts=parts,
        minus=minus,
        closed=True,
        why="“合计”在各项之后",
        others=(*tails, *((whole, r) for r in (subtotals, peers) if len(r) > 1)),
    )


def _added_to(passage: Passage, whole: Term, added: list[Mention]) -> Iterator[Claim]:
    """“收入 a 亿元。加上补助 b、结转 c，收入总计 d”: what it is added to was told before."""
    sentence = added[0].sentence
    told = [
        m
        for m in passage.mentions
        if m.sentence == sentence - 1
        and m.role is Role.LEVEL
        and m.figure.unit.comparable(whole.figure.unit)
    ]
    parts = tuple(term(passage, m) for m in added)
    readings = tuple((whole, (term(passage, m), *parts)) for m in told)
    if readings:
        yield Sum(
            topic="list",
            whole=whole,
            parts=readings[0][1],
            closed=True,
            why="“加上”之后是总计",
            others=readings[1:],
        )


def _adjusted(passage: Passage) -> Iterator[Claim]:
    """年初预算 a，年中追加 b，调减 c，调整后预算 d."""
    for index, total in enumerate(passage.mentions):
        if total.role is not Role.LEVEL or not _REVISED.search(total.label.words):
            continue
        before = [m for m in _told_before(passage, index) if m.figure.exact]
        moved = [m for m in before if m.role is not Role.LEVEL]
        first = before[0] if before else None
        if first is None or not moved or not _ORIGINAL.search(first.label.words):
            continue
        yield Sum(
            topic="list",
            whole=term(passage, total),
            parts=tuple(term(passage, m) for m in before if m.direction >= 0),
            minus=tuple(term(passage, m) for m in before if m.direction < 0),
            closed=True,
            why="年初预算加减调整数即为调整后预算",
        )
