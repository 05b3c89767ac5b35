"""styles.xml: what a style says of headings, numbering and hidden text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from jixiao.documents.docx.names import VAL, W, attribute, below, number, switched_on

_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_MOST = 500  # styles followed upwards
_BODY_LEVEL = 9  # outline level of ordinary text


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all that it inherits."""

    name: str = ""
    outline: int = 0  # 1 to 9; 0: no heading
    num_id: str = ""
    num_level: int = -1
    hidden: bool = False
    centred: bool = False

    @property
    def is_title(self) -> bool:
        return self.name.lower() in ("title", "标题", "文章标题", "主标题")

    @property
    def is_contents(self) -> bool:
        return self.name.lower().startswith(("toc ", "目录"))

    @property
    def is_caption(self) -> bool:
        return self.name.lower() in ("caption", "题注")


PLAIN = Style()


class Styles:
    """Styles by id; an unknown id is the plain style."""

    def __init__(self, root: etree._Element | None) -> None:
        self._elements: dict[str, etree._Element] = {}
        self._made: dict[str, Style] = {}
        self._default = ""
        for element in () if root is None else root.iter(W + "style"):
            identity = element.get(W + "styleId", "")
            self._elements[identity] = element
            if element.get(W + "type") == "paragraph" and element.get(W + "default") in (
                "1",
                "true",
            ):
                self._default = identity

    def paragraph(self, properties: etree._Element | None) -> Style:
        """The style of a paragraph, from its w:pPr."""
        return self.get(attribute(properties, "pStyle") or self._default)

    def get(self, identity: str) -> Style:
        """A style with what it inherits; circular inheritance ends where it closes."""
        if identity not in self._made:
            self._made[identity] = PLAIN  # stands in while the parents are looked up
            self._made[identity] = self._make(identity)
        return self._made[identity]

    def _make(self, identity: str) -> Style:
        element = self._elements.get(identity)
        if element is None:
            return PLAIN
        parent = self.get(attribute(element, "basedOn")) if len(self._made) < _MOST else PLAIN
        name = attribute(element, "name")
        hidden = switched_on(element, "rPr/vanish")
        align = attribute(element, "pPr/jc")
        return Style(
            name=name,
            outline=_outline(element, name, parent),
            num_id=attribute(element, "pPr/numPr/numId", parent.num_id),
            num_level=number(element, "pPr/numPr/ilvl", parent.num_level, 8),
            hidden=parent.hidden if hidden is None else hidden,
            centred=align == "center" if align else parent.centred,
        )


def outline(properties: etree._Element | None, style: Style) -> int:
    """The outline level of a paragraph, 1 to 9; 0 where it is no heading."""
    own = below(properties, "outlineLvl")
    if own is None:
        return style.outline
    return _level(own.get(VAL, ""))


def _outline(element: etree._Element, name: str, parent: Style) -> int:
    own = attribute(element, "pPr/outlineLvl")
    if own:
        return _level(own)
    named = _HEADING.fullmatch(name)
    return int(named[1]) if named else parent.outline


def _level(text: str) -> int:
    level = int(text) if text.isdecimal() and len(text) == 1 else _BODY_LEVEL
    return 0 if level >= _BODY_LEVEL else level + 1
