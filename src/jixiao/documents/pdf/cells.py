"""The text of a cell: its lines put together."""

from __future__ import annotations

from array import array

from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.sheets import Filled, Sheet

_NOWHERE = array("f", [float("nan")] * 4)
_PADDING = 1.3  # font sizes between a full line and the edges of its cell, together


def joined(cell: Filled, sheet: Sheet) -> tuple[str, array[float]]:
    """Lines without anything between, but for a space where figures or words would merge."""
    if not cell.lines:
        return "", array("f")
    if len(cell.lines) == 1:
        return cell.lines[0].text, cell.lines[0].quads
    width = sheet.xs[cell.area.column + cell.area.colspan] - sheet.xs[cell.area.column]
    pieces = [cell.lines[0].text]
    quads = array("f", cell.lines[0].quads)
    for above, below in zip(cell.lines, cell.lines[1:], strict=False):
        if _parted(above, below, width):
            pieces.append(" ")
            quads.extend(_NOWHERE)
        pieces.append(below.text)
        quads.extend(below.quads)
    return "".join(pieces), quads


def _parted(above: Line, below: Line, width: float) -> bool:
    """Whether two lines are two words or two figures, not one that was broken."""
    last, first = above.text[-1], below.text[0]
    if not (last < "\u0250" and first < "\u0250"):
        return False
    if last.isalpha() and first.isalpha():
        return True
    full = above.right - above.left + _PADDING * above.size > width
    return not full and last not in ",-/(" and first not in ",./%)"
