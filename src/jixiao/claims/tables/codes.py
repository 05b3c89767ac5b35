"""Tables by classification code: 类 = Σ款 = Σ项, and the total = Σ类."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.tables.terms import heading, named
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Block, Column, FactTable, Line, Measure

_TOTAL = re.compile(r"(?:本年)?(?:收入|支出)?(?:合计|总计|共计)")
_PEOPLE = re.compile(r"人员经费合计")
_OFFICE = re.compile(r"公用经费合计")
_FEWEST = 2  # lines that can stand one under the other
_PERSONAL = ("301", "303")

Cells = list[tuple[Line, Column]]


def find(report: Report) -> Iterator[Claim]:
    """Every parent code against its children, totals against the highest codes."""
    for table in report.tables:
        for block in table.blocks:
            if block.coded:
                yield from _block(table, block)


def _block(table: FactTable, block: Block) -> Iterator[Claim]:
    width = max((len(_amounts(side.values)) for side in block.sides), default=0)
    for nth in range(width):
        cells = [
            (line, columns[nth])
            for side in block.sides
            if nth < len(columns := _amounts(side.values))
            for line in side.lines
        ]
        yield from _column(table, cells)


def _amounts(columns: Sequence[Column]) -> list[Column]:
    return [c for c in columns if c.measure is Measure.AMOUNT]


def _column(table: FactTable, cells: Cells) -> Iterator[Claim]:
    coded = {line.code: (line, column) for line, column in cells if line.code}
    if len(coded) < _FEWEST or len(coded) < sum(bool(line.code) for line, _ in cells):
        return  # a code twice: lines of several units
    above = {code: _parent(code, coded) for code in coded}
    children: dict[str | None, list[tuple[Line, Column]]] = defaultdict(list)
    for code, parent in above.items():
        children[parent].append(coded[code])
    for code, (line, column) in coded.items():
        made = _sum(table, line, column, children[code])
        if made is not None:
            yield made
    roots = children[None]
    for line, column in cells:
        if not line.code:
            made = _sum(table, line, column, _under_total(line.name, roots))
            if made is not None:
                yield made


def _parent(code: str, coded: dict[str, tuple[Line, Column]]) -> str | None:
    """The longest code of the table that this one begins with."""
    for end in range(len(code) - 1, 2, -1):
        if code[:end] in coded:
            return code[:end]
    return None


def _under_total(name: str, roots: Cells) -> Cells:
    """The highest lines that a total row adds up."""
    if _TOTAL.fullmatch(name):
        return roots
    if _PEOPLE.search(name):
        return [(line, c) for line, c in roots if line.code.startswith(_PERSONAL)]
    if _OFFICE.search(name):
        return [(line, c) for line, c in roots if not line.code.startswith(_PERSONAL)]
    return []


def _sum(table: FactTable, line: Line, column: Column, children: Cells) -> Sum | None:
    whole = named(table, line, column, "合计") if children else None
    parts: list[Term] = [t for child in children if (t := named(table, *child))] if whole else []
    if whole is None or not parts:
        return None
    title = f"{line.code}{line.name}{heading(column)}"
    return Sum(
        topic="table-codes",
        title=title,
        whole=whole,
        parts=tuple(parts),
        closed=True,
        why="科目按类、款、项逐级汇总",
    )
