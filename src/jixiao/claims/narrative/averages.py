"""Averages and products: 96 人次，人均 90 元; 320 户，每户补助 2000 元，补助 64 万元.

A total is so many units of so much each. The sentence tells the three in any order; where it
tells two, the number may stand before it in the paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise, product

from jixiao.claims.model import Claim
from jixiao.claims.narrative.each import Each, counts, each_of, same_measure
from jixiao.claims.narrative.slips import is_moved, is_slip
from jixiao.claims.narrative.terms import term, told_as
from jixiao.claims.products import Product, Working
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Bound, Span

_TOLD = re.compile(r"[均每单/千万]")
_PERIODS = {"年", "月", "天", "日"}
_MONTHS = Decimal(12)
_MOST = 8  # amounts on either side that may be the total or the number
_BARE = re.compile(
    r"(?:共|合计|总计|共计|一共|累计|全年|本年|预计|实际|需要?|应|所需|已|兑付|发放|支出|支付|拨付|补助|补贴|奖补|奖励|资助"
    r"|安排|投入|金额|资金|经费|费用|总额|总|款|了|为|元|计|折合|增收|收入|节约|电费|税收|实现|带动|创造|产生|劳务|报酬"
    r"|下达|到位|落实|使用|投资|完成|采购|购置|培训|改造|[年的])*"
)
_NOT_OF_EACH = re.compile(
    r"总投资|预算|概算|合同|中标|收入(?!总)|产值|其他|其余|上年|比|较|结余|结转|年初"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    total: Mention
    numbers: tuple[Mention, ...]
    scale: Decimal

    def span(self, each: Each) -> Span:
        """What the total has to be, by this reading."""
        span = each.figure.span
        for number in self.numbers:
            span = span * number.figure.span
        return span.scaled(self.scale)


def find(report: Report) -> Iterator[Claim]:
    """Every amount that is told for each of some things which the words count too."""
    for passage in report.telling:
        if not _TOLD.search(passage.text):
            continue
        for position, mention in enumerate(passage.mentions):
            each = each_of(mention)
            if each is not None and mention.figure.value > 0:
                yield from _claims(passage, position, each)


def _claims(passage: Passage, position: int, each: Each) -> Iterator[Claim]:
    near = _within(passage, position)
    readings = list(_readings(near, each))
    fitting = next((r for r in readings if r.total.figure.span.meets(r.span(each))), None)
    bound = None if fitting else _bound(passage, position, each, readings)
    reading = fitting or bound
    if reading is None:
        return
    one = told_as(passage, each.mention, each.figure)
    total = term(passage, reading.total)
    last = max(m.at for m in (each.mention, *reading.numbers))
    yield Product(
        topic="each",
        title=each.mention.label.words,
        result=total if reading.total.at > last else one,
        workings=(
            Working((total,), (one, *(term(passage, n) for n in reading.numbers)), reading.scale),
        ),
        sure=fitting is None and each.mention.figure.bound is Bound.EXACT,
    )


def _within(passage: Passage, position: int) -> list[Mention]:
    """The amounts around it: those of its sentence, then the ones told before, nearest first."""
    here = passage.mentions[position]
    before = list(reversed(passage.mentions[max(0, position - 2 * _MOST) : position]))
    after = [m for m in passage.mentions[position + 1 :] if m.sentence == here.sentence]
    same = [m for m in before if m.sentence == here.sentence]
    return [*same, *after[:_MOST], *(m for m in before if m.sentence != here.sentence)]


def _readings(near: Sequence[Mention], each: Each) -> Iterator[_Reading]:
    totals = [m for m in near if same_measure(m, each) and m.figure.exact][:_MOST]
    told = {thing: _numbers(near, thing) for thing in each.things}
    for size in range(len(each.things), 0, -1):
        for things in combinations(each.things, size):
            for chosen in product(*(told[thing] for thing in things)):
                numbers = tuple(m for m, _ in chosen if m is not None)
                scale = _scaled(each, chosen)
                for total in totals:
                    if total not in numbers:
                        yield _Reading(total, numbers, scale)


def _numbers(
    near: Sequence[Mention], thing: tuple[str, str]
) -> list[tuple[Mention | None, Decimal]]:
    """The numbers of the thing, each with how many a unit of it is."""
    found: list[tuple[Mention | None, Decimal]] = []
    for mention in near:
        factor = counts(mention, *thing)
        if factor is not None and len(found) < _MOST:
            found.append((mention, factor))
    if thing[0] == "月" and not found:
        found.append((None, _MONTHS))
    return found


def _scaled(each: Each, chosen: Sequence[tuple[Mention | None, Decimal]]) -> Decimal:
    scale = each.per
    for _, factor in chosen:
        scale *= factor
    return scale


def _bound(
    passage: Passage, position: int, each: Each, readings: Sequence[_Reading]
) -> _Reading | None:
    """The reading that the words bind and that a figure of it misses by a slip."""
    here = passage.mentions[position]
    if not here.figure.exact or [t for t in each.things if t[0] in _PERIODS - {"年"}]:
        return None
    told = [r for r in readings if _named_alike(r, each)]
    for reading in told:
        figure, wanted = reading.total.figure, reading.span(each)
        close = _adjoin(passage, here, reading) and is_slip(figure, wanted)
        if close or (_beside(passage, here, reading) and is_moved(figure, wanted)):
            return reading
    return next((r for r in told if _in_bracket(passage, here, r) and _of_slip(r, each)), None)


def _of_slip(reading: _Reading, each: Each) -> bool:
    return is_slip(reading.total.figure, reading.span(each))


def _adjoin(passage: Passage, here: Mention, reading: _Reading) -> bool:
    """Whether total, number and average stand in neighbouring clauses with nothing between."""
    three = sorted((here, reading.total, *reading.numbers), key=lambda m: m.at)
    if any(a.sentence != b.sentence or b.clause - a.clause > 1 for a, b in pairwise(three)):
        return False
    inside = [m for m in passage.mentions if three[0].at <= m.at <= three[-1].at]
    others = [m for m in inside if m not in three]
    alike = [m for m in others if m.figure.unit.kind is here.figure.unit.kind]
    text = passage.text[three[0].end : three[-1].at]
    return not alike and "；" not in text and len(others) <= 1


def _beside(passage: Passage, here: Mention, reading: _Reading) -> bool:
    """Whether total and average stand side by side, the number before them in the sentence."""
    two = sorted((here, reading.total), key=lambda m: m.at)
    start = min(m.at for m in (*two, *reading.numbers))
    apart = any(m.sentence != here.sentence for m in (reading.total, *reading.numbers))
    near = two[1].clause - two[0].clause <= 1 and "；" not in passage.text[start : two[1].at]
    return not apart and near and not any(two[0].at < m.at < two[1].at for m in passage.mentions)


def _in_bracket(passage: Passage, here: Mention, reading: _Reading) -> bool:
    """千人床位数 4.2 张（常住人口 38.8 万人）: the number stands right behind the average."""
    text = passage.text
    behind = text[here.end : here.end + 3].find("（")
    end = text.find("）", here.end)
    inside = all(here.end < n.at < end for n in reading.numbers)
    return behind >= 0 and inside and reading.total.sentence == here.sentence


def _named_alike(reading: _Reading, each: Each) -> bool:
    """Whether the total may be of what is told for each: bare, or called as that is."""
    words, name = reading.total.label.words, each.mention.label.words
    if _BARE.fullmatch(words):
        return True
    if each.mean and reading.total.at < each.mention.at:
        return not _NOT_OF_EACH.search(words)
    return any(words[i : i + 2] in name for i in range(len(words) - 1))
