"""The parts of an .xlsx file: its sheets, with cells as displayed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from jixiao.documents import markup
from jixiao.documents.limits import Limits
from jixiao.documents.meter import Meter
from jixiao.documents.package import Package
from jixiao.documents.sheets.display import number, shown, text_shown
from jixiao.documents.sheets.sheet import Sheet, place, ref
from jixiao.documents.sheets.styles import GENERAL, S, formats
from jixiao.errors import UnreadableDocument

_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_ON = ("1", "true")


@dataclass(frozen=True, slots=True)
class Listed:
    """A sheet as the workbook lists it."""

    name: str
    part: str
    hidden: bool


class Workbook:
    """An opened .xlsx. Raises the errors of `Package`, TooLarge, UnreadableDocument."""

    def __init__(self, path: str, data: bytes, limits: Limits) -> None:
        self._path = path
        self._package = Package(path, data, limits)
        self._meter = Meter(path, limits)
        main = self._main_part()
        raw = self._package.markup(main)
        if not raw:
            raise UnreadableDocument(path, "缺少工作簿部分")
        root = markup.parse(path, raw)
        folder, _, file = main.rpartition("/")
        rels = self._package.markup(f"{folder}/_rels/{file}.rels".lstrip("/"))
        self._parts = {
            identity: (kind, markup.resolved(main, target))
            for identity, (kind, target) in markup.relations(path, rels).items()
        }
        properties = root.find(S + "workbookPr")
        self._since_1904 = properties is not None and properties.get("date1904") in _ON
        self.listed = list(self._list(root))
        self._strings = list(self._shared_strings())
        self._formats = formats(self._first("styles"))

    def sheet(self, listed: Listed) -> Sheet:
        """Read one sheet's cells."""
        made = Sheet(listed.name)
        data = self._package.markup(listed.part)
        if not data:
            raise UnreadableDocument(self._path, f"缺少工作表“{listed.name}”的内容")
        at = -1
        for element in markup.stream(self._path, data, (S + "row", S + "mergeCell", S + "col")):
            if element.tag == S + "row":
                at = markup.whole(element.get("r"), at + 2, 1, _LAST_ROW) - 1
                self._row(made, element, at)
            elif element.tag == S + "mergeCell":
                _merge(made, element.get("ref", ""))
            else:
                made.hidden_parts = made.hidden_parts or element.get("hidden") in _ON
        return made

    def _main_part(self) -> str:
        rels = markup.relations(self._path, self._package.markup("_rels/.rels"))
        for kind, target in rels.values():
            if kind == "officeDocument":
                return markup.resolved("", target)
        return "xl/workbook.xml"

    def _first(self, wanted: str) -> etree._Element | None:
        for kind, part in self._parts.values():
            data = self._package.markup(part) if kind == wanted else b""
            if data:
                return markup.parse(self._path, data)
        return None

    def _list(self, root: etree._Element) -> Iterator[Listed]:
        for element in root.iter(S + "sheet"):
            kind, part = self._parts.get(element.get(_R_ID, ""), ("", ""))
            if kind == "worksheet":
                hidden = element.get("state", "visible") != "visible"
                yield Listed(element.get("name", ""), part, hidden)

    def _shared_strings(self) -> Iterator[str]:
        for kind, part in self._parts.values():
            data = self._package.markup(part) if kind == "sharedStrings" else b""
            for element in markup.stream(self._path, data, (S + "si",)) if data else ():
                text = _rich(element)
                self._meter.characters(len(text))
                yield text

    def _row(self, sheet: Sheet, row: etree._Element, at: int) -> None:
        sheet.hidden_parts = sheet.hidden_parts or row.get("hidden") in _ON
        column = -1
        for cell in row.iterchildren(S + "c"):
            known = place(cell.get("r", ""))
            column = min(known[1] if known else column + 1, _LAST_COLUMN - 1)
            text, unsaved = self._text(cell)
            if unsaved:
                sheet.unsaved.append(ref(at, column))
            if text.strip():
                self._meter.cells(1)
                sheet.cells[at, column] = text

    def _text(self, cell: etree._Element) -> tuple[str, bool]:
        """What a cell shows; whether it is a formula without a stored value."""
        kind = cell.get("t", "n")
        if kind == "inlineStr":
            inner = cell.find(S + "is")
            return ("" if inner is None else _rich(inner)), False
        value = cell.findtext(S + "v") or ""
        style = markup.whole(cell.get("s"), 0)
        code = self._formats[style] if style < len(self._formats) else GENERAL
        if not value.strip():
            formula = cell.find(S + "f")
            return "", formula is not None and kind != "str"
        if kind == "s":
            at = markup.whole(value, -1, -1)
            return (text_shown(self._strings[at], code), False) if self._has(at) else ("", False)
        return self._plain(kind, value, code), False

    def _has(self, at: int) -> bool:
        return 0 <= at < len(self._strings)

    def _plain(self, kind: str, value: str, code: str) -> str:
        if kind == "b":
            return "TRUE" if value.strip() in _ON else "FALSE"
        amount = number(value) if kind == "n" else None
        if amount is not None:
            return shown(amount, code, since_1904=self._since_1904)
        return text_shown(value, code) if kind == "str" else value


def _rich(element: etree._Element) -> str:
    """The text of a string, without the readings printed over it."""
    pieces = []
    for child in element:
        if child.tag == S + "t":
            pieces.append(child.text or "")
        elif child.tag == S + "r":
            pieces.append(child.findtext(S + "t") or "")
    return "".join(pieces).replace("_x000D_", "")


def _merge(sheet: Sheet, area: str) -> None:
    first, _, last = area.partition(":")
    begin, end = place(first), place(last or first)
    if begin and end:
        sheet.merges.append((*begin, *end))
