"""Which two amounts a rate divides, by its name, by what is a part of what, by its sisters.

The numerator is called as the rate is (产后访视 of 访视率), else it is the last amount told.
Its base is the whole of its list; else what was told before it in the sentence, above it in
the paragraph, or behind it as a plan. Two years, two halves of one set are no pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Rate, Term
from jixiao.claims.narrative.apart import apart
from jixiao.claims.narrative.kin import named
from jixiao.claims.narrative.slips import is_slip
from jixiao.claims.narrative.sought import (
    Sought,
    above,
    admissible,
    bases,
    close,
    earlier,
    fine,
    is_amount,
    percent_of,
    slipped,
    told_before,
    tops,
    wholes,
)
from jixiao.claims.narrative.staffing import staffing
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import agrees
from jixiao.claims.narrative.worked import added, less
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

Pair = tuple[Term, Term]
_OVER = re.compile(r"完成|执行|达成|实现|控制|支出|使用|支付|增长|周转|使用|投资")
_FURTHER = 4  # numerators of earlier sentences
_BESIDE = re.compile(r"其中|比|较|上年|去年|未|剩余|含|目标|上期|同期|全国|全省平均")


def dividing(report: Report, passage: Passage, position: int) -> Rate | None:
    """The rate with the pair that it is of, if its name and the amounts around tell one."""
    if staff := staffing(passage, position):
        return staff
    rate = passage.mentions[position]
    name = named(rate)
    if name is None:
        return None
    sought = Sought(report, passage, rate, name, tuple(told_before(passage, position)))
    if inside := _bracketed(sought):
        return inside
    found = _fitting(sought) or _complement(sought) or _halved(sought)
    return found or _listed(sought) or _fitting_above(sought) or _missed(sought)


def _fitting(sought: Sought) -> Rate | None:
    """The pair of the sentence that gives the rate."""
    for top in tops(sought):
        for base in bases(sought, top):
            if sought.fits(top, base):
                return _rate(sought, [(top, base)])
    return None


def _bracketed(sought: Sought) -> Rate | None:
    """覆盖率 96.02%（全市共 402 个村）: the base stands in the bracket behind the rate."""
    text, rate = sought.passage.text, sought.rate
    if text[rate.end : rate.end + 1] != "（":
        return None
    end = text.find("）", rate.end)
    inside = [m for m in sought.passage.mentions if rate.end < m.at < end and is_amount(m)]
    if len(inside) != 1 or _BESIDE.match(inside[0].lead.rsplit("（", 1)[-1]):
        return None
    likely = [m for m in tops(sought) if admissible(sought, m, inside[0])]
    every = [*likely, *sought.told, *above(sought)]
    fitting = [m for m in every if sought.fits(m, inside[0])]
    near = [m for m in likely if slipped(sought, m, inside[0])]
    return _rate(sought, [((fitting or near)[0], inside[0])]) if fitting or near else None


def _fitting_above(sought: Sought) -> Rate | None:
    """The pair that gives a telling rate where earlier sentences tell a part of it or both."""
    if not fine(sought.rate):
        return None
    before = list(earlier(sought))
    called = [m for m in sought.told if sought.name.calls(m)]
    further = [m for _, m in before if sought.name.calls(m)]
    places = {id(m): p for p, m in before}
    for top in dict.fromkeys((*tops(sought), *called, *further[:_FURTHER])):
        own = places.get(id(top), sought.passage)
        for place, base in (*((sought.passage, m) for m in sought.told), *before):
            if top is not base and sought.fits(top, base) and admissible(sought, top, base):
                return _claim(sought, ((term(own, top), term(place, base)),))
    return None


def _complement(sought: Sought) -> Rate | None:
    """抽检 x 批次，不合格 y 批次，合格率 p%: what is left of the base is the numerator."""
    denied = [m for m in sought.told if sought.name.denies(m)]
    for bad in denied[:1]:
        for base in (m for m in sought.told if m.at < bad.at and _whole_of(m, bad)):
            whole, part = term(sought.passage, base), term(sought.passage, bad)
            top = less(whole, part)
            if agrees(sought.rate.figure.span, top.figure.span, whole.figure.span):
                return _claim(sought, ((top, whole),), made_of=(part,))
    return None


def _whole_of(base: Mention, part: Mention) -> bool:
    comparable = base.figure.unit.comparable(part.figure.unit)
    return comparable and base.figure.value > part.figure.value


def _halved(sought: Sought) -> Rate | None:
    """集中供养 x 人，分散供养 y 人，集中供养率 p%: of the two halves together."""
    for top in tops(sought)[:1]:
        others = [
            m
            for m in sought.told
            if m is not top
            and m.figure.unit.comparable(top.figure.unit)
            and abs(m.clause - top.clause) <= 1
            and apart(sought.passage, top, m)
        ]
        if len(others) != 1 or _OVER.search(sought.name.name) or not sought.name.calls(top):
            continue
        if len([m for m in sought.told if _whole_of(m, top)]) > 1:
            continue  # a whole of the two is told as well
        halves = (term(sought.passage, top), term(sought.passage, others[0]))
        whole = added(halves)
        told, span = sought.rate.figure, top.figure.span
        right = agrees(told.span, span, whole.figure.span)
        wrong = agrees(told.span, span, others[0].figure.span)
        if right or wrong or is_slip(told, percent_of(top, whole.figure.value)):
            return _claim(sought, ((halves[0], whole),), (halves,), halves[1:])
    return None


def _listed(sought: Sought) -> Rate | None:
    """其中优良 x 个，优良率 p%: of the whole of the list, and of no other amount that gives it."""
    for top in _bound(sought):
        divided = wholes(sought, top)
        others = [b for b in (*sought.told, *above(sought)) if b not in (top, *divided)]
        other = [b for b in others if sought.fits(top, b)]
        if divided and (other or slipped(sought, top, divided[0])):
            return _wrong(sought, top, divided[:1], other)
    return None


def _missed(sought: Sought) -> Rate | None:
    """A rate that no pair gives, where its name binds a numerator and a base is told with it."""
    for top in _bound(sought):
        told = bases(sought, top) or list(_revised(sought, top))
        near = [b for b in told if slipped(sought, top, b)]
        if near:
            return _wrong(sought, top, near, [])
    return None


def _bound(sought: Sought) -> list[Mention]:
    """The numerator that the rate's name binds, if it stands right before the rate."""
    name = sought.name
    return [
        top
        for top in tops(sought)[:1]
        if name.surely(top) and not name.qualifies(top) and close(sought, top)
    ]


def _wrong(
    sought: Sought, top: Mention, bases: Sequence[Mention], others: Sequence[Mention]
) -> Rate:
    one = term(sought.passage, top)
    pairs = tuple((one, term(sought.passage, b)) for b in bases)
    elsewhere = tuple((one, term(sought.passage, b)) for b in others)
    return _claim(sought, pairs, elsewhere)


def _revised(sought: Sought, top: Mention) -> Iterator[Mention]:
    """The budget as revised, told in the sentence before: what 执行率 is of."""
    if not re.search(r"执行|支出|完成|使用", sought.name.name):
        return
    for mention in above(sought):
        near = mention.sentence == sought.rate.sentence - 1
        revised = mention.label.stage is Stage.REVISED and admissible(sought, top, mention)
        if near and revised:
            yield mention


def _rate(sought: Sought, pairs: Sequence[tuple[Mention, Mention]]) -> Rate:
    told = tuple((term(sought.passage, a), term(sought.passage, b)) for a, b in pairs)
    return _claim(sought, told)


def _claim(
    sought: Sought,
    pairs: tuple[Pair, ...],
    elsewhere: tuple[Pair, ...] = (),
    made_of: tuple[Term, ...] = (),
) -> Rate:
    return Rate(
        topic="bound",
        title=sought.name.name + "率",
        percent=term(sought.passage, sought.rate),
        pairs=pairs,
        named=True,
        elsewhere=elsewhere,
        made_of=made_of,
    )
