"""Percentages whose base the words tell: 占……416.8亿元的75.0%, 完成……400公里的103.0%.

And the respective ones: 甲 x、乙 y、丙 z，三者分别占 a、b、c.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.claims.model import Claim, Rate, Share
from jixiao.claims.narrative.bases import is_base
from jixiao.claims.narrative.lists import part_lists
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import Wholes, agrees, wholes_of
from jixiao.facts.completion import base_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_RESPECTIVELY = re.compile(
    r"分别(?:占比?|占总[^，。；\d]{1,6}的?|占[^，。；\d]{1,12}的)(?:为|达)?"
    r"|(?:占比|比重|比例)(?:分别)(?:为|达)"
)
_LIST_OF = re.compile(
    r"，(?:各|分别)?占(?:比|[^，。；\d]{0,20})(?:的|比重|比例)?(?:分别)?(?:为|达)?"
)
_OF_NAMED = re.compile(r"占(?P<whole>[^，。；\d]{3,20}?)(?:的|比重|比例)")
_NAME = 4  # characters of a whole that is told elsewhere
_MEASURE = re.compile(r"^(?:为|占|相当于)[^，]*(?:目标|任务|计划|预算)数?$")  # 为全年目标 x 的 p%
_MEASURES = (Kind.MONEY, Kind.COUNT, Kind.LENGTH, Kind.AREA)


def find(report: Report) -> Iterator[Claim]:
    """Shares and rates of a base told right before them; respective shares."""
    wholes = wholes_of(report)
    for passage in report.telling:
        for position, mention in enumerate(passage.mentions):
            base = base_of(passage.text, passage.mentions, position)
            if base is not None and base.figure.exact and mention.figure.exact:
                yield from _of_base(passage, position, base)
        yield from _respective(passage, wholes)


def _of_base(passage: Passage, position: int, base: Mention) -> Iterator[Claim]:
    percent = passage.mentions[position]
    tops = [
        m
        for m in reversed(passage.mentions[:position])
        if m.at < base.at
        and not (is_base(m) or _MEASURE.search(m.label.words))
        and m.sentence == percent.sentence
        and _is_amount(m)
        and (m.figure.unit.comparable(base.figure.unit) or _people(m, base))
    ]
    if not tops:
        return
    spans = percent.figure.span, base.figure.span
    fitting = (m for m in tops if agrees(spans[0], m.figure.span, spans[1]))
    top = next(fitting, None) or _entire(passage, tops[0])
    part, whole, told = (term(passage, m) for m in (top, base, percent))
    if percent.role is Role.SHARE:
        yield Share(topic="named", part=part, percent=told, wholes=(whole,), named=True)
    else:
        title = base.label.words or percent.lead
        yield Rate(topic="based", title=title, percent=told, pairs=((part, whole),), named=True)


def _people(one: Mention, other: Mention) -> bool:
    return {one.figure.unit.name, other.figure.unit.name} <= {"人", "人次"}


def _entire(passage: Passage, top: Mention) -> Mention:
    """全年 x 人次，其中甲 y、乙 z，完成目标……的: behind a list its total is spoken of."""
    return next((x.whole for x in part_lists(passage) if top in x.parts[1:]), top)


def _is_amount(mention: Mention) -> bool:
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and mention.figure.unit.kind in _MEASURES
    )


def _respective(passage: Passage, wholes: Wholes) -> Iterator[Claim]:
    """The n-th percentage is of the n-th part."""
    for match in _RESPECTIVELY.finditer(passage.text):
        percents = _run(passage, match.end())
        before = [m for m in passage.mentions if m.end <= match.start() and _is_amount(m)]
        told = [m for m in before if percents and m.sentence == percents[0].sentence]
        run = [m for m in told[-len(percents) :] if m.figure.unit == told[-1].figure.unit]
        money = before if len(run) == len(percents) else [m for m in before if m.money] or before
        same = [m for m in money if percents and m.sentence == percents[0].sentence]
        yield from _one_by_one(passage, same[-len(percents) :], percents, money)
    yield from _listed(passage, wholes)


def _listed(passage: Passage, wholes: Wholes) -> Iterator[Claim]:
    """甲、乙、丙分别为 x、y、z，占总额的 a、b、c: one list of amounts, one of percentages."""
    runs = [r for r in _runs(passage) if len(r) > 1]
    for amounts, percents in pairwise(runs):
        between = passage.text[amounts[-1].end : percents[0].at]
        if _is_amount(amounts[0]) and _is_percent(percents[0]) and _LIST_OF.fullmatch(between):
            before = [m for m in passage.mentions if m.at < amounts[0].at and _is_amount(m)]
            told = list(_one_by_one(passage, amounts, percents, [*before, *amounts]))
            yield from told or _of_another(passage, amounts, percents, between, wholes)


def _of_another(
    passage: Passage,
    parts: Sequence[Mention],
    percents: Sequence[Mention],
    between: str,
    wholes: Wholes,
) -> Iterator[Claim]:
    """The same of a whole told in another paragraph: 占全国采购规模的 a 和 b."""
    found = _OF_NAMED.search(between)
    words = found["whole"] if found else ""
    told = {e[1].figure.value: e for e in wholes.ending(words)} if len(words) >= _NAME else {}
    if len(told) != 1 or len(parts) != len(percents):
        return
    (entry,) = told.values()
    if entry[1].figure.value < max(p.figure.value for p in parts):
        return
    for part, percent in zip(parts, percents, strict=True):
        yield Share(
            topic="named",
            part=term(passage, part),
            percent=term(passage, percent),
            wholes=(term(*entry),),
            named=True,
        )


def _one_by_one(
    passage: Passage,
    parts: Sequence[Mention],
    percents: Sequence[Mention],
    amounts: Sequence[Mention],
) -> Iterator[Claim]:
    """The shares, where the lists are of one length and an amount can be their whole."""
    if len(percents) < 2 or len(parts) != len(percents):  # noqa: PLR2004  an ordinary share
        return
    most = max(m.figure.value for m in parts)
    unit = parts[0].figure.unit
    wholes = [
        m
        for m in amounts
        if m not in parts and m.figure.value >= most and m.figure.unit.comparable(unit)
    ]
    for part, percent in zip(parts, percents, strict=True):
        if wholes:
            yield Share(
                topic="named",
                part=term(passage, part),
                percent=term(passage, percent),
                wholes=(term(passage, wholes[-1]),),
                named=True,
            )


def _is_percent(mention: Mention) -> bool:
    return mention.figure.unit.kind is Kind.PERCENT


def _runs(passage: Passage) -> Iterator[list[Mention]]:
    """Figures of one kind that follow each other without a word between them."""
    run: list[Mention] = []
    for mention in passage.mentions:
        if run and not _adjoining(passage.text[run[-1].end : mention.at], run[-1], mention):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _adjoining(between: str, a: Mention, b: Mention) -> bool:
    alike = _is_percent(a) == _is_percent(b) and a.figure.unit.comparable(b.figure.unit)
    return alike and between in ("、", "和", "，", "及", "与", "以及", "；")


def many(passage: Passage, place: int) -> bool:
    """Whether the percentage at `place` is one of several told together (a、b和c)."""
    here = passage.mentions[place]
    near = [passage.mentions[i] for i in (place - 1, place + 1) if 0 <= i < len(passage.mentions)]
    return any(
        _adjoining(passage.text[min(m.end, here.end) : max(m.at, here.at)], m, here) for m in near
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
