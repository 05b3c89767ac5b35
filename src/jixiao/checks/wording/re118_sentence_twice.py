"""同一句话紧接着说了两遍。

为什么：
    一字不差的两句话连在一起，是粘贴时多贴了一次，或者该换成另一项内容而没有换。
    相隔较远的相同说法（例如每个项目都写的管理要求）不算。

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
    summary="同一句话紧接着说了两遍。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_SHORTEST = 10
_HAN = re.compile(r"[\u4e00-\u9fff]")


@reads(RULE)
def sentences_twice(report: Report) -> Iterator[Problem]:
    """A sentence equal to the one right before it, in the same or the last paragraph."""
    previous: tuple[str, Piece, int, int] | None = None
    for piece in narrative(report):
        for start, end in report.passages[piece.number].sentences:
            words = piece.text[start:end].strip("。 ")
            if previous and words == previous[0] and len(_HAN.findall(words)) >= _SHORTEST:
                yield Problem(
                    "这句话与前一句一字不差",
                    (piece.mark(start, end), previous[1].mark(*previous[2:])),
                    diagnosis="重复粘贴",
                )
            previous = (words, piece, start, end)
