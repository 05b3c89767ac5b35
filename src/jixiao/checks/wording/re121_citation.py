"""引用文件的标题与文号对不上。

为什么：
    文号和标题指的是同一份文件。标题是甲、文号是乙，读者不知道该查哪一份，据以评分的标准也就不清楚。
    只核对编入名录的文件；引用已经废止的文件，作为提示列出。

依据：
    《党政机关公文格式》（GB/T 9704-2012）发文字号

反例：
    根据《项目支出绩效评价管理办法》（财预〔2021〕10号）的规定开展自评。

正例：
    根据《项目支出绩效评价管理办法》（财预〔2020〕10号）的规定开展自评。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, everything
from jixiao.data.citations import INSTRUMENTS, Cited
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE121",
    name="citation-mismatch",
    summary="引用文件的标题与文号对不上。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("发文字号"),
    tier=Tier.READING,
)
_CITED = re.compile(
    r"《(?P<title>[^》]{4,60}(?:》[^《》（]{0,8}》|》))(?:的通知》)?"
    r"（(?P<number>[\u4e00-\u9fff]{1,8}[〔\[【（](?:19|20)\d\d[〕\]】）]\d+号)）"
)
_BRACKETS = str.maketrans("[【（]】）", "〔〔〔〕〕〕")


@reads(RULE)
def citations(report: Report) -> Iterator[Problem]:
    """Known titles with another number, known numbers with another title."""
    for piece in everything(report):
        for found in _CITED.finditer(piece.text):
            yield from _problems(report, piece, found)


def _problems(report: Report, piece: Piece, found: re.Match[str]) -> Iterator[Problem]:
    number = found["number"].translate(_BRACKETS)
    for known in INSTRUMENTS:
        titled = known.core in found["title"] and _same_issuer(found["title"], known)
        if titled and number != known.number:
            yield _problem(piece, found, known, number, known.number)
            return
        if number == known.number and not titled:
            yield _problem(piece, found, known, found["title"].strip("》"), known.title)
            return
        if titled and known.until and (report.profile.year or 0) > known.until:
            yield Problem(
                f"{known.number}已由{known.by}取代",
                (piece.found(found),),
                severity=Severity.INFO,
                diagnosis="引用了已经废止的文件",
            )


def _same_issuer(title: str, known: Cited) -> bool:
    """A province's or county's own measure of the same name is another document."""
    local = re.search(r"[省市县区州]", title.partition(known.core)[0])
    return local is None


def _problem(
    piece: Piece, found: re.Match[str], known: Cited, printed: str, expected: str
) -> Problem:
    same = printed != expected and expected == known.title
    told = (
        f"{known.number}是《{known.title}》" if same else f"《{known.title}》的文号是{known.number}"
    )
    return Problem(
        f"{told}，与此处所引不符",
        (piece.found(found),),
        printed=printed,
        expected=expected,
        diagnosis="文号或标题引错",
    )
