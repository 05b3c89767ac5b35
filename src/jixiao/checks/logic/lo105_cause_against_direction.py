"""增减的原因与增减的方向相反。

为什么：
    支出增加的原因写“厉行节约、压减开支”，支出减少的原因写“人员增加”，原因和结果对不上，
    多半是把另一项的原因复制了过来。原因里两种说法都有，或者说的是上年基数、别的资金的，不作判断。

依据：
    勾稽关系：增减原因与增减方向一致

反例：
    年初预算为5万元，支出决算为8万元。决算数大于预算数的主要原因：厉行节约，压减会议开支。

正例：
    年初预算为5万元，支出决算为8万元。决算数大于预算数的主要原因：年中追加防汛经费，会议开支压减。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO105",
    name="cause-against-direction",
    summary="增减的原因与增减的方向相反。",
    severity=Severity.WARNING,
    basis=Identity("增减原因与增减方向一致"),
    tier=Tier.READING,
)
_MORE, _LESS = "大于|高于|超过", "小于|低于"
_COMPARED = re.compile(
    rf"决算数?(?:(?P<more>{_MORE})|(?P<less>{_LESS}))(?:年初|全年|调整后?)?预算数?的?(?:主要)?原因(?:是|为|：){{1,2}}"
    r"(?P<cause>[^。；]{2,60})"
)
_CHANGED = re.compile(
    r"(?:比|较|与)(?:20\d\d年度?|上年度?|上一年度|去年)[^。；]{0,24}?(?:(?P<more>增加|增长)|(?P<less>减少|下降))"
    r"[^。；]{0,40}[。，；](?:其?(?:增加|减少|增长|下降)的?)?主要原因(?:是|为|：){1,2}(?P<cause>[^。；]{2,60})"
)
_UP = re.compile(
    r"增加|新增|追加|上涨|增长|调增|提高|扩大|调入|新进|招录|补缴|补发|上调|购置|启动|开展|较多|加大|增资|提升|晋|建设|实施"
)
_DOWN = re.compile(
    r"减少|下降|压减|压缩|节约|节俭|核减|调减|取消|严控|严格控制|从严|降低|缩减|未(?:发生|开展|实施|使用|支付|完成|购置)|结余|推迟|延期|调出|退休|减员|完工|结束"
)
_HEDGED = re.compile(
    r"抚恤|去世|一次性|补贴|待遇|预留|收回|来不及|尚|招标|未能|年底|跨年|"
    r"上年|去年|以前年度|往年|基数|20\d\d年|其他资金|自有资金|单位资金|使用结转"
)


@reads(RULE)
def cause_against_direction(report: Report) -> Iterator[Problem]:
    """Causes that know only the other direction."""
    for piece in holding(narrative(report), "原因"):
        for pattern in (_COMPARED, _CHANGED):
            for found in pattern.finditer(piece.text):
                cause = found["cause"]
                up, down = bool(_UP.search(cause)), bool(_DOWN.search(cause))
                against = down and not up if found["more"] else up and not down
                if (
                    against
                    and not _HEDGED.search(cause)
                    and _plain(cause, more=bool(found["more"]))
                ):
                    way = "增加" if found["more"] else "减少"
                    yield Problem(
                        f"说的是{way}，原因却是“{cause}”",
                        (piece.found(found, "cause"), piece.mark(found.start(), found.end())),
                        printed=cause,
                        diagnosis="可能复制了另一项的原因",
                    )


_SAVING = re.compile(
    r"厉行节[约俭]|压减|压缩|节约|严控|从严|严格控制|人员(?:经费)?减少|减少(?:开支|支出)|退休"
)
_ADDING = re.compile(
    r"人员(?:经费)?增加|项目(?:经费|支出)?增加|追加|支出增加|新增(?:人员|项目)|增人|增资|调入|上涨"
)


def _plain(cause: str, *, more: bool) -> bool:
    """Only causes that plainly move the amount the other way are judged."""
    return bool((_SAVING if more else _ADDING).search(cause))
