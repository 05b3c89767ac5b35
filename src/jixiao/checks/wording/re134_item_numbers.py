"""条目的序号重复或跳过。

为什么：
    “一是……二是……四是……”“3.1、3.2、3.4”少了一个序号，或者一个序号用了两次，不是改稿时删掉了一条、
    插进了一条而没有改号，就是漏印了一条。标题的序号见 RE106，这里看的是正文里逐条列出的事项。

依据：
    《党政机关公文格式》（GB/T 9704-2012）结构层次序数

反例：
    一是采购计划不细；二是资产入账不及时；四是档案不齐全。

正例：
    一是采购计划不细；二是资产入账不及时；三是档案不齐全。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.documents.counting import counted
from jixiao.documents.headings import number_of
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE134",
    name="item-numbers",
    summary="条目的序号重复或跳过。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("结构层次序数"),
    tier=Tier.READING,
)
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_CN = r"(?P<n>[一二三四五六七八九十]{1,3})"
_OPEN = r"(?:^|(?<=[。；：！”）]))"
# Each way of numbering with its rank: an item of a higher rank begins the lower ones anew.
_WAYS = tuple(
    (rank, re.compile(pattern))
    for rank, pattern in (
        (1, rf"^{_CN}、"),
        (2, rf"{_OPEN}（{_CN}）"),
        (2, r"^(?P<major>\d{1,2}(?:\.\d{1,2})?)[.．](?P<n>\d{1,2})(?=[\u4e00-\u9fff“《])"),
        (3, rf"{_OPEN}(?P<n>\d{{1,2}})[.．](?!\d)"),
        (3, rf"{_OPEN}(?P<n>\d{{1,2}})、"),
        (4, rf"{_OPEN}（(?P<n>\d{{1,2}})）"),
        (5, rf"(?P<n>[{_CIRCLES}])"),
        (6, rf"(?:^|(?<=[。；：，、])){_CN}(?:是|要(?=[\u4e00-\u9fff]))"),
    )
)  # fmt: skip
_UNIT = re.compile("[万亿元个公年月日人项户平千百%％倍米亩家次件台套所名级至以]")
_NEAR = 400  # characters between two items of one list


@dataclass(frozen=True, slots=True)
class _Item:
    way: tuple[int, str]
    rank: int
    number: int
    piece: Piece
    start: int
    end: int

    @property
    def offset(self) -> int:
        return self.piece.words.offset(self.start)

    @property
    def words(self) -> str:
        return self.piece.text[self.end : self.end + 12]


@reads(RULE)
def item_numbers(report: Report) -> Iterator[Problem]:
    """Lists that begin with one, whose numbers follow each other but for one place."""
    for run in _lists(report):
        breaks = [(a, b) for a, b in pairwise(run) if b.number != a.number + 1]
        if run[0].number != 1 or not breaks:
            continue
        before, after = breaks[0]
        single = len(breaks) == 1 and _broken(report, before, after)
        if single or _misprinted(report, breaks):
            yield _problem(before, after)


def _misprinted(report: Report, breaks: list[tuple[_Item, _Item]]) -> bool:
    """四、四、六: the number between is wrong, the list goes on as if it were right."""
    if len(breaks) != len("ab") or breaks[0][1] is not breaks[1][0]:
        return False
    before, after = breaks[0][0], breaks[1][1]
    between = report.document.text[before.offset : after.offset]
    headings = any(item.piece.level for item in (before, breaks[0][1], after))
    return after.number == before.number + 2 and len(between) <= 2 * _NEAR and not headings


def _broken(report: Report, before: _Item, after: _Item) -> bool:
    """One number left out or used twice, and the number lost nowhere in between."""
    headings = before.piece.level, after.piece.level
    if all(headings) or (before.rank == 1 and any(headings)):
        return False  # RE106
    between = report.document.text[before.offset + 1 : after.offset]
    if len(between) > _NEAR:
        return False
    if after.number == before.number:
        return before.words != after.words
    lost, chinese = before.number + 1, counted(before.number + 1)
    if after.number != lost + 1:
        return False
    return not re.search(
        rf"(?m:^)\s*{lost}\s*[、.．]|(?<![\d.]){lost}\s*[、.．）)](?!\d)|{chinese}\s*[是要、）)]",
        between,
    )


def _lists(report: Report) -> Iterator[list[_Item]]:
    """Items of one way of numbering that follow each other in one section."""
    running: dict[tuple[int, str], list[_Item]] = {}
    for piece in narrative(report):
        items = sorted(_items(piece), key=lambda item: (item.start, item.rank))
        if piece.level and not items:
            yield from running.values()
            running = {}
        for item in items:
            for way in [w for w in running if w[0] > item.rank]:
                yield running.pop(way)
            run = running.get(item.way)
            if run and item.number != 1:
                run.append(item)
            else:
                if run:
                    yield run
                running[item.way] = [item]
    yield from running.values()


def _items(piece: Piece) -> Iterator[_Item]:
    for number, (rank, pattern) in enumerate(_WAYS):
        for found in pattern.finditer(piece.text):
            groups = found.groupdict()
            if groups.get("major") and _measures(piece, found):
                continue
            way = (rank, f"{number}{groups.get('major') or ''}")
            yield _Item(way, rank, _value(found["n"]), piece, *found.span())


def _measures(piece: Piece, found: re.Match[str]) -> bool:
    """Whether 2.1 is followed by its unit: no blank between, and a word that counts."""
    apart = piece.words.offset(found.end()) > piece.words.offset(found.end() - 1) + 1
    return not apart and bool(_UNIT.match(piece.text, found.end()))


def _value(text: str) -> int:
    if text in _CIRCLES:
        return _CIRCLES.index(text) + 1
    return number_of(text)


def _problem(before: _Item, after: _Item) -> Problem:
    twice = after.number == before.number
    printed = after.piece.text[after.start : after.end]
    what = f"序号“{printed}”用了两次" if twice else f"序号从{before.number}跳到{after.number}"
    return Problem(
        f"条目的{what}",
        tuple(
            item.piece.mark(item.start, min(len(item.piece.text), item.end + 10))
            for item in (after, before)
        ),
        printed=printed,
        diagnosis="增删条目后没有改号" if twice else "删去或漏掉了一条",
    )
