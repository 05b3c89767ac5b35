"""The fund block of a whole-department form: sources = structure.

资金来源: 财政拨款 + 其他资金; 资金结构: 基本支出 + 项目支出; both make the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.tables.terms import named
from jixiao.facts.report import Report
from jixiao.facts.tables.labelled import plain_name
from jixiao.facts.tables.model import Column, FactTable, Line, Measure, Side

_FIRST = re.compile(r"财政拨款|财政资金|当年财政")
_BASIC = re.compile(r"^基本支出")
_PROJECT = re.compile(r"^项目支出")
_TOTAL = re.compile(r"合计|总额|总计|小计")


def find(report: Report) -> Iterator[Claim]:
    """The identity in every column of amounts of such a block."""
    for table in report.tables:
        for side in table.sides:
            found = _lines(side)
            if found is not None:
                for column in side.values:
                    if column.measure is Measure.AMOUNT:
                        yield from _claim(table, column, *found)


def _lines(side: Side) -> tuple[list[Line], list[Line]] | None:
    """(the sources, the uses): from 财政拨款 down to 基本支出, and the two after."""
    names = [plain_name(line.name) for line in side.lines]
    first = next((i for i, n in enumerate(names) if _FIRST.search(n)), None)
    basic = next((i for i, n in enumerate(names) if _BASIC.search(n)), None)
    if first is None or basic is None or not first < basic < len(names) - 1:
        return None
    after = names[basic + 2 : basic + 3]
    if not _PROJECT.search(names[basic + 1]) or (after and not _TOTAL.search(after[0])):
        return None
    sources = [n for n in side.lines[first:basic] if not _TOTAL.search(n.name)]
    if any("其中" in n.name for n in sources):
        return None
    return sources, list(side.lines[basic : basic + 2])


def _claim(
    table: FactTable, column: Column, sources: list[Line], uses: list[Line]
) -> Iterator[Claim]:
    whole, *others = (named(table, n, column) for n in sources)
    parts = tuple(t for n in uses if (t := named(table, n, column)))
    if whole is None or len(parts) < len(uses):
        return
    minus: tuple[Term, ...] = tuple(t for t in others if t)
    yield Sum(
        topic="fund-structure",
        title=f"资金来源与资金结构（{column.last}）",
        whole=whole,
        parts=parts,
        minus=minus,
        closed=True,
        why="资金来源等于资金结构",
    )
