"""Pieces of text to read: passages and table cells, evened, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jixiao.claims.model import Mark
from jixiao.documents.model import Words
from jixiao.facts.clean import clean
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.kept import kept


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


@dataclass(frozen=True, slots=True)
class _Read:
    """The pieces of one report: all checks of a run read the same ones."""

    narrative: tuple[Piece, ...]
    cells: tuple[Piece, ...]
    whole: str


@kept
def _read(report: Report) -> _Read:
    passages = tuple(piece(passage, number) for number, passage in enumerate(report.passages))
    cells_ = tuple(_cells(report))
    return _Read(passages, cells_, "\n".join(p.text for p in (*passages, *cells_)))


def _cells(report: Report) -> Iterator[Piece]:
    for table in report.document.tables:
        for cell in table.cells:
            if _WORD.search(cell.text):
                where = cell.ref or (cell.row + 1, cell.column + 1)
                yield Piece(clean(cell.words), table=table.number, cell=where)


_WORD = re.compile(r"[^\W\d_]")


def narrative(report: Report) -> tuple[Piece, ...]:
    """All headings and paragraphs."""
    return _read(report).narrative


def cells(report: Report) -> tuple[Piece, ...]:
    """All table cells that hold words (a cell of figures alone is left out)."""
    return _read(report).cells


def everything(report: Report) -> tuple[Piece, ...]:
    """Narrative, then table cells."""
    return (*narrative(report), *cells(report))


def whole(report: Report) -> str:
    """The text of all pieces: to ask quickly whether a word occurs at all."""
    return _read(report).whole


def holding(pieces: tuple[Piece, ...], *words: str) -> Iterator[Piece]:
    """The pieces in which one of the words stands."""
    for read in pieces:
        text = read.text
        if any(word in text for word in words):
            yield read


def any_of(report: Report, words: Iterable[str]) -> list[str]:
    """Which of the words stand somewhere in the report."""
    text = whole(report)
    return [word for word in words if word in text]


def heading_text(text: str) -> str:
    """A heading without its number and marks: （一）基本支出： → 基本支出."""
    bare = re.sub(
        r"^(?:第[一二三四五六七八九十]+(?:部分|章)|[（(]?[一二三四五六七八九十]+[）)、．.]|[（(]?\d{1,2}[）)、．.])+",
        "",
        text,
    )
    return bare.strip("：。，、 ")
