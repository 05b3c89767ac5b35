"""A total elsewhere that the shares of a list fit, where the list's own fits hardly any."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from jixiao.claims.narrative.wholes import Wholes, agrees, near, reach
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.figures import Figure, Span

Pair = tuple[Mention, Mention]  # a part and its share
_FEWEST = 3  # shares of a list that can tell its whole
_ALL_BUT = 4  # where all but one of so many fit another whole, that one is wrong itself


def fits(pairs: Sequence[Pair], whole: Mention) -> int:
    """How many of the shares are of this whole."""
    total = whole.figure.span
    return sum(agrees(share.figure.span, part.figure.span, total) for part, share in pairs)


def elsewhere(pairs: Sequence[Pair], own: Mention, wholes: Wholes) -> tuple[Entry, ...]:
    """The first total that nearly all the shares fit, where `own` fits less than half of them."""
    if len(pairs) < _FEWEST or fits(pairs, own) * 2 > len(pairs):
        return ()
    told = [(part.figure.span, share.figure.span) for part, share in pairs]
    reached = [reach(share, part) for part, share in told]
    fitting = (
        entry
        for values in reached[:2]
        for entry in wholes.within(values)
        if _nearly_all_fit(told, reached, entry[1].figure)
    )
    return tuple(islice(fitting, 1))


def _nearly_all_fit(
    told: Sequence[tuple[Span, Span]], reached: Sequence[Span], whole: Figure
) -> bool:
    """Whether of `_ALL_BUT` shares at most one is not of this whole."""
    allowed = len(told) // _ALL_BUT
    if sum(not near(values, whole) for values in reached) > allowed:
        return False  # asked first, for it is cheap
    total = whole.span
    return sum(not agrees(share, part, total) for part, share in told) <= allowed
