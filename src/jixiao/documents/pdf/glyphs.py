"""The characters of a page: what they are, where they stand, turned upright.

Boxes are the loose ones (advance by font height), so that a comma is as tall as the
character beside it. Lines are found by the origin (baseline), which does not wobble.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable
from ctypes import create_string_buffer
from dataclasses import dataclass
from math import pi
from operator import itemgetter

from jixiao.documents.pdf import native
from jixiao.documents.pdf.radicals import TABLE

_IGNORED = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x01\x03\x04\x05\x06\x07\x08")
_SAMPLES = 24
_MISS = 1.0  # points

Point = tuple[float, float]
Sides = tuple[float, float, float, float]  # left, bottom, right, top
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


def upright(quarter: int) -> Turn:
    """Turns a point so that text at this many quarter turns reads upright."""
    return (
        lambda x, y: (x, y),
        lambda x, y: (y, -x),
        lambda x, y: (-x, -y),
        lambda x, y: (-y, x),
    )[quarter]


def read(text: int, page: Sides) -> Glyphs:
    """The characters of the page whose text has this address, `page` being its sides."""
    count = max(native.char_count(text), 0)
    quads = array("f", bytes(16 * count))
    xs, ys = array("d", bytes(8 * count)), array("d", bytes(8 * count))
    quad, x, y = (a.buffer_info()[0] for a in (quads, xs, ys))
    box, origin = native.char_box, native.char_origin
    for i in range(count):
        # The library's rectangle is left, top, right, bottom.
        box(text, i, quad + 16 * i)
        origin(text, i, x + 8 * i, y + 8 * i)
    chars = _characters(text, count)
    lefts, rights = quads[0::4], quads[2::4]
    kept = [
        i
        for i, c in enumerate(chars)
        if not c.isspace() and c not in _IGNORED and (rights[i] != lefts[i] or c > " ")
    ]
    return _turned(text, chars, quads, (xs, ys), _seen(text, quads, page, kept))


def _seen(text: int, quads: array[float], page: Sides, kept: list[int]) -> list[int]:
    """Leave out what is clipped away, as on the pages of a cell that runs over several.

    The outermost characters tell whether there is any; only then each is looked at.
    """
    if not kept:
        return kept
    corners = [(quads[4 * i], quads[4 * i + 1], i) for i in kept]
    outermost = {choose(corners, key=itemgetter(k))[2] for choose in (min, max) for k in (0, 1)}
    if all(_is_seen(text, quads, page, i) for i in outermost):
        return kept
    return [i for i in kept if _is_seen(text, quads, page, i)]


def _is_seen(text: int, quads: array[float], page: Sides, i: int) -> bool:
    thing = native.char_object(text, i)
    box = (native.clip_box(thing) if thing else None) or page
    left, top, right, bottom = quads[4 * i : 4 * i + 4]
    x, y = (left + right) / 2, (bottom + top) / 2
    return all(
        b[0] - _MISS <= x <= b[2] + _MISS and b[1] - _MISS <= y <= b[3] + _MISS for b in (box, page)
    )


def _characters(text: int, count: int) -> str:
    buffer = create_string_buffer(2 * count + 2)
    native.text_of(text, 0, count, buffer)
    found = buffer.raw[: 2 * count].decode("utf-16-le", "replace")
    if len(found) != count or "\0" in found:
        # Characters without a code are left out there, and rare ones take two places.
        codes = [native.char_code(text, i) & 0x1FFFFF for i in range(count)]
        found = "".join(chr(c) if c < 0x110000 else "\ufffd" for c in codes)
    return found.translate(TABLE)


def _turned(
    text: int, chars: str, quads: array[float], origins: tuple[array[float], ...], kept: list[int]
) -> Glyphs:
    quarter = _quarter(text, kept)
    left, top, right, bottom = ([quads[4 * i + k] for i in kept] for k in range(4))
    base = [origins[1][i] for i in kept]
    boxes = array("f", bytes(16 * len(kept)))
    for k, sides in enumerate((left, bottom, right, top)):
        boxes[k::4] = array("f", sides)
    if quarter:
        turn = upright(quarter)
        one = [turn(x, y) for x, y in zip(left, bottom, strict=True)]
        two = [turn(x, y) for x, y in zip(right, top, strict=True)]
        base = [turn(origins[0][i], origins[1][i])[1] for i in kept]
        left, bottom = ([min(p[k], q[k]) for p, q in zip(one, two, strict=True)] for k in (0, 1))
        right, top = ([max(p[k], q[k]) for p, q in zip(one, two, strict=True)] for k in (0, 1))
    spaced = frozenset(k for k, i in enumerate(kept) if i and chars[i - 1] == " ")
    letters = [chars[i] for i in kept]
    return Glyphs(letters, boxes, left, bottom, right, top, base, spaced, quarter)


def _quarter(text: int, kept: list[int]) -> int:
    """By how many quarter turns most of the text is turned."""
    step = max(len(kept) // _SAMPLES, 1)
    turns = Counter(
        -round(max(native.char_angle(text, i), 0.0) / (pi / 2)) % 4 for i in kept[::step]
    )
    return turns.most_common(1)[0][0] if turns else 0
