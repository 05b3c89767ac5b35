"""Word files, .docx: accepted text with headings, list numbers, tables, notes."""

from __future__ import annotations

from jixiao.documents.docx.walk import Walk
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document


class DocxReader:
    """Reads WordprocessingML; see `documents.docx.walk`."""

    formats = frozenset({"docx"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        walk = Walk(path, data, limits)
        walk.run()
        return walk.writer.build()


READER = DocxReader()
