"""Where a figure stands: what is told before it in its part of the document, and how.

A finder that seeks operands sentences or paragraphs away asks here for the amounts that are
told as they stand: none inside brackets that have closed, none that divides a total.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from jixiao.claims.narrative.lists import part_lists
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import Unit
from jixiao.kept import kept


@kept
def brackets(passage: Passage) -> tuple[tuple[int, int], ...]:
    """Where brackets open and close, the outermost only."""
    found, depth, opened = [], 0, 0
    for at, character in enumerate(passage.text):
        if character == "（":
            opened = opened if depth else at
            depth += 1
        elif character == "）" and depth:
            depth -= 1
            if not depth:
                found.append((opened, at))
    return tuple(found)


def shut(passage: Passage, mention: Mention, at: int) -> bool:
    """Whether the mention stands in a bracket that closes before `at`."""
    spans = brackets(passage)
    place = bisect_left(spans, (mention.at, 0)) - 1
    return place >= 0 and mention.at < spans[place][1] <= at


@kept
def parts_of(passage: Passage) -> frozenset[int]:
    """Where the amounts stand that divide a total."""
    return frozenset(m.at for listed in part_lists(passage) for m in listed.parts)


def told_before(passage: Passage, at: int, unit: Unit, *, parts: bool = False) -> list[Mention]:
    """The exact amounts in a unit that a passage tells before `at` as they stand, in order."""
    divided = frozenset() if parts else parts_of(passage)
    return [
        m
        for m in passage.mentions
        if m.at < at
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.comparable(unit)
        and m.at not in divided
        and not shut(passage, m, at)
    ]


def above(
    passages: Sequence[Passage], position: int, at: int, unit: Unit, reach: int
) -> Iterator[Entry]:
    """Amounts told before `at`, the nearest first, in this part of the document."""
    here = passages[position]
    for passage in reversed(passages[max(0, position - reach) : position + 1]):
        if passage.section[:1] != here.section[:1]:
            return
        end = at if passage is here else len(passage.text)
        for mention in reversed(told_before(passage, end, unit)):
            yield passage, mention


_APIECE = re.compile(r"每[^，。；]{0,6}$|人均|户均|车均|亩均|次均|单价|均价|平均|标准(?:为)?$")


def apiece(text: str, mention: Mention) -> bool:
    """A price or an average, which nothing is added to: 每户 2000 元, 0.6 元/度."""
    return bool(_APIECE.search(mention.label.words)) or text[mention.end : mention.end + 1] == "/"


def sentence_of(passage: Passage, mention: Mention) -> str:
    """The words of the mention's sentence up to it."""
    return passage.text[passage.sentences[mention.sentence][0] : mention.at]
