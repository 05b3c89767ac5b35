"""Look figures up by what they are called, across the whole narrative."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from jixiao.facts.labels import Scope, Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.kept import kept

Entry = tuple[Passage, Mention]
_REACH = 100  # tellings of one name; what stands further off decides nothing
BUDGETS = frozenset({Stage.ORIGINAL, Stage.BUDGET, Stage.REVISED})


@dataclass(frozen=True, slots=True)
class Index:
    """Levels by key; `default` is the stage of amounts whose stage is not said."""

    levels: dict[str, list[Entry]]
    default: Stage
    year: int | None

    @property
    def every(self) -> Iterator[Entry]:
        """All levels that have a name."""
        return (entry for entries in self.levels.values() for entry in entries)

    def named(self, key: str) -> Sequence[Entry]:
        """Levels of this name, in the order of the document."""
        return self.levels.get(key, ())

    def stage(self, mention: Mention) -> Stage:
        """The stage of a level, said or by the kind of document."""
        return mention.label.stage or self.default

    def final(self, mention: Mention) -> bool:
        """Whether a level is of the year's end."""
        return self.stage(mention) is Stage.FINAL

    def budget(self, mention: Mention) -> bool:
        """Whether a level is of a budget, whichever."""
        return self.stage(mention) in BUDGETS

    def this_year(self, mention: Mention) -> bool:
        """Whether a level is of the report's year."""
        return mention.label.year in (None, self.year)


@kept
def index(report: Report) -> Index:
    """The levels of a report by key."""
    levels: dict[str, list[Entry]] = defaultdict(list)
    for passage, mention in report.mentions:
        if mention.role is Role.LEVEL and mention.label.key:
            levels[mention.label.key].append((passage, mention))
    budget = report.profile.genre is Genre.BUDGET
    return Index(dict(levels), Stage.BUDGET if budget else Stage.FINAL, report.profile.year)


def of_scope(entries: Sequence[Entry], scope: Scope) -> list[Entry]:
    """The entries of this scope; those whose scope is not said, where all tell one value."""
    same = [e for e in entries if e[1].label.scope is scope]
    if same:
        return same
    open_ended = [e for e in entries if scope is Scope.ALL or e[1].label.scope is Scope.ALL]
    values = {e[1].figure.value for e in open_ended}
    return open_ended if len(values) == 1 else []


def nearest(entries: Sequence[Entry], passage: Passage, at: int) -> Iterator[Entry]:
    """Entries by nearness: before in the passage, then earlier passages, then later ones.

    `entries` stand in the order of the document; only the nearest `_REACH` are given, so
    that the cost does not grow with it. Nothing is sorted: who needs few stops early.
    """
    return islice(_nearest(entries, passage, at), _REACH)


def _nearest(entries: Sequence[Entry], passage: Passage, at: int) -> Iterator[Entry]:
    first = bisect_left(entries, (passage.number, 0), key=_place)
    here = bisect_left(entries, (passage.number, at), first, key=_place)
    for place in range(here - 1, first - 1, -1):
        yield entries[place]
    while first:
        above = entries[first - 1][0].number
        start = bisect_left(entries, (above, 0), 0, first, key=_place)
        yield from entries[start:first]
        first = start
    for place in range(here, len(entries)):
        yield entries[place]


def _place(entry: Entry) -> tuple[int, int]:
    passage, mention = entry
    return passage.number, mention.at
