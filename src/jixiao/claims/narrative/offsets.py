"""What is left once income and spending are set off: 收支相抵，年终结余 x."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Difference
from jixiao.claims.narrative.lists import part_lists
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_OFFSET = re.compile(r"收支(?:相抵|两抵|轧抵|品迭|总计相抵)后?")
_LEFT = re.compile(r"结余|结转")
_OTHERWISE = re.compile(r"滚存|累计|净结余|其中")
_OF_THE_YEAR = re.compile(r"(?:本年|当年|当期|本期)收支结余")
_TOTALS = tuple(re.compile(rf"{w}(?:合计|总计|总量|共计)") for w in ("收入", "支出"))
_BACK = 4  # paragraphs: income, spending, what is left


def find(report: Report) -> Iterator[Claim]:
    """The first amount behind 收支相抵, and 本年收支结余, against the totals before it."""
    for position, passage in enumerate(report.passages):
        for match in _OFFSET.finditer(passage.text) if passage.mentions else ():
            left = next((m for m in passage.mentions if m.at >= match.end() and m.money), None)
            between = passage.text[match.end() : left.at] if left else ""
            plain = _LEFT.search(between) and not _OTHERWISE.search(between) and "。" not in between
            if left is not None and left.figure.exact and plain:
                totals = (_last(report.passages, position, match.start(), p) for p in _TOTALS)
                yield from _left(passage, left, *totals)
        for left in passage.mentions:
            if left.money and left.figure.exact and _OF_THE_YEAR.search(left.label.words):
                yield from _left(passage, left, *_sides(passage, left))


def _left(
    passage: Passage, left: Mention, income: Entry | None, spending: Entry | None
) -> Iterator[Claim]:
    if income is not None and spending is not None:
        yield Difference(
            topic="left",
            title=left.label.words,
            result=term(passage, left),
            pairs=((term(*income), term(*spending)),),
        )


def _sides(passage: Passage, left: Mention) -> tuple[Entry | None, Entry | None]:
    """收入 x，其中……。支出 y。本年收支结余: the one income and spending that divide no other.

    Those of its own sentence are `differences`' to read, where it divides nothing.
    """
    parts = {m.at for listed in part_lists(passage) for m in listed.parts}
    told = [m for m in passage.mentions if m.at < left.at and m.at not in parts and m.is_amount]
    sides = [[m for m in told if word in m.label.words] for word in ("收入", "支出")]
    sides[1] = sides[1] or [m for m in told if m.label.key == "支出"]
    clear = all(len(side) == 1 for side in sides)
    own = [m for m in passage.mentions if m.at < left.at and m.sentence == left.sentence]
    if not clear or (sides[0][0] in own and not any(m.at in parts for m in own)):
        return None, None
    income, spending = (side[0] for side in sides)
    return (passage, income), (passage, spending)


def _last(
    passages: Sequence[Passage], position: int, at: int, pattern: re.Pattern[str]
) -> Entry | None:
    """The total told last before `at`, in the section."""
    here = passages[position]
    for passage in reversed(passages[max(0, position - _BACK) : position + 1]):
        if passage.section != here.section:
            return None
        for mention in reversed(passage.mentions):
            before = passage is not here or mention.at < at
            if before and mention.is_amount and pattern.search(mention.label.words):
                return passage, mention
    return None
