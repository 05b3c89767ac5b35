"""Two prints of one table: the same title, the same rows and columns, nearly all figures alike."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal

from jixiao.facts.tables.goals import project_of
from jixiao.facts.tables.labelled import plain_name
from jixiao.facts.tables.model import Entry, FactTable, TableKind

_FEWEST = 6  # figures that both must share
_SHARED = Decimal("0.8")  # of the smaller table's places
_ALIKE = Decimal("0.7")  # of the shared figures
_NUMBER = re.compile(r"^(?:附件|附表|表)\s*[\d一二三四五六七八九十]*(?:[—-]\d+)?[：:、.]?")

Place = tuple[str, str, int]
Key = tuple[TableKind, str, str]
Pairs = list[tuple[str, Entry, Entry]]


class Twins:
    """Remembers which tables are prints of one: asked for every fact that they tell."""

    def __init__(self) -> None:
        self._known: dict[tuple[int, int], bool] = {}

    def __call__(self, a: FactTable, b: FactTable) -> bool:
        """Whether the two are prints of one table. Both must outlive this object."""
        key = (id(a), id(b))
        if key not in self._known:
            self._known[key] = copied(a, b) is not None
        return self._known[key]


def copied(a: FactTable, b: FactTable) -> Pairs | None:
    """The figures that differ between two prints of one table; None where they are not one.

    Each comes with its name: row and column.
    """
    if a.kind is not b.kind or print_key(a) is None or print_key(a) != print_key(b):
        return None
    mine, theirs = _places(a), _places(b)
    shared = [place for place in mine if place in theirs]
    if len(shared) < max(Decimal(_FEWEST), _SHARED * min(len(mine), len(theirs))):
        return None
    apart = [p for p in shared if not _agree(mine[p], theirs[p])]
    if len(shared) - len(apart) < _ALIKE * len(shared):
        return None
    return [(f"{row}{f'（{head}）' if head else ''}", mine[row, head, n], theirs[row, head, n])
            for row, head, n in apart]  # fmt: skip


def print_key(table: FactTable) -> Key | None:
    """What all prints of one table share: kind, title, project. None where it has no title."""
    title = _NUMBER.sub("", table.title, count=1)
    return (table.kind, title, project_of(table)) if title else None


def _places(table: FactTable) -> dict[Place, Entry]:
    """Every figure by its row's name and column's header; repeated ones are counted."""
    times: Counter[tuple[str, str]] = Counter()
    found: dict[Place, Entry] = {}
    for side in table.sides:
        for line in side.lines:
            for column in side.values:
                entry = line.values.get(column.index)
                if entry is None or entry.figure is None:
                    continue
                name = (plain_name(line.full or line.name), column.last)
                times[name] += 1
                found[(*name, times[name])] = entry
    return found


def _agree(a: Entry, b: Entry) -> bool:
    return a.figure is not None and b.figure is not None and a.figure.span.meets(b.figure.span)
