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

_SOURCES = (re.compile(r"财政拨款|财政资金|当年财政"), re.compile(r"其他资金|非财政"))
_USES = (re.compile(r"^基本支出"), re.compile(r"^项目支出"))


def find(report: Report) -> Iterator[Claim]:
    """The identity in every column of amounts of such a block."""
    for table in report.tables:
        for side in table.sides:
            sources = [_line(side, p) for p in _SOURCES]
            uses = [_line(side, p) for p in _USES]
            if sources[0] and uses[0] and uses[1]:
                lines = (sources[0], sources[1], uses[0], uses[1])
                for column in side.values:
                    if column.measure is Measure.AMOUNT:
                        yield from _claim(table, column, lines)


def _line(side: Side, pattern: re.Pattern[str]) -> Line | None:
    found = [n for n in side.lines if pattern.search(plain_name(n.name))]
    return found[0] if len(found) == 1 else None


def _claim(
    table: FactTable, column: Column, lines: tuple[Line, Line | None, Line, Line]
) -> Iterator[Claim]:
    whole, other, basic, project = (named(table, n, column) if n else None for n in lines)
    if whole is None or basic is None or project is None:
        return
    minus: tuple[Term, ...] = (other,) if other else ()
    yield Sum(
        topic="fund-structure",
        title=f"资金来源与资金结构（{column.last}）",
        whole=whole,
        parts=(basic, project),
        minus=minus,
        closed=True,
        why="资金来源等于资金结构",
    )
