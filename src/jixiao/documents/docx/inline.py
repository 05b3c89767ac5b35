"""The text inside a Word paragraph, as a reader of the accepted document sees it."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from jixiao.documents.docx.names import MATH, MC, R, T, W, attribute, below, switched_on
from jixiao.documents.docx.styles import Style, Styles
from jixiao.documents.writer import Line, Piece

_DROPPED = frozenset(
    W + name
    for name in (
        "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "delText", "delInstrText",
        "rt", "softHyphen", "footnoteRef", "endnoteRef", "annotationRef", "proofErr",
    )
)  # fmt: skip
_BREAKS = frozenset((W + "br", W + "cr"))
_AS_TEXT = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "noBreakHyphen": "-",
}
_TEXTS = frozenset((T, MATH + "t"))
# Symbols that reports set in Wingdings and its kin: boxes to tick, ticks, arrows, stars.
_SYMBOLS = {
    "F0FE": "☑", "F052": "☑", "F0FD": "☒", "F054": "☒", "F0A8": "□", "F06F": "□",
    "F0A3": "□", "F071": "□", "F072": "□", "F0FC": "√", "F050": "√", "F0FB": "×",
    "F04F": "×", "F06C": "●", "F06E": "■", "F0D8": "➢", "F0E0": "→", "F0B4": "×",
    "F0B1": "±", "F0A2": "○", "F0AB": "★",
}  # fmt: skip
_SURROGATES = 0xD800
_BLANKS = str.maketrans("\t\r\n", "   ")


@dataclass(slots=True)
class Inside:
    """What a paragraph holds: its lines, and the text boxes hung on it."""

    lines: list[Line]
    boxes: list[etree._Element] = field(default_factory=list)


@dataclass(slots=True)
class Field:
    """A field that has begun: is this still its code; is it a table of contents."""

    code: bool = True
    contents: bool = False


class Inline:
    """Reads paragraphs in document order; fields may reach over several of them."""

    def __init__(self, styles: Styles, sources: dict[etree._Element, int]) -> None:
        self._styles, self._sources = styles, sources
        self._fields: list[Field] = []

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is open."""
        return any(one.contents for one in self._fields)

    def read(self, paragraph: etree._Element, style: Style) -> Inside:
        """The lines of one paragraph."""
        inside, pieces = Inside([]), list[Piece]()
        stack = list(reversed(paragraph))
        while stack:
            element = stack.pop()
            tag = element.tag
            if tag in _TEXTS:
                pieces.extend(self._text(element))
            elif tag in _BREAKS:
                inside.lines.append(tuple(pieces))
                pieces = []
            elif tag in _AS_TEXT or tag == W + "sym":
                pieces.extend(self._sign(element))
            elif tag == W + "txbxContent":
                inside.boxes.append(element)
            else:
                stack.extend(reversed(self._children(element, style)))
        inside.lines.append(tuple(pieces))
        for one in self._fields:
            one.code = False  # code does not reach over a paragraph's end
        return inside

    def _children(self, element: etree._Element, style: Style) -> list[etree._Element]:
        """Where to go on below an element."""
        tag = element.tag
        if tag in _DROPPED or (tag == R and self._hidden(element, style)):
            return []
        if tag == W + "fldChar":
            self._turn(element.get(W + "fldCharType", ""))
        elif tag == W + "instrText":
            if self._fields and (element.text or "").strip().upper().startswith("TOC"):
                self._fields[-1].contents = True
            return []
        elif tag == MC + "AlternateContent":
            return alternative(element)
        return list(element)

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append(Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].code = False
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _text(self, element: etree._Element) -> list[Piece]:
        text = (element.text or "").translate(_BLANKS)
        if not text or self._silent:
            return []
        return [Piece(text, self._sources.get(element, -1))]

    def _sign(self, element: etree._Element) -> list[Piece]:
        if self._silent:
            return []
        sign = _AS_TEXT.get(str(element.tag))
        return [Piece(_symbol(element.get(W + "char", "")) if sign is None else sign)]

    @property
    def _silent(self) -> bool:
        return any(one.code for one in self._fields)

    def _hidden(self, run: etree._Element, style: Style) -> bool:
        properties = below(run, "rPr")
        own = switched_on(properties, "vanish")
        if own is not None:
            return own
        named = attribute(properties, "rStyle")
        return style.hidden or bool(named and self._styles.get(named).hidden)


def alternative(element: etree._Element) -> list[etree._Element]:
    """Of mc:AlternateContent one branch only, else a text box is read twice."""
    for branch in element:
        if branch.tag == MC + "Choice":
            return [branch]
    return list(element)


def _symbol(code: str) -> str:
    code = code.upper()
    if code in _SYMBOLS:
        return _SYMBOLS[code]
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    # A symbol font keeps its own signs in a private area; anything of it is a box to us.
    return chr(value) if ord(" ") <= value < _SURROGATES else "□"
