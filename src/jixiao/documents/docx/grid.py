"""A Word table's rows and cells on a grid, with spans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from jixiao.documents.docx.inline import alternative
from jixiao.documents.docx.names import MC, TBL, TC, TR, VAL, P, W, below, number

_WIDEST = 256  # Word allows 63 columns; others a few more
_WRAPPERS = frozenset(
    W + name for name in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag")
)


@dataclass(slots=True)
class Place:
    """A cell on the grid."""

    element: etree._Element
    row: int
    column: int
    colspan: int
    rowspan: int = 1


def wrapped(parent: etree._Element, *wanted: str) -> Iterator[etree._Element]:
    """The elements of these tags below `parent`, through content controls and such."""
    stack = list(reversed(parent))
    while stack:
        element = stack.pop()
        if element.tag in wanted:
            yield element
        elif element.tag in _WRAPPERS:
            stack.extend(reversed(element))
        elif element.tag == MC + "AlternateContent":
            for branch in alternative(element):
                stack.extend(reversed(branch))


def blocks(parent: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs and tables in order."""
    return wrapped(parent, P, TBL)


def places(table: etree._Element) -> list[Place]:
    """The cells of a table in reading order, vertically merged ones once."""
    found: list[Place] = []
    open_: dict[int, Place] = {}  # by first column: a cell that may go on downwards
    row = 0
    for line in wrapped(table, TR):
        if below(line, "trPr/del") is not None:
            continue
        covered: dict[int, Place] = {}
        for place, merge in _row(line, row):
            above = open_.get(place.column)
            if merge == "continue" and above is not None and above.colspan == place.colspan:
                above.rowspan += 1
                covered[place.column] = above
            else:
                found.append(place)
                if merge:
                    covered[place.column] = place
        open_ = covered
        row += 1
    return found


def _row(line: etree._Element, row: int) -> Iterator[tuple[Place, str]]:
    column = number(line, "trPr/gridBefore", 0, _WIDEST)
    last: Place | None = None
    for cell in wrapped(line, TC):
        properties = below(cell, "tcPr")
        if below(properties, "cellDel") is not None:
            continue
        span = max(number(properties, "gridSpan", 1, _WIDEST), 1)
        if last is not None and _merged(properties, "hMerge") == "continue":
            last.colspan += span  # the older way of merging in a row
            column += span
            continue
        last = Place(cell, row, column, span)
        column += span
        yield last, _merged(properties, "vMerge")


def _merged(properties: etree._Element | None, name: str) -> str:
    """Restart, continue or nothing; the element without a value means continue."""
    found = below(properties, name)
    return "" if found is None else found.get(VAL, "continue")
