"""A PDF's bytes to pages, under the limits; what cannot be read is said."""

from __future__ import annotations

import re
from typing import Any

from jixiao.documents.limits import Limits
from jixiao.documents.pdf import glyphs, layout, native, rules, sideways
from jixiao.documents.pdf.layout import Page
from jixiao.documents.pdf.sheets import Sheet
from jixiao.errors import ScannedDocument, TooLarge, UnreadableDocument

_BARE = 12  # characters: a page with a picture and no more text is a scan

_SOME = 0.02  # of the characters
_GARBLED = re.compile("[\ufffd\ue000-\uf8ff]")
_NAMED = 10  # pages that a note names


class _Counts:
    """What was taken in so far."""

    def __init__(self, path: str, limits: Limits) -> None:
        self.path, self.limits = path, limits
        self.characters = self.cells = 0
        self.garbled = 0  # characters of which the file does not say what they are
        self.written = 0  # pages with more text than a scan has
        self.scanned: list[int] = []
        self.broken: list[int] = []

    def expect(self, characters: int) -> None:
        """Refuse a page before it is read."""
        if self.characters + characters > self.limits.characters:
            raise TooLarge(self.path, f"文字超过 {self.limits.characters} 字")

    def add(self, page: Page, text: str, images: int) -> None:
        """Count a page that was read."""
        characters = len(text)
        self.characters += characters
        self.garbled += len(_GARBLED.findall(text))
        self.cells += sum(len(i.cells) for i in page.items if isinstance(i, Sheet))
        if self.cells > self.limits.cells:
            raise TooLarge(self.path, f"表格超过 {self.limits.cells} 格")
        self.written += characters > _BARE
        if images and characters <= _BARE:
            self.scanned.append(page.number)


def read(path: str, data: bytes, limits: Limits) -> tuple[list[Page], list[str]]:
    """All pages, and notes of what could not be read. Raises as a reader does."""
    counts = _Counts(path, limits)
    pages = []
    with native.opened(path, data) as document:
        count = len(document)
        if count > limits.pages:
            raise TooLarge(path, f"有 {count} 页，超过 {limits.pages} 页")
        for index in range(count):
            with native.opened_page(document, index) as handles:
                if handles is None:
                    counts.broken.append(index + 1)
                else:
                    pages.append(_page(handles, index + 1, counts))
    _judge(path, counts, len(pages))
    return pages, _notes(counts)


def _page(handles: tuple[Any, int, int], number: int, counts: _Counts) -> Page:
    handle, page, text = handles
    counts.expect(native.char_count(text))
    box = native.page_box(handle)
    found, kept = glyphs.read(text, box)
    sideways.straighten(text, kept, found)
    lines = rules.read(page, found.quarter)
    items = layout.items(found, lines, number)
    turn = glyphs.upright(found.quarter)
    (x0, y0), (x1, y1) = turn(*box[:2]), turn(*box[2:])
    made = Page(number, abs(x1 - x0), abs(y1 - y0), min(x0, x1), min(y0, y1), items)
    counts.add(made, "".join(found.chars), lines.images)
    return made


def _judge(path: str, counts: _Counts, pages: int) -> None:
    """Refuse what has no text: a scan, a file whose pages do not open, an empty one."""
    if not pages:
        raise UnreadableDocument(path, "PDF 的页面都无法打开")
    if counts.scanned and not counts.written:
        raise ScannedDocument(path)
    if not counts.characters:
        raise UnreadableDocument(path, "PDF 中没有文字")


def _notes(counts: _Counts) -> list[str]:
    notes = []
    if counts.scanned:
        notes.append(f"{_listed(counts.scanned)}是图片，没有文字层，未读取")
    if counts.broken:
        notes.append(f"{_listed(counts.broken)}已损坏，未读取")
    if counts.garbled > _SOME * counts.characters:
        notes.append("部分文字没有编码，读出的可能是乱码")
    return notes


def _listed(pages: list[int]) -> str:
    shown = "、".join(str(p) for p in pages[:_NAMED])
    return f"第 {shown} 页" + (f"等 {len(pages)} 页" if len(pages) > _NAMED else "")
