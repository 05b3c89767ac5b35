"""Walk what a page shows, in order, and write it."""

from __future__ import annotations

import re

from lxml import etree

from jixiao.documents.headings import LONGEST, heading_level
from jixiao.documents.html import tables
from jixiao.documents.html.chrome import Page, is_chrome_line
from jixiao.documents.html.lines import Lines
from jixiao.documents.model import Kind
from jixiao.documents.titles import is_contents_line
from jixiao.documents.writer import Writer, line, paragraphs, plain

_BLOCKS = frozenset(
    ("address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt",
     "fieldset", "figure", "figcaption", "footer", "form", "header", "hr", "li", "main", "ol",
     "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul")
)  # fmt: skip
_HEADINGS = {f"h{n}": n for n in range(1, 7)}
_CENTRED = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_ENDS = "。；，：:"


class Walk:
    """Writes one page."""

    def __init__(self, writer: Writer, page: Page) -> None:
        self._writer, self._page = writer, page
        self._lines = Lines()
        self._heading = 0
        self._centred = False
        self._started = False  # whether the text proper has begun, below the title

    def run(self, body: etree._Element) -> None:
        """Write all that shows below `body`."""
        walk = etree.iterwalk(body, events=("start", "end"))
        skipped: etree._Element | None = None
        for event, element in walk:
            if event == "end":
                self._end(element, inside=element is not skipped)
                if element is not body:
                    self._lines.text(element.tail, kept=_kept(element.getparent()))
                continue
            if self._whole(element):
                skipped = element
                walk.skip_subtree()
            else:
                self._start(element)
        self._flush()

    def _whole(self, element: etree._Element) -> bool:
        """Deal with an element as a whole: one that does not show, or a data table."""
        if not self._page.shows(element):
            return True
        if element.tag == "table" and tables.holds_data(element, self._page.shows):
            self._flush()
            for caption in element.iter("caption"):
                for text in tables.cell_text(caption, self._page.shows):
                    self._writer.paragraph([line(text)], Kind.CAPTION)
            drafts = []
            for draft in tables.drafts(element, self._page.shows):
                drafts.append(draft)
                self._writer.refuse_beyond(len(drafts))
            self._writer.table(drafts)
            return True
        return False

    def _start(self, element: etree._Element) -> None:
        tag = str(element.tag)
        if tag in _BLOCKS or tag in _HEADINGS:
            self._flush()
            self._heading = _HEADINGS.get(tag, 0)
        elif tag == "br":
            self._lines.newline()
        if element.get("align") == "center" or _CENTRED.search(element.get("style", "")):
            self._centred = True
        self._lines.text(element.text, kept=_kept(element))

    def _end(self, element: etree._Element, *, inside: bool) -> None:
        tag = str(element.tag)
        if inside and (tag in _BLOCKS or tag in _HEADINGS):
            self._flush()

    def _flush(self) -> None:
        """Write the paragraph at hand, or the several that its breaks make of it."""
        taken = self._lines.take()
        for group in paragraphs(line(text) for text in taken):
            text = "".join(plain(one) for one in group).strip()
            if text and not is_chrome_line(text):
                kind, level = self._class(text)
                self._writer.paragraph(group, kind, level)
        if taken:
            self._heading, self._centred = 0, False

    def _class(self, text: str) -> tuple[Kind, int]:
        level = heading_level(text)
        if is_contents_line(text):
            return Kind.CONTENTS, 0
        if not level and self._heading and len(text) <= LONGEST:
            if not self._started:
                return Kind.TITLE, 0
            level = min(self._heading, 4)
        if level:
            self._started = True
            return Kind.HEADING, level
        title = self._centred and not self._started and text[-1] not in _ENDS
        if title and len(text) <= LONGEST:
            return Kind.TITLE, 0
        self._started = self._started or len(text) > LONGEST or text[-1] in _ENDS
        return Kind.BODY, 0


def _kept(element: etree._Element | None) -> bool:
    return element is not None and element.tag == "pre"
