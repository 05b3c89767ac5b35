"""Parts that the field knows, each in a sentence or paragraph under its total.

“基本支出 90 万元，其中：” and then a paragraph “人员经费 70 万元，主要包括……。” and another
“公用经费 20 万元，主要包括……。”
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.partitions import PARTITIONS, Partition
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_OPENER = re.compile(r"其中|包括|如下")
_FURTHER = 4  # paragraphs
_ALL = "personnel-operating"  # nothing else is basic expenditure; classes may lack the capital
_THREE = "three-public"
_KNOWN = tuple(p for p in PARTITIONS if p.topic in (_ALL, _THREE, "economic-classes"))
_BREAKS_OFF = re.compile(r"(?:其中|包括|如下|具体为|分别为|分项情况)[：，]?$")


def find(report: Report) -> Iterator[Claim]:
    """Lists whose parts stand at the heads of sentences."""
    for position, passage in enumerate(report.passages):
        for whole in (m for m in passage.mentions if m.is_amount):
            for known in _KNOWN:
                told = known.whole.search(whole.label.words) and _opens(passage, whole)
                if told and (known.topic != _THREE or _BREAKS_OFF.search(passage.text)):
                    yield from _divided(report.passages, position, whole, known)


def _divided(
    passages: Sequence[Passage], position: int, whole: Mention, known: Partition
) -> Iterator[Claim]:
    parts = list(_heads(passages, position, whole, known))
    names = [m.label.words for _, m in parts]
    if known.closes(whole.label.words, names) and (known.topic != _THREE or known.each(names)):
        yield Sum(
            topic=known.topic,
            title=known.title,
            whole=term(passages[position], whole),
            parts=tuple(term(*p) for p in parts),
            closed=known.topic in (_ALL, _THREE),
            why=f"{known.title}是完整划分",
        )


def _opens(passage: Passage, whole: Mention) -> bool:
    """Whether 其中 stands between the total and the next amount, or ends the paragraph."""
    following = next((m.at for m in passage.mentions if m.at > whole.at and m.is_amount), None)
    return bool(_OPENER.search(passage.text[whole.end : following]))


def _heads(
    passages: Sequence[Passage], position: int, whole: Mention, known: Partition
) -> Iterator[Entry]:
    """The first amount of each sentence behind the opener, till one that is no part.

    Parts of one sentence are `sums`' to read.
    """
    seen: set[tuple[int, int]] = set()
    for passage in passages[position : position + _FURTHER + 1]:
        first = passage is passages[position]
        if passage.level and not first:
            return
        for mention in (m for m in passage.mentions if m.is_amount):
            place = (passage.number, mention.sentence)
            if first and mention.at <= whole.at:
                continue
            if not any(p.search(mention.label.words) for p in known.parts):
                return
            if place in seen:
                return
            seen.add(place)
            yield passage, mention
