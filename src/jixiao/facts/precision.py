"""The printed precision of a narrative's amounts.

One document prints its amounts to one precision: where most amounts in 万元 have two
decimals, “5万元” is 5.00, its zeros left out. The rule is that of a list (the finest step
printed there, trailing zeros aside), with the narrative as the list.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.figures import WAN_YUAN, Figure

_MOST = Decimal("0.5")  # share of the amounts of a unit that set its precision
_SOME = Decimal("0.15")  # the same in 万元: who prints decimals of it leaves out only zeros
_FEWEST = 4  # amounts of a unit before it has a precision of its own


def settled(read: Sequence[Passage]) -> tuple[Passage, ...]:
    """The passages with their amounts at the precision of the narrative."""
    steps = _steps([m.figure for p in read for m in p.mentions if m.money])
    if not steps:
        return tuple(read)
    return tuple(
        replace(p, mentions=tuple(_at(m, steps) for m in p.mentions)) if p.mentions else p
        for p in read
    )


def _at(mention: Mention, steps: dict[str, Decimal]) -> Mention:
    step = steps.get(mention.figure.unit.name)
    if step is None or not mention.figure.exact or step >= mention.figure.step:
        return mention
    return replace(mention, figure=mention.figure.with_step(step))


def _steps(figures: Sequence[Figure]) -> dict[str, Decimal]:
    """For each unit of money the step that most of its amounts are printed to."""
    printed: dict[str, Counter[Decimal]] = {}
    for figure in figures:
        if figure.exact and figure.value:
            printed.setdefault(figure.unit.name, Counter())[figure.step] += 1
    found = {}
    for unit, counts in printed.items():
        finest = min(counts)
        total = sum(counts.values())
        enough = _SOME if unit == WAN_YUAN.name else _MOST
        if total >= _FEWEST and counts[finest] >= enough * total:
            found[unit] = finest
    return found
