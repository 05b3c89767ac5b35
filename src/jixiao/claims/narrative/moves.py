"""A change and the changes it is made of: 比上年减少 x，其中甲减少 y、乙增加 z."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.partitions import partition_of
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_OPENER = re.compile(r"其中|包括|主要(?:是|为)")
_MAINLY = re.compile(r"^[^。；]*?主要(?:是|为)")
_LOOSE = re.compile(r"主要|等(?=[。，；]|$)|部分")


def find(report: Report) -> Iterator[Claim]:
    """Totals of change against the changes listed under them."""
    for passage in report.passages:
        moved = [m for m in passage.mentions if m.role is Role.DELTA and m.money]
        for position, whole in enumerate(moved):
            parts = _parts(passage, whole, moved[position + 1 :])
            if len(parts) > 1:
                yield from _sum(passage, whole, parts)


def _parts(passage: Passage, whole: Mention, after: list[Mention]) -> list[Mention]:
    """The changes of the same sentence behind 其中."""
    if not after or after[0].sentence != whole.sentence:
        return []
    if not _OPENER.search(passage.text[whole.end : after[0].at]):
        return []
    same = [m for m in after if m.sentence == whole.sentence and m.figure.exact and m.label.words]
    return same if all(m.figure.unit.comparable(whole.figure.unit) for m in same) else []


def _sum(passage: Passage, whole: Mention, parts: list[Mention]) -> Iterator[Claim]:
    """Same direction adds, the other subtracts; closed where the field knows the parts."""
    end = passage.sentences[whole.sentence][1]
    told = _MAINLY.sub("", passage.text[whole.end : end])
    if not whole.figure.exact or _LOOSE.search(told):
        return
    along = [m for m in parts if m.direction == whole.direction]
    against = [m for m in parts if m.direction != whole.direction]
    known = partition_of(whole.label.words, [m.label.words for m in parts])
    if along and known:
        yield Sum(
            topic="moves",
            title=f"“{whole.label.key}”的增减额",
            whole=term(passage, whole),
            parts=tuple(term(passage, m) for m in along),
            minus=tuple(term(passage, m) for m in against),
            closed=True,
            why="各项增减合为总增减",
        )
