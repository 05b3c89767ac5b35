"""Words set sideways on an upright page (narrow header cells, heads of a turned table).

Their characters stand one above the other, so each would be a line of its own. They are
gathered at the middle of the word, in the order of the file; their boxes stay.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import degrees

from jixiao.documents.pdf import native
from jixiao.documents.pdf.glyphs import Glyphs

_LEAN = 5.0  # degrees
_NEXT = 2.0  # font sizes between neighbours of a word
_WIDTH = 0.02  # points that a gathered character takes: a whole word fits into any cell


def straighten(text: int, kept: list[int], glyphs: Glyphs) -> None:
    """Gather the words that are set sideways; `kept` are the places of the glyphs in the file."""
    for word in _words(glyphs, _standing(text, kept, glyphs)):
        sizes = [glyphs.right[k] - glyphs.left[k] for k in word]
        size = sorted(sizes)[len(sizes) // 2]
        x = sum(glyphs.left[k] + glyphs.right[k] for k in word) / (2 * len(word))
        y = sum(glyphs.bottom[k] + glyphs.top[k] for k in word) / (2 * len(word))
        for place, k in enumerate(word):
            glyphs.left[k], glyphs.right[k] = x + place * _WIDTH, x + (place + 1) * _WIDTH
            glyphs.bottom[k], glyphs.top[k] = y - size / 2, y + size / 2
            glyphs.base[k] = y - 0.35 * size


def _standing(text: int, kept: list[int], glyphs: Glyphs) -> list[int]:
    """The glyphs that stand at a right angle to the page's text."""
    # Along a sideways word every character has a baseline of its own.
    begun = glyphs.begun()
    own = 90.0 * (-glyphs.quarter % 4)
    return [
        k
        for k in begun
        if abs((degrees(native.char_angle(text, kept[k])) - own) % 180 - 90) < _LEAN
    ]


def _words(glyphs: Glyphs, standing: list[int]) -> Iterator[list[int]]:
    """Neighbours among them, by the file and by place."""
    word: list[int] = standing[:1]
    for before, k in pairwise(standing):
        size = glyphs.right[k] - glyphs.left[k]
        near = abs(glyphs.left[k] - glyphs.left[before]) < size
        if k != before + 1 or not near or abs(glyphs.base[k] - glyphs.base[before]) > _NEXT * size:
            yield word
            word = []
        word.append(k)
    if word:
        yield word
