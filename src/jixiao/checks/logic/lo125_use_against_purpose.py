"""专项资金的用途与资金的名称不符。

为什么：
    乡村振兴、科技、环保等专项资金应当用在名称所说的事情上。写明用于核销往来账、偿还欠款、公务接待，
    就是改变了用途；如果是财政统一清理暂付款，应当写明批准的文件。

依据：
    《中华人民共和国预算法》专款专用

反例：
    2023年度部门整体支出绩效自评报告
    乡村振兴资金30万元，主要用于核销以前年度往来账。

正例：
    2023年度部门整体支出绩效自评报告
    乡村振兴资金30万元，主要用于村道硬化和水渠清淤。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import everything, holding
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="LO125",
    name="use-against-purpose",
    summary="专项资金的用途与资金的名称不符。",
    severity=Severity.WARNING,
    basis=BUDGET_LAW.cite("专款专用"),
    tier=Tier.READING,
)
_USE = re.compile(
    r"(?P<fund>(?:乡村振兴|衔接|扶贫|产业发展|产业引导|环保|污染防治|水利|农业|教育|科技|科普|防疫|疫情防控|救灾|抚恤|困难群众)"
    r"[^，。；、：]{0,10}(?:资金|专项|经费|补助))[^。；]{0,30}?(?:用于|支付|列支)[^。；]{0,14}?"
    r"(?P<use>往来(?:账|款)[^，。；]{0,4}核销|核销[^，。；]{0,10}(?:往来|借款|欠款|挂账|暂付款)"
    r"|偿还[^，。；]{0,6}(?:借款|欠款|债务|欠账)|公务接待|发放(?:津补贴|奖金|福利)|弥补公用经费|办公(?:费|用房)(?:支出|装修))"
)
_DENIED = re.compile(r"不得|严禁|禁止|没有|未|无|不存在|杜绝|不用于|不能")
_CLEARED = re.compile(r"按照|根据|经.{0,12}批准|批复|文件|清理暂付款|转列")


@reads(RULE)
def use_against_purpose(report: Report) -> Iterator[Problem]:
    """A fund with a purpose in its name, and a use that cannot be it."""
    if report.profile.genre is Genre.OTHER:
        return
    for piece in holding(
        everything(report), "往来", "偿还", "核销", "接待", "发放", "弥补", "办公"
    ):
        for found in _USE.finditer(piece.text):
            start, end = piece.sentence(found.start())
            sentence = piece.text[start:end]
            if not _DENIED.search(found[0]) and not _CLEARED.search(sentence):
                yield Problem(
                    f"“{found['fund']}”用于“{found['use']}”，与资金的名称不符",
                    (piece.found(found),),
                    printed=found["use"],
                )
