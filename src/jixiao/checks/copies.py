"""Where a disputed figure may have been copied from: last year's, the row beside it.

A figure that other figures speak against and that stands, digit for digit, as the same
item's figure of another year, or as its neighbour's, was most likely copied from there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal

from jixiao.checks.base import Problem
from jixiao.claims.model import Term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Entry, FactTable
from jixiao.figures import Figure

_MOST = 40  # figures of one problem that are looked up
_TELLING = 3  # significant digits that two figures hardly share by chance


@dataclass(frozen=True, slots=True)
class Sources:
    """Where each figure of a report stands, looked up by its place and its value."""

    told: dict[int, tuple[Passage, int]]
    alike: dict[Decimal, list[Mention]]
    cells: dict[int, tuple[FactTable, Entry]]

    @staticmethod
    def of(report: Report) -> Sources:
        """Index a report once, for all of its findings."""
        told: dict[int, tuple[Passage, int]] = {}
        alike: dict[Decimal, list[Mention]] = defaultdict(list)
        for passage in report.passages:
            for position, mention in enumerate(passage.mentions):
                told[mention.figure.start] = (passage, position)
                alike[mention.figure.value].append(mention)
        cells = {
            entry.figure.start: (table, entry)
            for table in report.tables
            for row in table.grid
            for entry in row
            if entry and entry.first and entry.figure
        }
        return Sources(told, dict(alike), cells)

    def explain(self, problem: Problem) -> str:
        """Chinese: which figure may be a copy of what; empty where nothing is alike."""
        terms = [p for p in problem.places if isinstance(p, Term) and _telling(p.figure)]
        places = {t.figure.start for t in problem.places if isinstance(t, Term)}
        for term in terms[:_MOST]:
            how = self._like(term.figure.start, places)
            if how:
                return f"“{term.name or term.figure.printed}”{how}"
        return ""

    def _like(self, start: int, places: set[int]) -> str:
        if start in self.cells:
            return _in_table(*self.cells[start])
        return self._in_text(*self.told[start], places) if start in self.told else ""

    def _in_text(self, passage: Passage, position: int, places: set[int]) -> str:
        own = passage.mentions[position]
        for mention in passage.mentions[max(0, position - 2) : position + 3]:
            if mention is not own and _same(mention, own) and mention.label.key != own.label.key:
                return f"与相邻的“{mention.label.words}”相同，可能抄错了项"
        for mention in self.alike.get(own.figure.value, ()):
            year = mention.label.year
            named = own.label.key and mention.label.key == own.label.key
            other_year = year is not None and year != own.label.year
            if other_year and named and _same(mention, own) and mention.figure.start not in places:
                return "与另一年度的数相同，可能沿用了上年数"
        return ""


def _telling(figure: Figure) -> bool:
    return len(re.sub(r"\D", "", figure.printed).strip("0")) >= _TELLING


def _in_table(table: FactTable, place: Entry) -> str:
    """The cells above and below; those beside it are often equal by right."""
    for row, how in ((place.row - 1, "上一行"), (place.row + 1, "下一行")):
        entry = table.grid[row][place.column] if 0 <= row < len(table.grid) else None
        if entry and entry.figure and place.figure and entry.figure.value == place.figure.value:
            return f"与{how}的数相同，可能抄错了行"
    return ""


def _same(mention: Mention, own: Mention) -> bool:
    return (
        mention.role is Role.LEVEL
        and mention.figure.value == own.figure.value
        and mention.figure.unit.comparable(own.figure.unit)
    )
