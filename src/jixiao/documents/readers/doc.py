"""Older Word files, .doc and .wps, through an optional library.

The library tells paragraphs and tables apart; the levels of headings come from the
numbering grammar. It packs merged header cells to the left, which a note says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from jixiao.documents.headings import LONGEST, heading_level
from jixiao.documents.limits import Limits
from jixiao.documents.markup import whole
from jixiao.documents.model import Document, Kind
from jixiao.documents.placing import placed
from jixiao.documents.titles import is_contents_line
from jixiao.documents.writer import Draft, Line, Writer, line, paragraphs, plain
from jixiao.errors import EncryptedDocument, MissingReader, UnreadableDocument

_FIELD = re.compile("\x13[^\x13\x14\x15]*\x14?|[\x13-\x15]")
_MARKS = {1: None, 2: None, 5: None, 7: None, 8: None, 0x1E: "-", 0x1F: None}
_BREAK = re.compile("[\x0b\x0c\n]")
_DEEPEST = 30
_UNEVEN = "表格“{0}”等处的合并单元格可能未能还原；如有疑问，请另存为 docx 后重新检查。"

Node = Mapping[str, Any]  # an element of the library's tree: plain dicts and lists


class DocReader:
    """Reads Word 97–2003 files, those of WPS among them."""

    formats = frozenset({"doc", "wps"})

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """See `Reader`."""
        tree = _tree(path, data)
        writer = Writer(path, "doc", limits)
        walk = _Walk(path, writer)
        for section in tree.get("sections", ()):
            walk.elements(section.get("elements", ()))
        return writer.build()


READER = DocReader()


def _tree(path: str, data: bytes) -> Node:
    try:
        import office_oxide  # noqa: PLC0415  an optional dependency
    except ImportError as error:
        raise MissingReader(path, "读取 doc、wps 需要可选组件 office-oxide") from error
    try:
        with office_oxide.Document.from_bytes(data, "doc") as document:
            tree: Node = document.to_ir()
    except (office_oxide.OfficeOxideError, ValueError) as error:
        if "encrypt" in str(error).lower() or "password" in str(error).lower():
            raise EncryptedDocument(path) from error
        raise UnreadableDocument(path, "文件结构损坏或不完整") from error
    return tree


class _Walk:
    """Writes the library's tree."""

    def __init__(self, path: str, writer: Writer) -> None:
        self._path, self._writer = path, writer
        self._depth = 0
        self._started = False  # whether anything but a title was written

    def elements(self, elements: Sequence[Node]) -> None:
        """Paragraphs and tables, in order; lists and the like are looked into."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UnreadableDocument(self._path, "内容嵌套过深")
        for element in elements:
            if element.get("type") == "table":
                self._table(element)
            elif _is_text(element):
                self._paragraph(element)
            else:
                self.elements(_children(element))
        self._depth -= 1

    def _paragraph(self, element: Node) -> None:
        for group in paragraphs(_lines(element)):
            text = "".join(plain(one) for one in group).strip()
            if text:
                kind, level = self._class(text, element)
                self._started = self._started or kind is not Kind.TITLE
                self._writer.paragraph(group, kind, level)

    def _class(self, text: str, element: Node) -> tuple[Kind, int]:
        level = heading_level(text)
        if level or is_contents_line(text):
            return (Kind.HEADING, level) if level else (Kind.CONTENTS, 0)
        if element.get("type") != "heading" or len(text) > LONGEST:
            return Kind.BODY, 0
        if not self._started:  # the library calls the very first line a heading
            return Kind.TITLE, 0
        return Kind.HEADING, min(whole(str(element.get("level")), 1, 1), 4)

    def _table(self, element: Node) -> None:
        rows = [row.get("cells", ()) for row in element.get("rows", ())]
        spans = [[_span(cell) for cell in row] for row in rows]
        drafts = []
        for row, index, column, high, wide in placed(spans):
            lines = tuple(_cell_lines(rows[row][index]))
            drafts.append(Draft(row, column, lines, high, wide))
            self._writer.refuse_beyond(len(drafts))
        if len({sum(wide for _, wide in row) for row in spans}) > 1 and drafts:
            first = next((plain(d.lines[0]) for d in drafts if d.lines), "")
            self._writer.note(_UNEVEN.format(first.strip()[:20]))
        self._writer.table(drafts)


def _is_text(element: Node) -> bool:
    content = element.get("content", ())
    return any(_is_leaf(one) for one in content)


def _is_leaf(element: Node) -> bool:
    return element.get("type") in ("text", "line_break", "tab")


def _children(element: Node) -> list[Node]:
    found: list[Node] = []
    for name in ("content", "elements", "items", "children", "blocks"):
        inner = element.get(name)
        if isinstance(inner, list):
            found.extend(one for one in inner if isinstance(one, Mapping))
    return found


def _span(cell: Node) -> tuple[int, int]:
    high, wide = (whole(str(cell.get(name)), 1, 1, 1000) for name in ("row_span", "col_span"))
    return high, wide


def _lines(element: Node) -> Iterator[Line]:
    """The lines of a paragraph; the code of its fields and its marks left out."""
    pieces = []
    for one in element.get("content", ()):
        if one.get("type") == "line_break":
            pieces.append("\n")
        else:
            pieces.append(str(one.get("text", "\t" if one.get("type") == "tab" else "")))
    text = _FIELD.sub("", "".join(pieces)).translate(_MARKS)
    for part in _BREAK.split(text):
        yield line(part)


def _cell_lines(cell: Node) -> Iterator[Line]:
    stack = list(reversed(_children(cell)))
    while stack:
        element = stack.pop()
        if _is_text(element):
            yield from _lines(element)
        else:
            stack.extend(reversed(_children(element)))
            for row in element.get("rows", ()):
                stack.extend(reversed(row.get("cells", ())))
