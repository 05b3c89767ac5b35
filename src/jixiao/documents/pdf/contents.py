"""The table of contents: lines with dot leaders, and lists under 目录."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.documents.model import Kind
from jixiao.documents.pdf.layout import Page
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.sheets import Sheet

_LEADERS = re.compile(r".+?(?:[….．·•⋯\-_—]\s*){4,}\s*[-—]?\s*\d{1,4}\s*[-—]?")
_NAME = re.compile(r"目\s*[录次]")
_PAGE = re.compile(r"[\s….·]+\d{1,4}$")
_SPACE = re.compile(r"\s+")
_SENTENCE = "。；，："
_INDENT = 6.0  # font sizes by which an entry may be indented under the first


def mark(pages: Sequence[Page]) -> None:
    """Give the lines of a table of contents their kind."""
    entries: list[Line] = []
    inside = False
    for page in pages:
        inside = inside and _goes_on(page, entries)
        for item in page.items:
            if isinstance(item, Sheet):
                inside = False
            elif item.kind is Kind.BODY:
                inside = _mark_line(item, entries, inside=inside)


def _mark_line(line: Line, entries: list[Line], *, inside: bool) -> bool:
    """Mark one line; answer whether the list of entries goes on behind it."""
    if _LEADERS.fullmatch(line.text):
        line.kind = Kind.CONTENTS
        return inside
    if not entries and _NAME.fullmatch(line.text):
        line.kind = Kind.HEADING
        return True
    if inside and _is_entry(line, entries):
        line.kind = Kind.CONTENTS
        entries.append(line)
        return True
    return False


def _is_entry(line: Line, entries: list[Line]) -> bool:
    """Not a sentence, and not the first entry once more, where the text itself begins."""
    if any(mark in line.text for mark in _SENTENCE):
        return False
    return not entries or _bare(line) != _bare(entries[0])


def _goes_on(page: Page, entries: list[Line]) -> bool:
    """Whether the next page begins as the list of entries looked."""
    first = next((line for line in page.lines if line.kind is Kind.BODY), None)
    if first is None or not entries:
        return bool(entries)
    same_size = any(abs(first.size - e.size) < 0.1 * e.size for e in entries)
    start = min(e.left for e in entries)
    return same_size and abs(first.left - start) < _INDENT * first.size / 2


def _bare(line: Line) -> str:
    """The entry's name without its page number."""
    return _SPACE.sub("", _PAGE.sub("", line.text))
