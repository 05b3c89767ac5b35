"""Plain text and Markdown: .txt, .md. Offsets are those of the decoded file."""

from __future__ import annotations

import re

from jixiao.documents import flow, rows
from jixiao.documents.builder import Builder, CellRange, Range
from jixiao.documents.captions import MOST, Above, caption
from jixiao.documents.headings import heading_level
from jixiao.documents.limits import Limits
from jixiao.documents.meter import Meter
from jixiao.documents.model import Document, Kind
from jixiao.documents.titles import is_contents_line, title
from jixiao.errors import UnreadableDocument

_HASHES = re.compile(r"(#{1,6})\s+")
_DEEPEST = 4
_FIRST = 40  # paragraphs among which the title is looked for


def decode(path: str, data: bytes) -> str:
    """UTF-8, with or without a mark, UTF-16 with one, else GB18030."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise UnreadableDocument(path, "不是文本：编码既非 UTF-8 也非 GB18030")


class TextReader:
    """Reads text with tab-separated or Markdown tables."""

    formats = frozenset({"txt", "md"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        text = decode(path, data)
        meter = Meter(path, limits)
        meter.characters(len(text))
        walk = _Walk(Builder(path, "txt", text), text, meter)
        for kind, lines in rows.runs(text, rows.lines(text)):
            if kind == "table":
                walk.table(lines)
            elif kind == "contents":
                walk.contents(lines)
            else:
                walk.paragraphs(lines)
        return walk.builder.build(title(walk.first))


READER = TextReader()


class _Walk:
    """Names the blocks of one text."""

    def __init__(self, builder: Builder, text: str, meter: Meter) -> None:
        self.builder = builder
        self.first: list[tuple[str, Kind]] = []
        self._text, self._meter = text, meter
        self._above: list[Above] = []

    def paragraphs(self, lines: list[rows.TextLine]) -> None:
        """Lines of running text, joined where a typeset page broke them."""
        for joined in flow.paragraphs(self._text, [line.inner for line in lines]):
            words = "".join(self._text[s:e] for s, e in joined)
            hashes = _HASHES.match(words)
            if hashes:
                start, end = joined[0]
                joined[0] = start + hashes.end(), end
                words = words[hashes.end() :]
            level = heading_level(words) or (min(len(hashes[1]), _DEEPEST) if hashes else 0)
            kind = Kind.HEADING if level else Kind.BODY
            if is_contents_line(words):
                kind, level = Kind.CONTENTS, 0
            self._add(joined, words, kind, level)

    def contents(self, lines: list[rows.TextLine]) -> None:
        """Lines of a table of contents."""
        for line in lines:
            self._add([line.inner], self._text[slice(*line.inner)], Kind.CONTENTS, 0)

    def table(self, lines: list[rows.TextLine]) -> None:
        """Rows of one table; the short lines right above are its caption as well."""
        cells: list[CellRange] = []
        row = 0
        for line in lines:
            start, end = line.whole
            if rows.is_rule(self._text[start:end]):
                continue
            own = list(rows.cells(self._text[start:end]))
            self._meter.cells(len(own))
            for column, (left, right) in enumerate(own):
                cells.append(CellRange(row, column, ((start + left, start + right),)))
            row += 1
        self.builder.table(cells, caption(self._above))
        self._above = []

    def _add(self, ranges: list[Range], words: str, kind: Kind, level: int) -> None:
        self.builder.paragraph(ranges, kind, level)
        self._above = [*self._above[-MOST:], Above(words, ranges, kind)]
        if len(self.first) < _FIRST:
            self.first.append((words, kind))
