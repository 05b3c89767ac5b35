"""Workbooks, .xlsx: every visible sheet, numbers as displayed."""

from __future__ import annotations

from jixiao.documents.limits import Limits
from jixiao.documents.model import Document
from jixiao.documents.sheets import notes, regions
from jixiao.documents.sheets.workbook import Workbook
from jixiao.documents.writer import Writer


class XlsxReader:
    """Reads SpreadsheetML; see `documents.sheets`."""

    formats = frozenset({"xlsx"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        book = Workbook(path, data, limits)
        writer = Writer(path, "xlsx", limits)
        for listed in book.listed:
            if listed.hidden:
                notes.hidden(writer, listed.name)
                continue
            sheet = book.sheet(listed)
            writer.sheet(listed.name)
            regions.write(writer, sheet)
            notes.of(writer, sheet)
        return writer.build()


READER = XlsxReader()
