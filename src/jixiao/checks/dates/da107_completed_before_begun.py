"""开工晚于完工。

为什么：
    同一句话里开工（启动、签约）的日期在竣工（验收、投入使用）之后，两个日期至少有一个打错。

依据：
    勾稽关系：开始、支付、验收、报告依次在后

反例：
    项目于2023年9月10日开工建设，2023年6月20日竣工验收。

正例：
    项目于2023年6月20日开工建设，2023年9月10日竣工验收。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.days import Day, days
from jixiao.checks.reading.pieces import Piece, holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA107",
    name="finished-before-begun",
    summary="开工晚于完工。",
    severity=Severity.ERROR,
    basis=Identity("开始、支付、验收、报告依次在后"),
    tier=Tier.READING,
)
_HINTS = ("开工", "动工", "启动", "立项", "签订", "开始")
_BEGIN = re.compile(r"^(?:正式|全面|如期)?(?:开工|动工|启动|立项|签订|开始)")
_END = re.compile(
    r"^(?:正式|全面|如期|全部|通过|完成)?(?:竣工|完工|验收|投入使用|建成|终验|交付使用)"
)


@reads(RULE)
def finished_before_begun(report: Report) -> Iterator[Problem]:
    """In one sentence the one beginning after the one end."""
    for piece in holding(narrative(report), *_HINTS):
        told: dict[int, list[Day]] = {}
        for day in days(piece):
            told.setdefault(piece.sentence(day.at)[0], []).append(day)
        for group in told.values():
            yield from _problems(piece, group)


def _problems(piece: Piece, group: list[Day]) -> Iterator[Problem]:
    begins = [d for d in group if _BEGIN.match(piece.text[d.end : d.end + 6])]
    ends = [d for d in group if _END.match(piece.text[d.end : d.end + 6])]
    if len(begins) == 1 and len(ends) == 1 and len(group) == len(begins) + len(ends):
        first, last = begins[0].first, ends[0].last
        if first and last and first > last:
            yield Problem(
                f"开始于{begins[0].mark.text}，却在{ends[0].mark.text}完成",
                (begins[0].mark, ends[0].mark),
                printed=begins[0].mark.text,
            )
