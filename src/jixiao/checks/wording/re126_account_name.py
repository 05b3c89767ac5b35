"""说明里的科目名称与表中的不一致。

为什么：
    决算说明逐项写“某某（类）某某（款）某某（项）”，名称应当与表中的科目名称一字不差。
    差几个字，读者就无法在表里找到这一项，也可能是沿用了往年的名称。

依据：
    勾稽关系：说明与表使用同一科目名称

反例：
    2023年度部门决算情况说明
    | 科目编码 | 科目名称 | 合计 |
    |---|---|---|
    | 2080505 | 机关事业单位基本养老保险缴费支出 | 5 |
    | 2210201 | 住房公积金 | 3 |
    1、社会保障和就业支出（类）行政事业单位养老支出（款）机关单位基本养老保险缴费支出（项）。支出决算为5万元。

正例：
    2023年度部门决算情况说明
    | 科目编码 | 科目名称 | 合计 |
    |---|---|---|
    | 2080505 | 机关事业单位基本养老保险缴费支出 | 5 |
    | 2210201 | 住房公积金 | 3 |
    1、社会保障和就业支出（类）行政事业单位养老支出（款）机关事业单位基本养老保险缴费支出（项）。支出决算为5万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, holding, narrative
from jixiao.claims.model import Mark
from jixiao.documents.model import Table
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="RE126",
    name="account-name-mismatch",
    summary="说明里的科目名称与表中的不一致。",
    severity=Severity.WARNING,
    basis=Identity("说明与表使用同一科目名称"),
    tier=Tier.READING,
)
_ITEM = re.compile(r"（\d*款）(?P<name>[\u4e00-\u9fff、]{3,40})（\d*项）")
_CODE = re.compile(r"\d{3}|\d{5}|\d{7}|\d{2}")
_ALIKE = 0.8
_SHORTEST = 3


@reads(RULE)
def account_names(report: Report) -> Iterator[Problem]:
    """Items of the narrative that no table names, and the table's name most like them."""
    names: dict[str, Mark] = {}
    items = list(holding(narrative(report), "款）"))
    for table in report.document.tables if items else ():
        names |= _names(table)
    for piece in items if names else ():
        for found in _ITEM.finditer(piece.text):
            name = found["name"]
            if name in names or any(name == n.removesuffix("（项）") for n in names):
                continue
            alike = get_close_matches(name, names, n=1, cutoff=_ALIKE)
            if alike:
                yield _problem(piece, found, alike[0], names[alike[0]])


def _problem(piece: Piece, found: re.Match[str], right: str, place: Mark) -> Problem:
    return Problem(
        f"说明写的是“{found['name']}”，表中是“{right}”",
        (piece.found(found, "name"), place),
        printed=found["name"],
        expected=right,
    )


def _names(table: Table) -> dict[str, Mark]:
    """The names that stand right of a code."""
    found: dict[str, Mark] = {}
    for row in table.grid():
        cells = [c for c in row if c is not None]
        for left, right in pairwise(cells):
            if left is right or not _CODE.fullmatch("".join(left.text.split())):
                continue
            text = clean(right.words).text
            if len(text) >= _SHORTEST and re.search(r"[\u4e00-\u9fff]{3}", text):
                where = right.ref or (right.row + 1, right.column + 1)
                piece = Piece(clean(right.words), table=table.number, cell=where)
                found.setdefault(text, piece.mark(0, len(text)))
    return found
