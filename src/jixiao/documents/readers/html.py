"""Web pages as saved from a government site: .html, .htm."""

from __future__ import annotations

import re

from jixiao.documents.html.chrome import Page
from jixiao.documents.html.page import decoded, parse
from jixiao.documents.html.walk import Walk
from jixiao.documents.limits import Limits
from jixiao.documents.meter import Meter
from jixiao.documents.model import Document
from jixiao.documents.writer import Writer
from jixiao.errors import TooLarge

_SITE = re.compile(r"\s*[_|｜—–]\s*|\s+-\s+|--+")


class HtmlReader:
    """Reads the body of a page; see `documents.html`."""

    formats = frozenset({"html"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        Meter(path, limits).tags(data)
        text, lost = decoded(data)
        if len(text) > 4 * limits.characters:  # mark-up takes its share
            raise TooLarge(path, f"网页超过 {4 * limits.characters} 字")
        root = parse(path, text)
        name = " ".join((root.findtext(".//title") or "").split())
        body = root.find("body")
        writer = Writer(path, "html", limits)
        if lost:
            writer.note(f"网页有 {lost} 个字无法按其编码识别。")
        body = root if body is None else body
        Walk(writer, Page(body)).run(body)
        document = writer.build()
        return document if document.title or not name else writer.build(_SITE.split(name)[0])


READER = HtmlReader()
