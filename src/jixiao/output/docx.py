"""The .docx itself with a real Word comment at each place; nothing else in it changes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from jixiao.documents.docx.anchors import Anchor, anchors
from jixiao.documents.limits import DEFAULT, Limits
from jixiao.documents.model import Document
from jixiao.findings import Evidence, Finding
from jixiao.output import notes
from jixiao.output.word_package import Comments, Element, Parts
from jixiao.output.word_ranges import Ranges, Span
from jixiao.results import Result, Rules, worst_first

_MOST_BRIEF = 3  # short notes at a finding's other places
_ELSEWHERE = "（所指文字在文本框、脚注或自动编号中，批注加在其附近。）"


@dataclass(frozen=True, slots=True)
class Remark:
    """One comment to be: where, and what it says."""

    start: int
    end: int
    lines: list[str]


def render(
    result: Result,
    original: bytes,
    rules: Rules,
    limits: Limits = DEFAULT,
    made: datetime | None = None,
) -> bytes:
    """A copy of `original` with comments, dated `made`. Raises as the reader does."""
    found = anchors(original, limits, result.path)
    parts = Parts(original)
    usable = [a for a in found if a.part == parts.main and not a.boxed]
    remarks = sorted(_remarks(result, rules), key=lambda r: r.start)
    if not usable or not remarks:
        return original
    root = parts.parse(parts.main)
    namespace = etree.QName(root).namespace or ""
    comments = Comments(parts, namespace, made)
    texts = list(root.iter(f"{{{namespace}}}t"))
    Ranges(namespace).insert(_spans(remarks, usable, texts, comments))
    parts.change(parts.main, root)
    comments.save()
    return parts.packed()


def _spans(
    remarks: Sequence[Remark], usable: Sequence[Anchor], texts: list[Element], comments: Comments
) -> Iterator[Span]:
    ends = [anchor.end for anchor in usable]
    for remark in remarks:
        first, last = _touched(remark, usable, ends)
        if first is None or last is None:
            near = usable[max(bisect_right(ends, remark.start) - 1, 0)]
            number = comments.add([*remark.lines, _ELSEWHERE])
            element = texts[near.index]
            yield Span(number, element, 0, element, near.end - near.start)
            continue
        yield Span(
            comments.add(remark.lines),
            texts[first.index],
            max(remark.start - first.start, 0),
            texts[last.index],
            min(remark.end, last.end) - last.start,
        )


def _touched(
    remark: Remark, usable: Sequence[Anchor], ends: list[int]
) -> tuple[Anchor | None, Anchor | None]:
    """The first and the last anchor that a range has characters of."""
    at = bisect_right(ends, remark.start)
    stop = at
    while stop < len(usable) and usable[stop].start < remark.end:
        stop += 1
    return (usable[at], usable[stop - 1]) if stop > at else (None, None)


def _remarks(result: Result, rules: Rules) -> Iterator[Remark]:
    for finding in (*worst_first(result.active), *worst_first(result.waived)):
        own = [e for e in finding.evidence if e.document in (None, result.path)]
        if not own:
            if not finding.evidence:
                yield Remark(0, 1, notes.full(finding, rules))
            continue
        if own[0] is finding.evidence[0]:
            yield Remark(own[0].start, _end(own[0]), notes.full(finding, rules))
            own = own[1:]
        for evidence in _apart(finding, own, result.document):
            yield Remark(evidence.start, _end(evidence), notes.brief(finding, rules))


def _end(evidence: Evidence) -> int:
    return max(evidence.end, evidence.start + 1)


def _apart(
    finding: Finding, others: Sequence[Evidence], document: Document | None
) -> Iterator[Evidence]:
    """The other places far enough from those noted to deserve a note: another line each."""
    text = document.text if document else ""
    noted = {_line(text, finding.evidence[0])}
    for evidence in others:
        line = _line(text, evidence)
        if line not in noted and len(noted) <= _MOST_BRIEF:
            noted.add(line)
            yield evidence


def _line(text: str, evidence: Evidence) -> int:
    """Where the line of the text begins: a paragraph, or a row of a table."""
    return text.rfind("\n", 0, evidence.start) + 1
