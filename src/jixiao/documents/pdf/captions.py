"""What stands right above a table: its name, its number, who made it, its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.documents.model import Kind
from jixiao.documents.pdf.layout import Page
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.sheets import Sheet

_MOST = 5  # lines
_LONGEST = 60  # characters
_NEAR = 4.0  # font sizes between a line and what it names
_OFF = 2.0  # font sizes by which a centred line may be off
_LABEL = re.compile(
    r"[（(]?(?:金额|计量|数量)?单位\s*[：:]\s*[^：:。，]{1,10}"
    r"|(?:编制|填报|填表|预算|主管|公开|报送|实施)?(?:部门|单位|日期|时间)(?:名称|[（(].{1,6}[）)])?\s*[：:].{0,40}"
    r"|项目名称\s*[：:].{0,40}"
)
_NAME = re.compile(
    r".{0,50}表(?:\s*[（(].{1,12}[）)])?|(?:附?表|附件)\s*[\d一二三四五六七八九十]+[-－.\d]*.{0,50}"
)


def mark(pages: Sequence[Page]) -> None:
    """Give the captions of all tables their kind."""
    for page in pages:
        for i, item in enumerate(page.items):
            if isinstance(item, Sheet):
                _mark_above(page.items[max(i - _MOST, 0) : i], item)


def _mark_above(above: Sequence[Line | Sheet], sheet: Sheet) -> None:
    floor = sheet.top
    title: Line | None = None
    for item in reversed(above):
        if isinstance(item, Sheet) or item.kind is not Kind.BODY:
            return
        labelled = any(_LABEL.fullmatch(item.text[a:b].strip()) for a, b in item.parts)
        named = len(item.text) <= _LONGEST and (_NAME.fullmatch(item.text) or _centred(item, sheet))
        if not (labelled or named) or item.base - floor > _NEAR * item.size:
            return
        if item.text[-1] in "。；，" or (title and item.size > 1.15 * title.size):
            return
        item.kind = Kind.CAPTION
        floor = item.top
        title = title if labelled else item


def _centred(line: Line, sheet: Sheet) -> bool:
    middle = (sheet.left + sheet.right) / 2
    inside = line.left > sheet.left + line.size and line.right < sheet.right - line.size
    return inside and abs(line.middle - middle) < _OFF * line.size
