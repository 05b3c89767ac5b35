"""Percentages whose base the words tell: 占……416.8亿元的75.0%, 完成……400公里的103.0%.

And the respective ones: 甲 x、乙 y、丙 z，三者分别占 a、b、c.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Rate, Share
from jixiao.claims.narrative.terms import term
from jixiao.facts.completion import base_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_RESPECTIVELY = re.compile(
    r"分别(?:占比?|占总[^，。；\d]{1,6}的?|占[^，。；\d]{1,12}的)(?:为|达)?"
    r"|(?:占比|比重|比例)(?:分别)(?:为|达)"
)
_MOST = 4  # admissible wholes
_MEASURES = (Kind.MONEY, Kind.COUNT, Kind.LENGTH, Kind.AREA)


def find(report: Report) -> Iterator[Claim]:
    """Shares and rates of a base told right before them; respective shares."""
    for passage in report.passages:
        for position, mention in enumerate(passage.mentions):
            base = base_of(passage.text, passage.mentions, position)
            if base is not None and base.figure.exact and mention.figure.exact:
                yield from _of_base(passage, position, base)
        yield from _respective(passage)


def _of_base(passage: Passage, position: int, base: Mention) -> Iterator[Claim]:
    percent = passage.mentions[position]
    tops = [
        m
        for m in reversed(passage.mentions[:position])
        if m.at < base.at
        and m.sentence == percent.sentence
        and _is_amount(m)
        and m.figure.unit.comparable(base.figure.unit)
    ]
    if not tops:
        return
    part, whole, told = (term(passage, m) for m in (tops[0], base, percent))
    if percent.role is Role.SHARE:
        yield Share(topic="named", part=part, percent=told, wholes=(whole,), named=True)
    else:
        title = base.label.words
        yield Rate(topic="based", title=title, percent=told, pairs=((part, whole),), named=True)


def _is_amount(mention: Mention) -> bool:
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and mention.figure.unit.kind in _MEASURES
    )


def _respective(passage: Passage) -> Iterator[Claim]:
    """The n-th percentage is of the n-th part."""
    for match in _RESPECTIVELY.finditer(passage.text):
        percents = _run(passage, match.end())
        if len(percents) < 2:  # noqa: PLR2004  one percentage is an ordinary share
            continue
        before = [m for m in passage.mentions if m.end <= match.start() and _is_amount(m)]
        money = [m for m in before if m.money] or before
        parts = [m for m in money if m.sentence == percents[0].sentence][-len(percents) :]
        most = max((m.figure.value for m in parts), default=0)
        wholes = [m for m in money if m not in parts and m.figure.value >= most]
        if len(parts) != len(percents) or not wholes:
            continue
        for part, percent in zip(parts, percents, strict=True):
            yield Share(
                topic="named",
                part=term(passage, part),
                percent=term(passage, percent),
                wholes=tuple(term(passage, w) for w in reversed(wholes[-_MOST:])),
                named=len(wholes) == 1,
            )


def _run(passage: Passage, start: int) -> list[Mention]:
    """The percentages that follow each other from `start`, parted by 、 or 和."""
    run: list[Mention] = []
    at = start
    for mention in passage.mentions:
        if mention.at < start:
            continue
        if mention.figure.unit.kind is not Kind.PERCENT or mention.at - at > 1:
            break
        run.append(mention)
        at = mention.end
    return run
