"""The .pdf itself with a highlight at each place, its note in the popup."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from jixiao.documents.model import Box
from jixiao.errors import UnreadableDocument
from jixiao.output import notes, words
from jixiao.output.pieces import Pieces
from jixiao.output.quads import quads
from jixiao.results import Result, Rules, worst_first

_COLOURS = {
    "error": (1.0, 0.66, 0.62),
    "warning": (1.0, 0.86, 0.48),
    "info": (0.67, 0.84, 0.96),
    "waived": (0.84, 0.86, 0.88),
}
_PAD = 0.8  # points round the characters
_PRINTED = 4  # annotation flag: shown in print too
_NOTE = 20.0  # points; the side of a note's sign


@dataclass(frozen=True, slots=True)
class Mark:
    """One annotation to be: page from 1, rectangles (none: a note in the corner)."""

    page: int
    boxes: Sequence[Box]
    state: str
    name: str
    lines: Sequence[str]

    @property
    def size(self) -> float:
        return sum((b[2] - b[0]) * (b[3] - b[1]) for b in self.boxes)


def render(result: Result, original: bytes, rules: Rules) -> bytes:
    """A copy of `original` with annotations; raises UnreadableDocument."""
    # The smaller ones last, so that they lie on top and can be clicked.
    marks = sorted(_marks(result, rules), key=lambda m: -m.size)
    if not marks:
        return original
    buffer = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(original)) as pdf:
            _annotate(pdf, marks)
            pdf.save(buffer, encryption=pdf.is_encrypted, deterministic_id=not pdf.is_encrypted)
    except pikepdf.PdfError as error:
        raise UnreadableDocument(result.path, "PDF 结构有误，无法加入批注") from error
    return buffer.getvalue()


def _marks(result: Result, rules: Rules) -> Iterator[Mark]:
    if result.document is None:
        return
    place = partial(quads, result.document, pieces=Pieces(result.document))
    for finding in (*worst_first(result.active), *worst_first(result.waived)):
        state = "waived" if finding.waived else finding.severity.value
        own = [
            (at, evidence)
            for at, evidence in enumerate(finding.evidence)
            if evidence.document in (None, result.path)
        ]
        if not finding.evidence:
            yield Mark(1, (), state, finding.fingerprint, notes.full(finding, rules))
        for at, evidence in own:
            lines = notes.brief(finding, rules) if at else notes.full(finding, rules)
            found = place(evidence) or {evidence.page or 1: []}
            for page, boxes in found.items():
                name = f"{finding.fingerprint}-{at}-{page}"
                yield Mark(page, boxes, state, name, lines)


def _annotate(pdf: pikepdf.Pdf, marks: Sequence[Mark]) -> None:
    blend = pdf.make_indirect(Dictionary(Type=Name.ExtGState, BM=Name.Multiply))
    corner: Counter[int] = Counter()
    for mark in marks:
        page = pdf.pages[min(mark.page, len(pdf.pages)) - 1]
        if mark.boxes:
            made = _highlight(pdf, mark, blend)
        else:
            made = _note(mark, page, corner[mark.page])
            corner[mark.page] += 1
        made[Name.P] = page.obj
        if not isinstance(page.obj.get(Name.Annots), Array):
            page.obj[Name.Annots] = pdf.make_indirect(Array())
        page.obj[Name.Annots].append(pdf.make_indirect(made))


def _common(mark: Mark, subtype: Name, rect: Sequence[float]) -> Dictionary:
    return Dictionary(
        Type=Name.Annot,
        Subtype=subtype,
        Rect=_numbers(rect),
        C=_numbers(_COLOURS[mark.state]),
        T=String(words.AUTHOR),
        Contents=String(words.fit("\n".join(mark.lines))),
        Subj=String(mark.lines[0]),
        NM=String(mark.name),
        F=_PRINTED,
    )


def _highlight(pdf: pikepdf.Pdf, mark: Mark, blend: pikepdf.Object) -> Dictionary:
    boxes = [(b[0] - _PAD, b[1] - _PAD, b[2] + _PAD, b[3] + _PAD) for b in mark.boxes]
    rect = (
        min(b[0] for b in boxes),
        min(b[1] for b in boxes),
        max(b[2] for b in boxes),
        max(b[3] for b in boxes),
    )
    made = _common(mark, Name.Highlight, rect)
    # Upper left, upper right, lower left, lower right: the order that viewers expect.
    corners = [n for x, y, r, t in boxes for n in (x, t, r, t, x, y, r, y)]
    made[Name.QuadPoints] = _numbers(corners)
    made[Name.AP] = Dictionary(N=_appearance(pdf, mark, boxes, (rect, blend)))
    return made


def _appearance(
    pdf: pikepdf.Pdf,
    mark: Mark,
    boxes: Sequence[Box],
    frame: tuple[Box, pikepdf.Object],
) -> pikepdf.Stream:
    """Filled rectangles multiplied with what is below, so that the text stays black."""
    rect, blend = frame
    colour = " ".join(f"{c:.2f}" for c in _COLOURS[mark.state])
    fills = "".join(f"{x:.2f} {y:.2f} {r - x:.2f} {t - y:.2f} re f\n" for x, y, r, t in boxes)
    stream = pikepdf.Stream(pdf, f"/G gs {colour} rg\n{fills}".encode())
    stream.Type, stream.Subtype = Name.XObject, Name.Form
    stream.BBox = _numbers(rect)
    stream.Resources = Dictionary(ExtGState=Dictionary(G=blend))
    stream.Group = Dictionary(S=Name.Transparency)
    return stream


def _note(mark: Mark, page: pikepdf.Page, before: int) -> Dictionary:
    """A note's sign in the upper left corner, below those that are there already."""
    left, _, _, top = (float(side) for side in page.cropbox)
    y = top - 10 - (before + 1) * (_NOTE + 4)
    made = _common(mark, Name.Text, (left + 8, y, left + 8 + _NOTE, y + _NOTE))
    made[Name.Name] = Name.Comment
    return made


def _numbers(values: Sequence[float]) -> Array:
    return Array([round(value, 2) for value in values])
