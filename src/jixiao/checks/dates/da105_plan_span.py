"""几年行动计划的年数与起止年份不符。

为什么：
    “三年行动计划（2021—2025年）”说的是三年，起止却是五年，文件名称或年份引错了一处。

依据：
    勾稽关系：年数等于起止年份之间的年数

反例：
    印发《智能制造三年行动计划（2021—2025年）》。

正例：
    印发《智能制造三年行动计划（2021—2023年）》和《数字经济五年规划（2021-2025年）》。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import everything, holding
from jixiao.documents.headings import number_of
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA105",
    name="plan-span-mismatch",
    summary="几年行动计划的年数与起止年份不符。",
    severity=Severity.WARNING,
    basis=Identity("年数等于起止年份之间的年数"),
    tier=Tier.READING,
)
_PLAN = re.compile(
    r"(?<![一二三四五六七八九十第])(?P<years>[一二两三四五六七八九十])年(?:攻坚|提升|发展|倍增|专项)?(?:行动|规划|计划|工程)[\u4e00-\u9fff]{0,6}?"
    r"（(?P<from>20\d\d)年?[-—–~至]+(?P<to>20\d\d)年?）"
)

_FIVE_YEARS = {"二": 2011, "三": 2016, "四": 2021, "五": 2026}
_PERIOD = re.compile(
    r"[“\"]?十(?P<number>[二三四五])五[”\"]?(?:规划)?(?:时期|期间)?"
    r"（(?P<from>20\d\d)年?[-—–~至]+(?P<to>20\d\d)年?）"
)


@reads(RULE)
def plan_spans(report: Report) -> Iterator[Problem]:
    """N years told, both ends counted or the difference taken: neither gives N."""
    for piece in holding(everything(report), "（20"):
        for found in _PERIOD.finditer(piece.text):
            begin = _FIVE_YEARS[found["number"]]
            told = f"{begin}-{begin + 4}"
            if (int(found["from"]), int(found["to"])) != (begin, begin + 4):
                yield Problem(
                    f"“十{found['number']}五”是{begin}—{begin + 4}年",
                    (piece.found(found),),
                    printed=f"{found['from']}-{found['to']}",
                    expected=told,
                )
        for found in _PLAN.finditer(piece.text):
            years = number_of(found["years"])
            difference = int(found["to"]) - int(found["from"])
            if years not in (difference, difference + 1):
                yield Problem(
                    f"名称说{years}年，起止年份共{difference + 1}年",
                    (piece.found(found),),
                    arithmetic=f"{found['to']}-{found['from']}+1={difference + 1}",
                    printed=found["years"],
                    expected=str(difference + 1),
                )
