"""Items of a list, each a paragraph or a stretch of one: 1. 2., （1）, ①, 一是, —."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.documents.headings import number_of
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage

_CHINESE = "一二三四五六七八九十"
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BULLET = "—"
_MARKERS = (
    rf"(?P<a>[{_CHINESE}]{{1,3}})、",
    rf"（(?P<b>[{_CHINESE}]{{1,3}})）",
    r"(?P<c>\d{1,2})(?:、|[.．](?!\d))",
    r"（?(?P<d>\d{1,2})）",
    rf"(?P<e>[{_CIRCLED}])",
    rf"(?:第(?P<f>[{_CHINESE}]{{1,2}})(?=[，、：])|(?P<g>[{_CHINESE}]{{1,2}})(?:是|要(?!求)))",
    r"(?P<h>[—–●◆■▪•○□])[—–]?",
)
_MARKER = re.compile(rf"\s*(?:{'|'.join(_MARKERS)})\s*")
_INSIDE = re.compile(rf"(?:(?<=[。；：，])|^)\s*(?:{'|'.join(_MARKERS[2:6])})\s*")
_ORDER = "abcdefgh"
_FAR = 8  # paragraphs that one item may fill
_MOST = 30


@dataclass(frozen=True, slots=True)
class Segment:
    """An item: where it stands in its passage, its marker left out."""

    passage: Passage
    mark: int  # where the marker begins
    begin: int
    end: int

    @property
    def mentions(self) -> Iterator[Mention]:
        return (m for m in self.passage.mentions if self.begin <= m.at < self.end)

    @property
    def text(self) -> str:
        return self.passage.text[self.begin : self.end]


@dataclass(frozen=True, slots=True)
class _Marker:
    kind: str
    number: int  # 0 for a bullet
    start: int
    end: int


def _read(found: re.Match[str]) -> _Marker:
    kind = next(k for k in _ORDER if k in found.re.groupindex and found[k] is not None)
    text = found[kind]
    if kind == "h":
        number = 0
    elif kind == "e":
        number = _CIRCLED.index(text) + 1
    else:
        number = number_of(text)
    return _Marker("f" if kind == "g" else kind, number, found.start(), found.end())


def _marker(passage: Passage) -> _Marker | None:
    found = _MARKER.match(passage.text)
    return _read(found) if found else None


def below(passages: Sequence[Passage], position: int) -> list[Segment]:
    """The items that fill the paragraphs after `position`, numbered from one on."""
    items: list[Segment] = []
    kind, gap = "", 0
    for passage in passages[position + 1 : position + 1 + _MOST * 2]:
        found = _marker(passage)
        if found is None or (kind and found.kind > kind):
            gap += 1
            if not items or kind in "efh" or gap > _FAR or (found is None and passage.level):
                break
            continue
        if (kind and found.kind != kind) or found.number not in (0, len(items) + 1):
            break
        kind, gap = found.kind, 0
        items.append(Segment(passage, found.start, found.end, len(passage.text)))
    return items


def same_kind_after(passages: Sequence[Passage], last: Segment) -> bool:
    """Whether an item of the same kind follows the last one, with another number than its next.

    Then a list inside the list may have been taken for it.
    """
    own = _marker(last.passage)
    after = (p for p in passages if p.number > last.passage.number)
    for passage in after:
        found = _marker(passage)
        if own is None or (found and found.kind < own.kind):
            return False
        if found and found.kind == own.kind:
            return True
    return False


def within(passage: Passage, start: int) -> list[Segment]:
    """The items inside a paragraph from `start` on: 1.甲……；2.乙……."""
    found = [_read(m) for m in _INSIDE.finditer(passage.text, start)]
    first = next((m for m in found if m.number == 1), None)
    run: list[_Marker] = []
    for marker in found if first else ():
        if first is not None and marker.kind == first.kind and marker.number == len(run) + 1:
            run.append(marker)
    ends = [*(m.start for m in run[1:]), len(passage.text)][: len(run)]
    return [Segment(passage, m.start, m.end, e) for m, e in zip(run, ends, strict=True)]
