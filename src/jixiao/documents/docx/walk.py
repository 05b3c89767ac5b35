"""The one walk over a Word file. Reading and anchoring both use it, so they agree."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from jixiao.documents import markup
from jixiao.documents.docx.grid import Place, blocks, places
from jixiao.documents.docx.inline import Inline
from jixiao.documents.docx.names import P, T, W, attribute, below, pictures
from jixiao.documents.docx.numbering import Numbering
from jixiao.documents.docx.styles import Style, Styles, outline
from jixiao.documents.headings import LONGEST, heading_level, marker
from jixiao.documents.limits import Limits
from jixiao.documents.model import Kind
from jixiao.documents.package import Package
from jixiao.documents.titles import is_contents_line
from jixiao.documents.writer import Draft, Line, Piece, Writer, paragraphs, plain
from jixiao.errors import UnreadableDocument

_TITLE_ENDS = "。；，：:"
_DEEPEST = 60  # tables inside tables, boxes inside boxes


@dataclass(frozen=True, slots=True)
class Source:
    """A w:t element: the part it stands in, and its index among the w:t there."""

    part: str
    index: int
    boxed: bool  # inside a text box, where Word takes no comments


class Walk:
    """Walks the parts of one file and writes what they say."""

    def __init__(self, path: str, data: bytes, limits: Limits) -> None:
        self.writer = Writer(path, "docx", limits)
        self.sources: list[Source] = []
        self.pictures = 0  # and embedded objects, in the body
        self._path = path
        self._package = Package(path, data, limits)
        self._related: list[tuple[str, str]] = []
        self._styles = Styles(None)
        self._numbering = Numbering(None, self._styles)
        self._inline = Inline(self._styles, {})
        self._started = False  # whether the text proper has begun, below the title
        self._kind = Kind.BODY
        self._carry: list[Line] = []
        self._depth = 0

    def run(self) -> None:
        """Write the whole file: body, notes, running heads and feet."""
        main = self._main_part()
        root = self._root(main)
        if root is None or (body := below(root, "body")) is None:
            raise UnreadableDocument(self._path, "缺少正文部分")
        self._related = [
            (kind, markup.resolved(main, target))
            for kind, target in markup.relations(
                self._path, self._package.markup(_relations_of(main))
            ).values()
        ]
        self._styles = Styles(self._first("styles"))
        self._numbering = Numbering(self._first("numbering"), self._styles)
        self._part(main, root)
        self._body(body)
        self.pictures = pictures(body)
        for kind, name in (("footnotes", "footnote"), ("endnotes", "endnote")):
            self._notes(kind, name)
        self._running()

    def _main_part(self) -> str:
        rels = markup.relations(self._path, self._package.markup("_rels/.rels"))
        for kind, target in rels.values():
            if kind == "officeDocument":
                return markup.resolved("", target)
        return "word/document.xml"

    def _root(self, part: str) -> etree._Element | None:
        data = self._package.markup(part)
        return markup.parse(self._path, data) if data else None

    def _first(self, kind: str) -> etree._Element | None:
        for known, part in self._related:
            if known == kind:
                return self._root(part)
        return None

    def _part(self, name: str, root: etree._Element) -> None:
        """Begin a part: number its w:t elements, start its fields afresh."""
        numbers: dict[etree._Element, int] = {}
        for index, element in enumerate(root.iter(T)):
            numbers[element] = len(self.sources)
            boxed = any(True for _ in element.iterancestors(W + "txbxContent"))
            self.sources.append(Source(name, index, boxed))
        self._inline = Inline(self._styles, numbers)

    def _notes(self, kind: str, name: str) -> None:
        for known, part in self._related:
            root = self._root(part) if known == kind else None
            if root is None:
                continue
            self._part(part, root)
            self._kind = Kind.FOOTNOTE
            for note in root.iter(W + name):
                if note.get(W + "type", "normal") == "normal":
                    self._body(note)

    def _running(self) -> None:
        seen: set[str] = set()
        for known, part in self._related:
            if known not in ("header", "footer") or (root := self._root(part)) is None:
                continue
            text = "".join(element.text or "" for element in root.iter(T))
            if text in seen:
                continue
            seen.add(text)
            self._part(part, root)
            self._kind = Kind.HEADER if known == "header" else Kind.FOOTER
            self._body(root)

    def _body(self, parent: etree._Element) -> None:
        """Paragraphs and tables of a container, one after the other."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadableDocument(self._path, "表格或文本框嵌套过深")
        for block in blocks(parent):
            if block.tag == P:
                self._paragraph(block)
            else:
                self._table(block)
        self._flush()
        self._depth -= 1

    def _paragraph(self, element: etree._Element) -> None:
        properties = below(element, "pPr")
        style = self._styles.paragraph(properties)
        listed = self._inline.in_contents
        lines, boxes = self._lines(element)
        lines = _continued(self._carry, lines)
        self._carry = []
        if below(properties, "rPr/del") is not None:  # its end was deleted: it goes on
            self._carry = lines
        else:
            listed = listed or self._inline.in_contents or style.is_contents
            for group in paragraphs(lines):
                text = "".join(plain(one) for one in group).strip()
                kind, level = self._class(text, properties, style, listed=listed)
                self.writer.paragraph(group, kind, level)
        for box in boxes:
            self._body(box)

    def _flush(self) -> None:
        carry, self._carry = self._carry, []
        self.writer.paragraph(carry, self._kind)

    def _lines(self, element: etree._Element) -> tuple[list[Line], list[etree._Element]]:
        """The lines of a paragraph, its automatic number first; and its boxes."""
        properties = below(element, "pPr")
        style = self._styles.paragraph(properties)
        inside = self._inline.read(element, style)
        if any(plain(one).strip() for one in inside.lines):
            label = self._numbering.label(properties, style)
            if label:
                inside.lines[0] = (Piece(label), *inside.lines[0])
        return inside.lines, inside.boxes

    def _class(
        self, text: str, properties: etree._Element | None, style: Style, *, listed: bool
    ) -> tuple[Kind, int]:
        """What a paragraph is, and the level of a heading."""
        if self._kind is not Kind.BODY:
            return self._kind, 0
        if listed or is_contents_line(text):
            return Kind.CONTENTS, 0
        level = self._heading(text, outline(properties, style))
        if level:
            self._started = True
            return Kind.HEADING, level
        if style.is_caption:
            return Kind.CAPTION, 0
        return self._opening(text, properties, style), 0

    def _heading(self, text: str, styled: int) -> int:
        level = heading_level(text)
        if level or not styled or len(text) > LONGEST:
            return level
        found = marker(text)
        return max(found.level, 1) if found else min(styled, 4)

    def _opening(self, text: str, properties: etree._Element | None, style: Style) -> Kind:
        """Centred lines before the text proper are the title."""
        align = attribute(properties, "jc")
        centred = align == "center" if align else style.centred
        if style.is_title and len(text) <= LONGEST:
            return Kind.TITLE
        if text and not self._started and (not centred or len(text) > LONGEST):
            self._started = len(text) > LONGEST or text[-1] in _TITLE_ENDS
        title = centred and not self._started and text[-1:] not in _TITLE_ENDS
        return Kind.TITLE if title and text else Kind.BODY

    def _table(self, element: etree._Element) -> None:
        self._flush()
        cells = places(element)
        if len(cells) == 1:  # a frame round text, not a table
            self._body(cells[0].element)
            return
        later: list[etree._Element] = []
        self.writer.table([self._cell(place, later) for place in cells])
        for inner in later:
            if inner.tag == W + "tbl":
                self._nested(inner)
            else:
                self._body(inner)

    def _nested(self, table: etree._Element) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadableDocument(self._path, "表格或文本框嵌套过深")
        self._table(table)
        self._depth -= 1

    def _cell(self, place: Place, later: list[etree._Element]) -> Draft:
        """A cell; what cannot stand inside it (tables, boxes) is put off till `later`."""
        lines: list[Line] = []
        for block in blocks(place.element):
            if block.tag == P:
                own, boxes = self._lines(block)
                lines.extend(own)
                later.extend(boxes)
            else:
                later.append(block)
        shown = tuple(one for one in lines if plain(one).strip())
        return Draft(place.row, place.column, shown, place.rowspan, place.colspan)


def _continued(carry: list[Line], lines: list[Line]) -> list[Line]:
    """Lines appended to the paragraph above, whose end was deleted."""
    if not carry:
        return lines
    return [*carry[:-1], carry[-1] + lines[0], *lines[1:]]


def _relations_of(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")
