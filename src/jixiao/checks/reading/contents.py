"""The table of contents and the titles that it should agree with."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.reading.pieces import Piece, heading_text, narrative
from jixiao.documents.model import Kind
from jixiao.facts.clean import clean
from jixiao.facts.report import Report

_DOTS = re.compile(r"[.．…·]{3,}\d*$")
_LONGEST = 40


def entries(report: Report) -> Iterator[Piece]:
    """The lines of the table of contents: those of its kind, and those that end in dots."""
    for block in report.document.paragraphs:
        if block.kind is Kind.CONTENTS:
            yield Piece(clean(block.words))
    for piece in narrative(report):
        if is_entry(piece):
            yield piece


def is_entry(piece: Piece) -> bool:
    """Whether a passage is a line of the contents: dots and a page number at its end."""
    return bool(_DOTS.search(piece.text))


def titles(report: Report) -> set[str]:
    """Titles of sections and tables without numbers: headings, captions, short lines."""
    found = {
        heading_text(p.text)
        for p in narrative(report)
        if len(p.text) <= _LONGEST and not is_entry(p)
    }
    for table in report.document.tables:
        found |= {heading_text(clean(line).text) for line in table.caption}
        found |= {clean(c.words).text for c in table.cells if c.row == 0 and "表" in c.text}
    return {title for title in found if title and not _DOTS.search(title)}
