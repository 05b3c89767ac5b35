"""The title of a document, from its first lines."""

from __future__ import annotations

import re
from collections.abc import Iterable

from jixiao.documents.model import Kind

_LONGEST = 80
_WITHIN = 12  # a title stands among the first lines
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


def _leading_titles(lines: list[tuple[str, Kind]]) -> str:
    parts: list[str] = []
    for text, kind in lines:
        if kind is Kind.TITLE:
            parts.append(text)
        elif parts:
            break
    return "".join(parts)[: 2 * _LONGEST]
