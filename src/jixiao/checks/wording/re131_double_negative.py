"""“减少”后面又写了负数。

为什么：
    “减少-5万元”既可以读成减少5万元，也可以读成增加5万元，读者分不清。减少用正数表示。

依据：
    《出版物上数字用法》（GB/T 15835-2011）数值的表达

反例：
    比上年减少-5.20万元，下降3%。

正例：
    比上年减少5.20万元，下降3%，增速由2%降至-1%。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import NUMERALS

RULE = Rule(
    code="RE131",
    name="double-negative",
    summary="“减少”后面又写了负数。",
    severity=Severity.WARNING,
    basis=NUMERALS.cite("数值的表达"),
    tier=Tier.READING,
)
_DOUBLE = re.compile(
    r"(?:减少|下降|降低|下滑|减收|减支|降幅为?)(?:了)?-\d[\d,.]*(?:万元|亿元|元|%|个百分点|人|辆)"
)


@reads(RULE)
def double_negatives(report: Report) -> Iterator[Problem]:
    """A word of decrease before a figure below zero."""
    for piece in holding(narrative(report), "-"):
        for found in _DOUBLE.finditer(piece.text):
            yield Problem(f"“{found[0]}”意思不明", (piece.found(found),), printed=found[0])
