"""Pieces of text to read: passages and table cells, evened, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.claims.model import Mark
from jixiao.documents.model import Words
from jixiao.facts.clean import clean
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report


@dataclass(frozen=True, slots=True)
class Piece:
    """A passage or a table cell; `number` is the passage's place among the passages."""

    words: Words
    number: int = -1
    level: int = 0
    section: tuple[str, ...] = ()
    table: int | None = None
    cell: tuple[int, int] | str | None = None

    @property
    def text(self) -> str:
        return self.words.text

    def mark(self, start: int, end: int) -> Mark:
        """The place of `text[start:end]`."""
        low, high = self.words.range(start, end)
        return Mark(self.text[start:end], low, high, self.table, self.cell)

    def found(self, match: re.Match[str], group: int | str = 0) -> Mark:
        """The place of a match in this piece's text."""
        return self.mark(*match.span(group))

    def sentence(self, at: int) -> tuple[int, int]:
        """The bounds of the sentence around position `at`."""
        start = max(self.text.rfind(mark, 0, at) for mark in "。！？") + 1
        ends = [e for mark in "。！？" if (e := self.text.find(mark, at)) >= 0]
        return start, min(ends) + 1 if ends else len(self.text)

    def clause(self, at: int) -> tuple[int, int]:
        """The bounds of the clause around position `at`, marks left out."""
        start = max(self.text.rfind(mark, 0, at) for mark in "，。；：！？") + 1
        ends = [e for mark in "，。；：！？" if (e := self.text.find(mark, at)) >= 0]
        return start, min(ends, default=len(self.text))


def piece(passage: Passage, number: int) -> Piece:
    """A passage as a piece."""
    return Piece(passage.words, number, passage.level, passage.section)


def narrative(report: Report) -> Iterator[Piece]:
    """All headings and paragraphs."""
    return (piece(passage, number) for number, passage in enumerate(report.passages))


def cells(report: Report) -> Iterator[Piece]:
    """All table cells that hold words (a cell of figures alone is left out)."""
    for table in report.document.tables:
        for cell in table.cells:
            if re.search(r"[^\W\d_]", cell.text):
                where = cell.ref or (cell.row + 1, cell.column + 1)
                yield Piece(clean(cell.words), table=table.number, cell=where)


def everything(report: Report) -> Iterator[Piece]:
    """Narrative, then table cells."""
    yield from narrative(report)
    yield from cells(report)


def heading_text(text: str) -> str:
    """A heading without its number and marks: （一）基本支出： → 基本支出."""
    bare = re.sub(
        r"^(?:第[一二三四五六七八九十]+(?:部分|章)|[（(]?[一二三四五六七八九十]+[）)、．.]|[（(]?\d{1,2}[）)、．.])+",
        "",
        text,
    )
    return bare.strip("：。，、 ")
