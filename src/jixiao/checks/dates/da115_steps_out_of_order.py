"""项目程序的先后不对：后一步的日期早于前一步。

为什么：
    可研批复、初步设计批复、中标、签约、开工、竣工、验收依次在后。“5月批复可研，3月批复初步设计”
    至少有一个日期打错，或者程序倒置。分期、分标段的项目各有各的日期，不作判断。

依据：
    勾稽关系：开始、支付、验收、报告依次在后

反例：
    工程实际于2023年8月28日开工、8月20日竣工。

正例：
    工程实际于2023年4月28日开工、8月20日竣工，9月5日通过验收。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, holding, narrative
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA115",
    name="steps-out-of-order",
    summary="项目程序的先后不对：后一步的日期早于前一步。",
    severity=Severity.ERROR,
    basis=Identity("开始、支付、验收、报告依次在后"),
    tier=Tier.READING,
)
_DATE = re.compile(
    r"(?:(?P<year>20\d\d)年|(?P<same>同年|当年|次年))?(?<!\d)(?P<month>1[0-2]|0?[1-9])月(?:(?P<day>[0-3]?\d)日|(?P<part>上旬|中旬|下旬|底|初))?"
    r"(?![—\-至到])"
)
_STEPS = (
    (r"项目建议书",),
    (r"可研|可行性研究",),
    (r"初步设计|初设",),
    (r"中标|开标|公开招标",),
    (r"签订[^，。；]{0,8}(?:合同|协议)|签约",),
    (r"(?<!未)(?:正式|全面)?(?:开工|动工)",),
    (r"(?<!未)(?:完工|竣工(?!验收|决算|财务))",),
    (r"(?:竣工|完工|交工)?验收|投入使用|交付使用",),
)
_STEP = tuple(re.compile(step[0]) for step in _STEPS)
_APART = re.compile(
    r"一期|二期|三期|标段|分别|分批|首批|其中|预计|计划|拟|要求|工期|应|前完成|底前|调整"
)
_REACH = 40  # characters from a date to what was done
_DAYS = {"上旬": 1, "初": 1, "中旬": 11, "下旬": 21, "底": 28}


@dataclass(frozen=True, slots=True)
class _Step:
    rank: int
    first: tuple[int, int, int]
    last: tuple[int, int, int]
    mark: Mark


@reads(RULE)
def steps_out_of_order(report: Report) -> Iterator[Problem]:
    """The dated steps of one paragraph, each told once."""
    for piece in holding(narrative(report), "月"):
        steps = list(_steps(piece))
        ranks = [step.rank for step in steps]
        if len(set(ranks)) != len(ranks):
            continue
        for before in steps:
            late = [s for s in steps if s.rank > before.rank and s.last < before.first]
            if late:
                yield Problem(
                    f"“{late[0].mark.text}”早于“{before.mark.text}”",
                    (late[0].mark, before.mark),
                    printed=late[0].mark.text,
                    diagnosis="日期打错，或程序倒置",
                )
                return


def _steps(piece: Piece) -> Iterator[_Step]:
    dates = list(_DATE.finditer(piece.text))
    year = 0
    for index, found in enumerate(dates):
        _, high = piece.sentence(found.start())
        if found["year"]:
            year = int(found["year"])
        elif found["same"] == "次年":
            year += 1
        following = dates[index + 1].start() if index + 1 < len(dates) else len(piece.text)
        end = min(high, following, found.end() + _REACH)
        stop = piece.text.find("；", found.end(), end)
        words = piece.text[found.end() : stop if stop >= 0 else end].split("其中")[0]
        rank = _rank(words)
        plain = not _APART.search(piece.text, piece.clause(found.start())[0], found.start())
        if year and rank is not None and plain and not _APART.search(words):
            yield _Step(
                rank, *_span(year, found), piece.mark(found.start(), found.end() + len(words))
            )


def _rank(words: str) -> int | None:
    """The one step that the words behind a date tell as done."""
    told = [rank for rank, step in enumerate(_STEP) if step.search(words)]
    return told[0] if len(told) == 1 else None


def _span(year: int, found: re.Match[str]) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    month = int(found["month"])
    if found["day"]:
        day = int(found["day"])
        return (year, month, day), (year, month, day)
    if found["part"]:
        first = _DAYS[found["part"]]
        return (year, month, first), (year, month, min(first + 10, 31))
    return (year, month, 1), (year, month, 31)
