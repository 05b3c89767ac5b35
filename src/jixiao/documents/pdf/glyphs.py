"""The characters of a page: what they are, where they stand, turned upright.

Boxes are the loose ones (advance by font height), so that a comma is as tall as the
character beside it. Lines are found by the origin (baseline), which does not wobble.
"""

from __future__ import annotations

from array import array
from collections import Counter, deque
from collections.abc import Callable
from ctypes import create_string_buffer
from dataclasses import dataclass
from functools import partial
from itertools import compress, repeat
from math import degrees, isfinite, pi
from operator import ne, sub
from sys import maxunicode

from jixiao.documents.pdf import native
from jixiao.documents.pdf.clipping import Sides, seen
from jixiao.documents.pdf.radicals import TABLE

_IGNORED = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x01\x03\x04\x05\x06\x07\x08")
_SAMPLES = 9
_ASLANT, _STEEP = 5, 85  # degrees, between which text neither lies nor stands
_FAR = 1e5  # points: no page is so large
_FLAT, _LOW = 0.1, 4.0  # points: a height that is none, and what is put in its place

Point = tuple[float, float]
Turn = Callable[[float, float], Point]


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Characters in the order of the file, white space left out. One index, many lists.

    `quads` holds four numbers each, as they are in the file; the other sides are those
    of the page turned so that its text reads upright.
    """

    chars: list[str]
    quads: array[float]
    left: list[float]
    bottom: list[float]
    right: list[float]
    top: list[float]
    base: list[float]
    spaced: frozenset[int]  # those before which the file has a space
    quarter: int  # of a turn, by which the text is turned in the file

    def __len__(self) -> int:
        return len(self.chars)

    def begun(self) -> list[int]:
        """Those whose baseline is another than that of the one before."""
        return list(compress(range(len(self)), map(ne, self.base, (None, *self.base))))


def upright(quarter: int) -> Turn:
    """Turns a point so that text at this many quarter turns reads upright."""
    return (
        lambda x, y: (x, y),
        lambda x, y: (y, -x),
        lambda x, y: (-x, -y),
        lambda x, y: (-y, x),
    )[quarter]


def read(text: int, page: Sides) -> tuple[Glyphs, list[int]]:
    """The characters of the page whose text has this address, and their places in the file.

    `page` are the sides of the page.
    """
    count = max(native.char_count(text), 0)
    quads = array("f", bytes(16 * count))
    start = quads.buffer_info()[0]
    # The library's rectangle is left, top, right, bottom. `map` keeps the loop in C.
    boxed = map(native.char_box, repeat(text), range(count), range(start, start + 16 * count, 16))
    deque(boxed, maxlen=0)
    chars = _characters(text, count)
    kept = _shown(chars, quads)
    glyphs = _chosen(text, chars, quads, kept)
    for mend in (partial(_seen, page), _sound, _level):
        better = mend(text, quads, kept, glyphs)
        if better is not kept:
            kept, glyphs = better, _chosen(text, chars, quads, better)
    return glyphs, kept


def _shown(chars: str, quads: array[float]) -> list[int]:
    """The characters that are no white space and, if they are control marks, have a width."""
    different = set(chars)
    never = {c for c in different if c.isspace() or c in _IGNORED}
    shown = [i for i, c in enumerate(chars) if c not in never]
    if all(c > " " for c in different - never):
        return shown
    return [i for i in shown if chars[i] > " " or quads[4 * i] != quads[4 * i + 2]]


def _seen(
    page: Sides, text: int, quads: array[float], kept: list[int], glyphs: Glyphs
) -> list[int]:
    """Leave out what is clipped away or beside the page."""
    return seen(text, quads, page, kept, glyphs.quads)


def _level(text: int, quads: array[float], kept: list[int], glyphs: Glyphs) -> list[int]:
    """Leave out what runs aslant, a watermark; only where baselines change can it begin."""
    del quads
    begun = [kept[k] for k in glyphs.begun()]
    aslant = {i for i in begun if _ASLANT < degrees(native.char_angle(text, i)) % 90 < _STEEP}
    return [i for i in kept if i not in aslant] if aslant else kept


def _sound(text: int, quads: array[float], kept: list[int], glyphs: Glyphs) -> list[int]:
    """Leave out what stands nowhere; give a height to what has none."""
    del text
    lowest = min(map(sub, glyphs.top, glyphs.bottom), default=1.0)
    if lowest > _FLAT and isfinite(sum(glyphs.quads)):
        return kept
    found = []
    for i in kept:
        left, top, right, bottom = quads[4 * i : 4 * i + 4]
        if -_FAR < left <= right < _FAR and -_FAR < bottom <= top < _FAR:
            quads[4 * i + 1] = max(top, bottom + max(right - left, _LOW) * (top - bottom <= _FLAT))
            found.append(i)
    return found


def _characters(text: int, count: int) -> str:
    buffer = create_string_buffer(2 * count + 2)
    native.text_of(text, 0, count, buffer)
    found = buffer.raw[: 2 * count].decode("utf-16-le", "replace")
    if len(found) != count or "\0" in found:
        # Characters without a code are left out there, and rare ones take two places.
        codes = [native.char_code(text, i) & 0x1FFFFF for i in range(count)]
        found = "".join(chr(c) if c <= maxunicode else "\ufffd" for c in codes)
    return found.translate(TABLE)


def _chosen(text: int, chars: str, quads: array[float], kept: list[int]) -> Glyphs:
    """The kept characters, upright."""
    mask = bytearray(len(chars))
    for i in kept:
        mask[i] = 1
    left, top, right, bottom = (list(compress(quads[k::4], mask)) for k in range(4))
    boxes = array("f", bytes(16 * len(kept)))
    for k, sides in enumerate((left, bottom, right, top)):
        boxes[k::4] = array("f", sides)
    quarter = _quarter(text, kept)
    turn = upright(quarter)
    low, high = (left, right) if quarter % 2 else (bottom, top)
    base = _bases(text, kept, list(zip(low, high, strict=True)), turn)
    if quarter:
        one = [turn(x, y) for x, y in zip(left, bottom, strict=True)]
        two = [turn(x, y) for x, y in zip(right, top, strict=True)]
        left, bottom = ([min(p[k], q[k]) for p, q in zip(one, two, strict=True)] for k in (0, 1))
        right, top = ([max(p[k], q[k]) for p, q in zip(one, two, strict=True)] for k in (0, 1))
    before = compress(f"\0{chars}", mask)
    spaced = frozenset([k for k, c in enumerate(before) if c == " "])
    letters = list(compress(chars, mask))
    return Glyphs(letters, boxes, left, bottom, right, top, base, spaced, quarter)


def _bases(text: int, kept: list[int], heights: list[Point], turn: Turn) -> list[float]:
    """The baseline of each character: those of the same foot and top share it."""
    sample = dict(zip(heights, kept, strict=True))
    base = {height: turn(*native.origin(text, i))[1] for height, i in sample.items()}
    base = {h: b if -_FAR < b < _FAR else h[0] for h, b in base.items()}
    return list(map(base.__getitem__, heights))


def _quarter(text: int, kept: list[int]) -> int:
    """By how many quarter turns most of the text is turned."""
    step = max(len(kept) // _SAMPLES, 1)
    turns = Counter(
        -round(max(native.char_angle(text, i), 0.0) / (pi / 2)) % 4 for i in kept[::step]
    )
    return turns.most_common(1)[0][0] if turns else 0
