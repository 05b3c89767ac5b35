"""The official formulas for points, as the variants that some notice prints.

A printed score is contradicted only if it is above what every variant gives, or is
printed to decimals that no variant gives.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from jixiao.claims.model import Points, Sign, Term
from jixiao.figures import Figure

_PLACES = (Decimal("0.01"), Decimal("0.1"), Decimal(1))
_ONE = Decimal(1)
_ZERO = Decimal(0)


def variants(weight: Decimal, target: Decimal, actual: Decimal, sign: Sign) -> tuple[Decimal, ...]:
    """What the formulas give for a target that was missed; full marks are not among them."""
    if target <= 0 or actual < 0:
        return (_ZERO,)
    away = abs(actual - target) / target
    found = [_ZERO, weight * max(_ZERO, _ONE - away)]
    if sign is Sign.AT_LEAST or actual < target:
        found.append(weight * actual / target)
    if actual > 0 and (sign is Sign.AT_MOST or actual > target):
        found.append(weight * target / actual)
    return tuple(min(f, weight) for f in found)


def fits(points: Decimal, given: Iterable[Decimal]) -> bool:
    """Whether the points are one of these, rounded as somebody rounds."""
    return any(
        points == value.quantize(place, rounding=way)
        for value in given
        for place in _PLACES
        for way in (ROUND_HALF_UP, ROUND_CEILING, ROUND_FLOOR)
    )


def above(points: Decimal, given: Iterable[Decimal]) -> bool:
    """Whether the points are more than any of these, rounded up to a whole point."""
    return all(points > value.quantize(_ONE, rounding=ROUND_CEILING) for value in given)


def operands(claim: Points) -> tuple[Figure, Figure, Figure, Figure] | None:
    """Points, weight, target, actual where all four are figures."""
    if claim.weight is None or not isinstance(claim.target, Term):
        return None
    if not isinstance(claim.actual, Term):
        return None
    return claim.points.figure, claim.weight.figure, claim.target.figure, claim.actual.figure
