"""Which format a file has, by its content. A name may lie; it only settles txt and md."""

from __future__ import annotations

import io
import re
import zipfile

from jixiao.documents.ole import MAGIC as OLE
from jixiao.documents.ole import OleError, root_entries, sector
from jixiao.documents.package import DAMAGED
from jixiao.errors import EncryptedDocument, FalseName, UnknownFormat, UnreadableDocument

_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_LOCKED = 0x0100  # fEncrypted among the flags of a Word 97 header
_HEAD = 4096
_SAMPLE = 65536
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_FRAGMENT = re.compile(rb"\s*<(?:meta|div|table|p|h[1-6]|article|section|style)\b", re.IGNORECASE)
_OTHER_TEXT = (b"{\\rtf", b"%!PS", b"MIME-Version:", b"<?mso-application", b"SQLite format")
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\v\f\r\x1a\x1b"})
_TEXT_NAMES = ("txt", "text", "md", "markdown", "csv", "tsv", "log")


_NAMED = {
    "docx": " Word 文档",
    "doc": " Word 文档",
    "wps": " WPS 文档",
    "xlsx": " Excel 工作簿",
    "xls": " Excel 工作簿",
    "pdf": " PDF",
    "html": "网页",
    "htm": "网页",
    "txt": "文本",
    "md": "文本",
    "zip": "压缩包",
}
_PICTURES = {
    b"\x89PNG": "PNG 图片",
    b"\xff\xd8\xff": "JPEG 图片",
    b"GIF8": "GIF 图片",
    b"BM": "BMP 图片",
    b"II*\x00": "TIFF 图片",
    b"MM\x00*": "TIFF 图片",
    b"Rar!": "RAR 压缩包",
    b"7z\xbc\xaf": "7z 压缩包",
}


def sniff(path: str, data: bytes) -> str:
    """pdf, docx, xlsx, xls, doc, wps, html, txt, md or zip.

    Raises UnknownFormat (FalseName where the suffix promised one of these),
    EncryptedDocument, and UnreadableDocument for an empty file.
    """
    try:
        return _by_content(path, data)
    except UnknownFormat as error:
        suffix = _suffix(path)
        if suffix not in _NAMED:
            raise
        known = (f"是 {what}" for head, what in _PICTURES.items() if data.startswith(head))
        told = next(known, f"不是有效的{_NAMED[suffix]}")
        raise FalseName(path, suffix, told) from error


def _by_content(path: str, data: bytes) -> str:
    if not data.strip(b" \t\r\n\x00"):
        raise UnreadableDocument(path, "文件是空的")
    if data.startswith(_ZIP):
        return _zipped(path, data)
    if data.startswith(OLE):
        return _compound(path, data)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return _textual(path, data)


def _suffix(path: str) -> str:
    name = path.replace("\\", "/").rpartition("/")[2]
    return name.rpartition(".")[2].lower() if "." in name else ""


def _zipped(path: str, data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {n.replace("\\", "/").lower().lstrip("/") for n in archive.namelist()}
    except DAMAGED:
        names = _left_over(data)
    if any(name.startswith("word/document") for name in names):
        return "docx"
    if any(name in names for name in ("xl/workbook.xml", "xl/workbook2.xml")):
        return "xlsx"
    return _other_package(path, names)


def _other_package(path: str, names: set[str]) -> str:
    if "[content_types].xml" in names:
        if any(name.startswith("word/") for name in names):
            return "docx"
        if any(name.startswith("xl/") and name.endswith(".xml") for name in names):
            return "xlsx"
        raise UnknownFormat(path)
    if names & {"ofd.xml", "mimetype", "ppt/presentation.xml", "xl/workbook.bin"}:
        raise UnknownFormat(path)
    return "zip"


def _left_over(data: bytes) -> set[str]:
    """The names in a zip that lost its end: enough to say what it was."""
    known = ("word/document.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml")
    return {name for name in (*known, "[Content_Types].xml".lower()) if _holds(data, name)}


def _holds(data: bytes, name: str) -> bool:
    return name.encode() in data or (name == "[content_types].xml" and b"[Content_Types]" in data)


def _compound(path: str, data: bytes) -> str:
    try:
        entries = root_entries(data)
    except OleError as error:
        raise UnreadableDocument(path, "文件结构损坏或不完整") from error
    if "EncryptedPackage" in entries or "EncryptionInfo" in entries:
        raise EncryptedDocument(path)
    if "Workbook" in entries or "Book" in entries:
        return "xls"
    if "WordDocument" in entries:
        _refuse_locked(path, sector(data, entries["WordDocument"]))
        return "wps" if _suffix(path) in ("wps", "wpt") else "doc"
    raise UnknownFormat(path)


def _refuse_locked(path: str, head: bytes) -> None:
    """Raise where the flags of a Word 97 file say that it is encrypted."""
    if head[:2] == b"\xec\xa5" and int.from_bytes(head[10:12], "little") & _LOCKED:
        raise EncryptedDocument(path)


def _textual(path: str, data: bytes) -> str:
    suffix = _suffix(path)
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    head = _narrow(data) if wide else data.removeprefix(b"\xef\xbb\xbf")[:_HEAD]
    if _HTML.match(head):
        return "html"
    if head.lstrip().startswith(_OTHER_TEXT):
        raise UnknownFormat(path)
    if suffix not in _TEXT_NAMES and _FRAGMENT.match(head):
        return "html"
    if not wide and not _reads_as_text(data[:_SAMPLE]):
        raise UnknownFormat(path)
    return "md" if suffix in ("md", "markdown") else "txt"


def _narrow(data: bytes) -> bytes:
    """The beginning of a UTF-16 text in UTF-8."""
    return data[: 2 * _HEAD].decode("utf-16", "ignore").encode("utf-8", "ignore")


def _reads_as_text(sample: bytes) -> bool:
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) // 200:
        return False
    for encoding in ("utf-8", "gb18030"):
        # A character may be cut at the sample's end: up to four bytes are forgiven.
        for cut in range(4):
            try:
                sample[: len(sample) - cut].decode(encoding)
            except UnicodeDecodeError:
                continue
            return True
    return False
