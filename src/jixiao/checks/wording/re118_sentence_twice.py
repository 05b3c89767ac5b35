"""同一句话说了两遍：紧接着，或在同一段里。

为什么：
    一字不差的两句话连在一起，是粘贴时多贴了一次，或者该换成另一项内容而没有换。带数字的句子在同一段里
    说两遍，或者带几个数字的整段在另一处又印一遍，也是重复粘贴。没有数字的相同说法（例如每个项目都写的
    管理要求）不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    本单位严格执行内部控制制度。本单位严格执行内部控制制度。

正例：
    本单位严格执行内部控制制度。本单位严格执行资产管理制度。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE118",
    name="sentence-twice",
    summary="同一句话说了两遍：紧接着，或在同一段里。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_SHORTEST = 10
_HAN = re.compile(r"[\u4e00-\u9fff]")


_LONG = 40  # characters of a paragraph that is not printed twice by chance
_FIGURES = 3  # and so many exact figures in it
_EXACT = re.compile(r"\d\.\d|\d{3}")
_PART = re.compile(r"[^。；！？]+")
Place = tuple[Piece, int, int]


@reads(RULE)
def sentences_twice(report: Report) -> Iterator[Problem]:
    """A sentence as the one before it, or with a figure as one of its paragraph; a paragraph."""
    previous = ""
    last: Place | None = None
    for piece in narrative(report):
        told: dict[str, Place] = {}
        for part in _PART.finditer(piece.text):
            words, place = part[0], (piece, *part.span())
            if len(_HAN.findall(words)) >= _SHORTEST:
                near = words == previous
                first = last if near else told.get(words)
                if first and (near or _whole(piece.text, *part.span())):
                    yield _problem(
                        "这句话与前一句一字不差" if near else "这句话本段已说过", place, first
                    )
                if re.search(r"\d", words):
                    told.setdefault(words, place)
            previous, last = words, place
    yield from _paragraphs(report)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the words are a sentence of their own, not an item of a list."""
    return text[start - 1 : start] in ("", "。") and text[end : end + 1] in ("", "。")


def _paragraphs(report: Report) -> Iterator[Problem]:
    """Whole paragraphs with figures, printed again in another place."""
    told: dict[str, Piece] = {}
    for piece in narrative(report):
        text = piece.text
        if len(text) >= _LONG and len(_EXACT.findall(text)) >= _FIGURES:
            first = told.setdefault(text, piece)
            single = len(report.passages[piece.number].sentences) == 1
            if first is not piece and not (single and piece.number == first.number + 1):
                whole = (0, len(text))
                yield _problem("这一段与前面的一段一字不差", (piece, *whole), (first, *whole))


def _problem(message: str, place: Place, first: Place) -> Problem:
    marks = place[0].mark(*place[1:]), first[0].mark(*first[1:])
    return Problem(message, marks, diagnosis="重复粘贴")
