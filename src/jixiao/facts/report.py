"""Everything that was understood of one document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from jixiao.documents.model import Document, Kind
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage, passages
from jixiao.facts.precision import settled
from jixiao.facts.profile import Profile, profile
from jixiao.facts.tables.funds import Fund, funds
from jixiao.facts.tables.model import FactTable
from jixiao.facts.tables.reading import fact_tables
from jixiao.facts.tables.scores import ScoreSheet, score_sheets
from jixiao.figures import Figure

_APART = frozenset({Kind.HEADER, Kind.FOOTER, Kind.CONTENTS})


@dataclass(frozen=True, slots=True)
class Report:
    """A document with its figures, labels and tables; what the claim finders read."""

    document: Document
    profile: Profile
    passages: tuple[Passage, ...]
    tables: tuple[FactTable, ...] = field(default=())
    funds: tuple[Fund, ...] = field(default=())  # fund blocks of evaluation forms
    sheets: tuple[ScoreSheet, ...] = field(default=())  # their scored blocks
    kept: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def telling(self) -> Iterator[Passage]:
        """The passages that tell a figure."""
        return (p for p in self.passages if p.mentions)

    @property
    def mentions(self) -> Iterator[tuple[Passage, Mention]]:
        """Every figure of the narrative with its passage."""
        return ((p, m) for p in self.passages for m in p.mentions)

    @property
    def figures(self) -> Iterator[Figure]:
        """Every figure that was read: those of sentences, then those of table cells, once each."""
        yield from (m.figure for _, m in self.mentions)
        for table in self.tables:
            for row in table.grid:
                yield from (e.figure for e in row if e and e.figure and e.first)

    @property
    def amounts(self) -> frozenset[Decimal]:
        """The amounts of money that its sentences name, in yuan."""
        return _amounts(self.passages)

    @property
    def unread(self) -> int:
        """How many places looked like a figure and were not understood."""
        return sum(len(p.unread) for p in self.passages)


def understand(document: Document, spoken: frozenset[Decimal] = frozenset()) -> Report:
    """Read the figures of a document: narrative in passages, tables in blocks.

    `spoken`: amounts in yuan that the report names whose annex this is; they tell the unit
    of tables that do not state theirs.
    """
    blocks = [(i, p) for i, p in enumerate(document.paragraphs) if p.kind not in _APART]
    read = settled(tuple(passages(blocks)))
    tables = fact_tables(document, spoken | _amounts(read))
    forms = tuple(funds(tables))
    sheets = tuple(score_sheets(tables, forms))
    return Report(document, profile(document, read), read, tables, forms, sheets)


def _amounts(read: Iterable[Passage]) -> frozenset[Decimal]:
    return frozenset(m.figure.value for p in read for m in p.mentions if m.money)
