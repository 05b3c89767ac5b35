"""模板的空位没有填上。

为什么：
    “××项目”“20XX年”“____万元”是模板里等着填的空位。印出来的文件里还留着空位，读者就不知道
    说的是哪个单位、哪一年、多少钱。身份证号、手机号中用来遮盖的星号不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    20XX年，本单位共实施××项目，支出50万元。

正例：
    2023年，本单位共实施道路照明项目，支出50万元，联系人手机号为138****5566。
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import any_of, everything, holding
from jixiao.data.residue import MASKS, PLACEHOLDERS
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE102",
    name="unfilled-placeholder",
    summary="模板的空位没有填上。",
    severity=Severity.ERROR,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)


@reads(RULE)
def placeholders(report: Report) -> Iterator[Problem]:
    """The first placeholder of each paragraph or cell."""
    masks = any_of(report, MASKS)
    for piece in holding(everything(report), *masks):
        for pattern in PLACEHOLDERS:
            found = pattern.search(piece.text)
            if found:
                yield Problem(
                    f"“{found[0]}”是没有填上的空位",
                    (piece.found(found),),
                    diagnosis="模板残留",
                    group="空位",
                )
                break
