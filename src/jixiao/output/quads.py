"""The rectangles that cover a range of a PDF's text, one for each printed line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.documents.model import Box, Document
from jixiao.findings import Evidence
from jixiao.output.pieces import Pieces

_SHARED = 0.5  # of the smaller side: two boxes stand on one line
_APART = 3.0  # sides of a character between two on one line, at most
_ALONG, _DOWN = 0, 1


@dataclass(slots=True)
class _Line:
    """Boxes joined so far, and which way they run once that is known."""

    box: Box
    last: Box
    way: int | None = None

    def take(self, box: Box) -> bool:
        """Join a box that goes on with this line, along or (turned text) down."""
        way = _way(self.last, box)
        if way is None or self.way not in (None, way):
            return False
        self.way, self.last = way, box
        a = self.box
        self.box = (
            min(a[0], box[0]), min(a[1], box[1]), max(a[2], box[2]), max(a[3], box[3])
        )  # fmt: skip
        return True


def quads(document: Document, evidence: Evidence, pieces: Pieces) -> dict[int, list[Box]]:
    """Page (from 1) to the rectangles there, in points; the evidence's own box at need."""
    found: dict[int, list[Box]] = {}
    for start, end in pieces.of(evidence.start, evidence.end):
        for page, box in _lines(document, start, end):
            found.setdefault(page, []).append(box)
    if not found and evidence.box and evidence.page:
        found[evidence.page] = [evidence.box]
    return found


def _lines(document: Document, start: int, end: int) -> Iterator[tuple[int, Box]]:
    boxes = document.boxes
    if boxes is None:
        return
    line: _Line | None = None
    on = 0
    for at in range(max(start, 0), min(end, len(document.text))):
        box = boxes.around(at, at + 1)
        if box is None:
            continue
        page = document.page(at) or 1
        if line is not None and page == on and line.take(box):
            continue
        if line is not None:
            yield on, line.box
        line, on = _Line(box, box), page
    if line is not None:
        yield on, line.box


def _way(before: Box, box: Box) -> int | None:
    """Whether a box follows another along the line, down the column, or neither."""
    for way, across in ((_ALONG, _DOWN), (_DOWN, _ALONG)):
        side = min(before[across + 2] - before[across], box[across + 2] - box[across])
        shared = min(before[across + 2], box[across + 2]) - max(before[across], box[across])
        gap = max(before[way], box[way]) - min(before[way + 2], box[way + 2])
        room = max(before[way + 2] - before[way], box[way + 2] - box[way], 1.0)
        if shared >= _SHARED * max(side, 0.1) and gap <= _APART * room:
            return way
    return None
