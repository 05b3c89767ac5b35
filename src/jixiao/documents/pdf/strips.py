"""Columns of a table without rules as the strips of the page that its rows take up.

Codes and names stand at the left of their columns, figures at the right, heads in the middle,
and a column may be empty but for its head. So the strips are those of the rows with figures
first; a head over one of them widens it, a head right beside one that has none is its head,
and any other is a column of its own where its row is the fullest of the head.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from jixiao.documents.pdf.pieces import Piece

_EDGE = 1.0  # points by which a piece may reach over the line between two columns

Row = Sequence[Piece]
Columns = list[tuple[float, float]]  # left and right of each


@dataclass(slots=True)
class _Strip:
    """What a column takes up; `lefts` and `rights` are those of its pieces with figures."""

    left: float
    right: float
    lefts: list[float]
    rights: list[float]

    def over(self, piece: Piece) -> bool:
        """Whether a piece stands over or under it."""
        return piece.left < self.right and piece.right > self.left

    def take(self, piece: Piece) -> None:
        """Widen it by a head."""
        self.left, self.right = min(self.left, piece.left), max(self.right, piece.right)

    @property
    def ranged_left(self) -> bool:
        """Whether its pieces begin in one line rather than end in one."""
        return max(self.lefts) - min(self.lefts) <= max(self.rights) - min(self.rights)


def strips(rows: Sequence[Row]) -> Columns:
    """The strips from left to right; none if no row has figures."""
    first = next((i for i, row in enumerate(rows) if any(p.is_figure for p in row)), None)
    if first is None:
        return []
    found = _body([row for row in rows[first:] if len(row) > 1 or row[0].is_figure])
    head = rows[:first]
    fullest = max(map(len, head), default=0)
    for row in sorted(head, key=len, reverse=True):
        found = _with_heads(found, row, own=len(row) == fullest)
    return [(s.left, s.right) for s in found]


def _body(rows: Sequence[Row]) -> list[_Strip]:
    """Pieces one over the other as one strip."""
    found: list[_Strip] = []
    for piece in sorted((p for row in rows for p in row), key=lambda p: p.left):
        if not found or piece.left >= found[-1].right:
            found.append(_Strip(piece.left, piece.right, [], []))
        found[-1].take(piece)
        found[-1].lefts.append(piece.left)
        found[-1].rights.append(piece.right)
    return found


def _with_heads(found: list[_Strip], row: Row, *, own: bool) -> list[_Strip]:
    """The strips with the heads of a row over them or beside them."""
    bare = [s for s in found if not any(s.over(p) for p in row)]
    for piece in row:
        over = [s for s in found if s.over(piece)]
        if len(over) == 1:
            over[0].take(piece)
        if over:
            continue
        beside = _beside(found, bare, piece)
        if beside is not None:
            beside.take(piece)
            bare.remove(beside)
        elif own:
            made = _Strip(piece.left, piece.right, [piece.left], [piece.right])
            found = sorted([*found, made], key=lambda s: s.left)
    return found


def _beside(found: Sequence[_Strip], bare: Sequence[_Strip], piece: Piece) -> _Strip | None:
    """The strip whose head a piece is though it does not stand over it."""
    before = [s for s in found if s.right <= piece.left][-1:]
    after = [s for s in found if s.left >= piece.right][:1]
    near = [(piece.left - s.right, s) for s in before if s.ranged_left]
    near += [(s.left - piece.right, s) for s in after if not s.ranged_left]
    gap, strip = min(near, key=lambda found: found[0], default=(0.0, None))
    return strip if gap >= 0 and any(strip is s for s in bare) else None


def better(columns: Columns, rows: Sequence[Row]) -> Columns:
    """The strips of the rows where fewer pieces are cut or share a cell in them; else columns."""
    faults = _faults(columns, rows)
    taken = strips(rows) if faults or not columns else []
    return taken if len(taken) > 1 and (not columns or _faults(taken, rows) < faults) else columns


def _faults(columns: Columns, rows: Sequence[Row]) -> int:
    """How often a line between columns cuts a piece, and pieces stand in one cell or in none."""
    middles = [(a[1] + b[0]) / 2 for a, b in pairwise(columns)]
    faults = 0
    for row in rows:
        places = [sum(m < (p.left + p.right) / 2 for m in middles) for p in row]
        faults += len(places) - len(set(places))
        faults += sum(any(p.left + _EDGE < m < p.right - _EDGE for m in middles) for p in row)
        if any(p.is_figure for p in row):
            faults += sum(_beyond(columns, p) for p in row)
    return faults


def _beyond(columns: Columns, piece: Piece) -> bool:
    """Whether a piece of the body stands in the middle between two columns."""
    middle = (piece.left + piece.right) / 2
    return any(one[1] < middle < two[0] for one, two in pairwise(columns))
