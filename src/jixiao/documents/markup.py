"""XML of office files, parsed without entities, network or a DTD."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from jixiao.errors import UnreadableDocument

# Files saved as “Strict Open XML” use other namespaces for the same things.
_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main",
     b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (b"http://purl.oclc.org/ooxml/spreadsheetml/main",
     b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships",
     b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
)  # fmt: skip
_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def parse(path: str, data: bytes) -> etree._Element:
    """The root of an XML part; raises UnreadableDocument."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(_transitional(data), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument(path, "内部 XML 损坏") from error
    # Office files never declare entities; a file that does is up to something.
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableDocument(path, "内部 XML 含有不允许的实体声明")
    return root


def stream(path: str, data: bytes, tags: tuple[str, ...]) -> Iterator[etree._Element]:
    """The elements of these tags as each ends, emptied after use; for large parts."""
    if b"<!DOCTYPE" in data[:4096]:
        raise UnreadableDocument(path, "内部 XML 含有不允许的实体声明")
    events = etree.iterparse(
        BytesIO(_transitional(data)),
        events=("end",),
        tag=tags,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for _, element in events:
            yield element
            element.clear(keep_tail=False)
            parent = element.getparent()
            while parent is not None and parent[0] is not element:
                del parent[0]
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument(path, "内部 XML 损坏") from error


def relations(path: str, data: bytes) -> dict[str, tuple[str, str]]:
    """Of a .rels part: id → (last word of the type, target)."""
    if not data:
        return {}
    found = {}
    for element in parse(path, data).iter(_RELATIONSHIP):
        kind = element.get("Type", "").rpartition("/")[2]
        found[element.get("Id", "")] = kind, element.get("Target", "")
    return found


def resolved(base: str, target: str) -> str:
    """The member that a relationship of the part `base` points to."""
    if target.startswith("/"):
        return target.lstrip("/")
    parts = base.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            parts = parts[:-1]
        elif step != ".":
            parts.append(step)
    return "/".join(parts)


def whole(text: str | None, default: int, low: int = 0, high: int = 1_000_000) -> int:
    """An attribute as a whole number, held within bounds; `default` where it is none."""
    try:
        value = int(text or "")
    except ValueError:
        return default
    return min(max(value, low), high)


def _transitional(data: bytes) -> bytes:
    if b"purl.oclc.org/ooxml" in data[:8192]:
        for strict, usual in _STRICT:
            data = data.replace(strict, usual)
    return data
