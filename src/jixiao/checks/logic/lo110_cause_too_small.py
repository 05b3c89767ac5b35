"""一两个人解释不了这么大的增加。

为什么：
    基本支出增加的原因写“新进一名人员”，而增加额是人均基本支出的好几倍，原因与金额不相称，
    还有别的因素没有写出来。只在报告里查得到在职人数时判断。

依据：
    勾稽关系：增减原因与增减金额相称

反例：
    2023年年底在岗人员20人。
    2023年基本支出400万元，同比增加120万元，增加的主要原因为新进一名人员。

正例：
    2023年年底在岗人员20人。
    2023年基本支出400万元，同比增加22万元，增加的主要原因为新进一名人员。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, shown, value
from jixiao.checks.reading.pieces import Piece, holding, narrative
from jixiao.claims.model import Mark
from jixiao.documents.headings import number_of
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO110",
    name="cause-too-small",
    summary="一两个人解释不了这么大的增加。",
    severity=Severity.WARNING,
    basis=Identity("增减原因与增减金额相称"),
    tier=Tier.READING,
)
_CAUSE = re.compile(
    r"(?:基本支出|人员经费|工资福利支出)?(?:增加|增长|上升)?的?(?:(?:主要)?原因(?:为|是|：)?|主要是)(?:20\d\d年)?(?:\d+月)?(?:由于|因)?"
    r"(?:新进|新增|新招录|新招|调入|招录|增加|新录用)(?:了)?(?P<count>\d{1,3}|[一二两三四五六七八九十])(?:名|位|个|人)(?P<more>[^。；]{0,16})"
)
_WHOLE = re.compile(r"(?:基本支出|人员经费|工资福利支出)(?:决算|总额|共|为|共计)*" + MONEY)
_RISE = re.compile(r"(?:同比|比上年|较上年|比去年|较去年)(?:增加|增长|上升)(?:了)?" + MONEY)
_STAFF = re.compile(
    r"(?:在岗|在职|在编|实有)(?:在编|在职)?(?:人员|人数|职工)?(?:编制)?(?:人数)?(?:共|为|有)?(?P<staff>\d{1,4})(?:人|名)"
)
_OTHERS = re.compile(r"[以和及、]|调资|普调|晋|奖|补发|退休|抚恤|社保|绩效|增资|基数")
_TIMES = 3  # what one person may cost at most, in average basic expenditure per head


@reads(RULE)
def cause_too_small(report: Report) -> Iterator[Problem]:
    """A rise for which newcomers alone are named, against expenditure per head."""
    causes = list(holding(narrative(report), "原因", "主要是"))
    staff = _staff(report) if causes else None
    for piece in causes if staff else ():
        for found in _CAUSE.finditer(piece.text):
            if staff and not _OTHERS.search(found["more"]):
                yield from _judge(piece, found, staff)


def _judge(piece: Piece, found: re.Match[str], staff: tuple[int, Mark]) -> Iterator[Problem]:
    start, _ = piece.sentence(found.start())
    whole = _WHOLE.search(piece.text, start, found.start())
    rise = _RISE.search(piece.text, start, found.start())
    if whole is None or rise is None:
        return
    count = int(found["count"]) if found["count"].isdecimal() else number_of(found["count"])
    each, average = value(rise) / count, value(whole) / staff[0]
    if each > _TIMES * average:
        yield Problem(
            f"增加{shown(value(rise))}的原因只有新增{count}人，而人均支出约{shown(_round(average))}",
            (piece.found(found), piece.found(rise), piece.found(whole), staff[1]),
            arithmetic=f"{shown(value(rise))}÷{count}人={shown(_round(each))}；"
            f"{shown(value(whole))}÷{staff[0]}人={shown(_round(average))}",
            diagnosis="还有其他因素没有写出",
        )


def _staff(report: Report) -> tuple[int, Mark] | None:
    pieces = holding(narrative(report), "在岗", "在职", "在编", "实有")
    told = [(int(m["staff"]), p.found(m)) for p in pieces for m in _STAFF.finditer(p.text)]
    return max((t for t in told if t[0]), key=lambda t: t[0], default=None)


def _round(yuan: Decimal) -> Decimal:
    return yuan.quantize(Decimal("1E2"))
