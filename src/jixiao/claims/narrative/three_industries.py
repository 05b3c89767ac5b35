"""Gross product and the three industries, wherever in a paragraph each of them is told.

“地区生产总值 x 亿元。其中：第一产业 a；第二产业 b，其中工业 c。第三产业 d” is no list that ends
with its sentence, but the three are all there is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_PRODUCT = re.compile(r"生产总值(?:（GDP）|\(GDP\))?|^GDP")
_INDUSTRIES = tuple(re.compile(rf"^(?:其中：?)?第{n}产业(?:增加值)?") for n in "一二三")
_OTHER = re.compile(r"人均|绿色|增量|占|投资|上年|去年")


def find(report: Report) -> Iterator[Claim]:
    """The first product of each paragraph that tells all three, each once."""
    for passage in report.passages:
        if "第一产业" not in passage.text or "第三产业" not in passage.text:
            continue
        told = [m for m in passage.mentions if m.is_amount and not _OTHER.search(m.label.words)]
        whole = [m for m in told if _PRODUCT.search(m.label.words)]
        parts = [[m for m in told if p.search(m.label.words)] for p in _INDUSTRIES]
        if len(whole) == 1 and all(len(p) == 1 for p in parts):
            yield _sum(passage, whole[0], [p[0] for p in parts])


def _sum(passage: Passage, whole: Mention, parts: list[Mention]) -> Sum:
    return Sum(
        topic="list",
        title="三次产业的构成",
        whole=term(passage, whole),
        parts=tuple(term(passage, m) for m in parts),
        closed=True,
        why="三次产业的构成是完整划分",
    )
