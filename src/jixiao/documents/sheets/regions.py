"""Cut a sheet into captions, tables and remarks, and write them.

A table begins below its title lines (附件2, the name, 公开01表, 单位：万元) and ends at
the next title after a blank row. Rows and columns without any text are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from jixiao.documents.captions import is_caption
from jixiao.documents.headings import heading_level
from jixiao.documents.model import Kind
from jixiao.documents.sheets.sheet import Merge, Sheet, ref
from jixiao.documents.writer import Draft, Line, Writer, line

_TITLE = re.compile(r"(?:附件|附表|公开\s*\d+\s*表|表\s*[0-9一二三四五六七八九十])")
_LABEL = re.compile(r"[^：:]{1,20}[：:].{0,60}|公开\s*\d+\s*表|.{0,30}年度?|.{0,40}表", re.DOTALL)
_REMARK = re.compile(r"\s*(?:注|备注|说明|填表说明)\s*[0-9]*\s*[：:.、]")
_NUMBER = re.compile(r"[-+(（]?[\d,.]+[%)）]?")
_LONGEST = 60
_FEW = 4  # cells that a line of title, department and unit may take


@dataclass(slots=True)
class Row:
    """A row that is not blank."""

    index: int
    columns: list[int]
    after_gap: bool  # a blank row stands above it


@dataclass(slots=True)
class Region:
    """One table with the lines above and below it."""

    above: list[Row] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    below: list[Row] = field(default_factory=list)


def write(writer: Writer, sheet: Sheet) -> None:
    """Write all that a sheet shows."""
    for region in _regions(sheet, _rows(sheet)):
        for row in region.above:
            _lines(writer, sheet, row, Kind.CAPTION)
        if region.rows:
            _table(writer, sheet, region.rows)
        for row in region.below:
            _lines(writer, sheet, row, Kind.BODY)


def _rows(sheet: Sheet) -> list[Row]:
    columns: dict[int, list[int]] = {}
    for row, column in sorted(sheet.cells):
        columns.setdefault(row, []).append(column)
    made: list[Row] = []
    for index, own in columns.items():
        made.append(Row(index, own, after_gap=bool(made) and made[-1].index < index - 1))
    return made


def _regions(sheet: Sheet, rows: Sequence[Row]) -> Iterator[Region]:
    current: list[Row] = []
    for at, row in enumerate(rows):
        if current and _begins_anew(sheet, rows, at) and not _all_above(sheet, current):
            yield _region(sheet, current)
            current = []
        current.append(row)
    if current:
        yield _region(sheet, current)


def _begins_anew(sheet: Sheet, rows: Sequence[Row], at: int) -> bool:
    """Whether a new table's title stands here."""
    row = rows[at]
    text = _text(sheet, row)
    if len(row.columns) > 1 or len(text) > _LONGEST or _REMARK.match(text):
        return False
    if not (row.after_gap or _TITLE.match(text)):
        return False
    if _NUMBER.fullmatch(text):
        return False
    return any(len(later.columns) > 1 for later in rows[at + 1 : at + 5])


def _all_above(sheet: Sheet, rows: Sequence[Row]) -> bool:
    """Whether these rows hold titles only, so that their table is still to come."""
    return all(_is_title_line(sheet, row) for row in rows)


def _region(sheet: Sheet, rows: Sequence[Row]) -> Region:
    made = Region()
    first = 0
    while first < len(rows) and _is_title_line(sheet, rows[first]):
        first += 1
    last = _table_end(sheet, rows, first)
    made.above, made.rows, made.below = (
        list(rows[:first]),
        list(rows[first:last]),
        list(rows[last:]),
    )
    return made


def _is_title_line(sheet: Sheet, row: Row) -> bool:
    texts = [sheet.cells[row.index, column].strip() for column in row.columns]
    if len(texts) == 1:
        return True
    return len(texts) <= _FEW and all(_LABEL.fullmatch(text) for text in texts)


def _table_end(sheet: Sheet, rows: Sequence[Row], first: int) -> int:
    """Where the table ends: single texts after a blank row, or after 注：, stand below it."""
    end = at = len(rows)
    while at > first and len(rows[at - 1].columns) == 1:
        at -= 1
        text = _text(sheet, rows[at])
        if _NUMBER.fullmatch(text):
            break
        if rows[at].after_gap or _REMARK.match(text):
            end = at
    return end


def _text(sheet: Sheet, row: Row) -> str:
    return sheet.cells[row.index, row.columns[0]].strip()


def _lines(writer: Writer, sheet: Sheet, row: Row, kind: Kind) -> None:
    for column in row.columns:
        text = sheet.cells[row.index, column]
        flat = " ".join(text.split())
        level = heading_level(flat)
        if kind is Kind.CAPTION and is_caption(flat):
            writer.paragraph(_split(text), kind)
        else:
            writer.paragraph(_split(text), Kind.HEADING if level else Kind.BODY, level)


def _split(text: str) -> tuple[Line, ...]:
    return tuple(line(one) for one in text.splitlines() if one.strip())


def _table(writer: Writer, sheet: Sheet, rows: Sequence[Row]) -> None:
    """Write the cells of these rows, without columns that are blank in all of them."""
    columns = sorted({column for row in rows for column in row.columns})
    writer.refuse_beyond(len(rows) * len(columns))
    down = {row.index: at for at, row in enumerate(rows)}
    across = {column: at for at, column in enumerate(columns)}
    spans, covered = _spans(sheet.merges, down, across)
    drafts = []
    for row, y in down.items():
        for column, x in across.items():
            if (y, x) in covered:
                continue
            high, wide = spans.get((y, x), (1, 1))
            lines = _split(sheet.cells.get((row, column), ""))
            drafts.append(Draft(y, x, lines, high, wide, ref(row, column)))
    writer.table(drafts, sheet.name)


Spans = dict[tuple[int, int], tuple[int, int]]


def _spans(
    merges: Sequence[Merge], down: dict[int, int], across: dict[int, int]
) -> tuple[Spans, set[tuple[int, int]]]:
    """Merged cells in the table's own grid, and the places that they cover."""
    spans: Spans = {}
    covered: set[tuple[int, int]] = set()
    for top, left, bottom, right in merges:
        ys = sorted(at for row, at in down.items() if top <= row <= bottom)
        xs = sorted(at for column, at in across.items() if left <= column <= right)
        # A merged cell whose own place was left out as blank shows nothing.
        if not ys or not xs or len(ys) * len(xs) == 1 or down.get(top) != ys[0]:
            continue
        if across.get(left) != xs[0]:
            continue
        places = {(y, x) for y in ys for x in xs}
        if places & covered or places & spans.keys():
            continue
        spans[ys[0], xs[0]] = len(ys), len(xs)
        covered |= places - {(ys[0], xs[0])}
    return spans, covered
