"""What a rate may divide: the amounts around it, numerators and bases by name and by list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jixiao.claims.narrative.apart import apart
from jixiao.claims.narrative.kin import Named
from jixiao.claims.narrative.lists import part_lists
from jixiao.claims.narrative.slips import is_slip
from jixiao.claims.narrative.wholes import agrees
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED, ZERO, Kind, Span

_KINDS = (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH, Kind.SCORE)
_LEFT = re.compile(r"结余|结转|剩余|节余|未|不|空缺|缺编|其余|另有|差额|尚|余下")
_OVER = re.compile(r"完成|执行|达成|实现|控制|支出|使用|支付|增长|周转|使用|投资")
_BASE = re.compile(
    r"受理|收到|接到|发放|发出|收回|回收|有效|应[^用急]|计划|任务|目标|总|共|核定|编制|安排|下达|抽检|检测"
    r"|检查|排查|登记|申报|立案|承办|交办|预算|到位|合同|概算|参考|参加|送检|送审|收治|在册|累计"
)
_PLAN = re.compile(r"计划|目标|任务|应[^用急]|全年预算|全市|全县|全区|全省|总数|共有")
_BACK = 4  # paragraphs above
_FINE = 3  # significant digits of a rate that amounts elsewhere hardly give by chance
_NEAR = 2  # clauses between a numerator and its rate


@dataclass(frozen=True, slots=True)
class Sought:
    """A rate under test: its place, its name, the amounts told before it in the sentence."""

    report: Report
    passage: Passage
    rate: Mention
    name: Named
    told: tuple[Mention, ...]  # the nearest first

    def fits(self, top: Mention, base: Mention) -> bool:
        """Whether the rate is the quotient of these two."""
        return agrees(self.rate.figure.span, top.figure.span, base.figure.span)


def told_before(passage: Passage, position: int) -> Iterator[Mention]:
    """Exact amounts before it in its sentence, those in closed brackets aside."""
    rate = passage.mentions[position]
    for mention in reversed(passage.mentions[:position]):
        if mention.sentence != rate.sentence:
            return
        shut = _shut(passage.text, mention.end, rate.at)
        if is_amount(mention) and not shut:
            yield mention


def _shut(text: str, inside: int, outside: int) -> bool:
    return text.count("）", inside, outside) > text.count("（", inside, outside)


def is_amount(mention: Mention) -> bool:
    kind = mention.figure.unit.kind
    bare = kind is Kind.BARE and mention.figure.step < 1
    return mention.role is Role.LEVEL and mention.figure.exact and (kind in _KINDS or bare)


def tops(sought: Sought) -> list[Mention]:
    """What may be the numerator: called as the rate is, else the last amount told.

    累计到位 x，其中 2023 年到位 y、2024 年到位 z，到位率: the whole, where it is called so too.
    """
    called = [m for m in sought.told if sought.name.calls(m)]
    slices = [m for m in called if any(part_of(sought, w, m) for w in called)]
    parts = [m for m in slices if any(apart(sought.passage, m, n) for n in slices)]
    rest = [m for m in sought.told if not _LEFT.search(m.label.words)]
    best = sorted(called, key=lambda m: sought.name.name not in m.label.words)
    return [m for m in best if m not in parts][:2] or rest[:1]


def bases(sought: Sought, top: Mention) -> list[Mention]:
    """What the numerator may be of: the whole of its list alone, else what is told around it."""
    divided = wholes(sought, top)
    if divided:
        return divided
    here = [m for m in sought.told if m.at < top.at]
    behind = [m for m in sought.told if m.at > top.at and _PLAN.search(m.label.words)]
    found = [m for m in (*here, *behind) if admissible(sought, top, m)]
    return sorted(found, key=lambda m: -_vouched(sought, m, top))


def wholes(sought: Sought, top: Mention) -> list[Mention]:
    """The whole of the numerator's list, and what its own item tells right before it."""
    listed = [x.whole for x in part_lists(sought.passage) if top in x.parts and x.opener]
    large = [w for w in listed if w.figure.value >= top.figure.value]
    if not large or _OVER.search(sought.name.name):
        return []
    return [w for w in (*large, *_head(sought, top)) if admissible(sought, top, w)]


def _head(sought: Sought, top: Mention) -> list[Mention]:
    """其中蔬菜 500 批次，合格 496 批次: the item's own number, told right before."""
    before = [m for m in sought.told if m.at < top.at][:1]
    return [m for m in before if "；" not in sought.passage.text[m.end : top.at]]


def admissible(sought: Sought, top: Mention, base: Mention) -> bool:
    if not base.figure.unit.comparable(top.figure.unit) or base.figure.value <= 0:
        return False
    if sought.name.surely(base) and not _BASE.search(base.label.words):
        return False  # a numerator like the other: 糖尿病规范管理 beside 高血压规范管理
    larger = base.figure.value >= top.figure.value
    return (larger or bool(_OVER.search(sought.name.name))) and not apart(sought.passage, top, base)


def _vouched(sought: Sought, base: Mention, top: Mention) -> int:
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


def fine(rate: Mention) -> bool:
    digits = rate.figure.printed.strip("%").replace(".", "").lstrip("0")
    return len(digits) >= _FINE


def above(sought: Sought) -> Iterator[Mention]:
    """Amounts of earlier sentences of the paragraph, the nearest first."""
    for mention in reversed(sought.passage.mentions):
        if mention.sentence < sought.rate.sentence and is_amount(mention):
            yield mention


def earlier(sought: Sought) -> Iterator[Entry]:
    """Amounts of earlier sentences and of the paragraphs above, the nearest first."""
    yield from ((sought.passage, m) for m in above(sought))
    passages = sought.report.passages
    here = next((i for i, p in enumerate(passages) if p is sought.passage), 0)
    for passage in reversed(passages[max(0, here - _BACK) : here]):
        if passage.section[:1] == sought.passage.section[:1]:
            yield from ((passage, m) for m in reversed(passage.mentions) if is_amount(m))


def percent_of(top: Mention, base: Decimal) -> Span:
    value = top.figure.value * HUNDRED / base
    return Span(value, value)


def slipped(sought: Sought, top: Mention, base: Mention) -> bool:
    figure = sought.rate.figure
    return base.figure.value > ZERO and is_slip(figure, percent_of(top, base.figure.value))


def close(sought: Sought, top: Mention) -> bool:
    """Whether the numerator stands right before its rate, what was left and parts aside."""
    between = [
        m
        for m in sought.told
        if m.at > top.at and not _LEFT.search(m.label.words) and not part_of(sought, top, m)
    ]
    return not between and sought.rate.clause - top.clause <= _NEAR + len(sought.told)


def part_of(sought: Sought, whole: Mention, part: Mention) -> bool:
    lists = part_lists(sought.passage)
    return any(x.whole is whole and part in x.parts for x in lists)
