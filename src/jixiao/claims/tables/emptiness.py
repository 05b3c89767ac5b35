"""本年无政府性基金预算支出: sentences that deny what a table of its own would show."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Mark, Statement, Term
from jixiao.claims.narrative.terms import mark, term
from jixiao.claims.tables.terms import named
from jixiao.facts.labels import Scope
from jixiao.facts.mentions import Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tables.model import FactTable, Measure, TableKind

_NAMES = {
    TableKind.FUND: (r"政府性基金", Scope.FUND),
    TableKind.CAPITAL: (r"国有资本经营", Scope.CAPITAL),
    TableKind.THREE: (r"“?三公”?经费", None),
}
_NONE = (
    r"(?:无|没有|未)(?:发生|安排|使用|涉及)?{name}(?:预算)?(?:财政)?(?:拨款)?(?:安排的?)?"
    r"(?:收入|支出|收支|预算|决算|资金)"
)
_NUMBERS = (Measure.CODE, Measure.INDEX)
_YEAR = re.compile(r"(?:19|20)\d\d")


def find(report: Report) -> Iterator[Claim]:
    """Each denial with its table, and amounts told of a table that is empty."""
    for kind, (name, scope) in _NAMES.items():
        tables = [t for t in report.tables if t.kind is kind]
        if len(tables) != 1:
            continue
        denial = re.compile(_NONE.format(name=name))
        shown = _amount(tables[0])
        title = _title(tables[0])
        for passage in report.passages:
            for match in denial.finditer(passage.text):
                if _this_year(passage, match.start(), report.profile.year):
                    words = mark(passage, match.start(), match.end())
                    facts = (shown,) if shown else (title,)
                    yield Statement(
                        topic="denied-table", title=tables[0].title, words=words, facts=facts
                    )
        if shown is None and scope is not None and not _filled(tables[0]):
            yield from _told(report, scope, tables[0], title)


def _amount(table: FactTable) -> Term | None:
    """The first amount in the table that is not zero."""
    for side in table.sides:
        for line in side.lines:
            for column in side.values:
                figure = line.figure(column) if column.measure is Measure.AMOUNT else None
                if figure and figure.value:
                    return named(table, line, column, "合计")
    return None


def _filled(table: FactTable) -> bool:
    """Whether any number but a code is printed in it, in whatever layout."""
    codes = {c.index for b in table.blocks for c in b.columns if c.measure in _NUMBERS}
    cells = (e for row in table.grid for e in row if e and e.column not in codes)
    return any(e.figure and e.figure.value for e in cells)


def _title(table: FactTable) -> Mark:
    """The table's first cell, where the table stands."""
    for row in table.grid:
        for entry in row:
            if entry and entry.text:
                start, end = entry.words.range(0, len(entry.text))
                return Mark(table.title or entry.text, start, end, table.number, (1, 1))
    return Mark(table.title, table.start, table.start, table.number)


def _this_year(passage: Passage, at: int, year: int | None) -> bool:
    """The sentence names no year, or the report's."""
    begin = max((s for s, e in passage.sentences if s <= at), default=0)
    named_ = _YEAR.findall(passage.text[begin:at])
    return not named_ or named_[-1] == str(year)


def _told(report: Report, scope: Scope, table: FactTable, title: Mark) -> Iterator[Claim]:
    for passage, mention in report.mentions:
        if mention.role is not Role.LEVEL or not mention.money or not mention.figure.value:
            continue
        if mention.label.scope is scope and mention.label.year in (None, report.profile.year):
            yield Statement(
                topic="told-of-empty",
                title=table.title,
                words=title,
                facts=(term(passage, mention),),
            )
