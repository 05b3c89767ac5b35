"""引号把一个词切成了两半。

为什么：
    引号要么引整个词，要么不引。“年终大”扫除这样的写法，引号停在词的中间，是编辑时放错了位置。
    只认词表中固定的词语；“三公”经费这类两种引法都通行的，不算。

依据：
    《标点符号用法》（GB/T 15834-2011）引号

反例：
    机关干部参加了“周末大”扫除和志愿服务。

正例：
    机关干部参加了“周末大扫除”和志愿服务，严控“三公”经费。
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.data.quoted import CUT
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PUNCTUATION

RULE = Rule(
    code="RE105",
    name="quotation-cuts-word",
    summary="引号把一个词切成了两半。",
    severity=Severity.ERROR,
    basis=PUNCTUATION.cite("引号"),
    tier=Tier.READING,
)


@reads(RULE)
def cut_quotations(report: Report) -> Iterator[Problem]:
    """A closing mark inside a fixed word, its opening mark before it."""
    for piece in narrative(report):
        if "”" in piece.text:
            yield from _problems(piece)


def _problems(piece: Piece) -> Iterator[Problem]:
    text = piece.text
    for found in CUT.finditer(text):
        opener = text.rfind("“", 0, found.start() + 1)
        inside = found.group().index("”") + found.start()
        if opener < 0 or "”" in text[opener : found.start()]:
            continue
        word = found.group().replace("”", "")
        printed = text[opener : found.end()]
        yield Problem(
            f"引号在“{word}”一词的中间",
            (piece.mark(opener, found.end()),),
            printed=printed,
            expected=f"“{text[opener + 1 : inside]}{text[inside + 1 : found.end()]}”",
            diagnosis="引号位置放错",
        )
