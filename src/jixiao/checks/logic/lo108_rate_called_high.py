"""称控制率高，而实际支出远低于预算。

为什么：
    “三公”经费控制率等于实际支出除以预算。实际只花了预算的一小部分，控制率就很低，
    不可能成为“控制率较高”的问题，这句话多半来自往年的报告。

依据：
    勾稽关系：控制率等于实际支出除以预算

反例：
    2023年度“三公”经费预算8万元，实际支出2万元。
    受业务量影响，“三公经费”控制率较高，影响评价得分。

正例：
    2023年度“三公”经费预算8万元，实际支出8.6万元。
    受业务量影响，“三公经费”控制率较高，影响评价得分。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO108",
    name="low-rate-called-high",
    summary="称控制率高，而实际支出远低于预算。",
    severity=Severity.WARNING,
    basis=Identity("控制率等于实际支出除以预算"),
    tier=Tier.READING,
)
_HIGH = re.compile(
    r"(?P<name>三公|公用|公务接待|会议|培训|差旅)[”\"]?(?:经费|费)?[”\"]?(?:预算)?控制率(?P<high>(?:较|过|偏|仍然?|还是)?(?:较|偏|过)?高)(?=[，。；、]|，?影响)"
)
_CAUSE = re.compile(r"好|良好|成效|优|有效控制")
_LOW = Decimal("0.8")


@reads(RULE)
def rate_called_high(report: Report) -> Iterator[Problem]:
    """A control rate that is called high, beside a budget and an outturn that make it low."""
    for piece in narrative(report):
        for found in _HIGH.finditer(piece.text):
            told = _told(report, found["name"])
            start, end = piece.sentence(found.start())
            if told is None or _CAUSE.search(piece.text[start:end]):
                continue
            budget, actual, mark = told
            if budget and actual / budget < _LOW:
                yield Problem(
                    f"此处称控制率{found['high']}，按预算和实际支出计算只有{actual / budget:.2%}",
                    (piece.found(found), mark),
                    arithmetic=f"{actual}÷{budget}={actual / budget:.2%}",
                    printed=found["high"],
                    expected=f"{actual / budget:.2%}",
                    diagnosis="可能沿用往年的表述",
                )


def _told(report: Report, name: str) -> tuple[Decimal, Decimal, Mark] | None:
    """Budget and outturn of one sentence, the first that tells both."""
    pattern = re.compile(
        rf"{name}[^。；]{{0,14}}?预算[^。；\d]{{0,10}}(?P<budget>\d+(?:\.\d+)?)万元[^。；]{{0,60}}?"
        rf"(?:决算|实际|执行|支出)[^。；\d]{{0,14}}(?P<actual>\d+(?:\.\d+)?)万元"
    )
    for piece in narrative(report):
        found = pattern.search(piece.text)
        if found:
            return Decimal(found["budget"]), Decimal(found["actual"]), piece.found(found)
    return None
