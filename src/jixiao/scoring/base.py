"""What a score is made of: rates counted from the department-year, rules that give points.

A rate and a rule are each a module of their own (`scoring/rates`, `scoring/rules`), found by
walking the package. A pack puts them together with weights and parameters.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from importlib import import_module

from jixiao.law import Basis, Identity
from jixiao.ledger.derive import Known
from jixiao.ledger.model.year import DepartmentYear
from jixiao.packs.model import Band, Cited
from jixiao.walking import modules

CENT = Decimal("0.01")
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Unknown:
    """Why something could not be worked out: unknown is a state, never 0."""

    why: str


@dataclass(frozen=True, slots=True)
class Input:
    """One figure that a score rests on."""

    label: str
    path: str
    value: Decimal


@dataclass(frozen=True, slots=True)
class Counted:
    """A rate with what it was counted from; `value` 1 is 100 %."""

    value: Decimal
    inputs: tuple[Input, ...]
    arithmetic: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose rate is counted: the tree, its known figures, and where its spending stands."""

    year: DepartmentYear
    known: Known
    spent: str = "expenditure.total.final"
    budget: str = "expenditure.total.revised"


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate of the department-year: 在职人员控制率, 预算完成率 …"""

    name: str
    label: str
    says: str
    basis: Basis | Identity
    count: Callable[[Subject], Counted | Unknown]


@dataclass
class Parameters:
    """The parameters that a pack gives a rule; it remembers which were used."""

    values: Mapping[str, Cited[Decimal]]
    bands: Cited[tuple[Band, ...]] | None = None
    used: dict[str, Cited[Decimal]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Decimal:
        cited = self.values.get(name)
        if cited is None or cited.value is None:
            raise MissingParameter(name)
        self.used[name] = cited
        return cited.value


class MissingParameter(KeyError):
    """A pack leaves a parameter open that the rule needs."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule judges: a rate, or the target and the actual of an indicator."""

    weight: Decimal
    rate: Decimal | None = None
    target: str = ""
    actual: str = ""
    degree: Decimal | None = None
    year: int = 0
    """The budget year, for targets that are days."""


@dataclass(frozen=True, slots=True)
class Earned:
    """Points before rounding, with the working as a reader can redo it."""

    points: Decimal
    arithmetic: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PointsRule:
    """How points follow: 正向指标, 每超一个百分点扣分 …"""

    name: str
    label: str
    says: str
    basis: Basis | Identity
    earn: Callable[[Given, Parameters], Earned | Unknown]
    needs: tuple[str, ...] = ()
    """Parameters that a pack must give."""


def points(value: Decimal) -> Decimal:
    """Rounded half up to two decimals, once, at the end."""
    return value.quantize(CENT, ROUND_HALF_UP)


def held(value: Decimal, weight: Decimal) -> Decimal:
    """Points within 0 and the weight (domain: 得分不低于0、不高于分值)."""
    return max(Decimal(0), min(value, weight))


@cache
def rates() -> Mapping[str, Rate]:
    """Every rate by name."""
    return {m.RATE.name: m.RATE for m in modules(import_module("jixiao.scoring.rates"))}


@cache
def rules() -> Mapping[str, PointsRule]:
    """Every rule by name."""
    return {m.RULE.name: m.RULE for m in modules(import_module("jixiao.scoring.rules"))}
