"""Rows of a table without rules whose label takes several lines: which lines are one row.

A line with a label alone goes on with the row above it, where that one's label is full,
or, in tables whose cells are centred, stands as far above its figures as others below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from jixiao.documents.headings import marker
from jixiao.documents.pdf.pieces import Piece

_ROOM = 1.2  # font sizes that a full label leaves free

Row = list[Piece]
Column = tuple[float, float]


def folded(rows: Sequence[Row], first: Column) -> list[list[Row]]:
    """Rows, each with the lines that go with it; `first` are the sides of the first column."""

    def is_full(row: Row) -> bool:
        return row[0].left < first[1] < row[0].right + _ROOM * row[0].size

    below = _below(rows, first, is_full)
    around = _around(rows, first, is_full)
    if around is None:
        return below
    return min((below, around), key=lambda groups: _unfinished(groups, first, is_full))


def is_label(row: Row, first: Column) -> bool:
    """Whether a line has a label and nothing else."""
    piece = row[0]
    return (
        len(row) == 1
        and not piece.is_figure
        and first[0] - piece.size < piece.left < first[1]
        and piece.right < first[1] + piece.size
    )


def _unfinished(groups: list[list[Row]], first: Column, is_full: Callable[[Row], bool]) -> int:
    """How many labels end with a full line though they take several, or have no figures."""
    return sum(
        is_full(group[-1]) and (len(group) > 1 or is_label(group[0], first)) for group in groups
    )


def _below(rows: Sequence[Row], first: Column, is_full: Callable[[Row], bool]) -> list[list[Row]]:
    """Each line with a label alone goes on with the row above, if that is full."""
    groups: list[list[Row]] = []
    for row in rows:
        alone = is_label(row, first) and marker(row[0].text) is None
        if alone and groups and is_full(groups[-1][-1]):
            groups[-1].append(row)
        else:
            groups.append([row])
    return groups


def _around(
    rows: Sequence[Row], first: Column, is_full: Callable[[Row], bool]
) -> list[list[Row]] | None:
    """As many lines above the figures as below; none if that does not come out."""
    groups: list[list[Row]] = []
    above: list[Row] = []
    owed = 0
    for row in rows:
        if not is_label(row, first):
            if owed:
                return None
            groups.append([*above, row])
            owed, above = len(above), []
        elif owed:
            groups[-1].append(row)
            owed -= 1
        else:
            above.append(row)
    whole = all(is_full(row) for group in groups for row in group[:-1])
    return groups if whole and not above and not owed else None
