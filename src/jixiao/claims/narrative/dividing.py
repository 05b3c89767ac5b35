"""Which two amounts a rate divides, by its name, by what is a part of what, by its sisters.

The numerator is called as the rate is (产后访视 of 访视率), else it is the last amount told.
Its base is the whole of its list; else what was told before it in the sentence, above it in
the paragraph, or behind it as a plan. Two years, two halves of one set are no pair.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jixiao.claims.model import Rate, Term
from jixiao.claims.narrative.apart import apart
from jixiao.claims.narrative.kin import Named, named
from jixiao.claims.narrative.lists import part_lists
from jixiao.claims.narrative.slips import is_slip
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import agrees
from jixiao.claims.narrative.worked import added, less
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import HUNDRED, ZERO, Kind, Span

Pair = tuple[Term, Term]
_KINDS = (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH, Kind.SCORE)
_LEFT = re.compile(r"结余|结转|剩余|节余|未|不|空缺|缺编|其余|另有|差额|尚|余下")
_OVER = re.compile(r"完成|执行|达成|实现|控制|支出|使用|支付|增长|周转|使用|投资")
_BASE = re.compile(
    r"受理|收到|接到|发放|发出|收回|回收|有效|应[^用急]|计划|任务|目标|总|共|核定|编制|安排|下达|抽检|检测"
    r"|检查|排查|登记|申报|立案|承办|交办|预算|到位|合同|概算|参考|参加|送检|送审|收治|在册|累计"
)
_PLAN = re.compile(r"计划|目标|任务|应[^用急]|全年预算|全市|全县|全区|全省|总数|共有")
_FINE = 3  # significant digits of a rate that amounts elsewhere hardly give by chance
_NEAR = 2  # clauses between a numerator and its rate


@dataclass(frozen=True, slots=True)
class _Sought:
    """A rate under test: its place, its name, the amounts told before it in the sentence."""

    passage: Passage
    rate: Mention
    name: Named
    told: tuple[Mention, ...]  # the nearest first

    def fits(self, top: Mention, base: Mention) -> bool:
        """Whether the rate is the quotient of these two."""
        return agrees(self.rate.figure.span, top.figure.span, base.figure.span)


def dividing(passage: Passage, position: int) -> Rate | None:
    """The rate with the pair that it is of, if its name and the amounts around tell one."""
    rate = passage.mentions[position]
    name = named(rate)
    if name is None:
        return None
    sought = _Sought(passage, rate, name, tuple(_told(passage, position)))
    if not sought.told:
        return None
    return _fitting(sought) or _complement(sought) or _halved(sought) or _missed(sought)


def _told(passage: Passage, position: int) -> Iterator[Mention]:
    """Exact amounts before it in its sentence, those in closed brackets aside."""
    rate = passage.mentions[position]
    for mention in reversed(passage.mentions[:position]):
        if mention.sentence != rate.sentence:
            return
        shut = _shut(passage.text, mention.end, rate.at)
        if _is_amount(mention) and not shut:
            yield mention


def _shut(text: str, inside: int, outside: int) -> bool:
    return text.count("）", inside, outside) > text.count("（", inside, outside)


def _is_amount(mention: Mention) -> bool:
    kind = mention.figure.unit.kind
    bare = kind is Kind.BARE and mention.figure.step < 1
    return mention.role is Role.LEVEL and mention.figure.exact and (kind in _KINDS or bare)


def _tops(sought: _Sought) -> list[Mention]:
    """What may be the numerator: called as the rate is, else the last amount told."""
    called = [m for m in sought.told if sought.name.calls(m)]
    rest = [m for m in sought.told if not _LEFT.search(m.label.words)]
    return called[:2] or rest[:1]


def _bases(sought: _Sought, top: Mention) -> list[Mention]:
    """What the numerator may be of: the whole of its list alone, else what is told around it."""
    passage = sought.passage
    wholes = [
        x.whole
        for x in part_lists(passage)
        if top in x.parts and x.opener and x.whole.figure.value >= top.figure.value
    ]
    if wholes and not _OVER.search(sought.name.name):
        return [w for w in (*wholes, *_head(sought, top)) if _admissible(sought, top, w)]
    here = [m for m in sought.told if m.at < top.at]
    behind = [m for m in sought.told if m.at > top.at and _PLAN.search(m.label.words)]
    found = [m for m in (*here, *behind) if _admissible(sought, top, m)]
    return sorted(found, key=lambda m: -_vouched(sought, m, top))


def _head(sought: _Sought, top: Mention) -> list[Mention]:
    """其中蔬菜 500 批次，合格 496 批次: the item's own number, told right before."""
    before = [m for m in sought.told if m.at < top.at][:1]
    return [m for m in before if "；" not in sought.passage.text[m.end : top.at]]


def _admissible(sought: _Sought, top: Mention, base: Mention) -> bool:
    if not base.figure.unit.comparable(top.figure.unit) or base.figure.value <= 0:
        return False
    above = base.figure.value >= top.figure.value
    return (above or bool(_OVER.search(sought.name.name))) and not apart(
        sought.passage, top, base
    )


def _vouched(sought: _Sought, base: Mention, top: Mention) -> int:
    """How many other rates of the sentence are of this base; 1 more where it is called one."""
    passage = sought.passage
    rates = [
        m
        for m in passage.mentions
        if m.sentence == sought.rate.sentence
        and m.figure.unit.kind is Kind.PERCENT
        and m is not sought.rate
    ]
    amounts = [m for m in sought.told if m is not base and m is not top]
    shared = sum(
        any(
            agrees(rate.figure.span, m.figure.span, base.figure.span)
            for m in amounts
            if base.at < m.at < rate.at and m.figure.unit.comparable(base.figure.unit)
        )
        for rate in rates
    )
    return 2 * shared + bool(_BASE.search(base.label.words))


def _fitting(sought: _Sought) -> Rate | None:
    """The pair that gives the rate, of the sentence or, for a telling rate, of the paragraph."""
    for top in _tops(sought):
        for base in _bases(sought, top):
            if sought.fits(top, base):
                return _rate(sought, [(top, base)])
    if not _fine(sought.rate):
        return None
    for top in _tops(sought):
        for base in _above(sought, top):
            if sought.fits(top, base):
                return _rate(sought, [(top, base)])
    return None


def _fine(rate: Mention) -> bool:
    digits = rate.figure.printed.strip("%").replace(".", "").lstrip("0")
    return len(digits) >= _FINE


def _above(sought: _Sought, top: Mention) -> Iterator[Mention]:
    """Amounts of earlier sentences of the paragraph, the nearest first."""
    for mention in reversed(sought.passage.mentions):
        if mention.sentence < sought.rate.sentence and _is_amount(mention):
            if _admissible(sought, top, mention):
                yield mention


def _complement(sought: _Sought) -> Rate | None:
    """抽检 x 批次，不合格 y 批次，合格率 p%: what is left of the base is the numerator."""
    denied = [m for m in sought.told if sought.name.denies(m)]
    for bad in denied[:1]:
        bases = [m for m in sought.told if m.at < bad.at and _whole_of(m, bad)]
        for base in bases:
            whole, part = term(sought.passage, base), term(sought.passage, bad)
            top = less(whole, part)
            if agrees(sought.rate.figure.span, top.figure.span, whole.figure.span):
                return _claim(sought, ((top, whole),), made_of=(part,))
    return None


def _whole_of(base: Mention, part: Mention) -> bool:
    comparable = base.figure.unit.comparable(part.figure.unit)
    return comparable and base.figure.value > part.figure.value


def _halved(sought: _Sought) -> Rate | None:
    """集中供养 x 人，分散供养 y 人，集中供养率 p%: of the two halves together."""
    for top in _tops(sought)[:1]:
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
        if right or wrong or is_slip(told, _percent(top, whole.figure.value)):
            return _claim(sought, ((halves[0], whole),), (halves,), halves[1:])
    return None


def _percent(top: Mention, base: Decimal) -> Span:
    value = top.figure.value * HUNDRED / base
    return Span(value, value)


def _missed(sought: _Sought) -> Rate | None:
    """A rate that no pair gives, where its name binds a numerator and a base is told with it."""
    for top in _tops(sought)[:1]:
        if not sought.name.calls(top) or sought.name.qualifies(top) or not _close(sought, top):
            continue
        bases = _bases(sought, top) or list(_revised(sought, top))
        near = [b for b in bases if _slipped(sought, top, b)]
        ruled_out = [b for b in sought.told if b is not top and b not in bases]
        other = [b for b in (*ruled_out, *_above(sought, top)) if sought.fits(top, b)]
        if bases and (near or other):
            best = [*near, *(b for b in bases if b not in near)]
            elsewhere = tuple(
                (term(sought.passage, top), term(sought.passage, b)) for b in other
            )
            pairs = tuple((term(sought.passage, top), term(sought.passage, b)) for b in best)
            return _claim(sought, pairs[: len(near) or 1], elsewhere)
    return None


def _slipped(sought: _Sought, top: Mention, base: Mention) -> bool:
    figure = sought.rate.figure
    return base.figure.value > ZERO and is_slip(figure, _percent(top, base.figure.value))


def _revised(sought: _Sought, top: Mention) -> Iterator[Mention]:
    """The budget as revised, told in the sentence before: what 执行率 is of."""
    if not re.search(r"执行|支出|完成|使用", sought.name.name):
        return
    for mention in _above(sought, top):
        near = mention.sentence == sought.rate.sentence - 1
        if near and mention.label.stage is Stage.REVISED:
            yield mention


def _close(sought: _Sought, top: Mention) -> bool:
    """Whether the numerator stands right before its rate, what was left and parts aside."""
    between = [
        m
        for m in sought.told
        if m.at > top.at and not _LEFT.search(m.label.words) and not _part_of(sought, top, m)
    ]
    return not between and sought.rate.clause - top.clause <= _NEAR + len(sought.told)


def _part_of(sought: _Sought, whole: Mention, part: Mention) -> bool:
    lists = part_lists(sought.passage)
    return any(x.whole is whole and part in x.parts for x in lists)


def _rate(sought: _Sought, pairs: Sequence[tuple[Mention, Mention]]) -> Rate:
    told = tuple((term(sought.passage, a), term(sought.passage, b)) for a, b in pairs)
    return _claim(sought, told)


def _claim(
    sought: _Sought,
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
