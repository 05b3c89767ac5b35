"""“主要原因”后面缺少“是”或冒号。

为什么：
    “的主要原因新增……”读不通，中间掉了“是”或冒号，可能还掉了别的字。

依据：
    《标点符号用法》（GB/T 15834-2011）冒号

反例：
    决算数大于预算数的主要原因年中追加项目资金。

正例：
    决算数大于预算数的主要原因是年中追加项目资金。主要原因分析如下。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PUNCTUATION

RULE = Rule(
    code="QU113",
    name="cause-without-verb",
    summary="“主要原因”后面缺少“是”或冒号。",
    severity=Severity.INFO,
    basis=PUNCTUATION.cite("冒号"),
    tier=Tier.READING,
)
_BARE = re.compile(
    r"(?:的)?(?:主要)?原因(?=(?:新增|年中|人员|部分|项目|追加|增加|减少|调整|受疫情|本年|上级|根据|按照|厉行)[^。；]{2,})"
    r"(?<!等原因)(?<!些原因)(?<!方面原因)(?<!种原因)(?<!观原因)(?<!的原因)(?<!各原因)"
)


@reads(RULE)
def cause_without_verb(report: Report) -> Iterator[Problem]:
    """原因 followed at once by what happened."""
    for piece in narrative(report):
        for found in _BARE.finditer(piece.text):
            if "主要" in found[0]:
                yield Problem(
                    "“主要原因”后面缺少“是”或冒号",
                    (piece.mark(found.start(), min(len(piece.text), found.end() + 8)),),
                )
