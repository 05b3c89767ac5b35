"""年份写错：决算、资产的年份不是报告的年度。

为什么：
    决算说明的每一节都以“某单位某年度”开头，与上年度比较。年份不是报告年度，或者比较的不是上一年度，
    多半是沿用去年的文件没有改全，数字也要再核实。

依据：
    勾稽关系：数据的期间与报告年度一致

反例：
    2023年度部门决算情况说明
    一、收入支出决算总体情况说明
    本单位2022年度收入支出总计200万元。与2021年度相比，增加10万元。

正例：
    2023年度部门决算情况说明
    一、收入支出决算总体情况说明
    本单位2023年度收入支出总计200万元。与2022年度相比，增加10万元。
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
    code="DA106",
    name="wrong-year",
    summary="年份写错：决算、资产的年份不是报告的年度。",
    severity=Severity.WARNING,
    basis=Identity("数据的期间与报告年度一致"),
    tier=Tier.READING,
)
_OWN = re.compile(
    r"(?P<year>20\d\d)年度?(?:(?:财政拨款)?(?:收入支出|收支)(?:决算)?总计|政府采购金额|预算绩效管理工作开展|部门决算情况说明"
    r"|无政府性基金|无国有资本经营|无“三公”|“三公”经费(?:财政拨款)?支出(?:年初)?预算)"
)
_BEFORE = re.compile(
    r"(?:与|比|较)(?P<year>20\d\d)年度?(?:决算|的[\d.,]+[万亿]?元)?"
    r"(?:相比|(?:增加|减少|下降|增长|持平))"
)
_BUDGET_BEFORE = re.compile(
    r"(?:与|比|较)(?P<year>20\d\d)年(?:度)?(?:当年)?(?:部门)?预算(?:执行数|数)?"
    r"(?:相比|增加|减少|下降|增长|持平)"
)
_ASSETS = re.compile(
    r"截[至止](?P<year>20\d\d)年12月31日，[^。；]{0,30}(?:共有车辆|固定资产|资产总额|国有资产)"
)
_FUNDS = re.compile(
    r"截[至止](?P<year>20\d\d)年(?:12月31日|年?[末底])，(?![^。；]{0,60}(?:累计|历年|上年))"
    r"[^。；，\d]{0,12}(?:资金到位|到位资金|到位|支付|实际支出|实际使用|已使用|已支出)"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_LONGER = re.compile(r"五年|三年|两年|年均|以来|“十[二三四五]|期初|基期|累计|首年")
_MONEY = re.compile(r"支出|收入|收支|经费|决算|预算|采购|费用?")


@reads(RULE)
def wrong_years(report: Report) -> Iterator[Problem]:
    """Years of set phrases of final accounts, and of the date of assets."""
    year, genre = report.profile.year, report.profile.genre
    if year is None:
        return
    told = {
        Genre.ACCOUNTS: ((_OWN, 0), (_BEFORE, -1), (_ASSETS, 0)),
        Genre.BUDGET: ((_BUDGET_BEFORE, -1),),
        Genre.EVALUATION: ((_ASSETS, 0), (_FUNDS, 0)),
    }
    for piece in narrative(report):
        for pattern, shift in told.get(genre, ()):
            name = "上一年度" if shift else "报告年度"
            yield from _problems(piece, pattern, year + shift, name)
        if genre in (Genre.BUDGET, Genre.EVALUATION):
            yield from _far_back(piece, year)


def _far_back(piece: Piece, year: int) -> Iterator[Problem]:
    """比2021年减少 in a report of 2023 that tells of no longer time."""
    for found in _BEFORE.finditer(piece.text):
        start, end = piece.sentence(found.start())
        written, before = int(found["year"]), piece.text[start : found.start()]
        told = [int(y) for y in _YEAR.findall(before)]
        money = _MONEY.search(piece.text, start, end) and not _LONGER.search(piece.text, start, end)
        if money and written < (told[-1] if told else year) - 1 == year - 1:
            yield Problem(
                f"此处与{written}年比较，上一年度应为{year - 1}年",
                (piece.found(found),),
                printed=found["year"],
                expected=str(year - 1),
                diagnosis="沿用往年的文件，年份没有改",
                group=f"上一年度{written}",
            )


def _problems(piece: Piece, pattern: re.Pattern[str], right: int, name: str) -> Iterator[Problem]:
    for found in pattern.finditer(piece.text):
        written = int(found["year"])
        itself = name == "上一年度" and written > right  # the year with itself: DA111
        start, _ = piece.sentence(found.start())
        of_money = name != "上一年度" or _MONEY.search(piece.text, start, found.start())
        if written != right and of_money and not itself:
            yield Problem(
                f"此处写的是{found['year']}年，{name}应为{right}年",
                (piece.found(found),),
                printed=found["year"],
                expected=str(right),
                diagnosis="沿用往年的文件，年份没有改",
                group=f"{name}{found['year']}",
            )
