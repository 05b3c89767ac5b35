"""学期、季度与月份不合。

为什么：
    秋季学期从九月开始，秋季学期的资金不会在三月拨付；二季度是四至六月。学期、季度与月份不合，多半是
    照抄另一学期、另一季度的说法时没有改。写明上年秋季、提前下达的不在此列。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    秋季学期补助资金于2023年3月10日拨付到校。

正例：
    春季学期补助资金于2023年3月10日拨付到校，二季度（4—6月）支出20万元。
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
    code="DA118",
    name="term-against-month",
    summary="学期、季度与月份不合。",
    severity=Severity.ERROR,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_TERM = re.compile(
    r"(?<!年)(?P<term>[春秋])(?:季)?学期[^，。；\d]{0,14}?(?:于|在)(?:20\d\d年)?(?P<month>\d{1,2})月(?:\d{1,2}日|[上中下]旬|底|初)?"
    r"[^，。；]{0,6}?(?:拨付|发放|下达|支付|到账|兑付|开学)"
)
_QUARTER = re.compile(
    r"(?:第)?(?P<quarter>[一二三四1-4])季度（(?P<first>\d{1,2})月?(?:—|-|至|到|~)(?P<last>\d{1,2})月(?:份)?）"
)
_EARLY = re.compile(r"上年|去年|提前|预拨|次年|下年|补发|清算")
_MONTHS = {"秋": range(6, 13), "春": range(1, 8)}


@reads(RULE)
def terms_against_months(report: Report) -> Iterator[Problem]:
    """A term's money in a month of the other term; a quarter and its months in brackets."""
    for piece in holding(narrative(report), "学期", "季度"):
        for found in _TERM.finditer(piece.text):
            start, end = piece.sentence(found.start())
            if int(found["month"]) not in _MONTHS[found["term"]] and not _EARLY.search(
                piece.text, start, end
            ):
                yield Problem(
                    f"{found['term']}季学期与{found['month']}月不合",
                    (piece.found(found),),
                    printed=f"{found['month']}月",
                )
        for found in _QUARTER.finditer(piece.text):
            number = "一二三四".find(found["quarter"]) + 1 or int(found["quarter"])
            right = number * 3 - 2, number * 3
            if (int(found["first"]), int(found["last"])) != right:
                yield Problem(
                    f"{found['quarter']}季度是{right[0]}至{right[1]}月",
                    (piece.found(found),),
                    printed=found[0],
                    expected=f"{right[0]}—{right[1]}月",
                )
