"""Read made-up pages, and show what was read in a form that is easy to compare."""

from __future__ import annotations

from jixiao.documents.limits import DEFAULT, Limits
from jixiao.documents.model import Document, Kind, Table
from jixiao.documents.readers.pdf import READER
from tests.documents.pdf.make import Page, pdf


def read(*pages: Page, limits: Limits = DEFAULT) -> Document:
    return READER.read("样本.pdf", pdf(*pages), limits)


def texts(document: Document, *kinds: Kind) -> list[str]:
    """The paragraphs of these kinds (of all, if none is named)."""
    return [p.text for p in document.paragraphs if not kinds or p.kind in kinds]


def shown(table: Table) -> list[list[str]]:
    """A row a list; a merged cell stands at each place that it covers."""
    return [[cell.text if cell else "∅" for cell in row] for row in table.grid()]


def spans(table: Table) -> dict[str, tuple[int, int, int, int]]:
    """Row, column, rows and columns covered, by the text of a cell."""
    return {c.text: (c.row, c.column, c.rowspan, c.colspan) for c in table.cells if c.text}
