"""段末掉了句号。

为什么：
    全文各段都以句号收尾，只有一段的最后一个字后面什么标点也没有，紧接着就是下一个标题，说明句号掉了，
    后面的话也可能一起掉了。标题、清单、落款、表格的说明不算。

依据：
    《标点符号用法》（GB/T 15834-2011）句号

反例：
    一、基本情况
    本单位内设5个科室，编制30名，年末在职28人。
    本单位承担公路养护、路政管理等职责，管理公路120公里。
    二、资金情况
    全年支出500万元，其中基本支出300万元，项目支出200万元
    三、绩效情况
    全年养护公路120公里，完成路面修复8万平方米。
    路况指数达到92，群众满意度达到96%。

正例：
    一、基本情况
    本单位内设5个科室，编制30名，年末在职28人。
    本单位承担公路养护、路政管理等职责，管理公路120公里。
    二、资金情况
    全年支出500万元，其中基本支出300万元，项目支出200万元。
    三、绩效情况
    全年养护公路120公里，完成路面修复8万平方米。
    路况指数达到92，群众满意度达到96%。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.documents.headings import marker
from jixiao.documents.model import Kind
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PUNCTUATION

RULE = Rule(
    code="RE139",
    name="stop-lost",
    summary="段末掉了句号。",
    severity=Severity.WARNING,
    basis=PUNCTUATION.cite("句号"),
    tier=Tier.READING,
)
_SHORTEST = 14
_FEWEST, _FEW = 4, 0.1  # paragraphs of prose that end with a stop; the share that may not
_DEEPEST = 2  # of numbers at the head of the next paragraph
_SIGNATURE = re.compile(r"[^，。；：、|]{2,24}")
_OPEN = re.compile(r"[\u4e00-\u9fff\d%）]$")
_PROSE = re.compile(r"[\u4e00-\u9fff\d%）”]，[\u4e00-\u9fff“《]|；")
_NO_PROSE = re.compile(
    r"^(?:附件?|附表|单位|填报|联系|项目(?:名称|单位)|主管|注|说明|来源|图|表|（?此件|抄送|电话|地址|时间|日期)|[\t|]|：[^，。；]*$"
)


@reads(RULE)
def stops_lost(report: Report) -> Iterator[Problem]:
    """Prose that ends bare before a heading, in a text whose prose ends with stops."""
    pieces = narrative(report)
    prose = [p for p in pieces if _is_prose(report, p)]
    ended = [p for p in prose if not _OPEN.search(p.text)]
    if len(ended) < _FEWEST or len(prose) - len(ended) > max(1, len(prose) * _FEW):
        return
    for piece in prose:
        if _OPEN.search(piece.text) and _closed_behind(report, pieces, piece):
            start = max(piece.clause(len(piece.text) - 1)[0], len(piece.text) - 14)
            yield Problem(
                f"段末“{piece.text[-8:]}”之后没有句号",
                (piece.mark(start, len(piece.text)),),
                diagnosis="掉了句号",
            )


def _is_prose(report: Report, piece: Piece) -> bool:
    text = piece.text
    return (
        not piece.level
        and report.passages[piece.number].kind is Kind.BODY
        and len(text) >= _SHORTEST
        and bool(_PROSE.search(text))
        and not _NO_PROSE.search(text)
    )


def _closed_behind(report: Report, pieces: tuple[Piece, ...], piece: Piece) -> bool:
    """Whether the next block is a heading, a numbered item or a dated signature, not a table."""
    if piece.number + 1 >= len(pieces):
        return False
    following = pieces[piece.number + 1]
    between = report.document.text[
        piece.words.offset(len(piece.text) - 1) + 1 : following.words.offset(0)
    ]
    first = marker(following.text)
    numbered = following.level or (first and first.level <= _DEEPEST)
    signed = piece.number + 3 >= len(pieces) and _SIGNATURE.fullmatch(following.text)
    return not between.strip() and bool(numbered or signed)
