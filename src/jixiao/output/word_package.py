"""The parts of a Word file: read, changed or added; all others copied as they are."""

from __future__ import annotations

import io
import zipfile
from datetime import datetime

from lxml import etree

from jixiao.documents import markup
from jixiao.documents.package import decoded_name
from jixiao.output.words import AUTHOR, fit

Element = etree._Element  # noqa: SLF001 - lxml's own name for its element type
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_KINDS = {
    True: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    False: "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_INITIALS = "绩"


class Parts:
    """The members of a .docx by name. The file was read before, so it is a sound one."""

    def __init__(self, data: bytes) -> None:
        self._zip = zipfile.ZipFile(io.BytesIO(data))
        self._infos = {decoded_name(info).lstrip("/"): info for info in self._zip.infolist()}
        self._folded = {name.lower(): name for name in self._infos}
        self._changed: dict[str, bytes] = {}
        self.main = self._main()

    def _main(self) -> str:
        for kind, target in markup.relations("", self.read("_rels/.rels")).values():
            if kind == "officeDocument":
                return markup.resolved("", target)
        return "word/document.xml"

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._folded or name in self._changed

    def read(self, name: str) -> bytes:
        """A member's bytes; none where there is no such member."""
        known = self._folded.get(name.lower())
        return self._zip.read(self._infos[known]) if known else b""

    def parse(self, name: str) -> Element:
        """A member's root, with its comments and its namespaces as they are."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        return etree.fromstring(self.read(name), parser)

    def change(self, name: str, root: Element) -> None:
        """Replace a member, or add one."""
        known = self._folded.get(name.lower(), name)
        self._changed[known] = etree.tostring(
            root.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True
        )

    def packed(self) -> bytes:
        """The whole file: the same members in the same order, new ones last."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target:
            for name, info in self._infos.items():
                target.writestr(info, self._changed.get(name, self._zip.read(info)))
            for name in self._changed.keys() - self._infos.keys():
                target.writestr(zipfile.ZipInfo(name), self._changed[name], zipfile.ZIP_DEFLATED)
        return buffer.getvalue()


class Comments:
    """The part that holds the comments' text; those already there are kept."""

    def __init__(self, parts: Parts, namespace: str, made: datetime | None) -> None:
        self._parts, self._made = parts, made
        self._w = f"{{{namespace}}}"
        self._strict = namespace == _STRICT
        self._relations = _beside(parts.main)
        self._name = self._find() or self._add()
        if self._name in parts:
            self._root = parts.parse(self._name)
        else:
            self._root = etree.Element(f"{self._w}comments", nsmap={"w": namespace})
        used = (markup.whole(c.get(f"{self._w}id"), 0, high=2**31) for c in self._root)
        self._next = max(used, default=-1) + 1

    def add(self, lines: list[str]) -> int:
        """A comment of these paragraphs; its id."""
        number, self._next = self._next, self._next + 1
        comment = etree.SubElement(self._root, f"{self._w}comment")
        comment.set(f"{self._w}id", str(number))
        comment.set(f"{self._w}author", AUTHOR)
        comment.set(f"{self._w}initials", _INITIALS)
        if self._made:
            comment.set(f"{self._w}date", self._made.strftime("%Y-%m-%dT%H:%M:%SZ"))
        for at, line in enumerate(lines):
            self._paragraph(comment, line, first=at == 0)
        return number

    def save(self) -> None:
        """Put the part back among the others."""
        self._parts.change(self._name, self._root)

    def _paragraph(self, comment: Element, line: str, *, first: bool) -> None:
        paragraph = etree.SubElement(comment, f"{self._w}p")
        if first:
            mark = etree.SubElement(paragraph, f"{self._w}r")
            etree.SubElement(mark, f"{self._w}annotationRef")
        run = etree.SubElement(paragraph, f"{self._w}r")
        if first:
            etree.SubElement(etree.SubElement(run, f"{self._w}rPr"), f"{self._w}b")
        text = etree.SubElement(run, f"{self._w}t")
        text.set(_SPACE, "preserve")
        text.text = fit(line)

    def _find(self) -> str:
        for kind, target in markup.relations("", self._parts.read(self._relations)).values():
            if kind == "comments":
                return markup.resolved(self._parts.main, target)
        return ""

    def _add(self) -> str:
        """Make the part known to the package: a free name, a relation, a content type."""
        folder = self._parts.main.rpartition("/")[0]
        names = (f"comments{n}.xml" for n in ("", *range(2, 1000)))
        file = next(n for n in names if f"{folder}/{n}".lstrip("/") not in self._parts)
        name = f"{folder}/{file}".lstrip("/")
        relations = self._relations_root()
        taken = {r.get("Id") for r in relations}
        free = next(i for i in (f"rIdJixiao{n}" for n in range(1, 1000)) if i not in taken)
        kind = f"{_KINDS[self._strict]}/comments"
        attributes = {"Id": free, "Type": kind, "Target": file}
        etree.SubElement(relations, f"{{{_RELATIONS}}}Relationship", attributes)
        self._parts.change(self._relations, relations)
        types = self._parts.parse("[Content_Types].xml")
        override = {"PartName": f"/{name}", "ContentType": _COMMENTS_TYPE}
        etree.SubElement(types, f"{{{_TYPES}}}Override", override)
        self._parts.change("[Content_Types].xml", types)
        return name

    def _relations_root(self) -> Element:
        if self._relations in self._parts:
            return self._parts.parse(self._relations)
        return etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')


def _beside(part: str) -> str:
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels".lstrip("/")
