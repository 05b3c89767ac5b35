"""括号、引号或书名号不成对。

为什么：
    书名号缺了一半，读者分不清文件名到哪里为止；引号、括号缺了一半，往往说明这里删改过却没有改完。
    跨段的引文，以及“1）”这样的序号，不算。

依据：
    《标点符号用法》（GB/T 15834-2011）引号、括号、书名号

反例：
    为规范管理，我单位制定了《内部控制制度和《采购管理办法》，并严格执行。

正例：
    为规范管理，我单位制定了《内部控制制度》和《关于印发〈采购管理办法〉的通知》（试行），并严格执行。
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pairs import NAMES, unpaired
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PUNCTUATION

RULE = Rule(
    code="RE104",
    name="unpaired-mark",
    summary="括号、引号或书名号不成对。",
    severity=Severity.WARNING,
    basis=PUNCTUATION.cite("引号、括号、书名号"),
    tier=Tier.READING,
)


@reads(RULE)
def unpaired_marks(report: Report) -> Iterator[Problem]:
    """One problem a paragraph and kind of mark."""
    for piece, at in unpaired(list(narrative(report))):
        yield _problem(piece, at)


def _problem(piece: Piece, at: int) -> Problem:
    mark = piece.text[at]
    name, opens = NAMES[mark]
    half = "没有右半" if opens else "没有左半"
    start, end = (at, min(len(piece.text), at + 24)) if opens else (max(0, at - 16), at + 1)
    return Problem(f"{name}“{mark}”{half}", (piece.mark(start, end),), diagnosis=f"{name}不成对")
