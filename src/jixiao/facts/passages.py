"""Sentences, clauses and the figures mentioned in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import field
from typing import Any

from jixiao.documents.model import Kind as BlockKind
from jixiao.documents.model import Paragraph, Words
from jixiao.facts.clean import clean
from jixiao.facts.completion import completed
from jixiao.facts.labels import label
from jixiao.facts.mentions import Mention
from jixiao.facts.numbers import Found, read_figures
from jixiao.facts.roles import role_of
from jixiao.figures import Kind
from jixiao.record import record

_MOST_ITEMS = 60


@record
class Passage:
    """A paragraph or heading, evened, with its sentences and mentions."""

    number: int
    words: Words
    kind: BlockKind
    level: int
    section: tuple[str, ...]  # headings above, outermost first
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    unread: tuple[tuple[int, int], ...]
    kept: dict[object, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @property
    def text(self) -> str:
        return self.words.text

    def sentence_text(self, number: int) -> str:
        """The text of a sentence by its number in the passage."""
        start, end = self.sentences[number]
        return self.text[start:end]


# A stop inside brackets ends no sentence that goes on behind them: （……。）比上年减少……
_SENTENCE = re.compile(
    r"(?:[^。！？!?]+|[。！？](?=）[，；、比较同占]))*(?:[。！？!?]+[”’）」]*|$)"
)
_LONGEST_NAME = 14
_NAMED = re.compile(
    r"(?:^|[，；。、）\s])(?P<name>(?!其中|包括|即|如下|具体|分别)[^，；。：、\d\s（）]{2,12}"
    r"(?<!如下)(?<!其中)(?<!包括)(?<!分别为)(?<!情况)(?<!来源)：)$"
)
_TAIL_END = re.compile("[，；。：！？,;、]")
_MARKS = re.compile(r"[，；。：！？;]|,(?!\d{3}(?!\d))")  # a comma between digits parts thousands


def passages(blocks: list[tuple[int, Paragraph]]) -> Iterator[Passage]:
    """Passages of a document's paragraphs, each with the headings above it."""
    path: list[tuple[int, str]] = []
    for number, block in blocks:
        words = clean(block.words)
        if block.level:
            path = [(lv, t) for lv, t in path if lv < block.level]
        section = tuple(title for _, title in path)
        if block.level:
            path.append((block.level, words.text))
        yield _passage(number, block, words, section)


def _passage(number: int, block: Paragraph, words: Words, section: tuple[str, ...]) -> Passage:
    sentences = tuple(
        (m.start(), m.end()) for m in _SENTENCE.finditer(words.text) if m.end() > m.start()
    )
    reading = read_figures(words)
    found = tuple(f for f in reading.found if not _is_number_of_item(words.text, f))
    mentions = completed(
        words.text, sentences, tuple(_mentions(words.text, sentences, found)), section
    )
    return Passage(
        number, words, block.kind, block.level, section, sentences, mentions, reading.unread
    )


_ITEM_BEFORE = re.compile(r"(?:^|[。；：，、！？）])(?P<open>（)?$")
_ITEM_AFTER = re.compile(r"[、.．）](?!\d)")


def _is_number_of_item(text: str, found: Found) -> bool:
    """1、 2. （3） at the head of a line or sentence number items; they measure nothing."""
    if found.figure.unit.kind is not Kind.BARE or found.figure.value > _MOST_ITEMS:
        return False
    before = _ITEM_BEFORE.search(text[max(0, found.at - 2) : found.at])
    after = _ITEM_AFTER.match(text[found.end : found.end + 2])
    return bool(before and after and (before["open"] is None or text[found.end] == "）"))


def _mentions(
    text: str, sentences: tuple[tuple[int, int], ...], found: tuple[Found, ...]
) -> Iterator[Mention]:
    sentence, previous = 0, 0
    marks = [m.start() for m in _MARKS.finditer(text)] if found else []
    for index, item in enumerate(found):
        while sentence < len(sentences) - 1 and item.at >= sentences[sentence][1]:
            sentence += 1
        clause = bisect_left(marks, item.at)
        start = max(sentences[sentence][0], marks[clause - 1] + 1 if clause else 0)
        following = found[index + 1].at if index + 1 < len(found) else len(text)
        start = _before_colon(text, start, item.at, max(sentences[sentence][0], previous))
        begin = _label_start(text, max(start, previous), item.at)
        lead, name = text[start : item.at], text[begin : item.at]
        role, direction = role_of(item.figure, name or lead)
        yield Mention(
            figure=item.figure,
            begin=begin,
            at=item.at,
            end=item.end,
            sentence=sentence,
            clause=clause,
            lead=lead,
            tail=_tail(text, item.end, following),
            role=role,
            direction=direction,
            label=label(name),
        )
        previous = item.end


def _before_colon(text: str, start: int, at: int, low: int) -> int:
    """行政编制：46名: a figure right behind a colon bears the name before it."""
    named = _NAMED.search(text, max(low, start - _LONGEST_NAME), start) if start == at else None
    return named.start("name") if named else start


def _tail(text: str, end: int, following: int) -> str:
    """The words after a figure, up to the next mark or figure."""
    return _TAIL_END.split(text[end : min(following, end + 80)], maxsplit=1)[0]


def _label_start(text: str, low: int, at: int) -> int:
    """Where the words that name the figure begin: behind an open bracket, a 、 after a figure."""
    depth = 0
    for index in range(at - 1, low - 1, -1):
        character = text[index]
        if character in "）)":
            depth += 1
        elif character in "（(":
            if depth == 0:
                return index + 1
            depth -= 1
    while low < at and text[low] in "、）)，；的及和与":
        low += 1
    return low
