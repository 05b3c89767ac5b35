"""Workbooks of the older kind, .xls: every visible sheet, numbers as displayed."""

from __future__ import annotations

import io
import struct

import xlrd
from xlrd.book import Book
from xlrd.compdoc import CompDocError
from xlrd.formula import FormulaError
from xlrd.sheet import Cell
from xlrd.sheet import Sheet as Stored

from jixiao.documents.limits import Limits
from jixiao.documents.meter import Meter
from jixiao.documents.model import Document
from jixiao.documents.sheets import notes, regions
from jixiao.documents.sheets.display import number, shown, text_shown
from jixiao.documents.sheets.sheet import Sheet
from jixiao.documents.sheets.styles import GENERAL
from jixiao.documents.writer import Writer
from jixiao.errors import EncryptedDocument, UnreadableDocument

# What xlrd raises for damaged bytes: it trusts the records that it reads.
_DAMAGED = (
    xlrd.XLRDError,
    CompDocError,
    FormulaError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    TypeError,
    ValueError,
    MemoryError,
    RecursionError,
)


class XlsReader:
    """Reads BIFF through xlrd."""

    formats = frozenset({"xls"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        book = _opened(path, data)
        writer = Writer(path, "xls", limits)
        meter = Meter(path, limits)
        for index in range(book.nsheets):
            sheet = _sheet(path, book, index)
            if sheet.visibility:
                notes.hidden(writer, sheet.name)
                continue
            made = _cells(book, sheet, meter)
            writer.sheet(made.name)
            regions.write(writer, made)
            notes.of(writer, made)
        return writer.build()


READER = XlsReader()


def _opened(path: str, data: bytes) -> Book:
    try:
        return xlrd.open_workbook(
            file_contents=data,
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
            logfile=io.StringIO(),
        )
    except _DAMAGED as error:
        if "encrypted" in str(error).lower():
            raise EncryptedDocument(path) from error
        raise UnreadableDocument(path, "工作簿损坏或不完整") from error


def _sheet(path: str, book: Book, index: int) -> Stored:
    try:
        return book.sheet_by_index(index)
    except _DAMAGED as error:
        raise UnreadableDocument(path, "工作簿损坏或不完整") from error


def _cells(book: Book, sheet: Stored, meter: Meter) -> Sheet:
    """The cells of one sheet as displayed."""
    made = Sheet(sheet.name)
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            text = _text(book, sheet.cell(row, column))
            if text.strip():
                meter.cells(1)
                meter.characters(len(text))
                made.cells[row, column] = text
    made.merges = [(a, c, b - 1, d - 1) for a, b, c, d in sheet.merged_cells]
    hidden = (*sheet.rowinfo_map.values(), *sheet.colinfo_map.values())
    made.hidden_parts = any(one.hidden for one in hidden)
    return made


def _text(book: Book, cell: Cell) -> str:
    code = _format(book, cell.xf_index)
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return text_shown(cell.value, code)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "TRUE" if cell.value else "FALSE"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return str(xlrd.error_text_from_code.get(cell.value, "#N/A"))
    value = number(repr(cell.value)) if cell.ctype in _NUMBERS else None
    return "" if value is None else shown(value, code, since_1904=book.datemode == 1)


_NUMBERS = (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE)


def _format(book: Book, index: int | None) -> str:
    if index is None or not 0 <= index < len(book.xf_list):
        return GENERAL
    found = book.format_map.get(book.xf_list[index].format_key)
    return GENERAL if found is None else str(found.format_str)
