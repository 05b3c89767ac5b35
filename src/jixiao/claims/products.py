"""Products: a total is so many units of so much each, however the sentence tells it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from jixiao.claims.model import Claim, Place, Term


@dataclass(frozen=True, slots=True)
class Working:
    """One reading: the sum of `total` is the product of `factors`, times `scale`.

    `scale` holds what the words say without a figure: the 1000 公斤 of a 吨, the 12 months
    of a year, the number of amounts of which an average is told.
    """

    total: tuple[Term, ...]
    factors: tuple[Term, ...]
    scale: Decimal = Decimal(1)

    @property
    def terms(self) -> tuple[Term, ...]:
        return (*self.total, *self.factors)


@dataclass(frozen=True, slots=True, kw_only=True)
class Product(Claim):
    """`result`, an amount for each unit, stands with a number of units and a total.

    `workings`: admissible readings, the best first. `sure`: the words bind the first one, so
    that a figure which no reading gives is wrong.
    """

    result: Term
    workings: tuple[Working, ...]
    sure: bool

    @property
    def terms(self) -> tuple[Place, ...]:
        first = self.workings[0].terms if self.workings else ()
        return (self.result, *(t for t in first if t is not self.result))
