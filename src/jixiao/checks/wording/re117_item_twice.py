"""同一张清单里同一项目、同一金额列了两次。

为什么：
    名称和金额都一样的两项，不会是两件事：要么重复列了一次，使清单合计虚增；要么其中一项本该是别的项目。

依据：
    勾稽关系：一笔支出在一张清单里只列一次

反例：
    主要项目包括科普宣传经费20万元，平台建设经费30万元，科普宣传经费20万元等。

正例：
    主要项目包括科普宣传经费20万元，平台建设经费30万元，人才培训经费20万元等。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, piece
from jixiao.claims.model import Mark
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="RE117",
    name="item-listed-twice",
    summary="同一张清单里同一项目、同一金额列了两次。",
    severity=Severity.ERROR,
    basis=Identity("一笔支出在一张清单里只列一次"),
    tier=Tier.READING,
)
_SHORTEST = 4  # a shorter name is a heading of many things
_FEWEST = 3  # a list
_NO_ITEM = re.compile(r"金额|涉及|总额|合计|小计|累计|预算数|决算数|执行数|预算$|决算$|^其中")

_OPENS = re.compile(
    r"其中|包括|包含|分别|[一二三四五六七八九十][、是]|（[一二三四五六]）"
)  # begins anew


@reads(RULE)
def items_twice(report: Report) -> Iterator[Problem]:
    """Two mentions in one sentence with the same words and the same amount."""
    for number, passage in enumerate(report.passages):
        by_sentence: dict[int, list[Mention]] = {}
        for mention in passage.mentions:
            if mention.money and mention.role is Role.LEVEL and mention.figure.value:
                by_sentence.setdefault(mention.sentence, []).append(mention)
        for mentions in by_sentence.values():
            if len(mentions) >= _FEWEST:
                yield from _problems(passage, piece(passage, number), mentions)


def _problems(passage: Passage, where: Piece, mentions: list[Mention]) -> Iterator[Problem]:
    seen: dict[tuple[str, str], Mention] = {}
    for mention in mentions:
        name = _name(passage, mention)
        if _NO_ITEM.search(name) or not _begins_item(passage.text, mention.at - len(name)):
            continue
        item = (name, str(mention.figure.value))
        twin = seen.setdefault(item, mention)
        if _OPENS.search(passage.text[twin.end : mention.at]):
            seen[item] = mention  # a list of its own: 到位……，其中：……
        elif twin is not mention and len(name) >= _SHORTEST:
            yield Problem(
                f"“{name}{mention.figure.printed}”在同一张清单里列了两次",
                (_mark(where, mention, name), _mark(where, twin, name)),
                printed=mention.figure.printed.rstrip("万亿元"),
                diagnosis="重复列示",
            )


def _begins_item(text: str, at: int) -> bool:
    """Whether a list item begins here: behind a mark, or behind 包括."""
    return (
        at == 0
        or text[at - 1] in "，、；："
        or text[max(0, at - 2) : at] in ("包含", "包括", "其中")
    )


def _name(passage: Passage, mention: Mention) -> str:
    words = passage.text[mention.begin : mention.at]
    for opener in ("、", "包含", "包括", "其中"):
        words = words.rpartition(opener)[2]
    return words.strip("：，为")


def _mark(where: Piece, mention: Mention, name: str) -> Mark:
    return where.mark(max(mention.begin, mention.at - len(name)), mention.end)
