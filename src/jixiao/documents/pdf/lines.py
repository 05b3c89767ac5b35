"""Glyphs that share a baseline become a line of text, spaced as it is printed."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import itemgetter, sub
from typing import TypeVar

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

T = TypeVar("T")


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
    order = sorted(chosen, key=base.__getitem__, reverse=True)
    if order and base[order[0]] == base[order[-1]]:
        return [order]
    found: list[list[int]] = []
    reference = float("inf")
    for i in order:
        drop = reference - base[i]
        if drop > _LEAST and drop > _DROP * min(top[i] - bottom[i], _GREATEST):
            found.append([])
            reference = base[i]
        found[-1].append(i)
    return found


def line_of(glyphs: Glyphs, row: Sequence[int], page: int) -> Line:
    """One line of these glyphs (at least one), from left to right."""
    order = sorted(row, key=glyphs.left.__getitem__)
    pick = _picker(order)
    lefts, rights = pick(glyphs.left), pick(glyphs.right)
    size = sorted(map(sub, pick(glyphs.top), pick(glyphs.bottom)))[len(order) // 2]
    base = sorted(pick(glyphs.base))[len(order) // 2]
    gaps = list(map(sub, lefts[1:], rights))
    dense = not gaps or (max(gaps) < _WORD_GAP * size and min(gaps) > -_OVERLAP * size)
    if dense and glyphs.spaced.isdisjoint(order[1:]):
        text = "".join(pick(glyphs.chars))
        return Line(page, text, _boxes(glyphs, order), lefts[0], max(rights), base, size)
    return _spaced_line(glyphs, order, Line(page, "", array("f"), lefts[0], 0, base, size))


def _picker(order: list[int]) -> Callable[[list[T]], Sequence[T]]:
    """Picks these places from a list: mostly they follow one another, and it is a slice."""
    first, end = order[0], order[-1] + 1
    follow = order == list(range(first, end))
    return itemgetter(slice(first, end)) if follow else itemgetter(*order)


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
    before = order[0]
    pieces = [chars[before]]
    line.quads.extend(glyphs.quads[4 * before : 4 * before + 4])
    breaks: list[int] = []
    edge = right[before]
    for i in order[1:]:
        if chars[i] == chars[before] and _again(glyphs, before, i):
            continue
        gap, told = (left[i] - edge) / size, i in glyphs.spaced
        if (told or gap > _WORD_GAP) and _spaced(chars[before], chars[i], gap, told=told):
            pieces.append(" ")
            line.quads.extend(_NOWHERE)
        if left[i] - edge > _APART * size:
            breaks.append(len(pieces))
        pieces.append(chars[i])
        line.quads.extend(glyphs.quads[4 * i : 4 * i + 4])
        edge = max(edge, right[i])
        before = i
    line.text, line.breaks, line.right = "".join(pieces), tuple(breaks), edge
    return line


def _again(glyphs: Glyphs, before: int, i: int) -> bool:
    """Whether glyph `i`, the same character as the one before, prints it once more."""
    width = glyphs.right[i] - glyphs.left[i]
    return glyphs.left[i] - glyphs.left[before] < _TWICE * width


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
