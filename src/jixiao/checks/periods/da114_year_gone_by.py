"""句首写的是以前年度，说的却像本年度的收支。

为什么：
    报告通篇以本年度开头叙述收支，唯独某一处写成上一年度，全文又没有这一项的本年度数，多半是套用上年报告时
    年份没有改。叙述上年情况作比较的（同句有本年度、同比、持平等），标题写明上年的，不在此列。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告

    2023年度收入总计905.26万元。

    2023年度支出总计905.26万元。

    2023年度“三公”经费支出3.26万元。

    2022年政府采购支出总额120.35万元，其中货物支出80.15万元、服务支出40.20万元。

正例：
    2023年度部门整体支出绩效自评报告

    2023年度收入总计905.26万元。

    2023年度支出总计905.26万元。

    2023年度“三公”经费支出3.26万元。

    2023年政府采购支出总额120.35万元，其中货物支出80.15万元、服务支出40.20万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry, Index, index
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA114",
    name="year-gone-by",
    summary="句首写的是以前年度，说的却像本年度的收支。",
    severity=Severity.WARNING,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_OPENS = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])*(?P<year>(?:19|20)\d\d)年度?，?[^，。；\d]{0,20}?"
    r"(?:收入|支出|收支|三公|采购|预算|资产|年[末底](?:在职|在岗|人员))"
)
_YEAR_END = re.compile(
    r"年年?[末底](?=[^，。；\d]{0,6}(?:资产|在职|在岗|人员))"
)  # no opening balance
_COMPARES = re.compile(
    r"上年|去年|同比|持平|结转|累计|至今|以来|当年|执行数|末|底|期初|截[至止]|立项|启动|实施|批复"
)
_USUAL = 2  # statements that open with the report's year: its way of writing
_FEW = 2  # statements of earlier years: more are a way of writing too


@reads(RULE)
def year_gone_by(report: Report) -> Iterator[Problem]:
    """A single opening year before the report's, where all others are the report's."""
    year, genre = report.profile.year, report.profile.genre
    if year is None or genre is Genre.OTHER:
        return
    opened = [(e, int(m["year"])) for e in _firsts(report) if (m := _opens(e))]
    usual = sum(own == year for _, own in opened)
    earlier = [(e, own) for e, own in opened if own < year]
    if usual < _USUAL or len(earlier) > _FEW:
        return
    levels = index(report)
    for entry, own in earlier:
        if not _compares(entry, year, own) and not _told(entry, levels, year):
            yield Problem(
                message=f"此处句首写的是{own}年，全文其他各处写的是{year}年",
                places=(term(*entry),),
                printed=str(own),
                expected=str(year),
                diagnosis="沿用上年的文字，年份没有改",
            )


def _firsts(report: Report) -> Iterator[Entry]:
    """The first amount of each sentence."""
    seen: set[tuple[int, int]] = set()
    for passage, mention in report.mentions:
        place = (passage.number, mention.sentence)
        if mention.role is Role.LEVEL and place not in seen:
            seen.add(place)
            yield passage, mention


def _opens(entry: Entry) -> re.Match[str] | None:
    passage, mention = entry
    start = passage.sentences[mention.sentence][0]
    return _OPENS.match(passage.text[start : mention.at])


def _compares(entry: Entry, year: int, own: int) -> bool:
    """Whether the sentence or its heading speaks of the earlier year on purpose."""
    passage, mention = entry
    words = passage.sentence_text(mention.sentence)
    return _COMPARES.search(_YEAR_END.sub("年", words[: mention.at])) is not None or (
        f"{year}年" in words or any(f"{own}年" in title for title in passage.section)
    )


def _told(entry: Entry, levels: Index, year: int) -> bool:
    """Whether the same amount is told for the report's year elsewhere."""
    own: Mention = entry[1]
    passages: Passage = entry[0]
    return any(
        other.label.year == year
        and other.label.scope is own.label.scope
        and levels.stage(other) is levels.stage(own)
        and other.figure.value != own.figure.value
        for passage, other in levels.named(own.label.key)
        if (passage, other) != (passages, own)
    )
