"""Bytes of a saved page to an element tree."""

from __future__ import annotations

import codecs
import re

from lxml import etree

from jixiao.errors import UnreadableDocument

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_DECLARED = re.compile(r"^\s*<\?xml[^>]*\?>")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDER = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "x-gbk": "gb18030"}
_HEAD = 8192
_TOO_DEEP = "ERR_RESOURCE_LIMIT"
_CONTROLS = {n: None for n in range(32) if n not in (9, 10, 13)}


def decoded(data: bytes) -> tuple[str, int]:
    """The page's text, and how many characters could not be decoded."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data.decode(encoding, "replace")
            return text, text.count("\ufffd")
    named = _CHARSET.search(data[:_HEAD])
    stated = named[1].decode("ascii").lower() if named else "utf-8"
    first = _known(_WIDER.get(stated, stated))
    for encoding in (first, "utf-8", "gb18030"):
        try:
            return data.decode(encoding), 0
        except UnicodeDecodeError:
            continue
    text = data.decode(first, "replace")
    return text, text.count("\ufffd")


def parse(path: str, text: str) -> etree._Element:
    """The root of the page; raises UnreadableDocument."""
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True
    )
    source = _DECLARED.sub("", text).translate(_CONTROLS)
    try:
        root = etree.fromstring(source.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableDocument(path, "网页没有内容") from error
    if root is None:
        raise UnreadableDocument(path, "网页没有内容")
    if any(entry.type_name == _TOO_DEEP for entry in parser.error_log):
        raise UnreadableDocument(path, "网页标签嵌套过深")
    return root


def _known(encoding: str) -> str:
    try:
        codecs.lookup(encoding).incrementaldecoder  # noqa: B018  no text encoding has none
        "".encode(encoding)
    except (LookupError, UnicodeError):
        return "utf-8"
    return encoding
