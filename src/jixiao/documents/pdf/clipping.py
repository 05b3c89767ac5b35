"""Characters that are clipped away, as on the pages of a cell that runs over several."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from itertools import groupby

from jixiao.documents.pdf import native

_MISS = 1.0  # points

Sides = tuple[float, float, float, float]  # left, bottom, right, top


def seen(
    text: int, quads: array[float], page: Sides, kept: list[int], boxes: array[float]
) -> list[int]:
    """Those of the kept characters that show; `quads` holds left, top, right, bottom of all.

    `boxes` holds left, bottom, right, top of the kept ones. The outermost tell whether any are
    clipped away; only then all are looked at.
    """
    if not kept:
        return kept
    outermost = set()
    for own in (boxes[0::4], boxes[3::4]):
        outermost |= {kept[own.index(min(own))], kept[own.index(max(own))]}
    if all(_shows(text, quads, i, page) for i in outermost):
        return kept
    return [i for run in _runs(quads, kept) for i in _shown(text, quads, run, page)]


def _runs(quads: array[float], kept: list[int]) -> Iterator[list[int]]:
    """Characters that follow one another on a line."""
    for _, run in groupby(kept, key=lambda i: (quads[4 * i + 1], quads[4 * i + 3])):
        yield list(run)


def _shown(text: int, quads: array[float], run: list[int], page: Sides) -> list[int]:
    """Those of a run that show: where its ends agree, what is between is as they are."""
    first, last = (_shows(text, quads, i, page) for i in (run[0], run[-1]))
    if first == last:
        return run if first else []
    return [i for i in run if _shows(text, quads, i, page)]


def _shows(text: int, quads: array[float], i: int, page: Sides) -> bool:
    """Whether a character's middle is on the page and inside of what clips it."""
    thing = native.char_object(text, i)
    box = native.clip_box(thing) if thing else None
    left, top, right, bottom = quads[4 * i : 4 * i + 4]
    x, y = (left + right) / 2, (bottom + top) / 2
    return all(
        b[0] - _MISS <= x <= b[2] + _MISS and b[1] - _MISS <= y <= b[3] + _MISS
        for b in (page, box or page)
    )
