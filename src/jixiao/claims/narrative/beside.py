"""Two lists of the same items: 其中，甲 98 个，完成 236.5 亿元；乙 52 个，完成 128.4 亿元.

Where the parts of one list make its total to the last digit, the items are all there are,
so that the other list is complete too.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jixiao.claims.narrative.lists import PartList

_FEWEST = 2
_TELLING = 1000  # a total of so many of its last unit is not made by chance


def complete_beside(listed: PartList, lists: Sequence[PartList]) -> bool:
    """Whether another list of the same items adds up."""
    return len(listed.parts) >= _FEWEST and any(
        other is not listed and _interleaved(listed, other) and _adds_up(other) for other in lists
    )


def _interleaved(a: PartList, b: PartList) -> bool:
    """Whether each item of one list stands right behind one of the other, in one clause group."""
    if len(a.parts) != len(b.parts) or a.parts[0].sentence != b.parts[0].sentence:
        return False
    first, second = sorted((a, b), key=lambda one: one.parts[0].at)
    placed = [m.at for pair in zip(first.parts, second.parts, strict=True) for m in pair]
    text = first.passage.text
    together = all(
        "；" not in text[x.end : y.at] for x, y in zip(first.parts, second.parts, strict=True)
    )
    return together and all(x < y for x, y in pairwise(placed))


def _adds_up(listed: PartList) -> bool:
    whole = listed.whole.figure
    added = sum(p.figure.value for p in listed.parts)
    step = min(m.figure.step for m in (listed.whole, *listed.parts))
    return added == whole.value and whole.value >= _TELLING * step
