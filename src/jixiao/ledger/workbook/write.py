"""A department-year as a workbook: one sheet a subject, drop-downs, frozen heads, checks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import cast

import xlsxwriter
from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from jixiao.ledger.identities import IDENTITIES
from jixiao.ledger.model.amounts import Stages
from jixiao.ledger.model.base import Kind, Part
from jixiao.ledger.model.year import DepartmentYear, State
from jixiao.ledger.paths import declared, get, keys
from jixiao.ledger.workbook.plan import (
    SOURCES_SHEET,
    STATE,
    STATES_SHEET,
    TEXTS_SHEET,
    Column,
    Form,
    Listing,
    plan,
)
from jixiao.ledger.workbook.styles import Styles
from jixiao.whole import write_whole

STAGED_HEAD, FORM_HEAD = "项目", "内容"
CHECK = "核对："
STAGES = tuple((name, declared(Stages, name).label) for name in Stages.model_fields)
GUIDE = "填写说明"
_LINES = 300  # of a list that carry drop-downs
_STATES = [state.value for state in State]
_GUIDE = (
    "一张表一个方面，浅黄的格子填写，其余已锁定；表的先后、行的先后都可以变，空行可以留。",
    "金额以元为单位；把表头的“单位：元”改成“单位：万元”，整张表就按万元读。",
    "空白是不知道，不是0。没有的在“状态”里选“无”，用不上的选“不适用”，还没有的选“待补充”。",
    "合计可以不填：各部分都有时自动算出。灰色的“核对”行应当是0。",
    "一个单元格里有几条的（如主要职能），一条一行，用 Alt+Enter 换行。",
    "鼠标停在有红色三角的格子上，可以看到定义。",
)


def save(year: DepartmentYear, path: str | Path) -> None:
    """Write the workbook; it appears complete or not at all.

    Raises:
        UnwritableFile: the folder or the disk refuses.

    """
    write_whole(Path(path), workbook(year))


def workbook(year: DepartmentYear) -> bytes:
    """The workbook of a department-year."""
    held = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(held, options) as book:
        _Writer(book, year).write()
    return held.getvalue()


class _Writer:
    """One workbook in the making."""

    def __init__(self, book: Workbook, year: DepartmentYear) -> None:
        self.book, self.year, self.styles = book, year, Styles(book)
        self.told: set[str] = set()

    def write(self) -> None:
        """All sheets in order."""
        self._guide()
        for sheet in plan():
            if isinstance(sheet, Form):
                self._form(sheet)
            else:
                self._listing(sheet)
        self._pairs(TEXTS_SHEET, ("章节", "文字"), list(self.year.texts.items()))
        left = [(p, s.value) for p, s in self.year.states.items() if p not in self.told]
        self._pairs(STATES_SHEET, ("路径", STATE), left)
        sources = [(p, s.kind, s.file, s.place, s.quote) for p, s in self.year.sources.items()]
        self._pairs(SOURCES_SHEET, ("路径", "来源", "文件", "位置", "原文"), sources)

    def _guide(self) -> None:
        sheet = self.book.add_worksheet(GUIDE)
        sheet.set_column(0, 0, 100)
        sheet.write_string(0, 0, "部门年度数据工作簿", self.styles.title)
        for row, line in enumerate(_GUIDE, 2):
            sheet.write_string(row, 0, f"{row - 1}. {line}", self.styles.caption)
        sheet.protect()

    def _sheet(self, name: str) -> Worksheet:
        sheet = self.book.add_worksheet(name)
        sheet.write_string(0, 0, name, self.styles.title)
        sheet.write_string(1, 0, "单位：元", self.styles.fill_in[Kind.TEXT])
        sheet.protect("", {"format_columns": True, "format_rows": True, "insert_rows": True})
        return sheet

    def _form(self, form: Form) -> None:
        sheet = self._sheet(form.name)
        sheet.set_column(0, 0, 44)
        sheet.set_column(1, len(STAGES), 18)
        row = 2
        if form.staged:
            row = self._staged(sheet, form, row)
            sheet.freeze_panes(3, 1)
        heads = (FORM_HEAD, "填写", "单位", STATE)
        for column, head in enumerate(heads):
            sheet.write_string(row, column, head, self.styles.head)
        for at, leaf in enumerate(form.leaves, row + 1):
            self._labelled(sheet, at, leaf.label, leaf.meaning)
            self._cell(sheet, at, 1, leaf, get(self.year, leaf.path))
            sheet.write_string(at, 2, leaf.unit, self.styles.label)
            self._state(sheet, at, 3, leaf.path)
            self._offered(sheet, (at, 1, at, 1), leaf)

    def _labelled(self, sheet: Worksheet, row: int, label: str, meaning: str) -> None:
        sheet.write_string(row, 0, label, self.styles.label)
        if meaning:
            sheet.write_comment(row, 0, meaning)

    def _staged(self, sheet: Worksheet, form: Form, row: int) -> int:
        for column, head in enumerate((STAGED_HEAD, *(label for _, label in STAGES), STATE)):
            sheet.write_string(row, column, head, self.styles.head)
        rows: dict[str, int] = {}
        for at, subject in enumerate(form.staged, row + 1):
            rows[subject.path] = at
            self._labelled(sheet, at, subject.label, subject.meaning)
            stages = get(self.year, subject.path)
            for column, (stage, _) in enumerate(STAGES, 1):
                self._value(sheet, at, column, Kind.MONEY, getattr(stages, stage))
            self._state(sheet, at, len(STAGES) + 1, subject.path)
        return self._checks(sheet, form, rows, row + len(form.staged) + 1) + 1

    def _checks(self, sheet: Worksheet, form: Form, rows: dict[str, int], row: int) -> int:
        """Locked rows that show by how much a total differs from its parts."""
        for whole_at, parts_at, says in _identities(self.year, form.path, rows):
            sheet.write_string(row, 0, f"{CHECK}{says}", self.styles.check)
            for column in range(1, len(STAGES) + 1):
                parts = ",".join(xl_rowcol_to_cell(at, column) for at in parts_at)
                total = xl_rowcol_to_cell(whole_at, column)
                formula = f'=IF({total}="","",ROUND(SUM({parts})-{total},2))'
                sheet.write_formula(row, column, formula, self.styles.check, "")
            rule = {"type": "cell", "criteria": "!=", "value": 0, "format": self.styles.wrong}
            blank = {"type": "blanks", "stop_if_true": True}
            text = {"type": "formula", "criteria": f'={xl_rowcol_to_cell(row, 1)}=""'}
            span = (row, 1, row, len(STAGES))
            for condition in (blank, {**text, "stop_if_true": True, "format": None}, rule):
                sheet.conditional_format(*span, condition)
            row += 1
        return row

    def _listing(self, listing: Listing) -> None:
        sheet = self._sheet(listing.name)
        owners = [label for _, label in listing.owners]
        heads = [*owners, *(column.head for column in listing.columns)]
        for at, head in enumerate(heads):
            sheet.write_string(2, at, head, self.styles.head)
        for at, column in enumerate(listing.columns, len(owners)):
            sheet.set_column(at, at, _width(column))
            if column.meaning:
                sheet.write_comment(2, at, column.meaning)
            self._offered(sheet, (3, at, 3 + _LINES, at), column)
        if not owners:
            sheet.write_string(1, 1, f"{STATE}：", self.styles.label)
            self._state(sheet, 1, 2, listing.path)
        sheet.freeze_panes(3, min(len(heads), len(owners) + 2))
        row = 3
        for row, (named, item) in enumerate(_items(self.year, listing), 3):
            for at, name in enumerate(named):
                self._value(sheet, row, at, Kind.TEXT, name)
            for at, column in enumerate(listing.columns, len(owners)):
                self._cell(sheet, row, at, column, get(item, column.path))
        self._open_rows(sheet, listing, row)

    def _open_rows(self, sheet: Worksheet, listing: Listing, last: int) -> None:
        """Rows below the last item that may be filled in."""
        kinds = [Kind.TEXT] * len(listing.owners) + [column.kind for column in listing.columns]
        for row in range(last + 1, last + 31):
            for at, kind in enumerate(kinds):
                sheet.write_blank(row, at, None, self.styles.fill_in[kind])

    def _pairs(self, name: str, heads: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> None:
        sheet = self._sheet(name)
        sheet.set_column(0, len(heads) - 1, 36)
        for at, head in enumerate(heads):
            sheet.write_string(2, at, head, self.styles.head)
        for row, values in enumerate([*rows, *[("",) * len(heads)] * 30], 3):
            for at, value in enumerate(values):
                self._value(sheet, row, at, Kind.TEXT, value)
        sheet.freeze_panes(3, 0)

    def _cell(self, sheet: Worksheet, row: int, column: int, leaf: Column, value: object) -> None:
        joined = "\n".join(map(str, value)) if isinstance(value, tuple) else value
        self._value(sheet, row, column, leaf.kind, joined)

    def _value(self, sheet: Worksheet, row: int, column: int, kind: Kind, value: object) -> None:
        style = self.styles.fill_in[kind]
        if value is None or value == "":
            sheet.write_blank(row, column, None, style)
        elif isinstance(value, bool):
            sheet.write_string(row, column, "是" if value else "否", style)
        elif isinstance(value, Decimal) and not _fits(value):
            sheet.write_string(row, column, f"{value:f}", style)
        elif isinstance(value, Decimal | int):
            sheet.write_number(row, column, float(value), style)
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, style)
        else:
            sheet.write_string(row, column, str(value), style)

    def _state(self, sheet: Worksheet, row: int, column: int, path: str) -> None:
        self.told.add(path)
        state = self.year.states.get(path)
        self._value(sheet, row, column, Kind.TEXT, state.value if state else "")
        sheet.data_validation(row, column, row, column, {"validate": "list", "source": _STATES})

    def _offered(self, sheet: Worksheet, span: tuple[int, int, int, int], leaf: Column) -> None:
        words = (
            ["是", "否"]
            if leaf.kind is Kind.FLAG
            else list(leaf.choice.words if leaf.choice else ())
        )
        if words and sum(len(word) + 1 for word in words) <= 255:  # noqa: PLR2004  Excel's own limit
            strict = leaf.choice is None or not leaf.choice.open
            sheet.data_validation(
                *span, {"validate": "list", "source": words, "show_error": strict}
            )


def _fits(value: Decimal) -> bool:
    """Whether a spreadsheet's number holds the value exactly: 15 digits."""
    return len(value.normalize().as_tuple().digits) <= 15  # noqa: PLR2004


def _width(column: Column) -> int:
    return {Kind.MONEY: 18, Kind.TEXT: 24}.get(column.kind, 12)


def _items(year: DepartmentYear, listing: Listing) -> Iterator[tuple[tuple[str, ...], Part]]:
    """Every item of a list with the names of its owners."""
    yield from _below(year, [path for path, _ in listing.owners] + [listing.path], ())


def _below(
    at: Part, way: list[str], named: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Part]]:
    items = cast("tuple[Part, ...]", get(at, way[0]))
    for key, item in zip(keys(items), items, strict=True):
        if len(way) == 1:
            yield named, item
        else:
            yield from _below(item, way[1:], (*named, key))


def _identities(
    year: DepartmentYear, path: str, rows: dict[str, int]
) -> Iterator[tuple[int, tuple[int, ...], str]]:
    """The identities whose whole and parts all stand on one sheet, by row."""
    subject = cast("Part", get(year, path)) if path else year
    for identity in IDENTITIES.get(type(subject), ()):
        at = [rows.get(f"{path}.{name}") for name in (identity.whole, *identity.parts)]
        found = [row for row in at if row is not None]
        if identity.stages and len(found) == len(at):
            yield found[0], tuple(found[1:]), identity.says
