"""Department-years made at random, from what the model declares of itself.

Made from a seed and a density, which is fast; hypothesis shrinks both.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any, get_args

from hypothesis import strategies as st
from pydantic.fields import FieldInfo

from jixiao.ledger.model.base import Kind, Part
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import choices, kind_of, leaves

_SIGNS = "县区局办中心项目资金甲乙丙丁（）“”、，。：2023.5%#{}<&'\" \n"
_ASIDE = frozenset({"format", "texts", "states", "sources", "year"})


def _words(chance: Random) -> str:
    return "".join(chance.choices(_SIGNS, k=chance.randint(1, 12))).strip()


_LEAVES: dict[Kind, Callable[[Random], Any]] = {
    Kind.MONEY: lambda chance: Decimal(chance.randint(-(10**9), 10**12)) / 100,
    Kind.NUMBER: lambda chance: Decimal(chance.randint(0, 10**5)) / 100,
    Kind.COUNT: lambda chance: chance.randint(0, 10**5),
    Kind.DAY: lambda chance: date(1990, 1, 1) + timedelta(chance.randint(0, 14_000)),
    Kind.FLAG: lambda chance: chance.random() < 0.5,
    Kind.TEXT: _words,
}


def _leaf(field: FieldInfo, kind: Kind, chance: Random) -> object:
    choice = choices(field)
    if kind is Kind.TEXT and choice:
        return chance.choice(choice.words)
    if kind is Kind.TEXT and field.default == ():
        return tuple(filter(None, (_words(chance) for _ in range(chance.randint(0, 3)))))
    return _LEAVES[kind](chance)


def part(kind: type[Part], chance: Random, density: float, **given: object) -> Any:
    """One part, so many of its leaves filled."""
    values: dict[str, object] = dict(given)
    for name, field in kind.model_fields.items():
        held = kind_of(field)
        if name in _ASIDE or chance.random() > density:
            continue
        if held is not None:
            values[name] = _leaf(field, held, chance)
        elif isinstance(field.default, Part):
            values[name] = part(type(field.default), chance, density)
        else:
            below = get_args(field.annotation)[0]
            many = range(chance.randint(0, 3))
            items = (part(below, chance, density) for _ in many)
            values[name] = tuple(item for item in items if _says_something(item))
    return kind(**values)


def _says_something(item: Part) -> bool:
    """Whether a row would not be blank: a leaf of its own, not only of what is inside it."""
    found = leaves(item)
    return any("[" not in leaf.path and leaf.value not in (None, "", ()) for leaf in found)


def years() -> st.SearchStrategy[DepartmentYear]:
    """Whole trees: figures at random, adding up to nothing."""
    return st.builds(
        lambda year, seed, density: part(DepartmentYear, Random(seed), density, year=year),
        st.integers(2015, 2030),
        st.integers(0, 2**32),
        st.sampled_from([0.2, 0.5, 0.9]),
    )
