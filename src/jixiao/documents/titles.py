"""The title of a document, from its first lines; lines of its table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jixiao.documents.headings import marker
from jixiao.documents.model import Kind

_LONGEST = 80
_WITHIN = 12  # a title stands among the first lines
_LEADER = re.compile(r".+(?:\.{4,}|…{2,}|·{4,})\s*\d{1,3}\s*")
_TABBED = re.compile(r"[^\t]+\t+\s*\d{1,3}\s*")
_DONE = re.compile(r"(?:报告|决算|预算|总结|说明|方案|公告|通知|表)(?:[（(].{1,20}[）)])?$")
_WORDS = re.compile(r"报告|决算|预算|总结|自评|评价|公开|说明|方案|通知|公告|情况|计划|表$")


def title(lines: Iterable[tuple[str, Kind]]) -> str:
    """The lines marked as title, else the first line that reads like one, else ""."""
    first: list[tuple[str, Kind]] = []
    for text, kind in lines:
        if len(first) == _WITHIN:
            break
        if kind in (Kind.BODY, Kind.HEADING, Kind.TITLE, Kind.CAPTION):
            first.append((" ".join(text.split()), kind))
    marked = _leading_titles(first)
    if marked:
        return marked
    for text, _ in first:
        if len(text) <= _LONGEST and _WORDS.search(text) and text[-1] not in "。；，：":
            return text
    return ""


def is_contents_line(text: str) -> bool:
    """A line of a table of contents: dots, or a numbered heading and a tab; then a page."""
    if len(text) > 2 * _LONGEST:
        return False
    return bool(_LEADER.fullmatch(text)) or bool(_TABBED.fullmatch(text) and marker(text))


def _leading_titles(lines: list[tuple[str, Kind]]) -> str:
    parts: list[str] = []
    for text, kind in lines:
        if kind is Kind.TITLE:
            parts.append(text)
        if parts and (kind is not Kind.TITLE or _DONE.search(text)):
            break
    return "".join(parts)[: 2 * _LONGEST]
