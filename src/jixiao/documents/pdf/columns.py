"""The order in which the rows of a page are read, column by column where it has columns."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from jixiao.documents.pdf.pieces import Piece, Row, rejoin

_FEW = 4  # lines that a column has at least
_FILL = 0.55  # of its column's width that a line of running text fills
_CHARS = 8  # that such a line has
_APART = 4.0  # font sizes between lines: further apart, they are not one column
_MARGINS = 0.2, 0.8  # of the width of the text, between which a gutter may be
_EDGE = 3.0  # points by which lines that begin together may differ


def reading_order(pieces: Sequence[Piece]) -> list[list[Row]]:
    """Rows as they are read, in blocks: each column of text in columns is a block."""
    return [rejoin(block) for block in _blocks(list(pieces)) if block]


def _blocks(pieces: list[Piece]) -> list[list[Piece]]:
    """Split at the best gutter; above it, its left, its right, below it."""
    for gutter in _gutters(pieces):
        band = _band(pieces, gutter)
        if band is None:
            continue
        high, low = band
        above = [p for p in pieces if p.base > high]
        below = [p for p in pieces if p.base < low]
        between = [p for p in pieces if low <= p.base <= high]
        left = [p for p in between if p.right <= gutter + _EDGE]
        right = [p for p in between if p.right > gutter + _EDGE]
        return [block for part in (above, left, right, below) for block in _blocks(part)]
    return [pieces]


def _gutters(pieces: list[Piece]) -> list[float]:
    """Places where several pieces begin, well inside: the most used first."""
    if not pieces:
        return []
    start, end = min(p.left for p in pieces), max(p.right for p in pieces)
    groups: list[list[float]] = []
    for left in sorted(p.left for p in pieces):
        if not groups or left - groups[-1][0] > _EDGE:
            groups.append([])
        groups[-1].append(left)
    inner = [
        g
        for g in groups
        if len(g) >= _FEW and _MARGINS[0] < (g[0] - start) / max(end - start, 1) < _MARGINS[1]
    ]
    return [g[0] - _EDGE for g in sorted(inner, key=lambda g: -len(g))]


def _band(pieces: list[Piece], gutter: float) -> tuple[float, float] | None:
    """The highest and lowest baseline of the text that the gutter parts, if it does."""
    best: list[Piece] = []
    run: list[Piece] = []
    for piece in sorted(pieces, key=lambda p: -p.base):
        if piece.left < gutter and piece.right > gutter + _EDGE:
            run = []
            continue
        if run and run[-1].base - piece.base > _APART * piece.size:
            run = []
        run.append(piece)
        if len(run) > len(best):
            best = run
    left = [p for p in best if p.right <= gutter + _EDGE]
    right = [p for p in best if p.right > gutter + _EDGE]
    if not (_is_column(left) and _is_column(right)):
        return None
    return best[0].base, best[-1].base


def _is_column(pieces: list[Piece]) -> bool:
    """Whether these are lines of running text, not cells or labels."""
    if len(pieces) < _FEW:
        return False
    width = max(p.right for p in pieces) - min(p.left for p in pieces)
    full = median(p.right - p.left for p in pieces) >= _FILL * width
    return full and median(len(p.glyphs) for p in pieces) >= _CHARS
