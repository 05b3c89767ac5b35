"""标点符号重叠。

为什么：
    “，，”“。，”这样叠在一起的标点，是删改之后没有清理干净，两个标点之间可能还少了内容。
    省略号、破折号和“？！”不算。

依据：
    《标点符号用法》（GB/T 15834-2011）标点符号的用法

反例：
    全年支出20万元，，其中办公费5万元。

正例：
    全年支出20万元，其中办公费5万元……为什么这样安排？！见附件。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import any_of, everything, holding
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PUNCTUATION

RULE = Rule(
    code="RE110",
    name="doubled-punctuation",
    summary="标点符号重叠。",
    severity=Severity.WARNING,
    basis=PUNCTUATION.cite("标点符号的用法"),
    tier=Tier.READING,
)
_PAIRS = ("“”", "《》", *(a + b for a in "，、；：。" for b in "，、；：。"))
_DOUBLED = re.compile(
    r"([，、；：])\1+|(?<!。)。。(?!。)|[，、；：]。|[，、；：](?=[，、；：])[^。]|。[，、；：]|“”|《》"
)


@reads(RULE)
def doubled_marks(report: Report) -> Iterator[Problem]:
    """Two stops where one belongs."""
    for piece in holding(everything(report), *any_of(report, _PAIRS)):
        for found in _DOUBLED.finditer(piece.text):
            start, end = max(0, found.start() - 6), min(len(piece.text), found.end() + 6)
            yield Problem(
                f"标点重叠：“{found[0]}”",
                (piece.mark(start, end),),
                printed=found[0],
            )
