"""Totals that their parts do not make: 勾稽关系 (domain.md §6, nos. 1–10, 79–85).

Amounts published in 万元 with two decimals are each off by up to 50 元: a difference that
the finest printed digit explains is rounding and no problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from jixiao.ledger.identities import Equation, equations
from jixiao.ledger.validation.base import Problem, Seen
from jixiao.ledger.words import amount

_COARSEST = Decimal(100)  # 0.01万元, the digit that accounts are published to


def problems(seen: Seen) -> Iterator[Problem]:
    """Every equation whose figures are all known and do not add up."""
    for equation in equations(seen.year):
        problem = _judged(seen, equation)
        if problem:
            yield problem


def _judged(seen: Seen, equation: Equation) -> Problem | None:
    whole = seen.known.at(equation.whole)
    added, taken = seen.known.total(equation.parts), seen.known.total(equation.less)
    if whole is None or added is None or taken is None:
        return None
    made = added - taken
    figures = [seen.known.at(p) for p in (equation.whole, *equation.parts, *equation.less)]
    if abs(made - whole) <= _slack([f for f in figures if f]):
        return None
    unit = seen.leaves[equation.whole].unit
    return seen.error(
        equation.whole,
        f"{equation.says}，各项合起来是{amount(made, unit)}，这里是{amount(whole, unit)}，"
        f"相差{amount(abs(made - whole), unit)}",
        "核对各项与合计，改正写错的一个",
    )


def _slack(figures: Iterable[Decimal]) -> Decimal:
    """Half of the finest digit for each figure; nothing where figures are exact to 元."""
    counted = list(figures)
    if not counted or any(figure % _COARSEST for figure in counted):
        return Decimal(0)
    return _COARSEST / 2 * len(counted)
