"""Lines of a given width where a Chinese character takes two columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import combining, east_asian_width

# What must not be torn: numbers with their marks, Latin words. All else breaks anywhere.
_ATOM = re.compile(r"[0-9A-Za-z_.,%]+[+\-−×÷/:=#]*|\s+|.", re.DOTALL)
_NO_START = "，。、；：？！”’）》】〕％%…—·,.;:?!)]}"  # may not begin a line
_NO_END = "“‘（《【〔([{￥"  # may not end one


def width(text: str) -> int:
    """Columns that the text takes on a terminal."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most `columns`, by the rules of Chinese line breaking; at least one."""
    lines: list[list[str]] = [[]]
    used = 0
    for atom in _atoms(text, columns):
        size = width(atom)
        if used + size > columns and lines[-1] and not _hangs(atom, used, columns):
            lines.append(_carried(lines[-1]))
            used = sum(map(width, lines[-1]))
        if atom.isspace() and not lines[-1]:
            continue
        lines[-1].append(atom)
        used += size
    return ["".join(parts).rstrip() for parts in lines]


def _hangs(atom: str, used: int, columns: int) -> bool:
    """Whether a mark that may not begin a line is let out into the margin."""
    return atom in _NO_START and used <= columns


def _carried(parts: list[str]) -> list[str]:
    """Opening marks at the end of a full line, taken off it to begin the next."""
    taken: list[str] = []
    while len(parts) > 1 and parts[-1] in _NO_END:
        taken.insert(0, parts.pop())
    return taken


def _atoms(text: str, columns: int) -> Iterator[str]:
    for found in _ATOM.finditer(text):
        atom = found.group()
        if atom.isspace():
            yield " "
        elif len(atom) <= columns:
            yield atom
        else:
            yield from (atom[i : i + columns] for i in range(0, len(atom), columns))


def shorten(text: str, columns: int) -> str:
    """The text, or its beginning and an ellipsis, in at most `columns`."""
    if width(text) <= columns:
        return text
    kept, used = "", 0
    for character in text:
        used += width(character)
        if used > columns - 1:
            break
        kept += character
    return f"{kept}…"
