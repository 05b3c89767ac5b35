"""Place the cells of rows on a grid by their spans, as HTML says to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

Span = tuple[int, int]  # rows, columns


def placed(rows: Sequence[Sequence[Span]]) -> Iterator[tuple[int, int, int, int, int]]:
    """Row, index in the row, column, rowspan, colspan of each cell.

    A place is taken once, whatever the spans say; a rowspan of 0 reaches to the end.
    """
    taken: dict[int, int] = {}  # by column: how many rows, from this one, it is taken
    for at, row in enumerate(rows):
        column = 0
        for index, (high, wide) in enumerate(row):
            while taken.get(column, 0) > 0:
                column += 1
            wide = _free(taken, column, wide)  # noqa: PLW2901  the span that fits
            high = min(high, len(rows) - at) or len(rows) - at  # noqa: PLW2901  the rest of the rows
            for covered in range(column, column + wide):
                taken[covered] = high
            yield at, index, column, high, wide
            column += wide
        taken = {place: left - 1 for place, left in taken.items() if left > 1}


def _free(taken: dict[int, int], column: int, wide: int) -> int:
    """How many columns from here on are free: at least one, at most `wide`."""
    for further in range(1, wide):
        if taken.get(column + further, 0) > 0:
            return further
    return max(wide, 1)
