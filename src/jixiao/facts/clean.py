"""Even out a text without losing a place.

White space inside Chinese text means nothing (“307.82 万元”, a soft line break), and one
mark has two widths. The grammar reads an evened text: no spaces but between Latin words,
half-width digits, letters and %, full-width brackets and stops.
"""

from __future__ import annotations

import re

from jixiao.documents.model import Words

_WIDTHS = {0xFF01 + i: 0x21 + i for i in range(94)}
_EVEN = {**_WIDTHS}
for _full, _half in (
    ("（", "("),
    ("）", ")"),
    ("，", ","),
    ("：", ":"),
    ("；", ";"),
    ("？", "?"),
    ("！", "!"),
):
    _EVEN.pop(ord(_full), None)
    _EVEN[ord(_half)] = ord(_full)
_EVEN.pop(ord(","), None)  # between digits a comma may part thousands: `numbers` decides
_STOP = re.compile(r"(?<!\d),|,(?!\d)")  # anywhere else it is a stop
_EVEN.update({ord(c): ord("-") for c in "－−﹣‐‑"})
_EVEN.update({ord("〜"): ord("~"), ord("～"): ord("~"), ord("﹪"): ord("%"), 0x2236: ord("：")})
_UNEVEN = re.compile(f"[{re.escape(''.join(map(chr, _EVEN)))}]")
_SPACES = re.compile(r"\s+")
_LATIN = re.compile(r"[A-Za-z]")
_EVENED = re.compile(r"(?:[0-9.]|(?<=[0-9]),(?=[0-9]))*")  # most cells: a number, or nothing


def even(text: str) -> str:
    """The text with one width for each mark; its length stays the same."""
    if _UNEVEN.search(text):
        text = text.translate(_EVEN)
    return _STOP.sub("，", text) if "," in text else text


def clean(words: Words) -> Words:
    """The words evened, without white space (but between Latin letters), places kept."""
    if _EVENED.fullmatch(words.text):
        return words
    text = even(words.text)
    if not _SPACES.search(text):
        return Words(text, words.runs)
    runs: list[tuple[int, int]] = []
    pieces: list[str] = []
    at = start = 0
    for gap in [*_SPACES.finditer(text), None]:
        stop = gap.start() if gap else len(text)
        if gap and _keeps(text, gap.start(), gap.end()):
            continue
        if stop > start:
            part = words.slice(start, stop)
            runs.extend((at + index, offset) for index, offset in part.runs)
            pieces.append(text[start:stop])
            at += stop - start
        start = gap.end() if gap else stop
    return Words("".join(pieces), tuple(runs) or ((0, words.offset(0)),))


def _keeps(text: str, start: int, end: int) -> bool:
    """A space between Latin letters parts words."""
    return (
        start > 0
        and end < len(text)
        and bool(_LATIN.match(text[start - 1]))
        and bool(_LATIN.match(text[end]))
    )
