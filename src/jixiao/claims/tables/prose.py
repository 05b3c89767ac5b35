"""Sentences inside table cells that the text tells again, word for word.

The words before the figure must be the same in both places; a cell that speaks of
January to November does not contradict a year.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.narrative.terms import term
from jixiao.claims.tables.terms import place
from jixiao.documents.model import Paragraph
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage, passages
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Entry, FactTable

_SHORTEST = 16  # characters of a cell that holds a sentence
_SAME = 8  # characters before the figure that must agree
_PERIOD = re.compile(r"\d{1,2}月|季度|上半年|下半年")

Told = tuple[Passage, Mention]


def find(report: Report) -> Iterator[Claim]:
    """Figures of cell texts with the sentence that tells the same."""
    tellings: dict[tuple[str, str], list[Told]] = defaultdict(list)
    if not report.tables:
        return
    for passage, mention in report.mentions:
        if mention.figure.exact:
            tellings[_words(passage, mention), mention.figure.unit.name].append((passage, mention))
    for table in report.tables:
        for entry in _sentences(table):
            yield from _cell(table, entry, tellings)


def _words(passage: Passage, mention: Mention) -> str:
    return passage.text[max(mention.at - _SAME, 0) : mention.at]


def _sentences(table: FactTable) -> Iterator[Entry]:
    for row in table.grid:
        for entry in row:
            if entry and len(entry.text) >= _SHORTEST and entry.first:
                yield entry


def _cell(
    table: FactTable, entry: Entry, tellings: dict[tuple[str, str], list[Told]]
) -> Iterator[Claim]:
    for passage in passages([(0, Paragraph(entry.cell.words))]):
        for mention in passage.mentions:
            words = _words(passage, mention)
            told = tellings.get((words, mention.figure.unit.name), [])
            if len(words) < _SAME or len(told) != 1 or not mention.figure.exact:
                continue
            figure = mention.figure
            cell = Term(figure, words, figure.start, figure.end, table.number, place(entry))
            other = term(*told[0])
            sure = not _periods_apart(mention, told[0][1])
            yield Same(topic="prose", title=words, a=cell, b=other, sure=sure)


def _periods_apart(a: Mention, b: Mention) -> bool:
    return bool(_PERIOD.search(a.lead)) != bool(_PERIOD.search(b.lead))
