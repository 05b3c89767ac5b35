"""Whether a list that does not add up is a slip or was never a list of this total.

A slip is nearly always one edit: a digit, a decimal point, a unit, an item too many. Parts
that no edit reconciles with their total, where no words bind them to it, or that exceed it
by half, were most likely read under a total that is not theirs.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jixiao.claims.model import Sum, Term
from jixiao.figures import Kind, Span

_TOO_MUCH = Decimal("1.5")  # times the total
_FEW = 3  # digits in which a figure differs from most others by one edit
_SCALES = tuple(Decimal(10) ** power for power in (1, 2, 3, 4, 8))


def far_off(claim: Sum, total: Span, sides: Sequence[Span], *, edit: bool) -> bool:
    """Whether parts of a text exceed their total by more than their binding can bear.

    `sides`: the spans of the parts less what is subtracted; `edit`: whether one explains it.
    """
    terms = [t for t in claim.terms if isinstance(t, Term)]
    if claim.whole is None or claim.bound or any(t.table for t in terms):
        return False
    added = Span.total(sides)
    if total.low < 0 or added.low <= total.high:
        return False
    tied = claim.even or (claim.closed and not claim.likely)
    if edit:
        return not tied and all(_short(t) for t in terms)
    return (not tied or added.low > total.high * _TOO_MUCH) and not _scaled(total, sides)


def _short(term: Term) -> bool:
    """Whether it is a count of so few digits that an edit leads to many another count."""
    printed = term.figure.printed
    if term.figure.unit.kind is not Kind.COUNT or "." in printed:
        return False
    digits = (c for c in printed if c.isdecimal())
    return len("".join(digits).strip("0")) <= _FEW


def _scaled(total: Span, sides: Sequence[Span]) -> bool:
    """Whether another unit or decimal point of one part makes them meet the total."""
    for place, side in enumerate(sides):
        rest = Span.total([*sides[:place], *sides[place + 1 :]])
        if any(total.meets(rest + side.scaled(1 / scale)) for scale in _SCALES):
            return True
    return any(total.scaled(scale).meets(Span.total(sides)) for scale in _SCALES)
