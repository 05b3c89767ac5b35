"""Balances: one figure that others make, some added and some taken away.

A `Difference` has two operands in known places. What is left, what is still to be done and
what stands at the year's end are told with operands that stand anywhere before them; several
readings are admissible, and how sure the words are decides what a failure of all of them means.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from jixiao.claims.model import Claim, Place, Term


class Proof(Enum):
    """What it means that no reading of a balance agrees."""

    SURE = "sure"  # a contradiction
    SLIP = "slip"  # a contradiction where one edit of the result explains the best reading
    OPEN = "open"  # nothing: the operands may be others


@dataclass(frozen=True, slots=True)
class Reading:
    """What is added and what is taken away."""

    plus: tuple[Term, ...]
    minus: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Term, ...]:
        return (*self.plus, *self.minus)


@dataclass(frozen=True, slots=True, kw_only=True)
class Balance(Claim):
    """`result` is said to be what one of the `readings` makes, the best first.

    `why` says in Chinese what makes it: 期末＝期初＋增加−减少. `either`: the words do not say
    which of two is the larger (相差).
    """

    result: Term
    readings: tuple[Reading, ...]
    why: str
    proof: Proof = Proof.SURE
    either: bool = False

    @property
    def terms(self) -> tuple[Place, ...]:
        return (self.result, *(self.readings[0].terms if self.readings else ()))
