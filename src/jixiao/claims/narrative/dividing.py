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
from jixiao.facts.index import Entry
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
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
_BESIDE = re.compile(r"其中|比|较|上年|去年|未|剩余|含|目标|上期|同期|全国|全省平均")
_BACK, _MOST = 4, 40  # paragraphs above, amounts in them
_FINE = 3  # significant digits of a rate that amounts elsewhere hardly give by chance
_NEAR = 2  # clauses between a numerator and its rate


@dataclass(frozen=True, slots=True)
class _Sought:
    """A rate under test: its place, its name, the amounts told before it in the sentence."""

    report: Report
    passage: Passage
    rate: Mention
    name: Named
    told: tuple[Mention, ...]  # the nearest first

    def fits(self, top: Mention, base: Mention) -> bool:
        """Whether the rate is the quotient of these two."""
        return agrees(self.rate.figure.span, top.figure.span, base.figure.span)


def dividing(report: Report, passage: Passage, position: int) -> Rate | None:
    """The rate with the pair that it is of, if its name and the amounts around tell one."""
    rate = passage.mentions[position]
    name = named(rate)
    if name is None:
        return None
    sought = _Sought(report, passage, rate, name, tuple(_told(passage, position)))
    if inside := _bracketed(sought):
        return inside
    found = _fitting(sought) or _complement(sought) or _halved(sought)
    return found or _listed(sought) or _fitting_above(sought) or _missed(sought)


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
    """What may be the numerator: called as the rate is, else the last amount told.

    累计到位 x，其中 2023 年到位 y、2024 年到位 z，到位率: the whole, where it is called so too.
    """
    called = [m for m in sought.told if sought.name.calls(m)]
    slices = [m for m in called if any(_part_of(sought, w, m) for w in called)]
    parts = [m for m in slices if any(apart(sought.passage, m, n) for n in slices)]
    rest = [m for m in sought.told if not _LEFT.search(m.label.words)]
    return [m for m in called if m not in parts][:2] or rest[:1]


def _bases(sought: _Sought, top: Mention) -> list[Mention]:
    """What the numerator may be of: the whole of its list alone, else what is told around it."""
    wholes = _wholes(sought, top)
    if wholes:
        return wholes
    here = [m for m in sought.told if m.at < top.at]
    behind = [m for m in sought.told if m.at > top.at and _PLAN.search(m.label.words)]
    found = [m for m in (*here, *behind) if _admissible(sought, top, m)]
    return sorted(found, key=lambda m: -_vouched(sought, m, top))


def _wholes(sought: _Sought, top: Mention) -> list[Mention]:
    """The whole of the numerator's list, and what its own item tells right before it."""
    wholes = [x.whole for x in part_lists(sought.passage) if top in x.parts and x.opener]
    large = [w for w in wholes if w.figure.value >= top.figure.value]
    if not large or _OVER.search(sought.name.name):
        return []
    return [w for w in (*large, *_head(sought, top)) if _admissible(sought, top, w)]


def _head(sought: _Sought, top: Mention) -> list[Mention]:
    """其中蔬菜 500 批次，合格 496 批次: the item's own number, told right before."""
    before = [m for m in sought.told if m.at < top.at][:1]
    return [m for m in before if "；" not in sought.passage.text[m.end : top.at]]


def _admissible(sought: _Sought, top: Mention, base: Mention) -> bool:
    if not base.figure.unit.comparable(top.figure.unit) or base.figure.value <= 0:
        return False
    if sought.name.surely(base) and not _BASE.search(base.label.words):
        return False  # a numerator like the other: 糖尿病规范管理 beside 高血压规范管理
    above = base.figure.value >= top.figure.value
    return (above or bool(_OVER.search(sought.name.name))) and not apart(sought.passage, top, base)


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
    """The pair of the sentence that gives the rate."""
    for top in _tops(sought):
        for base in _bases(sought, top):
            if sought.fits(top, base):
                return _rate(sought, [(top, base)])
    return None


def _bracketed(sought: _Sought) -> Rate | None:
    """覆盖率 96.02%（全市共 402 个村）: the base stands in the bracket behind the rate."""
    text, rate = sought.passage.text, sought.rate
    if text[rate.end : rate.end + 1] != "（":
        return None
    end = text.find("）", rate.end)
    inside = [m for m in sought.passage.mentions if rate.end < m.at < end and _is_amount(m)]
    if len(inside) != 1 or _BESIDE.match(inside[0].lead.rsplit("（", 1)[-1]):
        return None
    tops = [m for m in _tops(sought) if _admissible(sought, m, inside[0])]
    every = [*tops, *sought.told, *_above(sought)]
    fitting = [m for m in every if sought.fits(m, inside[0])]
    near = [m for m in tops if _slipped(sought, m, inside[0])]
    return _rate(sought, [((fitting or near)[0], inside[0])]) if fitting or near else None


def _fitting_above(sought: _Sought) -> Rate | None:
    """The pair that gives a telling rate where earlier sentences tell a part of it or both."""
    if not _fine(sought.rate):
        return None
    above = list(_earlier(sought))[:_MOST]
    called = [m for m in sought.told if sought.name.calls(m)]
    before = [m for _, m in above if sought.name.calls(m)]
    tops = [*_tops(sought), *called, *before[:4]]
    places = {id(m): p for p, m in above}
    for top in dict.fromkeys(tops):
        own = places.get(id(top), sought.passage)
        around = ((sought.passage, m) for m in sought.told)
        for place, base in (*around, *above):
            if top is not base and sought.fits(top, base) and _admissible(sought, top, base):
                pair = (term(own, top), term(place, base))
                return _claim(sought, (pair,))
    return None


def _earlier(sought: _Sought) -> Iterator[Entry]:
    """Amounts of earlier sentences and of the paragraphs above, the nearest first."""
    yield from ((sought.passage, m) for m in _above(sought))
    passages = sought.report.passages
    here = next((i for i, p in enumerate(passages) if p is sought.passage), 0)
    for passage in reversed(passages[max(0, here - _BACK) : here]):
        if passage.section[:1] == sought.passage.section[:1]:
            yield from ((passage, m) for m in reversed(passage.mentions) if _is_amount(m))


def _fine(rate: Mention) -> bool:
    digits = rate.figure.printed.strip("%").replace(".", "").lstrip("0")
    return len(digits) >= _FINE


def _above(sought: _Sought) -> Iterator[Mention]:
    """Amounts of earlier sentences of the paragraph, the nearest first."""
    for mention in reversed(sought.passage.mentions):
        if mention.sentence < sought.rate.sentence and _is_amount(mention):
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


def _listed(sought: _Sought) -> Rate | None:
    """其中优良 x 个，优良率 p%: of the whole of the list, and of no other amount that gives it."""
    for top in _bound(sought):
        wholes = _wholes(sought, top)
        others = [b for b in (*sought.told, *_above(sought)) if b not in (top, *wholes)]
        other = [b for b in others if sought.fits(top, b)]
        if wholes and (other or _slipped(sought, top, wholes[0])):
            return _wrong(sought, top, wholes[:1], other)
    return None


def _missed(sought: _Sought) -> Rate | None:
    """A rate that no pair gives, where its name binds a numerator and a base is told with it."""
    for top in _bound(sought):
        bases = _bases(sought, top) or list(_revised(sought, top))
        near = [b for b in bases if _slipped(sought, top, b)]
        if near:
            return _wrong(sought, top, near, [])
    return None


def _bound(sought: _Sought) -> list[Mention]:
    """The numerator that the rate's name binds, if it stands right before the rate."""
    name = sought.name
    return [
        top
        for top in _tops(sought)[:1]
        if name.surely(top) and not name.qualifies(top) and _close(sought, top)
    ]


def _wrong(
    sought: _Sought, top: Mention, bases: Sequence[Mention], others: Sequence[Mention]
) -> Rate:
    one = term(sought.passage, top)
    pairs = tuple((one, term(sought.passage, b)) for b in bases)
    elsewhere = tuple((one, term(sought.passage, b)) for b in others)
    return _claim(sought, pairs, elsewhere)


def _slipped(sought: _Sought, top: Mention, base: Mention) -> bool:
    figure = sought.rate.figure
    return base.figure.value > ZERO and is_slip(figure, _percent(top, base.figure.value))


def _revised(sought: _Sought, top: Mention) -> Iterator[Mention]:
    """The budget as revised, told in the sentence before: what 执行率 is of."""
    if not re.search(r"执行|支出|完成|使用", sought.name.name):
        return
    for mention in _above(sought):
        near = mention.sentence == sought.rate.sentence - 1
        revised = mention.label.stage is Stage.REVISED and _admissible(sought, top, mention)
        if near and revised:
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
