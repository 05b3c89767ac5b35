"""Relations between printed figures, recomputed without the checker's own code paths.

A relation is known to hold in a text; it says whether it still does when one of its
figures is printed otherwise. Only `Span` is shared with the checker.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from jixiao.figures import HUNDRED, Span

Range = tuple[int, int]
NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class Term:
    """A figure or list item of a relation. `at` is where it stands, if it is known."""

    role: str
    text: str
    at: Range | None = None
    factor: Decimal = Decimal(1)


@dataclass(frozen=True, slots=True)
class Relation:
    """What holds: `op` is sum, ratio, growth, diff, same, le, points or count.

    `own` is a relation that the checker itself found: it cannot be recomputed here, and
    any change of more than 2 % is held to break it.
    `places` are all ranges that belong to it; `kind` is the name to report it under.
    """

    op: str
    kind: str
    terms: tuple[Term, ...]
    places: tuple[Range, ...]
    sign: int = 1
    name: str = field(default="")

    def holds(self, changed: Mapping[int, str] | None = None) -> bool:
        """Whether it holds when term number i is printed as `changed[i]`."""
        new = changed or {}
        if self.op == "own":
            return all(_near(self.terms[i].text, text) for i, text in new.items())
        values: dict[str, list[Span]] = {}
        for number, term in enumerate(self.terms):
            if NUMBER.search(term.text):
                span = printed(new.get(number, term.text)).scaled(term.factor)
                values.setdefault(term.role, []).append(span)
        return _HOLDS[self.op](values, self.sign)

    def of(self, *roles: str) -> list[int]:
        """The numbers of the terms with one of these roles whose place is known."""
        return [i for i, t in enumerate(self.terms) if t.role in roles and t.at]


def printed(text: str) -> Span:
    """The values that print so; a whole number is taken as exact."""
    found = NUMBER.search(text)
    if found is None:
        raise ValueError(text)
    number = found.group().replace(",", "")
    decimals = len(number.partition(".")[2])
    half = Decimal(1).scaleb(-decimals) / 2 if decimals else Decimal(0)
    return Span(Decimal(number) - half, Decimal(number) + half)


_Values = Mapping[str, list[Span]]
_NEAR = Decimal("0.02")


def _near(old: str, new: str) -> bool:
    before, after = printed(old), printed(new)
    return abs(after.low - before.low) <= abs(before.low) * _NEAR


def _total(spans: Iterable[Span]) -> Span:
    return Span.total(spans)


def _sum(v: _Values, _: int) -> bool:
    return _total(v["part"]).meets(v["whole"][0])


def _over(a: Span, b: Span, percent: Span) -> bool:
    """Whether a is `percent` of b."""
    return b.low > 0 and (a / b).scaled(HUNDRED).meets(percent)


def _ratio(v: _Values, _: int) -> bool:
    return _over(v["part"][0], v["whole"][0], v["percent"][0])


def _growth(v: _Values, sign: int) -> bool:
    now, amount = v["now"][0], v["amount"][0]
    return _over(amount, now - amount if sign > 0 else now + amount, v["percent"][0])


def _diff(v: _Values, _: int) -> bool:
    return abs(_total(v["a"]) - _total(v["b"])).meets(v["result"][0])


def _same(v: _Values, _: int) -> bool:
    first, *rest = v["same"]
    return all(first.meets(other) for other in rest)


def _le(v: _Values, _: int) -> bool:
    return _total(v["a"]).low <= _total(v["b"]).high


def _points(v: _Values, _: int) -> bool:
    weight, actual, target = v["weight"][0], v["actual"][0], v["target"][0]
    if target.low <= 0:
        return False
    share = actual / target
    capped = Span(min(share.low, Decimal(1)), min(share.high, Decimal(1)))
    return (weight * capped).meets(v["points"][0])


def _count(v: _Values, _: int) -> bool:
    return bool(v.get("stated"))


_HOLDS = {
    "sum": _sum,
    "ratio": _ratio,
    "growth": _growth,
    "diff": _diff,
    "same": _same,
    "le": _le,
    "points": _points,
    "count": _count,
}
