"""A sample as .xlsx: one sheet for each `@page NAME`, numbers as numbers with a format."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import datetime

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from tools.samples.source import Cell, Grid, Line

_NUMBER = re.compile(r"(?P<value>\d+(?:\.(?P<decimals>\d+))?)(?P<percent>%?)")
_WIDTH = 17


def build(blocks: Iterable[Line | Grid]) -> bytes:
    """The workbook's bytes; the same source gives the same bytes."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    book.set_properties({"author": "jixiao", "created": datetime(2022, 4, 14)})  # noqa: DTZ001  a local date, as Excel has it
    sheet, row = None, 0
    for block in blocks:
        if isinstance(block, Line) and block.kind == "page":
            sheet, row = book.add_worksheet(block.text), 0
            sheet.set_column(0, 12, _WIDTH)
        elif sheet is not None and isinstance(block, Line):
            sheet.merge_range(row, 0, row, 7, block.text, _style(book, block.kind))
            row += 1
        elif sheet is not None and isinstance(block, Grid):
            for cell in block.cells:
                _write(book, sheet, row, cell)
            row += block.rows
    book.close()
    return held.getvalue()


def _style(book: Workbook, kind: str, pattern: str = "") -> Format:
    """A cell style; a line above the table has no border."""
    look: dict[str, object] = {"font_name": "仿宋", "font_size": 11, "valign": "vcenter"}
    if kind == "caption":
        look |= {"font_name": "黑体", "font_size": 16, "align": "center"}
    elif kind == "unit":
        look |= {"align": "right"}
    else:
        look |= {"border": 1, "text_wrap": True, "align": "center"}
    if pattern:
        look["num_format"] = pattern
    return book.add_format(look)


def _write(book: Workbook, sheet: Worksheet, top: int, cell: Cell) -> None:
    value, pattern = _value(cell.text)
    style = _style(book, "cell", pattern)
    row = top + cell.row
    if cell.rowspan > 1 or cell.colspan > 1:
        last = row + cell.rowspan - 1, cell.column + cell.colspan - 1
        sheet.merge_range(row, cell.column, *last, "", style)
    sheet.write(row, cell.column, value, style)


def _value(text: str) -> tuple[float | str, str]:
    """A printed number as a number and the format that prints it so."""
    found = _NUMBER.fullmatch(text)
    if not found:
        return text, ""
    zeros = "0" * len(found["decimals"] or "")
    pattern = f"0.{zeros}" if zeros else "0"
    scale = 100 if found["percent"] else 1
    return float(found["value"]) / scale, pattern + found["percent"]
