"""公文中常见的错字。

为什么：
    “无法反应资金去向”“截流、挪用”“拔付资金”这类错字，读音或字形相近，校对时容易放过，
    有的还会改变意思。只列没有另一种读法的写法；旧写法（如“台帐”）和“截止”作为提示列出。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    台账不健全，无法反应资金的去向，存在截留、挪用风险，需加强项目资金拔付管理。

正例：
    台账不健全，无法反映资金的去向，应急反应迅速，群众反映良好，需加强项目资金拨付管理。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, any_of, everything, whole
from jixiao.data.confusions import CONTEXT, MILD, SPELLINGS, WORDS
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE114",
    name="wrong-character",
    summary="公文中常见的错字。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)


@reads(RULE)
def wrong_characters(report: Report) -> Iterator[Problem]:
    """Words of the list, and characters that their context proves wrong."""
    words = any_of(report, [*WORDS, *MILD])
    listed = re.compile("|".join(sorted(words, key=len, reverse=True)) or "(?!)")
    contexts = [c for c in CONTEXT if c.wrong in whole(report)]
    for piece in everything(report):
        for found in listed.finditer(piece.text) if words else ():
            if piece.text[found.end() : found.end() + 1] == "篷":  # 记帐 but 挂帐篷
                continue
            right = WORDS.get(found[0]) or MILD[found[0]]
            yield _problem(piece, found.span(), right, mild=found[0] in MILD)
        told: set[int] = set()
        for context in (c for c in contexts if c.wrong in piece.text):
            for found in context.pattern.finditer(piece.text):
                if found.start("bad") not in told:
                    told.add(found.start("bad"))
                    mild = context.right in SPELLINGS
                    yield _problem(piece, found.span("bad"), context.right, mild=mild)


def _problem(piece: Piece, span: tuple[int, int], right: str, *, mild: bool) -> Problem:
    start, end = span
    wrong = piece.text[start:end]
    low, high = piece.clause(start)
    return Problem(
        f"“{wrong}”疑为“{right}”之误",
        (piece.mark(max(low, start - 6), min(high, end + 6)),),
        printed=wrong,
        expected=right,
        severity=Severity.INFO if mild else None,
        diagnosis="音近或形近的错字",
        group=f"{wrong}" if mild else "",
    )
