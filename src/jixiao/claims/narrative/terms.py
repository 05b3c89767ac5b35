"""Terms from mentions: a figure with the words that name it."""

from __future__ import annotations

import re
from dataclasses import replace

from jixiao.claims.model import Mark, Term
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.figures import Figure
from jixiao.kept import kept

_LONGEST = 24  # characters of a name that are quoted with the figure
_BEFORE_BRACKET = re.compile(r"([^，。；：（）\d]{2,12})（$")
_TRIM = re.compile(r"^(?:其中|包括|主要|另有|即|和|及|与|，|：|、|；|。|“(?=三公))+")


def term(passage: Passage, mention: Mention) -> Term:
    """The mention as an operand; its evidence is the name and the figure."""
    known = _terms(passage)
    if id(mention) not in known:
        known[id(mention)] = mention, _term(passage, mention)
    return known[id(mention)][1]


def told_as(passage: Passage, mention: Mention, figure: Figure) -> Term:
    """The mention as an operand whose figure is read in another unit."""
    plain = term(passage, mention)
    return plain if figure is mention.figure else replace(plain, figure=figure)


@kept
def _terms(_: Passage) -> dict[int, tuple[Mention, Term]]:
    """The terms of a passage by the mention's identity; holding it keeps that its own."""
    return {}


def _term(passage: Passage, mention: Mention) -> Term:
    begin = max(mention.begin, mention.at - _LONGEST)
    words = passage.text[begin : mention.at]
    trimmed = _TRIM.match(words)
    begin += trimmed.end() if trimmed else 0
    start, end = passage.words.range(begin, mention.end)
    name = passage.text[begin : mention.at].strip("，：、；。为是达") or mention.label.key
    if not name and (before := _BEFORE_BRACKET.search(passage.text[: mention.begin])):
        name = before[1]  # 年度目标（130万人次）
    return Term(mention.figure, name, start, end)


def mark(passage: Passage, begin: int, end: int) -> Mark:
    """A range of a passage's text as a place."""
    start, stop = passage.words.range(begin, end)
    return Mark(passage.text[begin:end], start, stop)
