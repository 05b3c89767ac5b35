"""称没有扣分或得满分，同一部分的得分却低于满分。

为什么：
    “制度执行到位，无扣分”与“过程18.8分（满分20分）”不能都对。扣分没有写原因，整改也就没有依据。

依据：
    勾稽关系：满分减扣分等于得分

反例：
    自评得分94分。其中：投入20分（满分20分），过程26.5分（满分30分）。
    三、指标分析
    （一）过程
    制度健全，执行到位，无扣分。

正例：
    自评得分98分。其中：投入20分（满分20分），过程30分（满分30分）。
    三、指标分析
    （一）过程
    制度健全，执行到位，无扣分。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, heading_text, narrative
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO133",
    name="no-loss-but-lost",
    summary="称没有扣分或得满分，同一部分的得分却低于满分。",
    severity=Severity.WARNING,
    basis=Identity("满分减扣分等于得分"),
    tier=Tier.READING,
)
_NONE = re.compile(
    r"(?:无|未|没有|不)扣分(?:项|情况|指标)?(?=[，。；]|$)|(?:各项?指标)?(?:均|全部)(?:得|为|获得?)满分(?=[，。；]|$)"
)
_N = r"(\d+(?:\.\d+)?)"
_LOST = re.compile(rf"(?<!不)(?:扣|扣除|扣减|失|丢)(?:了|去)?{_N}分")
_FULL = r"(?:满分|权重|分值|标准分|总分)(?:为)?"
_NAME = re.compile(r"(?:指标|情况|分析|完成情况|方面|得分|评价)+$")


@reads(RULE)
def no_loss_but_lost(report: Report) -> Iterator[Problem]:
    """The statement against a loss in its section, or the section's score against its full mark."""
    pieces = narrative(report)
    for piece in pieces:
        for found in _NONE.finditer(piece.text):
            told = next(_losses(pieces, piece, found), None)
            if told:
                yield Problem(
                    f"此处称“{found[0]}”，另处写明“{told.text}”",
                    (piece.found(found), told),
                    expected=told.text,
                )


def _losses(pieces: tuple[Piece, ...], piece: Piece, found: re.Match[str]) -> Iterator[Mark]:
    low, high = piece.sentence(found.start())
    lost = _LOST.search(piece.text, low, high)
    if lost:
        yield piece.found(lost)
    name = _NAME.sub("", heading_text(piece.section[-1])) if piece.section else ""
    if len(name) > 1 and _NONE.search(piece.text):
        for other in pieces:
            yield from _scored(other, name)


def _scored(piece: Piece, name: str) -> Iterator[Mark]:
    """过程18.8分（满分20分）, 过程（30分）得26.5分: the score below the full mark."""
    n, lead = re.escape(name), r"(?:指标|类|部分|得分|方面)?"
    score = re.compile(
        rf"(?<![\u4e00-\u9fff]){n}{lead}(?:得分?|为)?{_N}分（{_FULL}{_N}分?）"
        rf"|(?<![\u4e00-\u9fff]){n}{lead}（?(?:{_FULL})?{_N}分）?，?(?:实际|自评)?得分?{_N}分"
    )
    for found in score.finditer(piece.text):
        first, second = (Decimal(g) for g in found.groups() if g)
        points, full = (first, second) if found[1] else (second, first)
        if points < full:
            yield piece.found(found)
