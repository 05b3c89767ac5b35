"""Totals at the end of what they add up, in whatever words: 共, 总数, 两类人员共, 合计：.

“城镇 1624 户、2418 人，农村 3875 户、6902 人，合计 5499 户、9320 人” adds two measures at
once. Where one of them comes out, the items are known, and the others must come out too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.narrative.asides import aside, is_mean
from jixiao.claims.narrative.bases import bases_of
from jixiao.claims.narrative.measures import measure, of_measure
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind, Span, aligned

_TOTALLING = re.compile(
    r"(?:合计|共计|总计|总共|一共|总[数量额和]|总人数|总面积|共有|共|累计)[^，。；：、\d]{0,8}(?:：|$)"
)
_PLAIN = re.compile(r"(?:以上|人员|人数|机构|单位)?(?:共|共有|总数|合计|共计|总计)(?:有|为)?：?")
_CLASSES = ("类", "项", "者", "种", "部分", "个")  # 三类人员共
_KINDS = frozenset({Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH, Kind.SCORE, Kind.OTHER})
_JOINED = re.compile(r"[，、](?:实际|共|合计)?[^，。；、\d（）季月年级区县半上下]{0,4}")
_BETWEEN = re.compile(r"[^，。；：（）\d]{0,14}[，、；和及与][^，。；：（）\d]{0,16}(?:：|为|有)?")
_DIVIDES = re.compile(r"其中|包括|包含|含|另|占|比|较|每|第")
_MOST = 14  # figures that one total adds
_FEWEST = 2
_BACK = 10  # paragraphs: the items of one list
_SMALL = 20  # counts that come out by chance where the items stand apart


def find(report: Report) -> Iterator[Claim]:
    """Every total that comes out of what stands before it, or that its sentence binds."""
    for place, passage in enumerate(report.passages):
        for position, mention in enumerate(passage.mentions):
            if _level(mention) and _TOTALLING.search(mention.label.words):
                yield from _tally(report.passages, place, position)


def _level(mention: Mention) -> bool:
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and mention.figure.unit.kind in _KINDS
        and mention.figure.value > 0
    )


def _tally(passages: Sequence[Passage], place: int, position: int) -> Iterator[Claim]:
    passage = passages[place]
    totals = _together(passage, position)
    told = [
        (total, before, _run(total, before) or _run(total, every))
        for total in totals
        if (every := _alike(passages, place, totals[0], total))
        if (before := _measured(total, every))
    ]
    held = [parts for _, _, parts in told if parts]
    for total, before, parts in told:
        if parts:
            yield _sum(passage, total, parts, closed=False)
        elif held:
            rest = [e for e in before if _at(e) >= _row(held[0][0])]
            if len(rest) == len(held[0]) and _one_measure(total, rest):
                yield _sum(passage, total, rest, closed=True)
    if not held and len(totals) == 1:
        parts = _bound(passage, totals[0])
        if parts:
            yield _sum(passage, totals[0], parts, closed=True)


def _at(entry: Entry) -> tuple[int, int]:
    return entry[0].number, entry[1].at


def _row(first: Entry) -> tuple[int, int]:
    """Where the first item begins that adds up."""
    passage, mention = first
    start = max(passage.sentences[mention.sentence][0], mention.at - len(mention.lead))
    return passage.number, start


def _one_measure(total: Mention, parts: Sequence[Entry]) -> bool:
    told = measure(total)
    return told != "left" and all(measure(m) == told for _, m in parts)


def _together(passage: Passage, position: int) -> list[Mention]:
    """The total and those told with it: 合计 5499 户、9320 人; 合计安排 x 元，支出 y 元."""
    totals = [passage.mentions[position]]
    for mention in passage.mentions[position + 1 :]:
        last = totals[-1]
        gap = passage.text[last.end : mention.at]
        if not _level(mention) or not _JOINED.fullmatch(gap) or _DIVIDES.search(gap):
            break
        if any(_one_kind(mention, t) for t in totals):
            break
        totals.append(mention)
    return totals


def _measured(total: Mention, every: Sequence[Entry]) -> list[Entry]:
    wanted = {id(m) for m in of_measure(total, [m for _, m in every])}
    return [e for e in every if id(e[1]) in wanted]


def _one_kind(a: Mention, b: Mention) -> bool:
    return a.figure.unit.comparable(b.figure.unit) and measure(a) == measure(b)


def _alike(passages: Sequence[Passage], place: int, first: Mention, total: Mention) -> list[Entry]:
    """What may be added: of one unit, before the total, in its paragraph and the items above."""
    passage = passages[place]
    own = [(passage, m) for m in passage.mentions if m.at < first.at]
    above = [
        (p, m)
        for p in passages[max(0, place - _BACK) : place]
        if p.section == passage.section
        for m in p.mentions
    ]
    alike = [
        (p, m)
        for p, m in (*above, *own)
        if _level(m) and m.figure.unit.comparable(total.figure.unit) and _adds(p, m)
    ]
    return alike[-3 * _MOST :]


def _adds(passage: Passage, mention: Mention) -> bool:
    text = passage.text
    return not (aside(text, mention) or is_mean(text, mention) or mention.at in bases_of(passage))


def _clause_end(gap: str) -> str:
    """What stands between the last item and the total, without how many kinds there are."""
    return re.sub(r"(?:以上|上述|这)?[两二三四五六七八九十\d]+(?=[^，。；]{0,6}$)", "", gap)


def _run(total: Mention, before: Sequence[Entry]) -> list[Entry]:
    """The figures right before the total that make it."""
    added = Decimal(0)
    for count, (passage, mention) in enumerate(reversed(before), start=1):
        added += mention.figure.value
        if count < _FEWEST or added < total.figure.value:
            continue
        parts = list(before[len(before) - count :])
        return parts if _makes(total, parts) and _telling(total, passage, parts) else []
    return []


def _makes(total: Mention, parts: Sequence[Entry]) -> bool:
    whole, *rest = aligned([total.figure, *(m.figure for _, m in parts)])
    return whole.span.meets(Span.total(f.span for f in rest))


def _telling(total: Mention, first: Passage, parts: Sequence[Entry]) -> bool:
    """Whether it is no chance: a small count comes out of many things that stand apart."""
    sentences = {(p.number, m.sentence) for p, m in parts}
    return total.figure.value >= _SMALL or (len(sentences) == 1 and first is parts[-1][0])


def _bound(passage: Passage, total: Mention) -> list[Entry]:
    """在职 17 人，退休 9 人，共 30 人: nothing else stands in the sentence than the items."""
    if not _PLAIN.fullmatch(total.label.words):
        return []
    told = [m for m in passage.mentions if m.sentence == total.sentence and m.at < total.at]
    if (
        len(told) > _FEWEST
        and told[-1].clause == total.clause
        and told[-1].figure.unit.name in _CLASSES
    ):
        classes = told.pop()
        if classes.figure.value != len(told):
            return []
    alike = [m for m in told if m.figure.unit.comparable(total.figure.unit)]
    if len(told) < _FEWEST or _of_another(total, told):
        return []
    start = passage.sentences[total.sentence][0]
    gaps = [passage.text[a.end : b.at] for a, b in zip(told, (*told[1:], total), strict=True)]
    plain = alike == told and all(_level(m) and _adds(passage, m) for m in told)
    gaps[-1:] = [_clause_end(gaps[-1])]
    simple = all(_BETWEEN.fullmatch(g) and not _DIVIDES.search(g) for g in gaps)
    opened = _DIVIDES.search(passage.text[start : told[0].at])
    return [(passage, m) for m in told] if plain and simple and not opened else []


def _of_another(total: Mention, told: Sequence[Mention]) -> bool:
    """8 个镇、3 个街道，共 113 个村: the same unit, and another thing."""
    nouns = [m.tail[:2] for m in told]
    return bool(total.tail and all(nouns)) and total.tail[:2] not in nouns


def _sum(passage: Passage, total: Mention, parts: Sequence[Entry], *, closed: bool) -> Sum:
    terms: tuple[Term, ...] = tuple(term(*p) for p in parts)
    return Sum(
        topic="list",
        whole=term(passage, total),
        parts=terms,
        closed=closed,
        why="合计在各项之后",
    )
