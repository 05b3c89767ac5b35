"""Glyphs that share a baseline become a line of text, spaced as it is printed."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jixiao.documents.model import Kind
from jixiao.documents.pdf.glyphs import Glyphs

_DROP = 0.4  # of the font size: further below, it is another line
_LEAST, _GREATEST = 1.6, 40.0  # points: a drop that is never one; a size that no text has
_OVERLAP = 0.3  # of the font size by which characters of a guessed width may overlap
_WIDE_GAP = 0.6  # of the font size: a gap that is a space between any characters
_WORD_GAP = 0.2  # … between two Latin letters or digits
_TWICE = 0.3  # of its width: the same character again, drawn bold by printing it twice
_APART = 1.8  # of the font size: a gap that parts two things on one line
_LATIN = "\u0250"  # characters before this one are half as wide as Chinese ones
_FEW = 4  # steps from line to line that tell the pitch
_NOWHERE = array("f", [float("nan")] * 4)


@dataclass(frozen=True, slots=True)
class Block:
    """The column of text in which a line stands: its sides, how many lines it has.

    `pitch` is the distance of lines inside a paragraph there, 0 where unknown.
    """

    left: float
    right: float
    lines: int
    pitch: float = 0.0


@dataclass(slots=True)
class Line:
    """A line of text; `quads` has four numbers a character, NaN for a space between."""

    page: int
    text: str
    quads: array[float]
    left: float
    right: float
    base: float
    size: float
    breaks: tuple[int, ...] = ()  # where in the text a wide gap ends
    block: Block = Block(0, 0, 0)
    kind: Kind = Kind.BODY

    @property
    def parts(self) -> list[tuple[int, int]]:
        """The ranges of the text between wide gaps."""
        marks = [0, *self.breaks, len(self.text)]
        return list(pairwise(marks))

    @property
    def top(self) -> float:
        return self.base + 0.85 * self.size

    @property
    def bottom(self) -> float:
        return self.base - 0.15 * self.size

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def lines(glyphs: Glyphs, chosen: Iterable[int], page: int) -> list[Line]:
    """The chosen glyphs as lines, from the top of the page to its foot."""
    return [line_of(glyphs, row, page) for row in rows(glyphs, chosen)]


def rows(glyphs: Glyphs, chosen: Iterable[int]) -> list[list[int]]:
    """The chosen glyphs by baseline, top down; those of one row in the order of the file."""
    base, top, bottom = glyphs.base, glyphs.top, glyphs.bottom
    found: list[list[int]] = []
    reference = float("inf")
    for i in sorted(chosen, key=base.__getitem__, reverse=True):
        drop = reference - base[i]
        if drop > _LEAST and drop > _DROP * min(top[i] - bottom[i], _GREATEST):
            found.append([])
            reference = base[i]
        found[-1].append(i)
    return found


def line_of(glyphs: Glyphs, row: Sequence[int], page: int) -> Line:
    """One line of these glyphs (at least one), from left to right."""
    order = sorted(row, key=glyphs.left.__getitem__)
    lefts = [glyphs.left[i] for i in order]
    rights = [glyphs.right[i] for i in order]
    size = sorted([glyphs.top[i] - glyphs.bottom[i] for i in order])[len(order) // 2]
    base = sorted([glyphs.base[i] for i in order])[len(order) // 2]
    gaps = [left - right for left, right in zip(lefts[1:], rights, strict=False)]
    dense = not gaps or (max(gaps) < _WORD_GAP * size and min(gaps) > -_OVERLAP * size)
    if dense and glyphs.spaced.isdisjoint(order[1:]):
        text = "".join([glyphs.chars[i] for i in order])
        return Line(page, text, _boxes(glyphs, order), lefts[0], max(rights), base, size)
    return _spaced_line(glyphs, order, Line(page, "", array("f"), lefts[0], 0, base, size))


def _boxes(glyphs: Glyphs, order: list[int]) -> array[float]:
    first, last = order[0], order[-1]
    if order == list(range(first, last + 1)):
        return glyphs.quads[4 * first : 4 * last + 4]
    quads = array("f")
    for i in order:
        quads.extend(glyphs.quads[4 * i : 4 * i + 4])
    return quads


def _spaced_line(glyphs: Glyphs, order: Sequence[int], line: Line) -> Line:
    """Fill the line, with spaces where there are gaps."""
    left, right, chars, size = glyphs.left, glyphs.right, glyphs.chars, line.size
    pieces: list[str] = []
    breaks: list[int] = []
    before = -1
    for i in order:
        if before >= 0:
            if _again(glyphs, before, i):
                continue
            gap = left[i] - line.right
            if _spaced(chars[before], chars[i], gap / size, told=i in glyphs.spaced):
                pieces.append(" ")
                line.quads.extend(_NOWHERE)
            if gap > _APART * size:
                breaks.append(len(pieces))
        pieces.append(chars[i])
        line.quads.extend(glyphs.quads[4 * i : 4 * i + 4])
        line.right = max(line.right, right[i]) if before >= 0 else right[i]
        before = i
    line.text, line.breaks = "".join(pieces), tuple(breaks)
    return line


def _again(glyphs: Glyphs, before: int, i: int) -> bool:
    """Whether glyph `i` prints the one before it once more."""
    width = glyphs.right[i] - glyphs.left[i]
    return (
        glyphs.chars[i] == glyphs.chars[before]
        and glyphs.left[i] - glyphs.left[before] < _TWICE * width
    )


def _spaced(before: str, after: str, gap: float, *, told: bool) -> bool:
    """Whether this gap (in font sizes) between two characters is a space.

    `told`: the file has one there, which counts between Latin words alone; the widths of
    a font that is not embedded are guessed, and hide the gap.
    """
    if gap > _WIDE_GAP:
        return True
    if before > _LATIN or after > _LATIN:
        return False
    return gap > _WORD_GAP or (told and before.isalpha() and after.isalpha())


def block_of(made: Sequence[Line]) -> Block:
    """The column that these lines make up."""
    left, right = min(line.left for line in made), max(line.right for line in made)
    steps = sorted(a.base - b.base for a, b in pairwise(made) if a.base > b.base)
    # Lines of one paragraph are the closest; some superscript may be closer still.
    pitch = steps[len(steps) // 4] if len(steps) >= _FEW else 0.0
    return Block(left, right, len(made), pitch)
