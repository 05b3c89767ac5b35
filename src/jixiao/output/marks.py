"""Which findings and relations lie on which stretch of the text, nested and crossing."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_MOST = 40  # labels of one stretch; beyond them nobody could tell marks apart


@dataclass(frozen=True, slots=True)
class Label:
    """One place of finding or relation `owner` (from 1): its `place`th, from 0."""

    owner: int
    place: int
    severity: str  # error, warning, info, waived; "" for a relation that holds

    @property
    def key(self) -> str:
        return f"{self.owner}.{self.place}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters under the same labels. `opening`: those that begin here."""

    start: int
    end: int
    labels: tuple[Label, ...]
    opening: tuple[Label, ...]


Placed = tuple[int, int, Label]


class Marks:
    """Stretches in the order of the text, never overlapping."""

    def __init__(self, placed: Iterable[Placed], length: int) -> None:
        self._stretches = list(_cut(_inside(placed, length)))
        self._ends = [s.end for s in self._stretches]
        self._starts = [s.start for s in self._stretches]

    def within(self, start: int, end: int) -> Iterator[Stretch]:
        """The stretches that touch a range, cut to it."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        for stretch in self._stretches[first:last]:
            left, right = max(stretch.start, start), min(stretch.end, end)
            opening = stretch.opening if left == stretch.start else ()
            yield Stretch(left, right, stretch.labels, opening)

    def touch(self, start: int, end: int) -> bool:
        """Whether any stretch lies in a range."""
        return next(self.within(start, end), None) is not None


def _inside(placed: Iterable[Placed], length: int) -> Iterator[Placed]:
    """Places clipped to the text; an empty one takes a character, so that it shows."""
    for start, end, label in placed:
        left = max(0, min(start, length - 1))
        right = min(max(end, left + 1), length)
        if left < right:
            yield left, right, label


def _cut(placed: Iterator[Placed]) -> Iterator[Stretch]:
    opens: dict[int, list[Label]] = {}
    closes: dict[int, list[Label]] = {}
    for start, end, label in placed:
        opens.setdefault(start, []).append(label)
        closes.setdefault(end, []).append(label)
    active: dict[Label, None] = {}
    before = 0
    opening: tuple[Label, ...] = ()
    for at in sorted({*opens, *closes}):
        if active:
            yield Stretch(before, at, tuple(active)[:_MOST], opening)
        for label in closes.get(at, ()):
            active.pop(label, None)
        opening = tuple(opens.get(at, ()))[:_MOST]
        active.update(dict.fromkeys(opening))
        before = at
