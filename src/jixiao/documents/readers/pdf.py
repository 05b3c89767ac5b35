"""PDF with a text layer: .pdf. The work is done in `documents.pdf`."""

from __future__ import annotations

from jixiao.documents.limits import Limits
from jixiao.documents.model import Document
from jixiao.documents.pdf import pages, writing


class PdfReader:
    """Reads PDFs; a scan without text is said to be one."""

    formats = frozenset({"pdf"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        found, notes = pages.read(path, data, limits)
        return writing.write(path, found, notes)


READER = PdfReader()
