"""A sheet of rows in a working paper: one header, columns of a fixed width, strings only.

Texts come from files that anybody may have written: every cell is written as a string,
so that a leading =, +, - or @ is never a formula.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Generic, TypeVar
from unicodedata import east_asian_width

from jixiao.output.words import fit

Row = TypeVar("Row")
# xlsxwriter has no types.
Book = Any
Sheet = Any
Styles = dict[str, Any]
_LONGEST = 32_000  # characters; a cell holds 32,767
_LINE_HEIGHT, _TALLEST = 15.0, 409.0  # points; the second is the format's limit
_FILLED = 0.96  # of a column's width, before a line breaks
_FONT = {"font_name": "宋体", "font_size": 10, "valign": "top", "border": 1}
_LINE = "#BFC5CC"
_KINDS: dict[str, dict[str, Any]] = {
    "text": {"text_wrap": True},
    "middle": {"text_wrap": True, "align": "center"},
    "amount": {"text_wrap": True, "align": "right"},
    "code": {"text_wrap": True, "font_name": "Consolas", "font_size": 9},
    "entry": {"text_wrap": True, "bg_color": "#FFFBEA", "locked": False},
    "date": {"num_format": "yyyy-mm-dd", "align": "center", "bg_color": "#FFFBEA", "locked": False},
    "waived": {"text_wrap": True, "font_color": "#767E87"},
    "error": {"align": "center", "bold": True, "font_color": "#A61B1B", "bg_color": "#FCE9E7"},
    "warning": {"align": "center", "bold": True, "font_color": "#8A5300", "bg_color": "#FFF3DC"},
    "info": {"align": "center", "bold": True, "font_color": "#1B5A85", "bg_color": "#E8F2FA"},
    "number": {"num_format": "#,##0", "align": "right", "valign": "vcenter"},
    "label": {"text_wrap": True, "valign": "vcenter"},
    "mark": {"align": "center", "valign": "vcenter"},
    "header": {
        "font_name": "黑体",
        "text_wrap": True,
        "align": "center",
        "valign": "vcenter",
        "font_color": "#FFFFFF",
        "bg_color": "#2F4B66",
    },
    "title": {"font_name": "黑体", "font_size": 20, "border": 0},
    "heading": {
        "font_name": "黑体",
        "font_size": 12,
        "border": 0,
        "font_color": "#2F4B66",
        "valign": "vcenter",
    },
    "plain": {"border": 0},
    "sign": {"border": 0, "bottom": 1},
}


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """One column: its heading, width in characters, and what a row has there.

    `kind` names a style, or gives it from the row.
    """

    title: str
    width: float
    text: Callable[[Row], str]
    kind: str | Callable[[Row], str] = "text"


def styles(book: Book) -> Styles:
    """The cell formats of a working paper, by name."""
    return {
        name: book.add_format(_FONT | {"border_color": _LINE} | own) for name, own in _KINDS.items()
    }


def put(sheet: Sheet, row: int, column: int, text: str, style: object) -> None:
    """Write a text as a text, whatever it begins with."""
    told = fit(text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(told) > _LONGEST:
        told = f"{told[:_LONGEST]}…（过长，余下从略）"
    if told:
        sheet.write_string(row, column, told, style)
    else:
        sheet.write_blank(row, column, None, style)


def list_rows(
    sheet: Sheet,
    columns: Sequence[Column[Row]],
    rows: Iterable[Row],
    made: Styles,
) -> int:
    """Write header and rows with frozen header and filter; the number of rows."""
    for at, column in enumerate(columns):
        sheet.set_column(at, at, column.width)
    sheet.set_row(0, 30)
    for at, column in enumerate(columns):
        put(sheet, 0, at, column.title, made["header"])
    count = 0
    for count, item in enumerate(rows, start=1):
        sheet.set_row(count, height((c.text(item), c.width) for c in columns))
        for at, column in enumerate(columns):
            kind = column.kind if isinstance(column.kind, str) else column.kind(item)
            put(sheet, count, at, column.text(item), made[kind])
    sheet.autofilter(0, 0, max(count, 1), len(columns) - 1)
    sheet.repeat_rows(0)
    return count


def height(cells: Iterable[tuple[str, float]]) -> float:
    """Points for a row of texts in columns of these widths: not every program fits rows."""
    most = max(_lines(text[:_LONGEST], width * _FILLED) for text, width in cells)
    return min(most * _LINE_HEIGHT + 4, _TALLEST)


def _lines(text: str, columns: float) -> int:
    return sum(max(ceil(_drawn(one) / columns), 1) for one in text.split("\n"))


def _drawn(text: str) -> int:
    """Columns in a Chinese typeface, which draws ①, “ and − as wide as a character."""
    return sum(2 if east_asian_width(c) in "AWF" else 1 for c in text)


def for_print(sheet: Sheet, head: str) -> None:
    """A4 across, all columns on the page's width, numbered pages."""
    sheet.set_paper(9)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.3, right=0.3, top=0.6, bottom=0.6)
    sheet.set_header(f"&L绩效核查底稿&R{head}", {"margin": 0.25})
    sheet.set_footer("&C第 &P 页，共 &N 页", {"margin": 0.25})
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
