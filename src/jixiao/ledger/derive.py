"""Fill the blanks that the other figures determine; each with its working as source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from jixiao.ledger.identities import Equation, equations
from jixiao.ledger.model.base import Kind
from jixiao.ledger.model.year import DepartmentYear, Source, State
from jixiao.ledger.paths import leaves, replaced, upwards

ZERO = Decimal(0)
_COUNTED = frozenset({Kind.MONEY, Kind.NUMBER, Kind.COUNT})


@dataclass(frozen=True, slots=True)
class Known:
    """The numbers of a tree by path, and which paths count as nothing."""

    values: Mapping[str, Decimal]
    empty: frozenset[str]

    def at(self, path: str) -> Decimal | None:
        """The number at a path; 0 where the part says 无 or 不适用; None if unknown."""
        value = self.values.get(path)
        return ZERO if value is None and self._said_empty(path) else value

    def _said_empty(self, path: str) -> bool:
        return bool(self.empty) and any(above in self.empty for above in upwards(path))

    def total(self, paths: Iterable[str]) -> Decimal | None:
        """The sum of the numbers at these paths; None if one is unknown."""
        found = [self.at(path) for path in paths]
        return None if None in found else sum((v for v in found if v is not None), ZERO)


def known(year: DepartmentYear) -> Known:
    """The numbers that a tree holds."""
    empty = frozenset(p for p, s in year.states.items() if s is not State.MISSING)
    values = {
        leaf.path: Decimal(str(leaf.value))
        for leaf in leaves(year)
        if leaf.kind in _COUNTED and leaf.value is not None
    }
    return Known(values, empty)


def derived(year: DepartmentYear) -> DepartmentYear:
    """The tree with every total filled whose parts are all known.

    A blank part is never worked out from its total: a total may be wrong. What was
    filled in carries the source 计算 and the identity.
    """
    figures = known(year)
    values = dict(figures.values)
    filled: dict[str, str] = {}
    told = equations(year)
    while found := _one_round(told, Known(values, figures.empty)):
        values |= {path: value for path, (value, _) in found.items()}
        filled |= {path: says for path, (_, says) in found.items()}
    for path in filled:
        year = replaced(year, path, _as_held(values[path], path))
    sources = {path: Source(kind="计算", place=says) for path, says in filled.items()}
    return year.model_copy(update={"sources": {**year.sources, **sources}})


def _one_round(told: Iterable[Equation], at: Known) -> dict[str, tuple[Decimal, str]]:
    found: dict[str, tuple[Decimal, str]] = {}
    for equation in told:
        if at.at(equation.whole) is not None or equation.whole in found:
            continue
        added, taken = at.total(equation.parts), at.total(equation.less)
        if added is not None and taken is not None:
            found[equation.whole] = (added - taken, equation.says)
    return found


def _as_held(value: Decimal, path: str) -> Decimal | int:
    return int(value) if path.startswith("staff.") else value
