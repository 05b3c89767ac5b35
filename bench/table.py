"""Tables in plain text; a Chinese character takes two columns."""

from __future__ import annotations

from collections.abc import Sequence
from unicodedata import east_asian_width


def width(text: str) -> int:
    """Columns on a terminal."""
    return sum(2 if east_asian_width(c) in "WF" else 1 for c in text)


def show(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print rows under a head: the first column to the left, the others to the right."""
    lines = [list(head), *([str(cell) for cell in row] for row in rows)]
    wide = [max(width(line[i]) for line in lines) for i in range(len(head))]
    for number, line in enumerate(lines):
        cells = []
        for at, cell in enumerate(line):
            gap = " " * (wide[at] - width(cell))
            cells.append(gap + cell if at else cell + gap)
        print("  ".join(cells).rstrip())
        if not number:
            print("  ".join("-" * w for w in wide))


def share(part: int, whole: int) -> str:
    """12/40 = 0.300, or n/a."""
    return f"{part}/{whole} = {part / whole:.3f}" if whole else "n/a"
