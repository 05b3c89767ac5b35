"""Printed numbers: exact value, printed step, unit; and the arithmetic of spans.

A printed number stands for every value that rounds to it: 12.3 may be 12.25 to 12.35.
All comparisons in jixiao are between such spans, in `Decimal`. There is no other
tolerance anywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from jixiao.record import record

ZERO = Decimal(0)
HUNDRED = Decimal(100)


@record
class Span:
    """A closed interval of values, low ≤ high."""

    low: Decimal
    high: Decimal

    def __add__(self, other: Span) -> Span:
        return Span(self.low + other.low, self.high + other.high)

    def __sub__(self, other: Span) -> Span:
        return Span(self.low - other.high, self.high - other.low)

    def __mul__(self, other: Span) -> Span:
        ends = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Span(min(ends), max(ends))

    def __truediv__(self, other: Span) -> Span:
        """Quotient; raises ZeroDivisionError where the divisor may be zero."""
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError
        ends = [a / b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Span(min(ends), max(ends))

    def __neg__(self) -> Span:
        return Span(-self.high, -self.low)

    def __abs__(self) -> Span:
        if self.low >= 0:
            return self
        return -self if self.high <= 0 else Span(ZERO, max(-self.low, self.high))

    def scaled(self, factor: Decimal | int) -> Span:
        """The span times an exact, positive factor."""
        return Span(self.low * factor, self.high * factor)

    def meets(self, other: Span) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def holds(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    @staticmethod
    def exactly(value: Decimal | int) -> Span:
        return Span(Decimal(value), Decimal(value))

    @staticmethod
    def total(spans: Iterable[Span]) -> Span:
        listed = tuple(spans)
        return Span(sum((s.low for s in listed), ZERO), sum((s.high for s in listed), ZERO))


class Kind(Enum):
    """What a unit measures. Figures of two kinds are never compared."""

    MONEY = "money"  # base: yuan
    PERCENT = "percent"  # base: one percent
    POINTS = "points"  # percentage points; base: one point
    COUNT = "count"  # persons, items, households …: the unit's own name decides
    LENGTH = "length"  # base: metre
    AREA = "area"  # base: square metre
    SCORE = "score"  # 分
    MULTIPLE = "multiple"  # 倍, 番, 成
    DURATION = "duration"
    BARE = "bare"  # no unit printed
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Unit:
    """A printed unit; `factor` turns it into the base unit of its kind."""

    name: str
    kind: Kind
    factor: Decimal = Decimal(1)

    def comparable(self, other: Unit) -> bool:
        """Whether two figures in these units may be added or compared."""
        if self.kind is not other.kind:
            return False
        return self.kind not in (Kind.COUNT, Kind.OTHER) or self.name == other.name


BARE = Unit("", Kind.BARE)
YUAN = Unit("元", Kind.MONEY)
WAN_YUAN = Unit("万元", Kind.MONEY, Decimal(10_000))
PERCENT = Unit("%", Kind.PERCENT)


class Bound(Enum):
    """How the words limit a figure: 约12 and 12余 name no exact value."""

    EXACT = "exact"
    ABOUT = "about"  # 约, 近, 左右
    AT_LEAST = "at least"  # 超, 以上, 余, ≥
    AT_MOST = "at most"  # 以下, 以内, 不超过, ≤


@record
class Figure:
    """One printed number.

    `value` and `step` are in the base unit of `unit.kind` (yuan, percent, metre …);
    `start` and `end` are offsets in the document's plain text, the unit included.
    """

    value: Decimal
    step: Decimal
    unit: Unit
    printed: str
    start: int
    end: int
    bound: Bound = Bound.EXACT

    @property
    def span(self) -> Span:
        """The values that print so. A count is exact, if not printed as 3.5万人 or 3.3亩."""
        whole = self.unit.kind is Kind.COUNT and self.step >= 1
        counted = (whole or self.unit.kind is Kind.SCORE) and self.unit.factor == 1
        half = ZERO if counted else self.step / 2
        return Span(self.value - half, self.value + half)

    @property
    def exact(self) -> bool:
        return self.bound is Bound.EXACT

    def with_step(self, step: Decimal) -> Figure:
        """The same figure, known to be printed to `step` (see `finest`)."""
        if step >= self.step:
            return self
        place = self.start, self.end
        return Figure(self.value, step, self.unit, self.printed, *place, self.bound)

    def with_unit(self, unit: Unit) -> Figure:
        """The same printed number, its unit found in a header or a neighbour."""
        ratio = unit.factor / self.unit.factor
        value, step, place = self.value * ratio, self.step * ratio, (self.start, self.end)
        return Figure(value, step, unit, self.printed, *place, self.bound)

    def with_printed(self, printed: str) -> Figure:
        """The same figure, quoted otherwise (a cell with the unit of its column)."""
        place = self.start, self.end
        return Figure(self.value, self.step, self.unit, printed, *place, self.bound)

    def in_unit(self, unit: Unit) -> Decimal:
        """The value counted in `unit`, which measures the same kind."""
        return self.value / unit.factor


def finest(figures: Iterable[Figure]) -> Decimal:
    """The finest step printed in one list or column: 5、465.2、64.23 are all to 0.01."""
    return min((f.step for f in figures if f.exact), default=Decimal(1))


def aligned(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures of one list or column, each with the finest step printed in its unit there.

    1.2亿元 among amounts in 万元 is still printed to 0.1亿元.
    """
    listed = tuple(figures)
    if all(f.unit is listed[0].unit and f.step == listed[0].step for f in listed):
        return listed
    steps: dict[Unit, Decimal] = {}
    for figure in listed:
        steps[figure.unit] = min(steps.get(figure.unit, figure.step), figure.step)
    return tuple(f.with_step(steps[f.unit]) for f in listed)


def plain(value: Decimal) -> str:
    """A Decimal as people write it: no exponent, no trailing zeros, no -0."""
    text = f"{value:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
