"""What is understood of a table: blocks of lines and columns, entries with figures.

A printed table may hold several blocks, each with its own header (a fund block above a
score block); a block may hold several sides next to each other (income beside
expenditure). Blank is not zero: an entry says what was printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from jixiao.documents.model import Cell, Words
from jixiao.facts.labels import Stage
from jixiao.figures import Figure, Unit
from jixiao.record import record

_CODED = 3  # lines with a code that make a coded side
_NIL = re.compile(r"[/\\—–\-_－·*]+|无|/+")


class Measure(StrEnum):
    """What the cells of a column hold."""

    AMOUNT = "amount"
    COUNT = "count"
    RATE = "rate"
    SCORE = "score"
    TEXT = "text"
    CODE = "code"
    INDEX = "index"  # 序号, 行次


class TableKind(StrEnum):
    """The tables that the field knows, by title or layout."""

    BALANCE = "收支总表"
    INCOME = "收入表"
    EXPENDITURE = "支出表"
    APPROPRIATION = "财政拨款收支总表"
    GENERAL = "一般公共预算支出表"
    BASIC = "基本支出表"
    THREE = "三公经费表"
    FUND = "政府性基金表"
    CAPITAL = "国有资本经营表"
    BASE_DATA = "基础数据表"
    WHOLE_SCORE = "部门整体支出绩效自评表"
    PROJECT_SCORE = "项目支出绩效自评表"
    TARGETS = "绩效目标表"
    OTHER = "其他"


@record
class Entry:
    """A cell at a place of the grid; a merged cell stands at each place it covers."""

    row: int  # from 0
    column: int
    words: Words  # evened, see `facts.clean`
    cell: Cell
    figure: Figure | None = None

    @property
    def text(self) -> str:
        return self.words.text

    @property
    def blank(self) -> bool:
        return not self.text

    @property
    def nil(self) -> bool:
        """Printed as “/”, “——” or 无: there is none."""
        return bool(_NIL.fullmatch(self.text))

    @property
    def first(self) -> bool:
        """Whether this is the upper left place of its cell."""
        return (self.row, self.column) == (self.cell.row, self.cell.column)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a block: header texts from the top, and what they say."""

    index: int
    path: tuple[str, ...]
    measure: Measure
    unit: Unit | None = None
    year: int | None = None  # −1: last year
    stage: Stage = Stage.UNKNOWN

    @property
    def header(self) -> str:
        return "".join(self.path)

    @property
    def last(self) -> str:
        return self.path[-1] if self.path else ""


@record
class Line:
    """A row of one side of a block. `names` are its label cells from left to right."""

    row: int
    names: tuple[Entry, ...]
    code: str
    values: dict[int, Entry] = field(default_factory=dict)
    indent: int = 0

    @property
    def name(self) -> str:
        """The most particular label."""
        return self.names[-1].text if self.names else ""

    @property
    def full(self) -> str:
        return "".join(dict.fromkeys(e.text for e in self.names))

    def figure(self, column: Column) -> Figure | None:
        entry = self.values.get(column.index)
        return entry.figure if entry else None


@dataclass(frozen=True, slots=True)
class Side:
    """Label columns and the value columns right of them."""

    title: str
    values: tuple[Column, ...]
    lines: tuple[Line, ...]

    @property
    def coded(self) -> bool:
        """Whether codes tell which rows stand under which."""
        codes = [line.code for line in self.lines if line.code]
        if len(codes) >= _CODED:
            return True
        return any(a != b and b.startswith(a) for a in codes for b in codes)


@dataclass(frozen=True, slots=True)
class Block:
    """A header and the rows under it. `columns` are all of its columns."""

    header: tuple[int, ...]  # rows
    rows: tuple[int, ...]
    columns: tuple[Column, ...]
    sides: tuple[Side, ...]

    @property
    def coded(self) -> bool:
        """Whether one of its sides is read by code: then all are."""
        return any(side.coded for side in self.sides)

    @property
    def heads(self) -> str:
        return "|".join(c.header for c in self.columns)


@dataclass(frozen=True, slots=True, eq=False)
class FactTable:
    """A table with its meaning; `number` counts from 1 in the document."""

    number: int
    title: str
    kind: TableKind
    year: int | None
    stage: Stage
    unit: Unit | None
    unit_stated: bool
    grid: tuple[tuple[Entry | None, ...], ...]
    blocks: tuple[Block, ...]
    start: int = 0
    end: int = 0

    @property
    def sides(self) -> Iterator[Side]:
        return (side for block in self.blocks for side in block.sides)

    @property
    def empty(self) -> bool:
        """Whether no value is printed in it."""
        return not any(e.figure and e.figure.value for s in self.sides for e in _values(s))


def _values(side: Side) -> Iterator[Entry]:
    return (entry for line in side.lines for entry in line.values.values())
