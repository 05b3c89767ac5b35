"""Grids for tables that lack rules: three-line tables, and figures set in columns.

Rows that are full show where the columns are; a piece that covers several of them is a
merged cell. Running text is never taken for a table: most cells must be figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jixiao.documents.pdf.frames import (
    SAME,
    Frame,
    Rows,
    by_row,
    extended,
    frames,
    inside,
    is_caption,
    near,
)
from jixiao.documents.pdf.grids import Area, Grid
from jixiao.documents.pdf.pieces import Piece
from jixiao.documents.pdf.rules import Rule
from jixiao.documents.pdf.strips import better
from jixiao.documents.pdf.wrapping import folded, is_label

_FEW = 3  # rows of a table without any rule
_FIGURES = 0.5  # of the cells behind the first, in a table without any rule
_THREE = 3  # rules of a three-line table: with more, each row has its own
_UNDER = 1.2  # font sizes from a baseline down to the rule that shows what it stands over
_CONTENTS = frozenset({"目录", "目次"})

Columns = list[tuple[float, float]]  # left and right of each


def grids(pieces: Sequence[Piece], across: Sequence[Rule]) -> list[Grid]:
    """The tables among these pieces; `across` are the rules that belong to no ruled table."""
    found = []
    rest = list(pieces)
    framed = frames(rest, across)
    for known in framed:
        frame = extended(rest, known, framed)
        held = inside(rest, frame)
        width = frame.right - frame.left - SAME
        made = _grid(held, frame, [r for r in across if r.end - r.start < width])
        if made is not None:
            found.append(made)
            taken = {id(piece) for row in held for piece in row}
            rest = [piece for piece in rest if id(piece) not in taken]
    rows = by_row(rest)
    runs = _runs(rows)
    if any("".join(piece.text for piece in row) in _CONTENTS for row in rows):
        runs = [run for run in runs if _has_amounts(run)]  # entries and pages stand so too
    return found + [g for run in runs if (g := _grid(run, None)) is not None]


def _has_amounts(run: Rows) -> bool:
    """Whether the figures of a run are amounts with decimals, and no page numbers."""
    figures = [piece.text for row in run for piece in row[1:] if piece.is_figure]
    return sum("." in text for text in figures) * 2 > len(figures)


def _runs(rows: Rows) -> list[Rows]:
    """Neighbouring rows of several pieces each, most of them figures."""
    found: list[Rows] = []
    run: Rows = []
    labels: Rows = []  # lines with a label alone, which count if more rows follow
    for row in [*rows, []]:
        close = bool(row and run) and near((labels or run)[-1], row)
        if len(row) > 1 and not is_caption(row) and (close or not run):
            run += [*labels, row]
            labels = []
        elif close and is_label(row, _first(run)):
            labels.append(row)
        else:
            if _is_figures(run):
                found.append(run)
            run = [row] if len(row) > 1 and not is_caption(row) else []
            labels = []
    return found


def _first(run: Rows) -> tuple[float, float]:
    """Where the first column begins, and where at the latest the second does."""
    several = [row for row in run if len(row) > 1]
    return min(row[0].left for row in several), min(row[1].left for row in several)


def _is_figures(run: Rows) -> bool:
    behind = [piece for row in run for piece in row[1:]]
    figures = sum(piece.is_figure for piece in behind)
    return sum(len(row) > 1 for row in run) >= _FEW and figures >= _FIGURES * len(behind)


def _grid(rows: Rows, frame: Frame | None, across: Sequence[Rule] = ()) -> Grid | None:
    """The grid of these rows; none if they have no columns in common."""
    columns = better(_columns(rows), rows)
    if len(columns) < 2 or len(rows) < 2:  # noqa: PLR2004 - one column is a list, one row a line
        return None
    left = min([columns[0][0], *([frame.left] if frame else [])])
    right = max([columns[-1][1], *([frame.right] if frame else [])])
    middles = [(a[1] + b[0]) / 2 for a, b in pairwise(columns)]
    groups = _grouped(rows, columns[0], frame.rules if frame else ())
    areas = [
        area
        for number, group in enumerate(groups)
        for area in _areas(number, [p for row in group for p in row], columns, across)
    ]
    ys = tuple(_edges(groups, frame))
    return Grid((left, *middles, right), ys, tuple(areas), guessed=True)


def _areas(
    row: int, pieces: Sequence[Piece], columns: Columns, across: Sequence[Rule]
) -> Iterator[Area]:
    """The cells of a row: a piece over several columns is a merged one."""
    covered: dict[int, int] = {}  # by the first column, how many
    for piece in pieces:
        own = _over(piece, columns, across, alone=len(pieces) < len(columns))
        if len(own) > 1:
            covered[own[0]] = max(own[-1] - own[0] + 1, covered.get(own[0], 1))
    column = 0
    while column < len(columns):
        width = min(covered.get(column, 1), len(columns) - column)
        yield Area(row, column, 1, width)
        column += width


def _over(piece: Piece, columns: Columns, across: Sequence[Rule], *, alone: bool) -> list[int]:
    """The columns that a piece stands over: by the rule under it, or by its width."""
    for rule in across:
        under = 0 < piece.base - rule.at < _UNDER * piece.size
        if under and rule.start - SAME < piece.left and piece.right < rule.end + SAME:
            return [i for i, (a, b) in enumerate(columns) if rule.start < (a + b) / 2 < rule.end]
    own = [i for i, (a, b) in enumerate(columns) if piece.left < b and piece.right > a]
    middle = (piece.left + piece.right) / 2
    if alone and not piece.is_figure:
        # Centred between two columns, over both.
        own += [
            k
            for i, (one, two) in enumerate(pairwise(columns))
            if one[1] < middle < two[0]
            for k in (i, i + 1)
        ]
    return sorted(own)


def _columns(rows: Rows) -> Columns:
    """Left and right of each column, as the fullest rows show it; figures before words."""
    most = max((len(row) for row in rows), default=0)
    full = [row for row in rows if len(row) == most]
    told = [row for row in full if any(piece.is_figure for piece in row)] or full
    columns: Columns = []
    for piece in sorted((p for row in told for p in row), key=lambda p: p.left):
        if columns and piece.left < columns[-1][1]:
            columns[-1] = columns[-1][0], max(columns[-1][1], piece.right)
        else:
            columns.append((piece.left, piece.right))
    if len(columns) != most:
        return []
    for row in rows:
        _widen(columns, row)
    apart = all(one[1] <= two[0] for one, two in pairwise(columns))
    return columns if apart else []


def _widen(columns: Columns, row: Sequence[Piece]) -> None:
    """Let the pieces of a row widen the columns that they must be in."""
    for number, piece in enumerate(row):
        own = [i for i, (a, b) in enumerate(columns) if piece.left < b and piece.right > a]
        if not own and len(row) == len(columns):
            own = [number]
        if len(own) == 1 and (len(row) == len(columns) or _within(columns, own[0], piece)):
            a, b = columns[own[0]]
            columns[own[0]] = min(a, piece.left), max(b, piece.right)


def _within(columns: Columns, own: int, piece: Piece) -> bool:
    """Whether a piece stands about over one column and not between two."""
    a, b = columns[own]
    return a <= (piece.left + piece.right) / 2 <= b or own == 0


def _grouped(rows: Rows, first: tuple[float, float], rules: Sequence[Rule]) -> list[Rows]:
    """Rows of lines: by the rules between them where there are some, else by their words."""
    strips: dict[int, Rows] = {}
    for row in rows:
        strips.setdefault(sum(rule.at > row[0].base for rule in rules), []).append(row)
    ruled = len(rules) > _THREE and all(
        sum(any(piece.is_figure for piece in row) for row in strip) <= 1
        for strip in strips.values()
    )
    return list(strips.values()) if ruled else folded(rows, first)


def _edges(groups: Sequence[Rows], frame: Frame | None) -> list[float]:
    """Where a row ends and the next begins, from the top of the table to its foot."""
    tops = [max(p.base + 0.9 * p.size for p in group[0]) for group in groups]
    feet = [min(p.base - 0.2 * p.size for p in group[-1]) for group in groups]
    between = [(foot + top) / 2 for foot, top in zip(feet, tops[1:], strict=False)]
    first, last = (frame.top, frame.bottom) if frame else (tops[0], feet[-1])
    return [max(first, tops[0]), *between, min(last, feet[-1])]
