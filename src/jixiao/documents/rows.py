"""Tell the table rows of a plain text from its running lines.

A row is a line with tabs between its cells, or a Markdown row. A tab that only indents
a line makes no row; a heading, a tab and a page number are a line of contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.documents.builder import Range
from jixiao.documents.headings import marker
from jixiao.documents.titles import is_contents_line

_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_RULE = re.compile(r"\|?[\s:|-]*-[\s:|-]*\|[\s:|-]*")
_INDENT = " \t\u3000"
_PAGE = re.compile(r"\d{1,3}\s*$")
_LEAST_CONTENTS = 3
_LONGEST_CELL = 40


@dataclass(frozen=True, slots=True)
class TextLine:
    """A line that is not blank: all of it, and without its outer white space."""

    whole: Range
    inner: Range
    after_gap: bool  # a blank line, or a page's end, stands above it


def lines(text: str) -> list[TextLine]:
    """The lines of a text."""
    found: list[TextLine] = []
    last = 0
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if not stripped:
            continue
        start = match.start() + match.group().index(stripped)
        between = text[last : match.start()]
        gap = between.replace("\r\n", "\n").count("\n") > 1 or "\f" in between
        found.append(TextLine(match.span(), (start, start + len(stripped)), gap))
        last = match.end()
    return found


def runs(text: str, found: Sequence[TextLine]) -> Iterator[tuple[str, list[TextLine]]]:
    """Runs of lines: "table", "contents" or "text"."""
    kind, current = "text", list[TextLine]()
    for line in found:
        own = "row" if is_row(text[slice(*line.whole)]) else "text"
        if own != kind and current:
            yield from _settled(text, kind, current)
            current = []
        kind = own
        current.append(line)
    if current:
        yield from _settled(text, kind, current)


def is_row(line: str) -> bool:
    """Whether a line has cells, one blank one and one that is not at least."""
    inner = line.strip(" \u3000")
    return "\t" in inner or (inner.startswith("|") and inner.count("|") > 1)


def is_rule(line: str) -> bool:
    """The line of dashes below the head of a Markdown table."""
    return _RULE.fullmatch(line.strip()) is not None


def cells(line: str) -> Iterator[Range]:
    """The ranges of a row's cells inside the line, outer white space cut."""
    left, right, mark = 0, len(line), "\t"
    if line.lstrip().startswith("|"):
        mark, left = "|", line.index("|") + 1
        right = line.rindex("|") if line.rstrip().endswith("|") else right
    at = left
    for piece in line[left:right].split(mark):
        stripped = piece.strip()
        start = at + (piece.index(stripped) if stripped else 0)
        yield start, start + len(stripped)
        at += len(piece) + 1


def _settled(text: str, kind: str, run: list[TextLine]) -> Iterator[tuple[str, list[TextLine]]]:
    """A run as what it is after all: indented lines and contents are no tables."""
    if kind == "text" or all(_is_single(text, line) for line in run):
        yield "text", run
    elif _is_contents(text, run):
        yield "contents", run
    else:
        for part in _parted(run):
            yield from _trimmed(text, part)


def _trimmed(text: str, part: list[TextLine]) -> Iterator[tuple[str, list[TextLine]]]:
    """A table without the lines at its ends that are only indented."""
    start, end = 0, len(part)
    while start < end and _is_indented(text, part[start]):
        start += 1
    while end > start and _is_indented(text, part[end - 1]):
        end -= 1
    pieces = (("text", part[:start]), ("table", part[start:end]), ("text", part[end:]))
    yield from ((kind, piece) for kind, piece in pieces if piece)


def _parted(run: list[TextLine]) -> Iterator[list[TextLine]]:
    """Tables apart by blank lines, unless every row has a blank line after it."""
    gaps = sum(line.after_gap for line in run[1:])
    spaced = gaps * 2 > len(run) - 1
    current: list[TextLine] = []
    for line in run:
        if current and line.after_gap and not spaced:
            yield current
            current = []
        current.append(line)
    yield current


def _is_single(text: str, line: TextLine) -> bool:
    """One text after tabs, none behind it: an indented line, or a row's last cell."""
    whole = text[slice(*line.whole)]
    return "\t" not in whole.lstrip(_INDENT) and not whole.lstrip().startswith("|")


def _is_indented(text: str, line: TextLine) -> bool:
    """An indented line at a table's end rather than a row with one cell filled."""
    inner = text[slice(*line.inner)]
    sentence = len(inner) > _LONGEST_CELL or inner[-1] in "。；："
    return _is_single(text, line) and (sentence or marker(inner) is not None)


def _is_contents(text: str, run: Sequence[TextLine]) -> bool:
    """Numbered headings with page numbers that never fall."""
    inner = [text[slice(*line.inner)] for line in run]
    if len(inner) < _LEAST_CONTENTS or not all(map(is_contents_line, inner)):
        return False
    pages = [int(found[0]) for one in inner if (found := _PAGE.search(one))]
    return pages == sorted(pages)
