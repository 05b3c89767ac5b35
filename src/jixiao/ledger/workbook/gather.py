"""What was read of a workbook, put together: leaves, items with their owners, faults."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from jixiao.ledger.model.base import Part
from jixiao.ledger.paths import keys
from jixiao.ledger.workbook.plan import Listing, plan

Data = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Item:
    """One row of a list: what owns it, its leaves, where it stands."""

    owners: tuple[str, ...]
    leaves: dict[str, tuple[object, str]]
    """Path within the item → value, place."""
    place: str


@dataclass
class Gathered:
    """Everything that was read so far."""

    leaves: dict[str, tuple[object, str]] = field(default_factory=dict)
    items: dict[str, list[Item]] = field(default_factory=dict)
    """By the name of the list's sheet."""
    states: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)
    sources: dict[str, Data] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def take(self, path: str, value: object, place: str) -> None:
        """A leaf; told twice with two values it is a fault."""
        before = self.leaves.get(path)
        if before is not None and before[0] != value:
            self.faults.append(f"{place}：与{before[1]}不一致，同一项填了两个数")
        self.leaves.setdefault(path, (value, place))

    def data(self) -> tuple[Data, dict[str, str]]:
        """Plain data of the whole tree, and the place of each leaf by its path."""
        data: Data = {"states": self.states, "texts": self.texts, "sources": self.sources}
        places: dict[str, str] = {}
        for path, (value, place) in self.leaves.items():
            _put(data, path, value)
            places[path] = place
        for listing in plan():
            if isinstance(listing, Listing) and not listing.owners:
                items = self.items.get(listing.name, [])
                made = self._made(listing, items, listing.path, (), places)
                _put(data, listing.path, made)
        return data, places

    def _made(
        self,
        listing: Listing,
        items: list[Item],
        path: str,
        above: tuple[str, ...],
        places: dict[str, str],
    ) -> list[Data]:
        """The items of one list with those of the lists inside them."""
        made: list[Data] = []
        for key, item in zip(names(listing, items), items, strict=True):
            own: Data = {}
            for leaf, (value, place) in item.leaves.items():
                _put(own, leaf, value)
                places[f"{path}[{key}].{leaf}"] = place
            for inner in _inside(listing):
                called = (*above, key)
                below = [i for i in self.items.get(inner.name, []) if i.owners == called]
                at = f"{path}[{key}].{inner.path}"
                _put(own, inner.path, self._made(inner, below, at, called, places))
            made.append(own)
        return made


def names(listing: Listing, items: list[Item]) -> tuple[str, ...]:
    """How each item will be named in a path."""
    return keys(tuple(_named(listing.item, item) for item in items))


def _named(kind: type[Part], item: Item) -> Part:
    """A part with its own leaves only, enough to say what it is called."""
    own: Data = {leaf: value for leaf, (value, _) in item.leaves.items() if "." not in leaf}
    return kind.model_construct(None, **own)


def _inside(listing: Listing) -> Iterator[Listing]:
    """The lists whose items stand in the items of this one."""
    way = (*(path for path, _ in listing.owners), listing.path)
    for inner in plan():
        if isinstance(inner, Listing) and tuple(path for path, _ in inner.owners) == way:
            yield inner


def _put(data: Data, path: str, value: object) -> None:
    *above, last = path.split(".")
    for step in above:
        data = data.setdefault(step, {})
    data[last] = value
