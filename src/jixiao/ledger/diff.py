"""What changed between two department-years: by path, in words and amounts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jixiao.ledger.model.base import Kind
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import Leaf, leaves
from jixiao.ledger.words import changed, day, said

_NUMBERS = frozenset({Kind.MONEY, Kind.NUMBER, Kind.COUNT})


@dataclass(frozen=True, slots=True)
class Change:
    """One leaf that differs; None on the side that does not have it."""

    path: str
    label: str
    before: object
    after: object
    told: str


def diff(old: DepartmentYear, new: DepartmentYear) -> tuple[Change, ...]:
    """Every leaf that differs, in the order of the tree; what went last comes last."""
    return tuple(_changes(_held(old), _held(new)))


def _held(year: DepartmentYear) -> dict[str, Leaf]:
    return {leaf.path: leaf for leaf in leaves(year)}


def _changes(old: dict[str, Leaf], new: dict[str, Leaf]) -> Iterator[Change]:
    for path in [*new, *(path for path in old if path not in new)]:
        leaf = new.get(path) or old[path]
        before = old[path].value if path in old else None
        after = new[path].value if path in new else None
        if (before or None) != (after or None) or _one_is_zero(before, after):
            yield Change(path, leaf.label, before, after, _told(leaf, before, after))


def _one_is_zero(before: object, after: object) -> bool:
    """Zero is a figure, blank is none."""
    return (before is None) != (after is None) and 0 in (before, after)


def _told(leaf: Leaf, before: object, after: object) -> str:
    shown = f"{_shown(leaf, before)} → {_shown(leaf, after)}"
    if isinstance(before, Decimal) and isinstance(after, Decimal) and leaf.kind is Kind.MONEY:
        return f"{shown}（{changed(before, after).removeprefix('与上年')}）"
    return shown


def _shown(leaf: Leaf, value: object) -> str:
    if value is None or value in ("", ()):
        return "（空）"
    if leaf.kind in _NUMBERS:
        return said(Decimal(str(value)), leaf.unit)
    if isinstance(value, date):
        return day(value)
    if isinstance(value, bool):
        return "是" if value else "否"
    return "；".join(map(str, value)) if isinstance(value, tuple) else str(value)
