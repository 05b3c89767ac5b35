"""Join the lines of a plain text into paragraphs.

Texts taken from a typeset page keep its line breaks: every line but a paragraph's last
is about full. Texts written as texts have a paragraph a line. The widths tell which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from jixiao.documents.headings import marker

Range = tuple[int, int]
_LINE = re.compile(r"[^\r\n\f\v\x1c-\x1e\x85\u2028\u2029]+")
_END = "。！？：；"
_FULL = 0.78  # a line this full of the common width may go on in the next
_SHORT, _WIDEST = 24, 140  # columns: a heading's width, a typeset line's at most
_FEWEST = 6  # longer lines before they can show a width
_BROKEN = 0.5  # share of full lines that end inside a sentence


def lines(text: str) -> list[Range]:
    """The ranges of the lines that are not blank, outer white space cut."""
    found = []
    for line in _LINE.finditer(text):
        stripped = line.group().strip()
        if stripped:
            start = line.start() + line.group().index(stripped)
            found.append((start, start + len(stripped)))
    return found


class _Columns(dict[str, int]):
    """Columns that a character takes, looked up once."""

    def __missing__(self, character: str) -> int:
        self[character] = 2 if east_asian_width(character) in "WF" else 1
        return self[character]


_COLUMNS = _Columns()


def width(text: str) -> int:
    """Columns taken: a Chinese character takes two."""
    return sum(map(_COLUMNS.__getitem__, text))


def common_width(text: str, ranges: Sequence[Range]) -> int:
    """The width at which the lines of a typeset page break; 0 where none do."""
    widths = sorted(width(text[s:e]) for s, e in ranges)
    long = [w for w in widths if w > _SHORT]
    if len(long) < _FEWEST:
        return 0
    limit = long[len(long) * 9 // 10]
    full = [(s, e) for s, e in ranges if _FULL * limit <= width(text[s:e]) <= 1.15 * limit]
    open_ended = [1 for _, e in full if text[e - 1] not in _END]
    crowded = len(full) >= 0.4 * len(long) and len(open_ended) >= _BROKEN * len(full)
    return limit if limit <= _WIDEST and crowded else 0


def paragraphs(text: str, ranges: Sequence[Range]) -> Iterator[list[Range]]:
    """Lines joined into paragraphs; each paragraph is a list of ranges."""
    limit = common_width(text, ranges)
    current: list[Range] = []
    for start, end in ranges:
        if current and not _goes_on(text, current[-1], (start, end), limit):
            yield current
            current = []
        current.append((start, end))
    if current:
        yield current


def _goes_on(text: str, above: Range, below: Range, limit: int) -> bool:
    """Whether the line below belongs to the paragraph of the line above."""
    between = text[above[1] : below[0]]
    if not limit or "\n\n" in between.replace("\r", "").replace(" ", ""):
        return False
    full = width(text[slice(*above)]) >= _FULL * limit
    ended = text[above[1] - 1] in "。！？：" or text[below[0] - 1] == "\u3000"
    numbered = marker(text[slice(*below)]) is not None
    if ended and numbered:
        return False
    return full and not (numbered and text[above[1] - 1] in _END)
