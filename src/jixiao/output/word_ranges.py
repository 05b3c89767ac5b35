"""Comment ranges in the XML of a Word text, from one character to another.

A range may begin and end inside a run; the run is split there, its formatting kept.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Element = etree._Element  # noqa: SLF001 - lxml's own name for its element type


@dataclass(frozen=True, slots=True)
class Span:
    """From `start` characters into w:t `first` to `end` characters into w:t `last`."""

    number: int  # the comment's id
    first: Element
    start: int
    last: Element
    end: int


class Ranges:
    """Puts comment ranges into one part; `namespace` is that of its w: elements."""

    def __init__(self, namespace: str) -> None:
        self._w = f"{{{namespace}}}"
        self._after: dict[tuple[Element, int], Element] = {}  # the run that begins at a cut
        self._before: dict[tuple[Element, int], Element] = {}  # the run that ends at it

    def insert(self, spans: Iterable[Span]) -> None:
        """Mark every span; its w:t must stand in runs (see `run_of`)."""
        listed = list(spans)
        cuts: dict[Element, set[tuple[Element, int]]] = defaultdict(set)
        for span in listed:
            for text, at in ((span.first, span.start), (span.last, span.end)):
                run = self.run_of(text)
                if run is not None:
                    cuts[run].add((text, at))
        for run, wanted in cuts.items():
            self._split(run, wanted)
        for span in listed:
            self._mark(span)

    def run_of(self, text: Element) -> Element | None:
        """The outermost run round a w:t, inside its own paragraph."""
        found = None
        for above in text.iterancestors():
            if above.tag == f"{self._w}p":
                break
            if above.tag == f"{self._w}r":
                found = above
        return found

    def _split(self, run: Element, wanted: set[tuple[Element, int]]) -> None:
        """Cut a run at all places, the last first, so that what is left keeps its offsets."""
        own = [cut for cut in wanted if cut[0].getparent() is run]
        for cut in wanted.difference(own):  # inside a ruby or the like: taken whole
            self._after[cut] = self._before[cut] = run
        own.sort(key=lambda cut: (run.index(cut[0]), cut[1]))
        rights = [self._cut(run, text, at) for text, at in reversed(own)]
        piece = run
        for cut, right in zip(own, reversed(rights), strict=True):
            self._before[cut] = piece
            piece = piece if right is None else right
            self._after[cut] = piece

    def _cut(self, run: Element, text: Element, at: int) -> Element | None:
        """Move what follows a cut into a new run; none where the run begins or ends there."""
        content = [child for child in run if child.tag != f"{self._w}rPr"]
        index = content.index(text)
        whole = text.text or ""
        left = index > 0 or at > 0
        right = index + 1 < len(content) or at < len(whole)
        if not (left and right):
            return None
        new = etree.Element(run.tag)
        for name, value in run.attrib.items():
            new.set(name, value)
        properties = run.find(f"{self._w}rPr")
        if properties is not None:
            new.append(deepcopy(properties))
        rest = content[index + 1 :]
        if at == 0:
            rest.insert(0, text)
        elif at < len(whole):
            new.append(_text(deepcopy(text), whole[at:]))
            _text(text, whole[:at])
        new.extend(rest)
        new.tail, run.tail = run.tail, None
        run.addnext(new)
        return new

    def _mark(self, span: Span) -> None:
        first = self._after.get((span.first, span.start))
        last = self._before.get((span.last, span.end))
        if first is None or last is None:
            return
        number = str(span.number)
        first.addprevious(self._element("commentRangeStart", number))
        end = self._element("commentRangeEnd", number)
        last.addnext(end)
        reference = etree.Element(f"{self._w}r")
        reference.append(self._element("commentReference", number))
        end.addnext(reference)

    def _element(self, name: str, number: str) -> Element:
        return etree.Element(f"{self._w}{name}", {f"{self._w}id": number})


def _text(element: Element, text: str) -> Element:
    element.text = text
    element.set(_SPACE, "preserve")
    return element
