"""The growth of a total and of its parts: both lead back to last year's figures.

“总产值 301.5 亿元，增长 15.3%。其中出口 61.6 亿元，增长 84.9%；……”: the parts' figures of
last year must add up to the total's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Growths, Term
from jixiao.claims.narrative.lists import PartList, part_lists
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind


def find(report: Report) -> Iterator[Claim]:
    """Part lists where the total and every part tell their growth."""
    for passage in report.telling:
        for listed in part_lists(passage):
            if not listed.loose and len(listed.parts) > 1:
                yield from _growths(passage, listed)


_BASES = re.compile(r"自然口径|同口径|可比口径|扣除[^，。；]{0,12}因素|剔除")


def _growths(passage: Passage, listed: PartList) -> Iterator[Claim]:
    start, end = passage.sentences[listed.whole.sentence]
    if _BASES.search(passage.text, start, end):
        return  # growth told on more than one base
    told = [_growth(passage, m) for m in (listed.whole, *listed.parts)]
    pairs = [pair for pair in told if pair is not None]
    total = sum(m.figure.value for m in listed.parts)
    if len(pairs) == len(told) and total == listed.whole.figure.value:
        yield Growths(topic="growths", whole=pairs[0], parts=tuple(pairs[1:]))


def _growth(passage: Passage, level: Mention) -> tuple[Term, Term] | None:
    """A level with the percentage of change told right after it, signed by its words."""
    after = [m for m in passage.mentions if m.at > level.at and m.sentence == level.sentence]
    for mention in after:
        if mention.role is Role.LEVEL:
            return None
        percent = mention.role is Role.CHANGE and mention.figure.unit.kind is Kind.PERCENT
        if percent and mention.figure.exact and mention.direction:
            return term(passage, level), _signed(passage, mention)
    return None


def _signed(passage: Passage, mention: Mention) -> Term:
    told = term(passage, mention)
    if mention.direction > 0:
        return told
    figure = told.figure
    negative = type(figure)(
        -abs(figure.value), figure.step, figure.unit, figure.printed, figure.start, figure.end
    )
    return Term(negative, told.name, told.start, told.end)
