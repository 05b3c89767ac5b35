"""百分数缺少百分号。

为什么：
    同一列占比都带百分号，只有一项没有，是漏印。增长、下降的幅度后面什么单位也没有，
    读者分不清是百分之几还是多少万元。一段里没有别的百分号时，只看“占”和执行率、完成率一类
    只能是百分数的说法，且以全文别处用了百分号为前提。

依据：
    《出版物上数字用法》（GB/T 15835-2011）计量与百分数

反例：
    教育支出20万元，占40.00%；卫生健康支出30万元，占60.00；合计50万元。

正例：
    教育支出20万元，占40.00%；卫生健康支出30万元，占60.00%；合计50万元，占地3亩。
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
    code="RE112",
    name="missing-percent-sign",
    summary="百分数缺少百分号。",
    severity=Severity.WARNING,
    basis=NUMERALS.cite("计量与百分数"),
    tier=Tier.READING,
)
_NUMBER = r"(?P<number>\d+(?:\.\d+)?)(?=(?:左右|以上)?(?:[，；。）](?!\d)|$))"
_BARE = (
    re.compile(rf"占(?:比|比重|总支出的?|总收入的?|总额的?)?(?:为|达|约)?{_NUMBER}"),
    re.compile(rf"(?:同比|环比|比上年|较上年)(?:增长|下降|增加|减少|提高|降低|上升){_NUMBER}"),
    re.compile(
        rf"(?:[\u4e00-\u9fff]{{1,6}}(?<![频倍汇速功斜积出死亡发生病])率|满意度)"
        rf"(?:均?为|均?达到?|是|约)?{_NUMBER}"
    ),
)
# What can be nothing but a percentage, wherever else in the document others are.
_SURE = (
    re.compile(rf"(?:占|占比|占比例|比重)(?:为|是|达到?|约)*{_NUMBER}"),
    re.compile(
        rf"(?:(?:执行|完成|到位|支付|合格|覆盖|达标|验收|整改|控制|优良|使用|利用|参保|就业|及时|回访)率|满意度)"
        rf"(?:均?为|均?达到?|是|约)*{_NUMBER}"
    ),
)
_LEAST, _WHOLE = 5, 100  # of five points, or of one, less is told
# A share of a named whole is a percentage wherever others in the document are.
_SHARE = re.compile(
    r"占[\u4e00-\u9fff（）“”]{2,18}的(?P<number>\d{1,2}\.\d+)(?=[，；。）](?!\d)|$)"
)


@reads(RULE)
def missing_percent_signs(report: Report) -> Iterator[Problem]:
    """A share, growth or rate without %, where the paragraph prints others with it."""
    if "%" not in report.document.text and "％" not in report.document.text:
        return
    for piece in narrative(report):
        for found in _found(piece.text):
            if "分别" in piece.text[piece.clause(found.start())[0] : found.start()]:
                continue
            yield Problem(
                f"“{found[0]}”缺少百分号",
                (piece.found(found),),
                printed=found["number"],
                expected=f"{found['number']}%",
            )


def _found(text: str) -> list[re.Match[str]]:
    """The bare numbers of a paragraph; where it prints no % itself, only the sure ones."""
    if "%" in text:
        return [f for pattern in (*_BARE, _SHARE) for f in pattern.finditer(text)]
    sure = [f for pattern in _SURE for f in pattern.finditer(text)]
    return [
        *(f for f in sure if _LEAST < float(f["number"]) <= _WHOLE),
        *_SHARE.finditer(text),
    ]
