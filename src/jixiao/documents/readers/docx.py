"""Word files, .docx: accepted text with headings, list numbers, tables, notes."""

from __future__ import annotations

from jixiao.documents.docx.walk import Walk
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document
from jixiao.errors import ScannedDocument


class DocxReader:
    """Reads WordprocessingML; see `documents.docx.walk`."""

    formats = frozenset({"docx"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        walk = Walk(path, data, limits)
        walk.run()
        if walk.pictures:
            if not walk.writer.trace:
                raise ScannedDocument(path, "内容是图片，没有文字")
            walk.writer.note(f"文中有 {walk.pictures} 处图片或嵌入对象，其中的文字未读取。")
        return walk.writer.build()


READER = DocxReader()
