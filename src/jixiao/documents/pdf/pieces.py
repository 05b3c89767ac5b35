"""Rows of glyphs cut where a wide gap parts them: the columns of a page, the cells of a row."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from jixiao.documents.pdf.glyphs import Glyphs

GAP = 1.2  # font sizes: a wider gap parts two things
FIGURE_GAP = 0.4  # … two figures
AMOUNT_GAP = 0.6  # … an amount or a code, that fills its cell, and the words of the next
_CJK = "\u2e7f"
_ALONE = re.compile(
    r"-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2,6}|[23](?:\d{2}){1,3}"
)  # an amount; a code of the accounts
_DIGITS = frozenset("0123456789")
_ENDS = _DIGITS | {"%"}
_FIGURE = re.compile(r"[（(]?[-+−－—–]?[\d,，.．]+[%％‰]?[)）]?|[-—–－/\\*×]{1,3}|[XxＸ×.]{2,}")

Row = list[int]


@dataclass(slots=True)
class Piece:
    """Part of a row without a wide gap."""

    left: float
    right: float
    base: float
    size: float
    row: int
    glyphs: Row
    text: str

    @property
    def is_figure(self) -> bool:
        """See `is_figure`."""
        return is_figure(self.text)


def is_figure(text: str) -> bool:
    """Whether it is one number, or the stroke that stands for none."""
    return _FIGURE.fullmatch(text) is not None


def cut(glyphs: Glyphs, rows: Sequence[Row]) -> list[Piece]:
    """The pieces of all rows, each from left to right."""
    return [piece for number, row in enumerate(rows) for piece in _pieces(glyphs, number, row)]


def rejoin(pieces: Iterable[Piece]) -> list[Row]:
    """Pieces of one row put together again."""
    rows: dict[int, Row] = {}
    for piece in pieces:
        rows.setdefault(piece.row, []).extend(piece.glyphs)
    return list(rows.values())


def _ends_cell(chars: Sequence[str], row: Row) -> bool:
    """Whether what stands there is an amount with its decimals, or a code, and no more."""
    return chars[row[-1]] in _DIGITS and bool(_ALONE.fullmatch("".join([chars[i] for i in row])))


def _pieces(glyphs: Glyphs, number: int, row: Row) -> list[Piece]:
    left, right, chars = glyphs.left, glyphs.right, glyphs.chars
    order = sorted(row, key=left.__getitem__)
    size = glyphs.top[order[0]] - glyphs.bottom[order[0]]
    parts: list[Row] = [[order[0]]]
    edges = accumulate(map(right.__getitem__, order), max)
    for (before, i), edge in zip(pairwise(order), edges, strict=False):
        gap = left[i] - edge
        if gap > FIGURE_GAP * size:
            figures = chars[before] in _ENDS and chars[i] in _DIGITS
            apart = gap > AMOUNT_GAP * size and chars[i] > _CJK and _ends_cell(chars, parts[-1])
            if figures or apart or gap > GAP * size:
                size = glyphs.top[i] - glyphs.bottom[i]
                parts.append([])
        parts[-1].append(i)
    return [
        Piece(
            left[p[0]],
            max(map(right.__getitem__, p)),
            glyphs.base[p[0]],
            glyphs.top[p[0]] - glyphs.bottom[p[0]],
            number,
            p,
            "".join([chars[i] for i in p]),
        )
        for p in parts
    ]
