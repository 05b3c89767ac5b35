"""Pieces of text to read: passages and table cells, evened, with their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate
from operator import add

from jixiao.claims.model import Mark
from jixiao.documents.model import Words
from jixiao.facts.clean import clean
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.kept import kept
from jixiao.record import record


@record
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


class Pieces(tuple[Piece, ...]):  # noqa: SLOT001  its answers are kept in its __dict__
    """Pieces in their order, searched as one text in which each is a line."""

    @cached_property
    def whole(self) -> str:
        """All of their text."""
        return "\n".join([p.text for p in self])

    @cached_property
    def ends(self) -> list[int]:
        """Where in the whole text each piece ends, its line break included."""
        return list(accumulate(len(p.text) + 1 for p in self))

    @cached_property
    def pairs(self) -> set[str]:
        """All that stands side by side: a word of other characters is not in the text."""
        return set(map(add, self.whole, self.whole[1:]))

    def mark(self, start: int, end: int) -> Mark:
        """The place of `whole[start:end]`, which is of one piece."""
        number = bisect_right(self.ends, start)
        before = self.ends[number - 1] if number else 0
        return self[number].mark(start - before, end - before)


def _cells(report: Report) -> Iterator[Piece]:
    for table in report.document.tables:
        for cell in table.cells:
            if _WORD.search(cell.text):
                where = cell.ref or (cell.row + 1, cell.column + 1)
                yield Piece(clean(cell.words), table=table.number, cell=where)


_WORD = re.compile(r"[^\W\d_]")


@kept
def narrative(report: Report) -> Pieces:
    """All headings and paragraphs."""
    return Pieces(piece(passage, number) for number, passage in enumerate(report.passages))


@kept
def cells(report: Report) -> Pieces:
    """All table cells that hold words (a cell of figures alone is left out)."""
    return Pieces(_cells(report))


@kept
def everything(report: Report) -> Pieces:
    """Narrative, then table cells."""
    return Pieces((*narrative(report), *cells(report)))


def whole(report: Report) -> str:
    """The text of all pieces: to ask quickly whether a word occurs at all."""
    return everything(report).whole


def holding(pieces: Pieces, *words: str) -> Iterator[Piece]:
    """The pieces in which one of the words stands."""
    numbers: set[int] = set()
    for word in words:
        at = pieces.whole.find(word)
        while at >= 0:
            number = bisect_right(pieces.ends, at)
            numbers.add(number)
            at = pieces.whole.find(word, pieces.ends[number])
    return (pieces[number] for number in sorted(numbers))


def any_of(report: Report, words: Iterable[str]) -> list[str]:
    """Which of the words stand somewhere in the report."""
    text, pairs = whole(report), everything(report).pairs
    return [word for word in words if (word[:2] in pairs or not word[1:]) and word in text]


def heading_text(text: str) -> str:
    """A heading without its number and marks: （一）基本支出： → 基本支出."""
    bare = re.sub(
        r"^(?:第[一二三四五六七八九十]+(?:部分|章)|[（(]?[一二三四五六七八九十]+[）)、．.]|[（(]?\d{1,2}[）)、．.])+",
        "",
        text,
    )
    return bare.strip("：。，、 ")
