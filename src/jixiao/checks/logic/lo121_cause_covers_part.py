"""超出预算的原因只能解释一部分。

为什么：
    自评表里支出比批复预算多，原因写某项物资没有纳入预算；可是正文里这一项只花了一部分，
    扣除以后仍然超出很多，其余的超支没有原因。

依据：
    勾稽关系：增减原因与增减金额相称

反例：
    2023年度部门整体支出绩效自评报告
    1、防汛物资储备费用
    2023年实际使用上级资金60万元，本级资金40万元。
    | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    |---|---|---|---|---|---|
    | 年终决算≤预算批复 | 200万 | 700万 | 15 | 13 | 防汛物资储备资金未纳入预算 |

正例：
    2023年度部门整体支出绩效自评报告
    1、防汛物资储备费用
    2023年实际使用上级资金60万元，本级资金40万元。
    | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |
    |---|---|---|---|---|---|
    | 年末库存数 | ≥200件 | 300件 | 15 | 15 | 防汛物资储备资金未纳入预算 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, shown, value
from jixiao.checks.reading.blocks import Block, blocks
from jixiao.checks.reading.pieces import Piece, any_of
from jixiao.claims.model import Mark
from jixiao.documents.model import Cell, Table
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO121",
    name="cause-covers-part",
    summary="超出预算的原因只能解释一部分。",
    severity=Severity.WARNING,
    basis=Identity("增减原因与增减金额相称"),
    tier=Tier.READING,
)
_CAUSE = re.compile(
    r"(?P<what>[\u4e00-\u9fff]{4,20}?)(?:资金|经费|费用|支出)?(?:未|没有)(?:纳入|列入)(?:年初)?预算"
)
_AMOUNT = re.compile(r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|万元|元|万)")
_USED = re.compile(
    r"(?:实际(?:使用|支出)|，)(?:上级|本级|财政|县级|市级|自筹)?资金(?:共|为)?" + MONEY
)
_COVERED = Decimal("0.9")


@reads(RULE)
def cause_covers_part(report: Report) -> Iterator[Problem]:
    """A row with target, outturn and cause, against the section of what the cause names."""
    if not any_of(report, ("未纳入", "没有纳入", "未列入", "没有列入")):
        return
    rows = [row for table in report.document.tables for row in _rows(table)]
    sections = list(blocks(report)) if rows else []
    for cause, place, target, actual in rows:
        section = next((s for s in sections if _about(cause, s.title)), None)
        told = list(_used(section)) if section else []
        excess = actual - target
        spent = sum((amount for amount, _ in told), start=Decimal(0))
        if told and 0 < spent < _COVERED * excess:
            yield Problem(
                f"超出预算{shown(excess)}，原因所说的一项只支出{shown(spent)}，"
                f"其余{shown(excess - spent)}没有原因",
                (place, *(mark for _, mark in told)),
                arithmetic=f"{shown(actual)}−{shown(target)}={shown(excess)}；"
                f"{shown(spent)}÷{shown(excess)}={spent / excess:.1%}",
                expected=shown(excess),
            )


def _rows(table: Table) -> Iterator[tuple[str, Mark, Decimal, Decimal]]:
    if not any("预算" in cell.text and "入" in cell.text for cell in table.cells):
        return
    for row in table.grid():
        cells: list[Cell] = list(dict.fromkeys(c for c in row if c is not None))
        causes = [(c, m) for c in cells if (m := _CAUSE.search(clean(c.words).text))]
        told = [m for c in cells if (m := _AMOUNT.fullmatch(clean(c.words).text))]
        if causes and len(told) == 2 and value(told[1]) > value(told[0]):  # noqa: PLR2004  A and B
            cell, found = causes[0]
            where = cell.ref or (cell.row + 1, cell.column + 1)
            piece = Piece(clean(cell.words), table=table.number, cell=where)
            yield found["what"], piece.mark(0, len(piece.text)), value(told[0]), value(told[1])


def _about(cause: str, title: str) -> bool:
    """Whether the section tells of what the cause names: three pairs of characters, a third."""
    pairs = {cause[i : i + 2] for i in range(len(cause) - 1)}
    other = {title[i : i + 2] for i in range(len(title) - 1)}
    shared = len(pairs & other)
    return shared >= _SHARED and 3 * shared >= len(pairs)


_SHARED = 3


def _used(section: Block) -> Iterator[tuple[Decimal, Mark]]:
    for piece in section.pieces:
        at = piece.text.find("实际使用")
        at = at if at >= 0 else piece.text.find("实际支出")
        if at >= 0:
            _, end = piece.sentence(at)
            for found in _USED.finditer(piece.text, at, end):
                yield value(found), piece.found(found)
            return
