"""The indicator rows of self-evaluation tables, read for their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.checks.reading.pieces import Piece
from jixiao.documents.model import Cell, Table
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.kept import kept


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """A row with a name and a target."""

    title: Piece
    target: Piece
    kind: str  # the words of the columns left of the name: 效益指标, 生态效益（5）

    @property
    def name(self) -> str:
        return self.title.text


@kept
def indicator_rows(report: Report) -> tuple[IndicatorRow, ...]:
    """Rows below a header that names 三级指标 and 指标值 (目标值)."""
    return tuple(row for table in report.document.tables for row in _rows(table))


def _rows(table: Table) -> Iterator[IndicatorRow]:
    title = target = -1
    kinds: list[str] = []
    if not any("标" in cell.text for cell in table.cells):
        return
    for row in table.grid():
        texts = ["".join(c.text.split()) if c else "" for c in row]
        if "三级指标" in texts:
            title = texts.index("三级指标")
            kinds = [""] * title
            target = next((i for i, t in enumerate(texts) if "指标值" in t or "目标值" in t), -1)
        elif title >= 0 and target >= 0 and texts[title] and texts[target]:
            first, second = row[title], row[target]
            kinds = [kind or above for kind, above in zip(texts[:title], kinds, strict=False)]
            if first and second and first is not second:
                yield IndicatorRow(_piece(table, first), _piece(table, second), "".join(kinds))


def _piece(table: Table, cell: Cell) -> Piece:
    where = cell.ref or (cell.row + 1, cell.column + 1)
    return Piece(clean(cell.words), table=table.number, cell=where)
