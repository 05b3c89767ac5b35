"""Plain text and Markdown: .txt, .md. Offsets are those of the decoded file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.documents import flow
from jixiao.documents.builder import Builder, CellRange
from jixiao.documents.headings import heading_level
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document, Kind
from jixiao.errors import TooLarge, UnreadableDocument

_HASHES = re.compile(r"(#{1,6})\s+")
_RULE = re.compile(r"\|?[\s:|-]+\|[\s:|-]*")
_UNIT_LINE = re.compile(r".{0,30}单位[：:].{1,30}")


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
        if len(text) > limits.characters:
            raise TooLarge(path, f"文字超过 {limits.characters} 字")
        builder = Builder(path, "txt", text)
        for kind, ranges in _parts(text, flow.lines(text)):
            if kind == "table":
                _add_table(builder, text, ranges)
            else:
                _add_paragraphs(builder, text, ranges)
        document = builder.build()
        return document


READER = TextReader()


def _is_row(line: str) -> bool:
    return "\t" in line or (line.startswith("|") and line.count("|") >= 2)


def _parts(text: str, ranges: list[flow.Range]) -> Iterator[tuple[str, list[flow.Range]]]:
    """Runs of lines that are table rows, and runs that are not."""
    current: list[flow.Range] = []
    kind = "text"
    for start, end in ranges:
        # A row may begin with an empty cell: its tabs stand before the stripped line.
        line_start = text.rfind("\n", 0, start) + 1
        line_end = text.find("\n", end)
        whole = text[line_start : line_end if line_end >= 0 else len(text)]
        own = "table" if _is_row(whole.strip(" \u3000\r")) else "text"
        if own != kind and current:
            yield kind, current
            current = []
        kind = own
        row = (line_start, line_start + len(whole.rstrip("\r")))
        current.append(row if own == "table" else (start, end))
    if current:
        yield kind, current


def _add_paragraphs(builder: Builder, text: str, ranges: list[flow.Range]) -> None:
    for joined in flow.paragraphs(text, ranges):
        line = "".join(text[s:e] for s, e in joined)
        hashes = _HASHES.match(line)
        if hashes:
            start, end = joined[0]
            builder.paragraph(
                [(start + hashes.end(), end), *joined[1:]], Kind.HEADING, min(len(hashes[1]), 4)
            )
            continue
        level = heading_level(line)
        builder.paragraph(joined, Kind.HEADING if level else Kind.BODY, level)


def _add_table(builder: Builder, text: str, ranges: list[flow.Range]) -> None:
    cells = []
    row = 0
    for start, end in ranges:
        line = text[start:end]
        markdown = line.lstrip().startswith("|")
        if markdown and _RULE.fullmatch(line.strip()):
            continue
        for column, (left, right) in enumerate(_split(line, "|" if markdown else "\t")):
            cells.append(CellRange(row, column, ((start + left, start + right),)))
        row += 1
    builder.table(cells)


def _split(line: str, mark: str) -> Iterator[tuple[int, int]]:
    """The ranges of a row's cells inside the line, outer white space cut."""
    left, right = 0, len(line)
    if mark == "|":
        left = line.index("|") + 1
        right = line.rindex("|") if line.rstrip().endswith("|") else right
    at = left
    for piece in line[left:right].split(mark):
        stripped = piece.strip()
        start = at + (piece.index(stripped) if stripped else 0)
        yield start, start + len(stripped)
        at += len(piece) + 1
