"""The published tables of a final account or a budget against each other.

Each table tells some totals; what one calls 合计 another calls 本年支出合计. Only tables of
which the document has exactly one of a kind are compared: several are several units.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.claims.model import Claim, Limit, Same, Sum, Term
from jixiao.claims.tables.terms import named
from jixiao.facts.report import Report
from jixiao.facts.tables.cells import numeric
from jixiao.facts.tables.labelled import plain_name
from jixiao.facts.tables.model import Column, FactTable, Line, Measure, Side, TableKind

_YEAR = r"(?:本年|当年|本年度)?{}合计"
_ALL = re.compile(r"(?:本年)?(?:收入|支出)?(?:总计|总\s*计)")
_TOTAL = re.compile(r"(?:本年)?(?:收入|支出)?(?:合计|总计)")
_CARRIED = re.compile(r"结转|结余")
_ITEMS = (
    ("30212", re.compile(r"出国")),
    ("30217", re.compile(r"接待")),
    ("30231", re.compile(r"(?<!机关)运行(?:维护)?费")),
)


@dataclass(frozen=True, slots=True)
class _Books:
    """The tables of which there is exactly one."""

    tables: dict[TableKind, FactTable]

    def sides(self, kind: TableKind) -> list[Side]:
        table = self.tables.get(kind)
        return list(table.sides) if table else []

    def term(self, kind: TableKind, line: Line | None, column: Column | None) -> Term | None:
        if line is None or column is None:
            return None
        return named(self.tables[kind], line, column, "合计")


def find(report: Report) -> Iterator[Claim]:
    """Every identity between the tables that both tell."""
    kept = [t for t in report.tables if t.blocks or t.kind is TableKind.THREE]
    kinds = Counter(t.kind for t in kept)
    books = _Books({t.kind: t for t in kept if kinds[t.kind] == 1})
    for title, a, b in _totals(books):
        if a is not None and b is not None and a.figure.unit.comparable(b.figure.unit):
            yield Same(topic="accounts", title=title, a=a, b=b)
    yield from _classes(books)
    yield from _lines(books)
    yield from _basic(books)
    yield from _three(books)


def _line(side: Side, pattern: re.Pattern[str]) -> Line | None:
    found = [n for n in side.lines if not n.code and pattern.fullmatch(n.name)]
    return found[-1] if found else None


def _year_line(side: Side, word: str) -> Line | None:
    return _line(side, re.compile(_YEAR.format(word)))


def _column(side: Side, pattern: str) -> Column | None:
    found = [
        c for c in side.values if c.measure is Measure.AMOUNT and re.fullmatch(pattern, c.last)
    ]
    return found[0] if len(found) == 1 else None


def _first(side: Side) -> Column | None:
    return next((c for c in side.values if c.measure is Measure.AMOUNT), None)


def _ends(books: _Books, kind: TableKind, side: int) -> tuple[Term | None, Term | None]:
    """The year's total and the grand total of one side of a balance."""
    sides = books.sides(kind)
    if len(sides) <= side:
        return None, None
    here = sides[side]
    word = ("收入", "支出")[side]
    year, everything = _year_line(here, word), _line(here, _ALL)
    column = _first(here)
    carried = any(
        _CARRIED.search(n.name) and any(e.figure for e in n.values.values()) for n in here.lines
    )
    if year is None and not carried:
        year = everything
    return books.term(kind, year, column), books.term(kind, everything, column)


def _of(books: _Books, kind: TableKind, column: str) -> Term | None:
    """The total row of a coded table, in the column of this name (“” for the first)."""
    for side in books.sides(kind):
        chosen = _column(side, column) if column else _first(side)
        return books.term(kind, _line(side, _TOTAL), chosen)
    return None


Pair = tuple[str, Term | None, Term | None]


def _totals(books: _Books) -> Iterator[Pair]:
    income, receipts = _ends(books, TableKind.BALANCE, 0)
    spending, uses = _ends(books, TableKind.BALANCE, 1)
    granted, grants = _ends(books, TableKind.APPROPRIATION, 0)
    _, used = _ends(books, TableKind.APPROPRIATION, 1)
    yield "收入总计与支出总计", receipts, uses
    yield "财政拨款收入总计与支出总计", grants, used
    total = _of(books, TableKind.INCOME, "")
    yield (
        "收入合计",
        total,
        _either(total, income, receipts, carried=_carried(books, TableKind.INCOME)),
    )
    total = _of(books, TableKind.EXPENDITURE, "")
    yield (
        "支出合计",
        total,
        _either(total, spending, uses, carried=_carried(books, TableKind.EXPENDITURE)),
    )
    yield "财政拨款收入", _of(books, TableKind.INCOME, "财政拨款(?:收入|预算收入)?"), granted
    yield "一般公共预算财政拨款支出", _of(books, TableKind.GENERAL, ""), _general(books)
    if books.sides(TableKind.BASIC):
        total = _of(books, TableKind.BASIC, "合计")
        yield "一般公共预算基本支出", total, _of(books, TableKind.GENERAL, "基本支出")


def _carried(books: _Books, kind: TableKind) -> bool:
    """Whether the total of a coded table takes in what was carried over."""
    columns = [c for side in books.sides(kind) for c in side.values]
    return any(_CARRIED.search(c.header) for c in columns)


def _either(
    told: Term | None, year: Term | None, everything: Term | None, *, carried: bool
) -> Term | None:
    """The year's total or, with what was carried over, the grand total; whichever agrees."""
    ends = (everything, year) if carried else (year, everything)
    agreeing = [e for e in ends if told and e and e.figure.span.meets(told.figure.span)]
    return agreeing[0] if agreeing else next((e for e in ends if e), None)


def _general(books: _Books) -> Term | None:
    """What the appropriation table says of the general public budget's spending."""
    sides = books.sides(TableKind.APPROPRIATION)
    if len(sides) < 2:  # noqa: PLR2004
        return None
    side = sides[1]
    column = _column(side, r"一般公共预算(?:财政)?(?:拨款)?(?:支出)?")
    carried = any(
        _CARRIED.search(n.name) and any(e.figure for e in n.values.values()) for n in side.lines
    )
    line = _year_line(side, "支出") or (None if carried else _line(side, _ALL))
    return books.term(TableKind.APPROPRIATION, line, column)


def _classes(books: _Books) -> Iterator[Claim]:
    """Every 类 of the balances against the coded table that explains it."""
    pairs = (
        (TableKind.BALANCE, TableKind.EXPENDITURE, ""),
        (TableKind.APPROPRIATION, TableKind.GENERAL, r"一般公共预算(?:财政)?(?:拨款)?(?:支出)?"),
    )
    for kind, coded, column in pairs:
        sides = books.sides(kind)
        if len(sides) < 2 or not books.sides(coded):  # noqa: PLR2004
            continue
        chosen = _column(sides[1], column) if column else _first(sides[1])
        detail = books.sides(coded)[0]
        top = {n.name: n for n in detail.lines if len(n.code) == 3}  # noqa: PLR2004
        for line in sides[1].lines:
            a = books.term(kind, line, chosen)
            b = books.term(coded, top.get(plain_name(line.name)), _first(detail))
            if a and b and a.figure.unit.comparable(b.figure.unit):
                yield Same(topic="accounts", title=plain_name(line.name), a=a, b=b)


def _lines(books: _Books) -> Iterator[Claim]:
    """Every code, where the general public budget is all that was spent.

    Its lines can be no larger than the lines of all spending; if the totals agree, so
    does each line.
    """
    sides = books.sides(TableKind.EXPENDITURE), books.sides(TableKind.GENERAL)
    if any(len(s) != 1 for s in sides):
        return
    (every,), (general,) = sides
    if not _same_total(every, general):
        return
    known = {n.code: n for n in every.lines if n.code}
    pairs = [
        [_column(s, name) if name else _first(s) for s in (general, every)]
        for name in ("", "基本支出", "项目支出")
    ]
    for line in general.lines:
        for ours, theirs in pairs:
            a = books.term(TableKind.GENERAL, line if line.code else None, ours)
            b = books.term(TableKind.EXPENDITURE, known.get(line.code), theirs)
            if a and b and a.figure.unit.comparable(b.figure.unit):
                yield Same(topic="accounts", title=f"{line.code}{line.name}", a=a, b=b)


def _same_total(one: Side, other: Side) -> bool:
    figures = []
    for side in (one, other):
        line, column = _line(side, _TOTAL), _first(side)
        figure = line.figure(column) if line and column else None
        codes = [n.code for n in side.lines if n.code]
        if figure is None or len(set(codes)) < len(codes):
            return False
        figures.append(figure)
    return figures[0].value == figures[1].value != 0


def _basic(books: _Books) -> Iterator[Claim]:
    """一般公共预算 基本支出 = 人员经费合计 + 公用经费合计."""
    parts: list[Term] = []
    for side in books.sides(TableKind.BASIC):
        for word in ("人员经费合计", "公用经费合计"):
            line = _line(side, re.compile(word))
            column = next((c for c in side.values if line and line.figure(c)), None)
            made = books.term(TableKind.BASIC, line, column)
            parts += [made] if made else []
    whole = _of(books, TableKind.GENERAL, "基本支出")
    if whole is not None and len(parts) == 2:  # noqa: PLR2004
        yield Sum(
            topic="accounts",
            title="一般公共预算基本支出",
            whole=whole,
            parts=tuple(parts),
            closed=True,
            why="基本支出由人员经费和公用经费组成",
        )


def _three(books: _Books) -> Iterator[Claim]:
    """30212, 30217, 30231 of the basic expenditure are part of the three public expenses."""
    three = books.tables.get(TableKind.THREE)
    if three is None or TableKind.BASIC not in books.tables:
        return
    for side in books.sides(TableKind.BASIC):
        for line in side.lines:
            name = next((p for code, p in _ITEMS if line.code == code), None)
            term = books.term(TableKind.BASIC, line, _first(side)) if name else None
            if name is None or term is None:
                continue
            large = _public(books, three, name)
            if large or _void(three):
                yield Limit(topic="three-basic", title=line.name, small=(term,), large=large)


def _void(table: FactTable) -> bool:
    """Whether no number is printed anywhere in it."""
    return not any(numeric(e.text) for row in table.grid for e in row if e)


def _public(books: _Books, table: FactTable, name: re.Pattern[str]) -> tuple[Term, ...]:
    for side in table.sides:
        columns = [c for c in side.values if name.search(c.header) and c.measure is Measure.AMOUNT]
        chosen = [c for c in columns if "决算" in c.last] or columns
        for line in side.lines:
            found = [t for c in chosen[-1:] if (t := books.term(TableKind.THREE, line, c))]
            if found:
                return tuple(found)
    return ()
