"""Plain tables on a terminal, by the width that characters take there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jixiao.cli.chinese import wide, wrapped


def table(
    head: Sequence[str], rows: Sequence[Sequence[str]], widest: Sequence[int]
) -> Iterator[str]:
    """The lines of a table; a column takes what it needs, up to its widest."""
    columns = [
        min(limit, max(wide(row[at]) for row in (head, *rows))) for at, limit in enumerate(widest)
    ]
    yield from _row(head, columns)
    yield "  ".join("─" * column for column in columns)
    for row in rows:
        yield from _row(row, columns)


def _row(cells: Sequence[str], columns: Sequence[int]) -> Iterator[str]:
    folded = [list(wrapped(cell, column)) for cell, column in zip(cells, columns, strict=True)]
    for at in range(max(map(len, folded))):
        line = [lines[at] if at < len(lines) else "" for lines in folded]
        padded = (
            text + " " * (column - wide(text)) for text, column in zip(line, columns, strict=True)
        )
        yield "  ".join(padded).rstrip()
