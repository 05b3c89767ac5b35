"""Where rules tell that a table stands: between two or more of the same width.

A table that goes on to the next page may have rules at its head alone: the rows right under
them, in columns and with figures, are of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from jixiao.documents.pdf.pieces import Piece
from jixiao.documents.pdf.rules import Rule

SAME = 6.0  # points by which the rules of one table may differ in their ends
_WIDE = 100.0  # points: a shorter rule is an underline
_TABULAR = 0.5  # of the rows between two rules that have more than one cell
_APART = 3.2  # font sizes between rows: further apart, it is not one table
_UNIT = re.compile(r".*单位\s*[：:].*")
_NOTE = re.compile(r"[注备]")
_LEADERS = re.compile(r"[.…·]{4,}\d*")

Rows = list[list[Piece]]


@dataclass(frozen=True, slots=True)
class Frame:
    """What of a page a table takes up, as far as its rules tell."""

    top: float
    bottom: float
    left: float
    right: float
    rules: tuple[Rule, ...] = ()


def frames(pieces: Sequence[Piece], across: Sequence[Rule]) -> list[Frame]:
    """Two or more rules of the same width, with rows of cells between each and the next."""
    groups: list[list[Rule]] = []
    for rule in sorted(across, key=lambda r: -r.at):
        if rule.end - rule.start < _WIDE:
            continue
        group = next((g for g in groups if _alike(g[0], rule)), None)
        if group is None:
            groups.append(group := [])
        group.append(rule)
    found = []
    for group in groups:
        run = group[:1]
        for rule in group[1:]:
            if _is_tabular(pieces, run[-1], rule):
                run.append(rule)
                continue
            found += _framed(run)
            run = [rule]
        found += _framed(run)
    return found


def _alike(one: Rule, two: Rule) -> bool:
    return abs(one.start - two.start) < SAME and abs(one.end - two.end) < SAME


def _framed(run: Sequence[Rule]) -> list[Frame]:
    first, last = run[0], run[-1]
    return [Frame(first.at, last.at, first.start, first.end, tuple(run))] if len(run) > 1 else []


def _is_tabular(pieces: Sequence[Piece], above: Rule, below: Rule) -> bool:
    rows = inside(pieces, Frame(above.at, below.at, above.start, above.end))
    several = [row for row in rows if len(row) > 1]
    if any(piece.is_figure for row in several for piece in row):
        return True
    return bool(rows) and len(several) >= _TABULAR * len(rows)


def extended(pieces: Sequence[Piece], frame: Frame, others: Sequence[Frame]) -> Frame:
    """The frame with the rows right under it, where its rules enclose no more than the head."""
    head = inside(pieces, frame)
    if not head or any(piece.is_figure for row in head for piece in row):
        return frame
    stop = max((f.top for f in others if f.top < frame.bottom), default=float("-inf"))
    last, told = head[-1], False
    bottom = frame.bottom
    for row in inside(pieces, replace(frame, top=frame.bottom, bottom=stop)):
        if not near(last, row) or is_caption(row) or not _goes_on(row, frame):
            break
        told = told or any(piece.is_figure for piece in row)
        last = row
        if len(row) > 1:
            bottom = min(piece.base for piece in row) - 0.25 * row[0].size
    return replace(frame, bottom=bottom) if told else frame


def _goes_on(row: Sequence[Piece], frame: Frame) -> bool:
    """Whether a row is of a table's body: in columns, or a label in the first of them."""
    alone = row[0]
    short = alone.right < (frame.left + frame.right) / 2 and not _NOTE.match(alone.text)
    return len(row) > 1 or (short and not alone.is_figure)


def inside(pieces: Sequence[Piece], frame: Frame) -> Rows:
    """The rows of pieces in a frame."""
    return by_row(
        [
            piece
            for piece in pieces
            if frame.bottom < piece.base + 0.3 * piece.size < frame.top
            and piece.left > frame.left - SAME
            and piece.right < frame.right + SAME
        ]
    )


def by_row(pieces: Sequence[Piece]) -> Rows:
    """Pieces by their rows, from the top."""
    rows: dict[int, list[Piece]] = {}
    for piece in pieces:
        rows.setdefault(piece.row, []).append(piece)
    return list(rows.values())


def is_caption(row: Sequence[Piece]) -> bool:
    """Whether a row tells the unit of a table, or is an entry of a list of contents."""
    return any(_UNIT.fullmatch(p.text) or _LEADERS.search(p.text) for p in row)


def near(above: Sequence[Piece], below: Sequence[Piece]) -> bool:
    """Whether two rows may be of one table."""
    return above[0].base - below[0].base < _APART * max(above[0].size, 4.0)
