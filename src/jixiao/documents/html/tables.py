"""A page's tables: which hold data, and where their cells stand."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from jixiao.documents.html.lines import Lines
from jixiao.documents.markup import whole
from jixiao.documents.placing import placed
from jixiao.documents.writer import Draft, Line, line

_BLOCKS = frozenset(
    ("p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "dt", "dd", "blockquote")
)
_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_WIDEST = 1000
_FEW = 6
_ARTICLE = 600  # characters in one cell of a table that only lays out the page
Shows = Callable[[etree._Element], bool]  # noqa: SLF001  the only name of that type


def rows(table: etree._Element, shows: Shows) -> list[list[etree._Element]]:
    """The cells of each row that is shown, nested tables aside."""
    found = []
    for child in table:
        if child.tag == "tr":
            found.append(child)
        elif child.tag in _GROUPS:
            found.extend(row for row in child if row.tag == "tr")
    return [[c for c in row if c.tag in ("td", "th")] for row in found if shows(row)]


def holds_data(table: etree._Element, shows: Shows) -> bool:
    """Whether it is a table of data, not one that lays out the page."""
    if any(inner is not table and shows(inner) for inner in table.iter("table")):
        return False
    listed = [row for row in rows(table, shows) if row]
    if sum(len(row) for row in listed) < 2:  # noqa: PLR2004  one cell is a frame
        return False
    if len(listed) == 1 and any(_paragraphs(cell) > 1 for cell in listed[0]):
        return False
    sizes = [_length(cell) for row in listed for cell in row]
    return not (max(sizes) > _ARTICLE and max(sizes) > 0.8 * sum(sizes) and len(sizes) < _FEW)


def drafts(table: etree._Element, shows: Shows) -> Iterator[Draft]:
    """The cells on the grid."""
    listed = rows(table, shows)
    spans = [[_span(cell) for cell in row] for row in listed]
    for row, index, column, high, wide in placed(spans):
        yield Draft(row, column, _lines(listed[row][index], shows), high, wide)


def _span(cell: etree._Element) -> tuple[int, int]:
    return whole(cell.get("rowspan"), 1), whole(cell.get("colspan"), 1, 1, _WIDEST)


def _lines(cell: etree._Element, shows: Shows) -> tuple[Line, ...]:
    return tuple(line(text) for text in cell_text(cell, shows) if text)


def cell_text(cell: etree._Element, shows: Shows) -> list[str]:
    """The lines of one cell."""
    lines = Lines()
    walk = etree.iterwalk(cell, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if not shows(element):
                walk.skip_subtree()
                continue
            if element.tag in _BLOCKS or element.tag == "br":
                lines.newline()
            lines.text(element.text)
        elif element is not cell:
            if element.tag in _BLOCKS:
                lines.newline()
            lines.text(element.tail)
    return lines.take()


def _paragraphs(cell: etree._Element) -> int:
    return sum(1 for _ in cell.iter("p", "h1", "h2", "h3", "h4"))


def _length(cell: etree._Element) -> int:
    return sum(len(str(text).strip()) for text in cell.itertext())
