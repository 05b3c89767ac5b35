"""The parts of a quoted range that belong to it: a page's foot may stand in between.

A sentence that goes on over the page is one quote, but its range of the plain text
also holds the running foot and head between the two pages.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from jixiao.documents.model import Document, Kind

_RUNNING = (Kind.HEADER, Kind.FOOTER)
Range = tuple[int, int]


class Pieces:
    """Cuts running heads and feet out of ranges of one document."""

    def __init__(self, document: Document) -> None:
        ranges = sorted(
            p.words.range(0, len(p.text)) for p in document.paragraphs if p.kind in _RUNNING
        )
        self._starts = [start for start, _ in ranges]
        self._ends = [end for _, end in ranges]

    def of(self, start: int, end: int) -> list[Range]:
        """The range without what runs through it; whole where nothing else is in it."""
        first, last = bisect_right(self._ends, start), bisect_left(self._starts, end)
        found, at = [], start
        for left, right in zip(self._starts[first:last], self._ends[first:last], strict=True):
            if left > at:
                found.append((at, left))
            at = max(at, right)
        if at < end:
            found.append((at, end))
        return found or [(start, end)]
