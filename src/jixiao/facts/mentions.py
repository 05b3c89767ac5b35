"""A figure in a sentence: what it does there and what it is called."""

from __future__ import annotations

from enum import StrEnum

from jixiao.facts.labels import Label
from jixiao.figures import Figure, Kind
from jixiao.record import record


class Role(StrEnum):
    """What a figure does in its clause."""

    LEVEL = "level"  # an amount or number as it stands
    DELTA = "delta"  # by how much something changed
    GAP = "gap"  # by how much it differs from budget: 超支, 结余
    CHANGE = "change"  # by which percentage something changed
    SHARE = "share"  # which percentage of a whole
    RATE = "rate"  # a rate that words name: 执行率, 完成年初预算的
    PERCENT = "percent"  # any other percentage


@record
class Mention:
    """A figure in a sentence.

    `at`, `end`: indexes in the passage's evened text, `begin`: where its label begins.
    `lead`: the words from the clause's begin to the figure; `tail`: those after it, up to
    the next mark. `direction`: +1 or −1 for DELTA, GAP and CHANGE as the words say.
    """

    figure: Figure
    begin: int
    at: int
    end: int
    sentence: int
    clause: int
    lead: str
    tail: str
    role: Role
    direction: int
    label: Label

    @property
    def money(self) -> bool:
        return self.figure.unit.kind is Kind.MONEY

    @property
    def is_amount(self) -> bool:
        """An exact amount of money, told as such: no change, no rate, no bound."""
        return self.role is Role.LEVEL and self.money and self.figure.exact
