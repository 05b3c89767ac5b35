"""目录或正文说有的表，文件里没有。

为什么：
    目录列出了九张表，文件里只有八张；正文写“见下表”，下面却没有表。少了的表里可能正有要核对的数。
    文件里一张表也没有的（例如只摘录了说明），不作判断。

依据：
    《中华人民共和国预算法》预算、决算公开的内容

反例：
    目录
    一、收入决算表........2
    二、支出决算表........3
    三、项目支出明细表........4
    一、收入决算表
    | 项目 | 金额 |
    |---|---|
    | 合计 | 5 |
    二、支出决算表
    | 项目 | 金额 |
    |---|---|
    | 合计 | 5 |

正例：
    目录
    一、收入决算表........2
    二、支出决算表........3
    一、收入决算表
    | 项目 | 金额 |
    |---|---|
    | 合计 | 5 |
    二、支出决算表
    | 项目 | 金额 |
    |---|---|
    | 合计 | 5 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.contents import entries, titles
from jixiao.checks.reading.pieces import Piece, heading_text
from jixiao.documents.model import Paragraph, Table
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="RE127",
    name="missing-table",
    summary="目录或正文说有的表，文件里没有。",
    severity=Severity.WARNING,
    basis=BUDGET_LAW.cite("预算、决算公开的内容"),
    tier=Tier.READING,
)
_LEADER = re.compile(r"[.．…·\-—]*\d*$")
_BELOW = re.compile(r"(?:见|如)下表(?:所示)?(?:[：。]|$)")
_CHAPTER = re.compile(
    r"(?:.{0,30}(?:部门|单位)|.{0,24}年度?)?(?:预算|决算|公开)(?:公开)?(?:报表|表)"
)  # of a chapter that holds them all
_ALIKE = 0.85
_NEAR = 3


@reads(RULE)
def missing_tables(report: Report) -> Iterator[Problem]:
    """Tables of the contents that no title names, and 见下表 with none below."""
    if not any(report.document.tables):
        return
    listed = list(entries(report))
    known = titles(report) if listed else set()
    for entry in listed:
        title = heading_text(_LEADER.sub("", entry.text))
        if title.endswith("表") and not _CHAPTER.fullmatch(title) and not _known(title, known):
            yield Problem(
                f"目录列有“{title}”，文件里没有这张表",
                (entry.mark(0, len(entry.text)),),
                expected=title,
            )
    yield from _announced(report)


def _known(title: str, titles_: set[str]) -> bool:
    if title in titles_ or any(title in other or other in title for other in titles_):
        return True
    return bool(get_close_matches(title, titles_, n=1, cutoff=_ALIKE))


def _announced(report: Report) -> Iterator[Problem]:
    blocks = report.document.blocks
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph) and "下表" in block.text:
            piece = Piece(clean(block.words))
            found = _BELOW.search(piece.text)
            near = blocks[number + 1 : number + 1 + _NEAR]
            if found and not any(isinstance(b, Table) for b in near):
                yield Problem("正文说见下表，下面没有表", (piece.found(found),))
