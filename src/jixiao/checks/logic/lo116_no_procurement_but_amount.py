"""称没有招投标或采购，却列有采购金额。

为什么：
    文字说没有招投标、没有大额支出，基础数据表里的政府采购金额却不是零，读者会问这些采购是怎样进行的。
    采购可能低于招标限额，但应当写清楚。

依据：
    《中华人民共和国预算法》政府采购

反例：
    2023年度部门整体支出绩效自评报告
    项目支出均为零星支出，故无招投标和金额大的项目支出。
    | 项目 | 2023年预算数 | 2023年决算数 |
    |---|---|---|
    | 政府采购金额 | 18.5 | 18.5 |

正例：
    2023年度部门整体支出绩效自评报告
    项目支出均为零星支出，故无招投标和金额大的项目支出。
    | 项目 | 2023年预算数 | 2023年决算数 |
    |---|---|---|
    | 政府采购金额 | 0 | 0 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, amounts
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.claims.model import Mark
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="LO116",
    name="no-procurement-but-amount",
    summary="称没有招投标或采购，却列有采购金额。",
    severity=Severity.WARNING,
    basis=BUDGET_LAW.cite("政府采购"),
    tier=Tier.READING,
)
_NONE = re.compile(
    r"(?:故|因此|全年|本年度?|当年|我单位|本单位|均)?(?:无|没有|未发生|未实施|不存在|不涉及)(?:任何)?"
    r"(?:招投标|招标投标|政府采购|集中采购)(?:和[^，。；]{1,12})?(?:项目|支出|业务|事项|活动)(?:支出)?(?=[，。；]|$)"
    r"|(?:全年|本年度?|当年|20\d\d年度?|我单位|本单位|本项目|该项目|项目)"
    r"(?:均)?(?:未发生|没有发生|未进行|未开展|未实施|不涉及|未涉及|没有|无)(?:任何)?(?:政府采购|招投标)(?:支出|事项|业务|行为|活动)?(?=[，。；]|$)"
)
_AMOUNT = re.compile(
    r"政府采购(?:支出|金额|总额|合同金额)+(?:（[^）]{1,14}）)?(?:总额|共|为|共计)*" + MONEY
)
_TENDER = re.compile(
    r"(?:公开招标|邀请招标|竞争性磋商|竞争性谈判|单一来源采购|询价采购|政府采购)[^。；]{0,12}?"
    r"(?:(?:中标|成交)(?:价|金额|单位|供应商)|(?:确定|选定)(?:了)?[^，。；]{0,8}(?:单位|公司|供应商|企业|机构))"
    r"[^，。；]{0,4}?(?:\d[\d,.]*[万亿]?元)?"
)
_NOT_DONE = re.compile(r"拟|计划|未|不|将|应|上年|去年|规定|限额|办法|制度|其他项目")


@reads(RULE)
def no_procurement(report: Report) -> Iterator[Problem]:
    """The denial against an amount of procurement in text or table."""
    for piece in narrative(report):
        found = _NONE.search(piece.text)
        if found:
            told = (
                [a.mark for a in amounts(report, _AMOUNT) if a.value]
                or list(_in_tables(report))
                or list(_tenders(report))
            )
            if told:
                yield Problem(
                    f"此处称“{found[0]}”，另处写明“{told[0].text}”",
                    (piece.found(found), *told[:2]),
                    expected=told[0].text,
                    diagnosis="采购可能低于招标限额，应写清楚",
                )
                return


def _tenders(report: Report) -> Iterator[Mark]:
    """通过公开招标确定3家单位, 公开招标，中标价688.50万元: procurement told as done."""
    for piece in narrative(report):
        for found in _TENDER.finditer(piece.text):
            start, _ = piece.sentence(found.start())
            if not _NOT_DONE.search(piece.text, start, found.end()):
                yield piece.found(found)


def _in_tables(report: Report) -> Iterator[Mark]:
    """The last figure of a row of procurement: the outturn stands right of the budget."""
    for table in report.document.tables:
        rows = {c.row for c in table.cells if re.match(r"政府采购(?:金额|支出)", c.text.strip())}
        for row in rows:
            figures = [c for c in table.cells if c.row == row and _number(c.text) is not None]
            if figures and _number(figures[-1].text):
                cell = figures[-1]
                where = cell.ref or (cell.row + 1, cell.column + 1)
                piece = Piece(clean(cell.words), table=table.number, cell=where)
                yield piece.mark(0, len(piece.text))


def _number(text: str) -> Decimal | None:
    number = text.strip().replace(",", "")
    return Decimal(number) if re.fullmatch(r"\d+(?:\.\d+)?", number) else None
