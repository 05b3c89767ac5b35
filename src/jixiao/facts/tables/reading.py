"""From printed tables to understood ones."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.documents.model import Cell, Document, Paragraph, Table, Words
from jixiao.facts.clean import clean
from jixiao.facts.tables import titles
from jixiao.facts.tables.cells import numeric, read_cell
from jixiao.facts.tables.columns import columns, stated_unit
from jixiao.facts.tables.headers import Grid, parts, paths
from jixiao.facts.tables.model import Block, Entry, FactTable
from jixiao.facts.tables.sides import sides
from jixiao.figures import WAN_YUAN, YUAN, Figure, Kind, Unit

_ABOVE = 4  # blocks above a table that may hold its title and unit
_SHORT = 30  # a header that bears a unit
_TELLING = 3  # digits of an amount that is no coincidence


def fact_tables(document: Document, amounts: frozenset[Decimal]) -> tuple[FactTable, ...]:
    """Understand every table of a document.

    `amounts`: the amounts of money that the narrative names, in yuan; a table that does
    not state its unit is in the one in which its amounts are found there.
    """
    found = []
    above: list[Paragraph] = []
    previous: FactTable | None = None
    for block in document.blocks:
        if isinstance(block, Table):
            previous = _read(block, above[-_ABOVE:], amounts, previous)
            found.append(previous)
            above = []
        else:
            above.append(block)
    return tuple(found)


def _read(
    table: Table,
    above: Sequence[Paragraph],
    amounts: frozenset[Decimal],
    previous: FactTable | None,
) -> FactTable:
    grid = _grid(table)
    first = _title_rows(grid)
    lines = [
        *(re.sub(r"\s+", "", p.text) for p in above),
        *(re.sub(r"\s+", "", w.text) for w in table.caption),
        *("".join(dict.fromkeys(e.text for e in grid[r] if e)) for r in range(first)),
    ]
    named = titles.title(lines)
    stated = titles.unit_above(lines) or _header_unit(grid)
    body = grid[first:]
    money = stated or _guessed(body, amounts, previous, bare=not named and not above)
    blocks = tuple(_blocks(grid, first, money))
    where = [e.cell.words for row in grid for e in row if e]
    return FactTable(
        table.number,
        named,
        titles.kind(named),
        titles.year(named),
        titles.stage(named),
        money,
        stated is not None,
        tuple(tuple(row) for row in grid),
        blocks,
        min((w.offset(0) for w in where), default=0),
        max((w.range(0, len(w.text))[1] for w in where), default=0),
    )


def _grid(table: Table) -> list[list[Entry | None]]:
    read = {id(cell): _cell(cell) for cell in table.cells}
    return [
        [_entry(r, c, cell, *read[id(cell)]) if cell else None for c, cell in enumerate(row)]
        for r, row in enumerate(table.grid())
    ]


def _cell(cell: Cell) -> tuple[Words, Figure | None]:
    words = clean(cell.words)
    return words, read_cell(words)


def _entry(row: int, column: int, cell: Cell, words: Words, figure: Figure | None) -> Entry:
    return Entry(row, column, words, cell, figure)


def _title_rows(grid: Grid) -> int:
    """How many rows at the top are a title or a unit, not part of the table."""
    for index, row in enumerate(grid[:4]):
        cells = {id(e.cell): e for e in row if e and e.text}
        texts = [e.text for e in cells.values()]
        titled = len(texts) <= 1 or any("单位：" in t and "元" in t for t in texts)
        if not titled or len(row) == 1 or any(numeric(t) for t in texts):
            return index if index < len(grid) else 0
        if len(texts) == 1 and not re.search(r"表|元|^附件", texts[0]):
            return index
    return 0


def _header_unit(grid: Grid) -> Unit | None:
    """A unit of money in brackets in the first rows: 项目资金（万元）."""
    for row in grid[:6]:
        for entry in row:
            if entry and len(entry.text) < _SHORT:
                found = stated_unit(entry.text)
                if found is not None and found.kind is Kind.MONEY:
                    return found
    return None


def _guessed(
    grid: Grid, amounts: frozenset[Decimal], previous: FactTable | None, *, bare: bool
) -> Unit | None:
    """The unit of a table that does not say it."""
    values = set()
    for row in grid:
        for entry in row:
            figure = entry.figure if entry else None
            if figure and figure.unit.kind is Kind.BARE and _digits(figure.value) >= _TELLING:
                values.add(figure.value)
    for unit in (WAN_YUAN, YUAN):
        if any(value * unit.factor in amounts for value in values):
            return unit
    return previous.unit if bare and previous else None


def _digits(value: Decimal) -> int:
    return len(f"{abs(value):f}".replace(".", "").strip("0"))


def _blocks(grid: Grid, first: int, money: Unit | None) -> Iterator[Block]:
    width = max((len(row) for row in grid), default=0)
    shown = [list(row) if i >= first else [None] * width for i, row in enumerate(grid)]
    for part in parts(shown):
        made = columns(shown, part.rows, paths(shown, part.header, width), money)
        yield Block(part.header, part.rows, made, sides(shown, part.rows, made))
