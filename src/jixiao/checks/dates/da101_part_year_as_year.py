"""1至11月的数据当作全年的数据又说了一遍。

为什么：
    同样的几个数，一处写明是“1-11月”，另一处没有写月份，读起来就是全年数。年度报告应当用全年的实际数；
    两处一字不差，说明全年数没有更新。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告
    全市实施技改项目60个，完成投资22.5亿元，同比增长11.3%。
    1-11月全市实施技改项目60个，完成投资22.5亿元，同比增长11.3%，效果明显。

正例：
    2023年度部门整体支出绩效自评报告
    全市实施技改项目66个，完成投资24.1亿元，同比增长12.0%。
    1-11月全市实施技改项目60个，完成投资22.5亿元，同比增长11.3%，效果明显。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, Pieces, everything, holding
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA101",
    name="part-year-as-year",
    summary="1至11月的数据当作全年的数据又说了一遍。",
    severity=Severity.WARNING,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
PART_YEAR = re.compile(
    r"(?<!\d)1(?:月)?[-—–~至到](?P<month>[2-9]|1[01])月份?|(?:上半年|前三季度)(?=[，\u4e00-\u9fff])"
)
_FIGURE = re.compile(r"\d+(?:\.\d+)?(?:个|家|亿元|万元|%|项|人|吨|亩|公里|户|次)")
_FEWEST = 2  # figures that must be the same, one of them with decimals


@reads(RULE)
def part_year(report: Report) -> Iterator[Problem]:
    """Figures of a part of the year, and the same figures elsewhere without the months."""
    if report.profile.genre is Genre.OTHER:
        return
    pieces = everything(report)
    for piece in holding(pieces, "月", "上半年", "前三季度"):
        for found in PART_YEAR.finditer(piece.text):
            _, end = piece.sentence(found.start())
            told = _FIGURE.findall(piece.text[found.end() : end])
            if len(told) >= _FEWEST and any("." in t for t in told):
                yield from _again(pieces, piece, (found.start(), end), told)


def _again(
    pieces: Pieces, source: Piece, span: tuple[int, int], told: list[str]
) -> Iterator[Problem]:
    for piece in holding(pieces, told[0]):
        at = piece.text.find(told[0])
        while at >= 0:
            start, end = piece.sentence(at)
            sentence = piece.text[start:end]
            elsewhere = piece.words != source.words or not start <= span[0] < end
            same = _run(sentence[at - start :], told)
            dated = PART_YEAR.search(sentence) or re.search(r"截至\d*年?\d+月", sentence)
            if elsewhere and len(same) >= _FEWEST and any("." in s for s in same) and not dated:
                low, _ = piece.clause(at)
                months = PART_YEAR.search(source.text, span[0])
                high = piece.text.find(same[-1], at) + len(same[-1])
                yield Problem(
                    f"“{'、'.join(same)}”在另一处是“{months[0] if months else ''}”的数据",
                    (piece.mark(low, high), source.mark(*span)),
                    printed=re.sub(r"[^\d.].*", "", same[0]),
                    diagnosis="全年数据没有更新",
                )
                return
            at = piece.text.find(told[0], at + 1)


def _run(text: str, told: list[str]) -> list[str]:
    """The figures that follow one another in both."""
    here = _FIGURE.findall(text)
    same = []
    for a, b in zip(here, told, strict=False):
        if a != b:
            break
        same.append(a)
    return same
