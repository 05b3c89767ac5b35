"""Where the plain text of a Word file stands in its XML, for writing comments into it.

    for anchor in anchors(data):
        text[anchor.start : anchor.end]   # is the text of
        list(root.iter(W_T))[anchor.index]  # of the part `anchor.part`

Automatic numbers, tabs, symbols and breaks have no w:t and so no anchor.
"""

from __future__ import annotations

from dataclasses import dataclass

from jixiao.documents.docx.walk import Walk
from jixiao.documents.limits import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class Anchor:
    """One w:t element and the range of the plain text that it gave."""

    start: int
    end: int
    part: str  # name of the zip member, "word/document.xml" for the body
    index: int  # of the w:t among all w:t of that part, in document order
    boxed: bool  # inside a text box: Word allows no comment there


def anchors(data: bytes, limits: Limits = DEFAULT, path: str = "") -> list[Anchor]:
    """The anchors of a .docx in the order of the plain text. Raises as the reader does."""
    walk = Walk(path, data, limits)
    walk.run()
    found = []
    for start, end, number in walk.writer.trace:
        source = walk.sources[number]
        found.append(Anchor(start, end, source.part, source.index, source.boxed))
    return found
