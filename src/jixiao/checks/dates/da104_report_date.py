"""日期先后不对：报告早于年度终了，或写到了报告日期之后。

为什么：
    年度自评和决算在年度终了以后才能做；报告签署以后发生的事，也不会写成已经完成。
    日期颠倒，多半是署名日期沿用了旧稿，或某个日期打错。

依据：
    勾稽关系：开始、支付、验收、报告依次在后

反例：
    2023年度部门整体支出绩效自评报告
    二〇二三年四月十四日
    全年支出200万元，项目均已完成。

正例：
    2023年度部门整体支出绩效自评报告
    二〇二四年四月十四日
    全年支出200万元，项目于2023年12月完成验收。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.days import Day, days, report_date
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA104",
    name="dates-out-of-order",
    summary="日期先后不对：报告早于年度终了，或写到了报告日期之后。",
    severity=Severity.WARNING,
    basis=Identity("开始、支付、验收、报告依次在后"),
    tier=Tier.READING,
)
_DONE = re.compile(
    r"^[^，。；]{0,12}(?:完成|通过|签订|支付|拨付|验收|竣工|开工|召开|印发|发布|到账|投入使用|建成)"
)
_PLANNED = re.compile(
    r"预计|计划|拟|将|力争|争取|确保|前完成|底前|目标|有效期|期限|至$|到$|应|要求|规划|之前"
)
_FACT = re.compile(r"^(?:\d{1,2}日|[底末])?，[^。]{2,40}\d")  # 截至11月底，……98.6万剂次


@reads(RULE)
def dates_out_of_order(report: Report) -> Iterator[Problem]:
    """The signature against the year's end, and what is told as done against it."""
    signed, year = report_date(report), report.profile.year
    if signed is None or signed.first is None or report.profile.genre is Genre.OTHER:
        return
    yearly = report.profile.genre in (Genre.EVALUATION, Genre.ACCOUNTS)
    if yearly and year and signed.first < date(year, 12, 31):
        yield Problem(
            f"报告日期{signed.mark.text}早于{year}年度终了",
            (signed.mark,),
            printed=signed.mark.text,
            diagnosis="署名日期沿用旧稿",
        )
        return
    for piece in narrative(report):
        for day in days(piece):
            if day.first and day.first > signed.first and _told_as_done(day):
                yield Problem(
                    f"{day.mark.text}晚于报告日期{signed.mark.text}，却写成已经发生",
                    (day.mark, signed.mark),
                    printed=day.mark.text,
                )


def _told_as_done(day: Day) -> bool:
    start, end = day.piece.sentence(day.at)
    before, after = day.piece.text[start : day.at], day.piece.text[day.end : end]
    until = before.endswith(("截至", "截止", "截止到", "截至到")) and _FACT.search(after)
    planned = (
        (not until and _PLANNED.search(before))
        or _PLANNED.search(after[:14])
        or after.startswith("前")
    )
    return bool(_DONE.search(after) or until) and not planned
