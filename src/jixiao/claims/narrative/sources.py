"""Where the money comes from, under a heading of its own, against the total told before.

“核定概算总投资 x 万元。”…“（四）资金来源。中央资金 a 万元，自治区资金 b 万元，县级自筹 c 万元。”
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.asides import aside
from jixiao.claims.narrative.partitions import by_level
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Span, aligned

_SOURCES = re.compile(
    r"(?:^|[）、.．。])(?:项目|建设|工程)?(?:资金|经费)(?:来源|筹措|筹集|构成|组成)(?:情况|及构成|渠道)?(?:为|是)?[：。，]"
)
_TOTAL = re.compile(
    r"总(?:投资|概算|投入|造价|预算|额|经费)|概算|估算|投资(?:规模)?$|资金总额|(?:项目|计划|下达|安排)资金$|投资总额"
)
_LOOSE = re.compile(r"等(?=[。，；）]|$)|主要|部分")
_FEWEST = 2
_BACK = 6  # paragraphs


def find(report: Report) -> Iterator[Claim]:
    """The list of sources that brings no total of its own."""
    for place, passage in enumerate(report.passages):
        found = _SOURCES.search(passage.text) if passage.mentions else None
        heading = passage.section[-1:] if passage.section else ()
        headed = any("资金来源" in h or "资金筹措" in h for h in heading)
        if found or headed:
            yield from _list(report.passages, place, found.end() if found else 0)


def _list(passages: Sequence[Passage], place: int, start: int) -> Iterator[Claim]:
    passage = passages[place]
    first = next((m for m in passage.mentions if m.at >= start and m.money), None)
    if first is None or _TOTAL.search(first.label.words):
        return
    parts = [
        m
        for m in passage.mentions
        if m.sentence == first.sentence and m.at >= start and _level(passage, m)
    ]
    text = passage.text[start : passage.sentences[first.sentence][1]]
    if len(parts) < _FEWEST or _LOOSE.search(text) or not by_level(_names(parts)):
        return
    wholes = _totals(passages, place, start, parts)
    if not wholes:
        return
    terms = tuple(term(passage, m) for m in parts)
    held = next((w for w in wholes if _makes(w[1], parts)), None)
    certain = len({w[1].figure.value for w in wholes}) == 1 and _near(wholes[0][1], parts)
    if held or certain:
        yield Sum(
            topic="by-kind",
            whole=term(*(held or wholes[0])),
            parts=terms,
            closed=True,
            why="按资金来源列出，各级之和即全部",
        )


def _names(parts: Sequence[Mention]) -> list[str]:
    return [m.label.words for m in parts]


def _level(passage: Passage, mention: Mention) -> bool:
    return mention.is_amount and not aside(passage.text, mention)


def _totals(
    passages: Sequence[Passage], place: int, start: int, parts: Sequence[Mention]
) -> list[Entry]:
    """The totals of the project told before, in the paragraph or the section, nearest first."""
    largest = max(m.figure.value for m in parts)
    passage = passages[place]
    own = [(passage, m) for m in reversed(passage.mentions) if m.at < start]
    above = [
        (p, m)
        for p in reversed(passages[max(0, place - _BACK) : place])
        if p.section[:1] == passage.section[:1]
        for m in reversed(p.mentions)
    ]
    return [
        (p, m)
        for p, m in (*own, *above)
        if _level(p, m) and _TOTAL.search(m.label.words) and m.figure.value > largest
    ]


def _makes(whole: Mention, parts: Sequence[Mention]) -> bool:
    figures = aligned([whole.figure, *(m.figure for m in parts)])
    return figures[0].span.meets(Span.total(f.span for f in figures[1:]))


def _near(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether what is missing is a slip's size."""
    added = sum(m.figure.value for m in parts)
    return abs(whole.figure.value - added) * 10 <= whole.figure.value
