"""Rows that add up other rows: parents and their children, 合计 and 小计 rows.

Which rows a total adds up is not printed. The readings that the layout admits are tried
in every column of amounts: the one that agrees in most columns is the best, the others
are kept as admissible. Where nothing tells, only a plain list is held to add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.tables.terms import heading, named
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, FactTable, Line, Measure, Side, TableKind
from jixiao.facts.tables.partitions import known, rest, vehicles
from jixiao.facts.tables.rows import Node, forest, roots
from jixiao.figures import ZERO, Span, aligned

_FORMS = frozenset(
    {TableKind.BALANCE, TableKind.APPROPRIATION, TableKind.BASE_DATA, TableKind.THREE}
)
_MANY = 60  # totals above: more are a ledger, in which only the run before one is tried
_OTHER_UNIT = re.compile(
    r"[（(](?:人|个|%|辆|批|次|平方米|㎡|件|家|户|台|套)|(?:率|人数|数量|面积|批次|人次|保有量)$"
)  # rows that do not measure what the column does


@dataclass(frozen=True, slots=True)
class _Rows:
    """A total row and the readings of what it adds up, the best first."""

    whole: Node
    readings: tuple[tuple[Node, ...], ...]
    closed: bool
    why: str


_MEAN = re.compile(r"平均|人均|户均|亩均|院均|校均|生均|次均|日均|月均")  # means do not add up


def find(report: Report) -> Iterator[Claim]:
    """Sums of rows in every side that is not read by code."""
    for table in report.tables:
        for block in table.blocks:
            if not block.coded:
                for side in block.sides:
                    yield from _side(table, side)


def _side(table: FactTable, side: Side) -> Iterator[Claim]:
    columns = [c for c in side.values if c.measure in (Measure.AMOUNT, Measure.COUNT)]
    nodes = forest(side)
    if not columns or not nodes or _MEAN.search(table.title):
        return
    form = table.kind in _FORMS
    unnamed = [line for line in side.lines if not line.name]
    for rows in (*_parents(nodes), *_totals(nodes, columns)):
        whole = form or "资金总额" in rows.whole.name
        yield from _claims(table, columns, rows, unnamed, form=whole)


def _parents(nodes: Sequence[Node]) -> Iterator[_Rows]:
    for node in nodes:
        children = [c for c in node.children if not c.total]
        names = [c.name for c in children]
        if not children:
            continue
        loose = any(c.loose for c in children)
        if vehicles(node.name, names) or known(node.name, names):
            yield _Rows(node, (tuple(children),), closed=True, why="这几项构成该合计的全部")
        elif loose:
            sure = tuple(c for c in children if not c.loose)
            yield _Rows(node, (sure, tuple(children)), closed=False, why="")
        elif not any(c.among for c in children):
            yield _Rows(node, (tuple(children),), closed=rest(names), why="下级各行")
        else:
            yield _Rows(node, (tuple(children),), closed=False, why="")


def _totals(nodes: Sequence[Node], columns: Sequence[Column]) -> Iterator[_Rows]:
    top = {id(n) for n in roots(nodes)}
    at = [i for i, n in enumerate(nodes) if n.total]
    for number, index in enumerate(at):
        total = nodes[index]
        if index == 0:
            readings = _under(nodes, at[1] if len(at) > 1 else len(nodes), top)
        else:
            begin = at[number - 1] + 1 if number else 0
            run = tuple(n for n in nodes[begin:index] if id(n) in top)
            before = [nodes[i] for i in at[:number]]
            readings = _above(nodes[:index] if number < _MANY else (), run, before, total)
        numbered = tuple(n for n in readings[1] if n.depth)  # 一、 and 二、 without bare details
        outer = _collapsed(readings[0], columns)
        told = tuple(dict.fromkeys(r for r in (*readings, numbered, outer) if r))
        if told:
            flat = "资金总额" in total.name or not any(n.loose or n.among for n in told[0])
            yield _Rows(total, told, closed=flat, why="合计行所属各行")


def _collapsed(nodes: Sequence[Node], columns: Sequence[Column]) -> tuple[Node, ...]:
    """Without rows that the row above them already sums up, though no mark says so."""
    kept: list[Node] = []
    at = 0
    while at < len(nodes) and len(nodes) <= _MANY:
        kept.append(nodes[at])
        at += 1 + _within(nodes, at, columns)
    return tuple(kept)


def _within(nodes: Sequence[Node], at: int, columns: Sequence[Column]) -> int:
    """How many rows below add up to the row in every column; 0 where none do."""
    wanted = [_value(nodes[at], c) for c in columns]
    added = [ZERO for _ in columns]
    for count, node in enumerate(nodes[at + 1 :], start=1):
        added = [a + _value(node, c) for a, c in zip(added, columns, strict=True)]
        if added == wanted and any(wanted):
            return count
    return 0


def _value(node: Node, column: Column) -> Decimal:
    figure = node.line.figure(column)
    return figure.value if figure else ZERO


Readings = list[tuple[Node, ...]]


def _under(nodes: Sequence[Node], stop: int, top: set[int]) -> Readings:
    """What a total in the first row may add up: all below, or up to the next total."""
    run = tuple(n for n in nodes[:stop] if id(n) in top)
    tops = tuple(n for n in nodes if id(n) in top)
    return [run, tops, tuple(n for n in nodes if not n.total and not n.children)]


def _above(
    before: Sequence[Node], run: tuple[Node, ...], totals: Sequence[Node], total: Node
) -> Readings:
    """What a total below its rows may add up, the likeliest first."""
    under = {id(c) for n in before for c in n.children}
    tops = tuple(n for n in before if not n.total and id(n) not in under)
    leaves = tuple(n for n in before if not n.total and not n.children)
    if not totals:
        return [run, tops, leaves]
    last = totals[-1]
    carried: Readings = [(last, *run), run] if total.grand else [run, (last, *run)]
    whole: Readings = [(*totals, *run), tuple(totals)] if len(totals) < _MANY else []
    return [*carried, *whole, tops, leaves]


def _claims(
    table: FactTable,
    columns: Sequence[Column],
    rows: _Rows,
    unnamed: Sequence[Line],
    *,
    form: bool,
) -> Iterator[Claim]:
    if any(_OTHER_UNIT.search(n.line.name) for r in rows.readings for n in r):
        return
    agreeing = [sum(_agrees(c, rows.whole, r) for c in columns) for r in rows.readings]
    best = max(range(len(rows.readings)), key=lambda i: (agreeing[i], -i))
    ordered = (rows.readings[best], *(r for i, r in enumerate(rows.readings) if i != best))
    for column in columns:
        made = _claim(table, column, rows, ordered, agreeing[best], form=form)
        if made is not None:
            yield _with_unnamed(made, table, column, (rows.whole, *ordered[0]), unnamed)


def _with_unnamed(
    made: Sum, table: FactTable, column: Column, nodes: Sequence[Node], unnamed: Sequence[Line]
) -> Sum:
    """The sum may also take in the rows without a name that stand among its own."""
    at = [n.line.row for n in nodes]
    within = [line for line in unnamed if min(at) < line.row < max(at)]
    terms = tuple(t for line in within if (t := named(table, line, column)))
    whole = made.whole
    if whole is None or not terms or not all(_like(whole, t) for t in terms):
        return made
    return replace(made, others=(*made.others, (whole, (*made.parts, *terms))))


def _agrees(column: Column, whole: Node, parts: Sequence[Node]) -> bool:
    """Whether a reading adds up in a column, with figures that say something."""
    total = whole.line.figure(column)
    told = [f for n in parts if (f := n.line.figure(column))]
    if total is None or not told or not total.value:
        return False
    if len(told) > 1 and sum(f.value != 0 for f in told) < 2:  # noqa: PLR2004
        return False
    figures = aligned([total, *told])
    return figures[0].span.meets(Span.total(f.span for f in figures[1:]))


def _terms(table: FactTable, column: Column, parts: Sequence[Node]) -> tuple[Term, ...]:
    return tuple(t for n in parts if (t := named(table, n.line, column)))


def _claim(
    table: FactTable,
    column: Column,
    rows: _Rows,
    readings: Sequence[Sequence[Node]],
    agreeing: int,
    *,
    form: bool,
) -> Sum | None:
    whole = named(table, rows.whole.line, column)
    parts = _terms(table, column, readings[0])
    if whole is None or not parts or not all(_like(whole, p) for p in parts):
        return None
    complete = form or all(not _blank(n, column) for n in readings[0])
    voted = agreeing - _agrees(column, rows.whole, readings[0]) > 0
    closed = complete and (voted or (rows.closed and (form or len(parts) > 1)))
    others = tuple(
        (whole, t) for r in readings[1:] if (t := _terms(table, column, r)) and t != parts
    )
    return Sum(
        topic="table-rows",
        title=f"{rows.whole.name}{heading(column)}",
        whole=whole,
        parts=parts,
        closed=closed,
        why=rows.why,
        others=others,
    )


def _like(whole: Term, part: Term) -> bool:
    return whole.figure.unit.comparable(part.figure.unit)


def _blank(node: Node, column: Column) -> bool:
    entry = node.line.values.get(column.index)
    return entry is None or entry.blank
