"""Terms from table entries: the figure, the row and column that name it, the cell."""

from __future__ import annotations

from jixiao.claims.model import Mark, Term
from jixiao.facts.tables.labelled import plain_name
from jixiao.facts.tables.model import Column, Entry, FactTable, Line
from jixiao.figures import Kind


def place(entry: Entry) -> tuple[int, int] | str:
    """The cell as findings name it: (row, column) from 1, or a sheet's "B7"."""
    return entry.cell.ref or (entry.row + 1, entry.column + 1)


def term(table: FactTable, entry: Entry, name: str) -> Term:
    """An entry with a figure as an operand."""
    figure = entry.figure
    if figure is None:
        message = "an entry without a figure is no operand"
        raise ValueError(message)
    if figure.unit.kind is Kind.MONEY and figure.unit.name not in figure.printed:
        figure = figure.with_printed(f"{figure.printed}{figure.unit.name}")
    return Term(figure, name, figure.start, figure.end, table.number, place(entry))


def score(table: FactTable, entry: Entry | None, name: str) -> Term | None:
    """A weight or points as an operand, where the cell holds a figure."""
    return term(table, entry, name) if entry is not None and entry.figure is not None else None


def named(table: FactTable, line: Line, column: Column, other: str = "") -> Term | None:
    """The figure of a line in a column, named by both; nothing where there is none."""
    entry = line.values.get(column.index)
    if entry is None or entry.figure is None:
        return None
    name = plain_name(line.name) or other
    return term(table, entry, f"{name}{heading(column)}" if name else other or column.last)


def heading(column: Column) -> str:
    """A column's last header in brackets, as the tail of a name."""
    return f"（{column.last}）" if column.last else ""


def mark(table: FactTable, entry: Entry) -> Mark:
    """A cell's words as a place."""
    start, end = entry.words.range(0, len(entry.text))
    return Mark(entry.text, start, end, table.number, place(entry))
