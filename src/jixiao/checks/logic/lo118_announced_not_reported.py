"""说好要介绍的项目，后面没有介绍。

为什么：
    报告写明“主要项目为甲、乙、丙等，具体情况如下”，下面却只有甲和丙，乙花了多少钱、做成了什么，
    读者看不到。后面一个项目标题也找不到的（可能改用了别的写法），不作判断。

依据：
    勾稽关系：列出的项目数等于介绍的项目数

反例：
    2023年度部门整体支出绩效自评报告
    主要项目为智慧停车信息平台项目、背街小巷改造项目、社区食堂建设项目等。具体情况如下：
    1．智慧停车信息平台项目
    平台已上线。
    2．社区食堂建设项目
    食堂已开业。

正例：
    2023年度部门整体支出绩效自评报告
    主要项目为智慧停车信息平台项目、社区食堂建设项目等。具体情况如下：
    1．智慧停车信息平台项目
    平台已上线。
    2．社区食堂建设项目
    食堂已开业。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.blocks import Block, blocks
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO118",
    name="announced-not-reported",
    summary="说好要介绍的项目，后面没有介绍。",
    severity=Severity.WARNING,
    basis=Identity("列出的项目数等于介绍的项目数"),
    tier=Tier.READING,
)
_ANNOUNCED = re.compile(
    r"(?:主要)?项目(?:为|有|包括|主要有|主要包括)：?(?P<names>[^。；]{6,200}?)(?:等(?:\d+|[两三四五六七八九十])?个?项目|等)?[，。；]"
    r"(?:各?项目?)?(?:具体|详细|有关)?情况(?:分别)?如下"
)
_ALIKE = 0.7
_SHORTEST = 4


@reads(RULE)
def announced_not_reported(report: Report) -> Iterator[Problem]:
    """Names announced, less the titles of the project sections that follow."""
    for piece in narrative(report):
        found = _ANNOUNCED.search(piece.text)
        if found:
            following = [b for b in blocks(report) if b.pieces[0].number > piece.number]
            yield from _problems(piece, found, following)


def _problems(piece: Piece, found: re.Match[str], sections: list[Block]) -> Iterator[Problem]:
    names = re.split(r"[、，]|以及", found["names"])
    if len(names) < 2 or any(len(name) < _SHORTEST for name in names):  # noqa: PLR2004  a list
        return
    missing = [n for n in names if not any(_same(n, section.title) for section in sections)]
    reported = [s for s in sections if any(_same(n, s.title) for n in names)]
    for name in missing if reported else ():
        start = found.start("names") + found["names"].index(name)
        yield Problem(
            f"前面列出“{name}”，后面没有介绍",
            (
                piece.mark(start, start + len(name)),
                *(s.pieces[0].mark(0, len(s.pieces[0].text)) for s in reported),
            ),
            printed=f"{len(names)}个",
            expected=f"{len(reported)}个",
        )


def _same(name: str, title: str) -> bool:
    bare, other = (re.sub(r"项目|[“”\"]|经费$|建设", "", text) for text in (name, title))
    return bare in other or other in bare or SequenceMatcher(None, bare, other).ratio() >= _ALIKE
