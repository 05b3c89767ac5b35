"""Two parts of one list that say they are the same one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jixiao.ledger.model.base import Part
from jixiao.ledger.paths import declared, lists
from jixiao.ledger.validation.base import Problem, Seen

_LISTS = {
    "projects": ("code", "name"),
    "expenditure.economic": ("code",),
    "profile.bodies": ("name",),
    "proofs": ("code",),
    "surveys": ("name",),
}


def problems(seen: Seen) -> Iterator[Problem]:
    """Every code or name that stands twice where it must name one thing."""
    for path, items in lists(seen.year):
        for leaf in _LISTS.get(path, ("code",) if path.endswith("indicators") else ()):
            yield from _twice(seen, path, items, leaf)


def _twice(seen: Seen, path: str, items: tuple[Part, ...], leaf: str) -> Iterator[Problem]:
    values = Counter(value for item in items if (value := getattr(item, leaf)))
    for value, times in values.items():
        if times > 1:
            called = _called(items[0], leaf)
            yield seen.error(
                path, f"{called}“{value}”出现{times}次", f"一个{called}只能用一次，请改正"
            )


def _called(item: Part, leaf: str) -> str:
    return declared(type(item), leaf).label
