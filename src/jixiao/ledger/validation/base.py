"""What a rule sees and what it says; `validate` runs them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cache, cached_property
from types import MappingProxyType

import jixiao.ledger.validation as rules
from jixiao.ledger.derive import Known, derived, known
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import Leaf, leaves
from jixiao.walking import modules


class Gravity(Enum):
    """How much a problem matters; only an error stops scoring and compiling."""

    ERROR = "错误"
    WARNING = "提醒"
    GAP = "待补充"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, where it stands, how to mend it: all in Chinese but the path."""

    gravity: Gravity
    path: str
    label: str
    what: str
    how: str
    source: str = ""
    """工作表!单元格 of the workbook it came from, where it came from one."""

    def __str__(self) -> str:
        place = f"（{self.source}）" if self.source else ""
        return f"{self.label}{place}：{self.what}。{self.how}。"


@dataclass(frozen=True)
class Seen:
    """A tree as the rules see it: with its totals worked out, its leaves by path."""

    year: DepartmentYear
    given: DepartmentYear
    places: Mapping[str, str] = field(default_factory=dict)
    """Path → 工作表!单元格, where the tree came from a workbook."""

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Every leaf by path."""
        return {leaf.path: leaf for leaf in leaves(self.year)}

    @cached_property
    def known(self) -> Known:
        """The numbers by path."""
        return known(self.year)

    def label(self, path: str) -> str:
        """A path in Chinese."""
        leaf = self.leaves.get(path)
        return leaf.label if leaf else path

    def error(self, path: str, what: str, how: str) -> Problem:
        return self._problem(Gravity.ERROR, path, what, how)

    def warning(self, path: str, what: str, how: str) -> Problem:
        return self._problem(Gravity.WARNING, path, what, how)

    def gap(self, path: str, what: str, how: str) -> Problem:
        return self._problem(Gravity.GAP, path, what, how)

    def _problem(self, gravity: Gravity, path: str, what: str, how: str) -> Problem:
        return Problem(gravity, path, self.label(path), what, how, self.places.get(path, ""))


Rule = Callable[[Seen], Iterator[Problem]]


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(m.problems for m in modules(rules) if hasattr(m, "problems"))


def validate(
    year: DepartmentYear, places: Mapping[str, str] = MappingProxyType({})
) -> tuple[Problem, ...]:
    """Every problem of a department-year, the gravest first, then by place in the tree."""
    seen = Seen(derived(year), year, places)
    found = {problem for rule in _rules() for problem in rule(seen)}
    order = {path: number for number, path in enumerate(seen.leaves)}
    grave = list(Gravity)
    return tuple(
        sorted(
            found,
            key=lambda p: (grave.index(p.gravity), order.get(p.path, len(order)), p.path, p.what),
        )
    )
