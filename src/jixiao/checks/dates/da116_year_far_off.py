"""年度写成几年前或几年后：自评报告里只出现一次的“某年度项目资金”。

为什么：
    自评报告说的是本年度的资金、目标和问题。“2020年度项目资金下达时间晚”出现在2022年度的报告里，
    多半是沿用旧报告时没有改。文件名、历年累计、规划和与以前年度的比较不在此列。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门整体支出绩效自评报告
    六、存在的问题
    2020年度项目资金下达时间晚，年末形成结转。

正例：
    2023年度部门整体支出绩效自评报告
    六、存在的问题
    2023年度项目资金下达时间晚，2020年度以来累计结转30万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="DA116",
    name="year-far-off",
    summary="年度写成几年前或几年后：自评报告里只出现一次的“某年度项目资金”。",
    severity=Severity.WARNING,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_OF_YEAR = re.compile(
    r"(?P<year>20\d\d)年度(?:的)?(?:部门|单位|项目|专项|财政|预算|绩效|整体|资金|自评|决算|“三公”|支出|收入|工作|目标)"
)
_LONGER = re.compile(
    r"以来|累计|历年|规划|五年|三年|起|从|自20|至20|到20|比|较|与|相比|同期|上年结转|结转(?:资金|至|到)|审计|曾|当时|首次|启动|批复|立项"
    r"|列入|下年|次年|明年|下一步|拟|将|计划|安排|继续|尾款|跨年|质保|清欠|欠|《|〔|文件|通知|实施的"
)
_FAR = 2  # years off


@reads(RULE)
def years_far_off(report: Report) -> Iterator[Problem]:
    """A budget year two years off or more, of which the document speaks but once."""
    year, text = report.profile.year, report.document.text
    if year is None or report.profile.genre is not Genre.EVALUATION:
        return
    for piece in narrative(report):
        for found in _OF_YEAR.finditer(piece.text):
            told = int(found["year"])
            if abs(told - year) >= _FAR and text.count(found["year"]) == 1 and _plain(piece, found):
                yield Problem(
                    f"此处写的是{told}年度，报告年度是{year}年度",
                    (piece.found(found),),
                    printed=found["year"],
                    expected=str(year),
                    diagnosis="沿用往年的文件，年份没有改",
                )


def _plain(piece: Piece, found: re.Match[str]) -> bool:
    low, high = piece.sentence(found.start())
    return not _LONGER.search(piece.text[low:high])
