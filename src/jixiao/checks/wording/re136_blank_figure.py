"""单位前面没有数字。

为什么：
    “到位率为　%”“比上年减少万元”里的数字没有填上，读者不知道是零，还是漏了，绩效指标也就无从评价。
    表头和括号里的单位不算。

依据：
    《出版物上数字用法》（GB/T 15835-2011）计量与百分数

反例：
    县级配套资金到位率为　%，尚未到位。

正例：
    县级配套资金到位率为0%，尚未到位，计量单位为%，金额单位：万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import NUMERALS

RULE = Rule(
    code="RE136",
    name="blank-figure",
    summary="单位前面没有数字。",
    severity=Severity.ERROR,
    basis=NUMERALS.cite("计量与百分数"),
    tier=Tier.READING,
)
_BLANK = re.compile(
    r"(?:率|度|占|占比|比重|比例|幅度?|增长|下降|上升|提高|降低|增加|减少)(?:为|达到?|约|了)?%(?=[，。；])"
    r"|(?:共计|合计|支出|收入|金额|资金|经费|增加|减少|结余|预算|决算)(?:为|共|约|了)?[万亿]元(?=[，。；])"
    r"|(?<=\d年)月日|(?<=\d年)月(?=[，。；])"
)
_NAMED = re.compile(r"单位|计量|以[万亿]?$")


@reads(RULE)
def blank_figures(report: Report) -> Iterator[Problem]:
    """A unit right behind the words that announce a figure."""
    for piece in narrative(report):
        for found in _BLANK.finditer(piece.text):
            low = max(piece.clause(found.start())[0], found.start() - 8)
            if not _NAMED.search(piece.text[low : found.start()]):
                yield Problem(
                    f"“{found[0]}”缺少数字",
                    (piece.mark(low, found.end()),),
                    printed=found[0],
                    diagnosis="空位没有填上",
                    group="缺数",
                )
