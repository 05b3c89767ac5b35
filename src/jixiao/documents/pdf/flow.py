"""Lines to paragraphs, over soft line breaks and page breaks.

A line goes on in the next if the next one's first word would not have fitted behind it,
and the next one is not indented as the beginning of a paragraph is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from jixiao.documents.headings import heading_level, marker
from jixiao.documents.model import Kind
from jixiao.documents.pdf.layout import Page
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.sheets import Sheet

_SLACK = 0.6  # font sizes that a typesetter leaves rather than squeeze a character in
_INDENT = 1.2  # font sizes: further in, a line begins a paragraph
_SAME = 0.5  # font sizes by which lines that begin together may differ
_PITCH = 1.5  # of the usual distance of lines: further apart, they are not one paragraph
_CLEAR = 1.5  # font sizes between a centred line and the margins, at least
_FEW = 4  # lines that tell a column's margins
_SHORT = 0.6  # of a column's width: a shorter line is never full

Spot = tuple[Page, Line]  # a line and the page on which it stands

_JOINED = frozenset({Kind.BODY, Kind.TITLE})
_OTHER = 0.15  # of the size: a greater difference is another size
_BIG = 1.15  # of the body's size: a title
_UPPER = 2  # levels of headings, 一、 and （一）
_END = "。！？；：!?;:"
_WORD = re.compile(
    r"[“‘（《〈【〔(\[]*(?:[!-~]+(?<=\d)[^，。、；：]?|[!-~]+|.)[，。、；：！？”’）》〉】〕)\]%％]*"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """How the document is set: size of the body, margins by the page's width, indents."""

    size: float
    margins: dict[int, tuple[float, float]]
    pitch: float

    def sides(self, page: Page, line: Line) -> tuple[float, float]:
        """The left and right margin of a line's column."""
        usual = self.margins.get(round(page.width))
        if line.block.lines >= _FEW or usual is None:
            return line.block.left, line.block.right
        left, right = usual
        if abs(line.block.left - left) < 4 * line.size:
            return min(left, line.block.left), max(right, line.block.right)
        return line.block.left, line.block.right

    def centred(self, page: Page, line: Line, *, wide: bool = False) -> bool:
        """Whether a line stands in the middle, clear of both margins unless `wide`."""
        left, right = self.sides(page, line)
        off = abs(line.middle - (left + right) / 2)
        clear = min(line.left - left, right - line.right)
        if off < line.size and (wide or clear > _CLEAR * line.size):
            return True
        return _in_page(page, line)


def _in_page(page: Page, line: Line) -> bool:
    off = abs(line.middle - page.left - page.width / 2)
    return off < 0.6 * line.size and line.right - line.left < 0.6 * page.width


def measure(pages: Sequence[Page]) -> Measure:
    """The body's size, and the margins of pages that are full enough to tell."""
    weights: dict[float, int] = {}
    sides: dict[int, list[tuple[float, float]]] = {}
    for page in pages:
        for line in page.lines:
            if line.kind is Kind.BODY:
                size = round(line.size * 2) / 2
                weights[size] = weights.get(size, 0) + len(line.text)
                if line.block.lines >= _FEW:
                    sides.setdefault(round(page.width), []).append(
                        (line.block.left, line.block.right)
                    )
    size = max(weights, key=lambda s: weights[s], default=12.0)
    margins = {
        width: (median(left for left, _ in own), median(right for _, right in own))
        for width, own in sides.items()
    }
    return Measure(size, margins, _pitch(pages))


def _pitch(pages: Sequence[Page]) -> float:
    """The usual distance of lines, in font sizes."""
    steps = [
        (above.base - below.base) / max(above.size, 1)
        for page in pages
        for above, below in zip(page.lines, page.lines[1:], strict=False)
        if above.kind is below.kind is Kind.BODY and above.base > below.base
    ]
    return median(steps) if steps else 1.5


def paragraphs(pages: Sequence[Page], how: Measure) -> Iterator[list[Line] | Sheet]:
    """Body lines joined; lines of other kinds, and sheets, by themselves, in order."""
    current: list[Line] = []
    apart: list[list[Line]] = []
    where: Page | None = None
    for page in pages:
        for item in page.items:
            if isinstance(item, Line) and item.kind in _JOINED:
                if current and not _goes_on(how, (where or page, current[-1]), (page, item)):
                    yield current
                    yield from apart
                    current, apart = [], []
                current.append(item)
                where = page
            elif isinstance(item, Line) and item.kind in {Kind.HEADER, Kind.FOOTER} and current:
                apart.append([item])
            else:
                if current:
                    yield current
                yield from apart
                current, apart = [], []
                yield item if isinstance(item, Sheet) else [item]
    if current:
        yield current
    yield from apart


def _goes_on(how: Measure, one: Spot, two: Spot) -> bool:
    """Whether the second line belongs to the paragraph of the first."""
    above, below = one[1], two[1]
    if Kind.TITLE in {above.kind, below.kind}:
        return above.kind is below.kind and above.page == below.page
    if not _is_near(how, above, below):
        return False
    if not _full(how, one, below):
        return above.block is below.block and _big_title(how, one, two)
    ended, numbered = above.text[-1] in _END, marker(below.text) is not None
    if numbered and (ended or _is_heading(how, two)):
        return False
    apart = ended or numbered
    if above.block is below.block and how.centred(*two) and how.centred(*one, wide=True):
        return not apart
    # An indented line begins a paragraph, unless the whole paragraph stands so.
    indented = below.left - how.sides(*two)[0] >= _INDENT * below.size
    return not indented or (not apart and _hangs(how, one, below))


def _is_near(how: Measure, above: Line, below: Line) -> bool:
    """Whether two lines are of one size and, in one column, no further apart than usual."""
    if abs(above.size - below.size) > _OTHER * max(above.size, below.size):
        return False
    pitch = above.block.pitch or how.pitch * above.size
    return above.block is not below.block or above.base - below.base <= _PITCH * pitch


def _hangs(how: Measure, one: Spot, below: Line) -> bool:
    """Whether an indented line stands as far in as the one above, or under its number."""
    above = one[1]
    deeper = (below.left - above.left) / below.size
    at_margin = above.left - how.sides(*one)[0] < _SAME * above.size
    numbered = marker(above.text) is not None
    return abs(deeper) <= _SAME or (deeper > _SAME and not at_margin and numbered)


def _full(how: Measure, one: Spot, below: Line) -> bool:
    """Whether the next line's first word had no room behind this line."""
    line = one[1]
    left, right = how.sides(*one)
    word = _WORD.match(below.text)
    width = sum(0.5 if c < "\u0250" else 1.0 for c in word[0][:40]) if word else 1.0
    if line.right - left < _SHORT * (right - left):
        return False
    return line.right + (width + _SLACK) * line.size > right


def _is_heading(how: Measure, one: Spot) -> bool:
    """Whether a line is a numbered heading of the upper levels, all by itself."""
    line = one[1]
    right = how.sides(*one)[1]
    found = marker(line.text)
    upper = found is not None and found.level <= _UPPER
    return upper and heading_level(line.text) > 0 and line.right < right - 2 * line.size


def _big_title(how: Measure, one: Spot, two: Spot) -> bool:
    """Whether both lines are of one title, broken by meaning."""
    big = min(one[1].size, two[1].size) > _BIG * how.size
    return big and how.centred(*one) and how.centred(*two) and marker(two[1].text) is None
