"""One fact told twice with one slip: 10,724.98 and 14,724.98, 881.25 and 818.25.

Two amounts of one name, year, stage and scope that differ by one digit, two swapped digits
or the decimal point, and agree in all others, hardly stand for two facts: so many digits do
not agree by chance. What a text moves by round sums (追加 100 万元) tells the sum it moves.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jixiao.claims.model import Claim, Same
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry, Index, index
from jixiao.facts.labels import Scope
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.report import Report
from jixiao.figures import Kind

_FEW = 3  # significant digits of figures of one name, one of them told in several places
_ENOUGH = 4  # of two figures of one name
_SAME = 5  # of two that differ by the decimal point or the unit alone
_MANY = 6  # of two whose names only share a word
_MOST = 40  # figures that are alike but for one digit: a table set as text
_DATES = ("年", "月", "日", "号")
_NAME = 2  # characters
_BARE = frozenset({"支出", "收入", "预算", "决算", "财政", "拨款", "合计", "总额"})
_DIGITS = re.compile(r"\D")
_COMMON = re.compile(
    r"资金|支出|收入|预算|决算|财政|金额|合计|总计|共计|总额|年度|万元|经费|实际|完成|使用|安排|项目"
    r"|拨款|全年|本年|一般|公共|政府|基金|部门|单位|情况|费用|支付|执行|投入|投资|其中|主要|全[国省市区县]"
    r"|\d"
)

Fact = tuple[object, ...]
_TOLD_EITHER_WAY = {Scope.GENERAL, Scope.APPROPRIATION}


@dataclass(frozen=True, slots=True)
class _Told:
    """What the narrative tells: all values, and in which paragraphs each telling stands."""

    values: frozenset[Decimal]
    places: Mapping[Fact, set[int]]
    levels: Index
    year: int | None


def find(report: Report) -> Iterator[Claim]:
    """Pairs of tellings that differ by a slip."""
    alike: dict[object, list[Entry]] = defaultdict(list)
    places: dict[Fact, set[int]] = defaultdict(set)
    for passage, mention in report.mentions:
        if _amount(mention):
            if _fact(mention) not in places:
                for slip in _slips(mention):
                    alike[slip].append((passage, mention))
            places[_fact(mention)].add(passage.number)
    values = frozenset(m.figure.value for _, m in report.mentions)
    told = _Told(values, places, index(report), report.profile.year)
    for entries in alike.values():
        if len(entries) < _MOST:
            yield from _twins(entries, told)


def _fact(mention: Mention) -> Fact:
    return mention.figure.value, mention.label.key, mention.label.year


def _amount(mention: Mention) -> bool:
    measured = (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH)
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and mention.figure.unit.kind in measured
        and mention.figure.unit.name not in _DATES
        and len(_digits(mention)) >= _FEW
    )


def _digits(mention: Mention) -> str:
    """The significant digits as printed, those behind the last that is not zero left out."""
    return _DIGITS.sub("", mention.figure.printed).strip("0")


def _slips(mention: Mention) -> Iterator[object]:
    """What the figure is but for one slip; two figures that share one differ by it."""
    kind, name = mention.figure.unit.kind, mention.figure.unit.name
    digits = _DIGITS.sub("", mention.figure.printed)
    yield "point", kind if kind is Kind.MONEY else name, digits.strip("0")
    unit = name, mention.figure.step
    for at in range(len(digits)):
        yield "digit", unit, digits[:at] + "?" + digits[at + 1 :]
        pair = digits[at : at + 2]
        yield "swap", unit, digits[:at], "".join(sorted(pair)), digits[at + 2 :]


def _twins(entries: Sequence[Entry], told: _Told) -> Iterator[Claim]:
    for number, (q, b) in enumerate(entries):
        for p, a in entries[:number]:
            moved = abs(a.figure.value - b.figure.value)
            apart = p is not q or a.sentence != b.sentence
            if apart and moved and moved not in told.values and _one_fact(a, b, told):
                yield Same(topic="narrative", title=b.label.key, a=term(q, b), b=term(p, a))


def _one_fact(a: Mention, b: Mention, told: _Told) -> bool:
    years = {m.label.year or told.year for m in (a, b)}
    stages = {told.levels.stage(m) for m in (a, b)}
    scopes = {m.label.scope for m in (a, b)}
    digits = min(len(_digits(m)) for m in (a, b))
    if len(years) == 1 and _digits(a) == _digits(b) and digits >= _SAME:
        shared = _pairs(a.label.words) & _pairs(b.label.words)
        return a.label.key == b.label.key or bool(shared - _BARE)
    if len(years) > 1 or len(stages) > 1 or (len(scopes) > 1 and scopes != _TOLD_EITHER_WAY):
        return False
    if len(a.label.key) < _NAME or a.label.key != b.label.key:
        return digits >= _MANY and bool(_words(a) & _words(b))
    often = max(len(told.places[_fact(m)]) for m in (a, b)) > 1
    enough = _FEW if often else _ENOUGH
    return digits >= (enough if len(scopes) == 1 else _MANY)


def _words(mention: Mention) -> set[str]:
    """The pairs of characters of a name that say what it is of."""
    parts = _COMMON.sub(" ", mention.label.words).split()
    return {pair for part in parts for pair in _pairs(part)}


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
