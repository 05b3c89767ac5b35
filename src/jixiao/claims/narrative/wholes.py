"""What shares may be of: the amounts of the narrative, found by name and by value.

Worked out once for a report, so that a share costs the same in a long document.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jixiao.facts.index import Entry
from jixiao.facts.labels import Scope, key, scope_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED, ZERO, Figure, Span
from jixiao.kept import kept

_MOST = 6  # admissible wholes beyond the best
SHORTEST = 3  # characters of a name
_PER = re.compile(r"[人户亩地车件]均|平均|每.?$|单位$")  # 人均地区生产总值 is no 地区生产总值
_REMARK = re.compile(r"（[^（）]*）")
_SAID = re.compile(r"(?:完成|实现|[为是达共计合到])+$")
_TOTAL = re.compile(r"支出|收入|资金|总|合计|投资|预算|经费|决算|拨款")
_TOTAL_KEYS = frozenset(
    "支出 收入 资金 经费 基本 项目 收入支出 总 投资 三公 项目支出 基本支出 "
    "财政 采购 政府采购 总投资 支出项目".split()
) | {""}
_TOTALLING = re.compile(r"合计|总计|总额|总|(?:本年|全年)(?:度)?(?=收入|支出)")


@dataclass(frozen=True, slots=True)
class Wholes:
    """Amounts that shares may be of, all lists in the order of the document."""

    totals: tuple[Entry, ...]  # of money, anywhere in the narrative
    names: dict[tuple[str, bool], list[Entry]]  # totals by name and whether called a total
    endings: dict[str, list[tuple[str, Entry]]]  # exact amounts by the end of their names
    values: dict[
        Decimal, list[tuple[Decimal, int]]
    ]  # by step, ascending, with the place in `totals`

    def named(self, name: str, lead: str) -> Sequence[Entry]:
        """Totals of this name; `lead`: the words in which a share names its whole."""
        return self.names.get((name, totalling(lead)), ())

    def ending(self, words: str) -> list[Entry]:
        """Exact amounts whose names end with these words (`SHORTEST` characters at least)."""
        alike = self.endings.get(words[-SHORTEST:], ())
        named = ((name.removesuffix(words), entry) for name, entry in alike if name.endswith(words))
        return [entry for before, entry in named if not _PER.search(before)]

    def within(self, reached: Span) -> Iterator[Entry]:
        """The totals of these values, or less than a step away."""
        places: list[int] = []
        for step, values in self.values.items():
            first = bisect_left(values, reached.low - step, key=_value)
            last = bisect_right(values, reached.high + step, key=_value)
            places += (place for _, place in values[first:last])
        yield from (self.totals[place] for place in sorted(places))


def _value(placed: tuple[Decimal, int]) -> Decimal:
    return placed[0]


_GENERAL = frozenset({Scope.GENERAL, Scope.APPROPRIATION})


def of_scope(entries: Sequence[Entry], words: str) -> list[Entry]:
    """Those that cover the funds which the words name: 占本年收入的 is not of 财政拨款收入."""
    wanted = scope_of(words)
    told = ((entry, scope_of(entry[1].label.words)) for entry in entries)
    return [e for e, scope in told if scope is wanted or {scope, wanted} == _GENERAL]


def totalling(words: str) -> bool:
    """Whether words speak of a total as such (支出合计, not 支出)."""
    return bool(_TOTALLING.search(words))


@kept
def wholes_of(report: Report) -> Wholes:
    """The amounts of a report that shares may be of."""
    totals: list[Entry] = []
    names: dict[tuple[str, bool], list[Entry]] = defaultdict(list)
    endings: dict[str, list[tuple[str, Entry]]] = defaultdict(list)
    for passage, mention in report.mentions:
        if mention.role is not Role.LEVEL:
            continue
        words, entry = mention.label.words, (passage, mention)
        if mention.label.key and mention.figure.exact:
            name = _SAID.sub("", _REMARK.sub("", words))
            endings[name[-SHORTEST:]].append((name, entry))
        if _is_total(mention):
            totals.append(entry)
            for name in {mention.label.key, key(words)}:
                names[name, totalling(words)].append(entry)
    return Wholes(tuple(totals), dict(names), dict(endings), _by_value(totals))


def _by_value(totals: Sequence[Entry]) -> dict[Decimal, list[tuple[Decimal, int]]]:
    values: dict[Decimal, list[tuple[Decimal, int]]] = defaultdict(list)
    for place, (_, mention) in enumerate(totals):
        values[mention.figure.step].append((mention.figure.value, place))
    return {step: sorted(placed) for step, placed in values.items()}


def _is_total(level: Mention) -> bool:
    named = level.label.key in _TOTAL_KEYS and _TOTAL.search(level.label.words)
    return level.money and level.figure.value > 0 and bool(named)


def reach(percent: Span, part: Span) -> Span:
    """The values of which the part may be this share."""
    if percent.low <= 0 or part.low <= 0:
        return Span(ZERO, Decimal("Infinity"))
    return Span(HUNDRED * part.low / percent.high, HUNDRED * part.high / percent.low)


def near(reached: Span, whole: Figure) -> bool:
    """Whether a figure is of these values, or less than a step away."""
    return reached.low - whole.step <= whole.value <= reached.high + whole.step


def agrees(percent: Span, part: Span, whole: Span) -> bool:
    """Whether a percentage, as printed, is the part's share of the whole."""
    try:
        return percent.meets((part / whole).scaled(100))
    except ZeroDivisionError:
        return False


def larger(passage: Passage, part: Mention) -> Iterator[Entry]:
    """The amounts before a part in its paragraph that are large enough to be its whole.

    Where none is, all of them: the part may be told in a wrong unit.
    """
    before = [
        m
        for m in reversed(passage.mentions)
        if m.at < part.at
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.comparable(part.figure.unit)
    ]
    large = [m for m in before if m.figure.value >= part.figure.value]
    return ((passage, m) for m in large or before)


def distinct(wholes: Iterable[Entry], part: Mention) -> list[Entry]:
    """The first few of different value, without the part itself."""
    kept: dict[object, Entry] = {}
    for entry in wholes:
        figure = entry[1].figure
        if entry[1] is not part and figure.unit.comparable(part.figure.unit):
            kept.setdefault(figure.value, entry)
        if len(kept) > _MOST:
            break
    return list(kept.values())
