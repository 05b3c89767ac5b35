"""各年分项按同一比例拆分。

为什么：
    合计数每年不同，分项却在每一栏都恰好占同样的整数百分比，说明分项不是据实填列，而是用合计乘以固定比例得出的。

依据：
    勾稽关系：分项据实填列，不按固定比例推算。

反例：
    | 项目 | 2021年决算数（万元） | 2022年预算数（万元） | 2022年决算数（万元） |
    | --- | --- | --- | --- |
    | 项目支出 | 200.00 | 310.00 | 275.00 |
    | 1、业务专项 | 100.00 | 155.00 | 137.50 |
    | 2、运行专项 | 60.00 | 93.00 | 82.50 |
    | 3、其他专项 | 40.00 | 62.00 | 55.00 |

正例：
    | 项目 | 2021年决算数（万元） | 2022年预算数（万元） | 2022年决算数（万元） |
    | --- | --- | --- | --- |
    | 项目支出 | 200.00 | 310.00 | 275.00 |
    | 1、业务专项 | 100.00 | 171.00 | 130.50 |
    | 2、运行专项 | 60.00 | 93.00 | 92.20 |
    | 3、其他专项 | 40.00 | 46.00 | 52.30 |
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.claims.tables.terms import named
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, FactTable, Line, Measure
from jixiao.facts.tables.rows import Node, forest
from jixiao.figures import HUNDRED, plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="TA201",
    name="same-split-in-every-column",
    summary="各年分项按同一比例拆分。",
    severity=Severity.WARNING,
    basis=Identity("分项据实填列，不按固定比例推算"),
)

_ROWS = 3
_COLUMNS = 3  # with three different totals it is no coincidence


@reads(RULE)
def same_split(report: Report) -> Iterator[Problem]:
    """Sub-rows that are one set of whole percentages of their total in every column."""
    for table in report.tables:
        for side in table.sides:
            columns = [c for c in side.values if c.measure is Measure.AMOUNT]
            for node in forest(side):
                yield from _problems(table, columns, node)


def _problems(table: FactTable, columns: Sequence[Column], node: Node) -> Iterator[Problem]:
    lines = [child.line for child in node.children]
    if len(lines) < _ROWS:
        return
    full = [c for c in columns if all(n.figure(c) for n in (node.line, *lines))]
    totals = {figure.value for c in full if (figure := node.line.figure(c))}
    if len(totals) < _COLUMNS:
        return
    splits = {_split(node.line, lines, c) for c in full}
    split = splits.pop() if len(splits) == 1 else None
    if split is None or len(set(split)) == 1:
        return
    shown = "∶".join(plain(s) for s in split)
    places = tuple(t for n in lines for c in full if (t := named(table, n, c)))
    yield Problem(
        message=f"“{node.name}”的{len(lines)}个分项在{len(full)}栏中都恰为{shown}（%），像是按固定比例拆分",
        places=places,
        arithmetic="；".join(
            _working(node.line, n, s, full) for n, s in zip(lines, split, strict=True)
        ),
        key=node.name,
    )


def _split(total: Line, lines: Sequence[Line], column: Column) -> tuple[Decimal, ...] | None:
    """The whole percentages of a column, if every cell is its share to the last digit."""
    whole = total.figure(column)
    found = []
    for line in lines:
        part = line.figure(column)
        if whole is None or part is None or not whole.value or not part.value:
            return None
        percent = (part.value / whole.value * HUNDRED).to_integral_value()
        if abs(whole.value * percent / HUNDRED - part.value) > max(part.step, whole.step):
            return None
        found.append(percent)
    return tuple(found)


def _working(total: Line, line: Line, percent: Decimal, columns: Sequence[Column]) -> str:
    shown = []
    for column in columns:
        whole, part = total.figure(column), line.figure(column)
        if whole and part:
            factor = part.unit.factor
            shown.append(
                f"{plain(part.value / factor)}≈{plain(whole.value / factor)}×{plain(percent)}%"
            )
    return "，".join(shown)
