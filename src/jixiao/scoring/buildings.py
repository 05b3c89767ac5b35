"""Rates of office buildings finished in the year: built against approved."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from jixiao.ledger.model.assets import Building
from jixiao.ledger.model.values import plain
from jixiao.ledger.model.year import State
from jixiao.ledger.words import percent
from jixiao.scoring.base import Counted, Input, Subject, Unknown

_NONE = Counted(Decimal(0), (), "本年没有完工的楼堂馆所")


def of_buildings(
    above: Callable[[Building], Decimal | None], below: Callable[[Building], Decimal | None]
) -> Callable[[Subject], Counted | Unknown]:
    """Count one sum over all buildings against another; none built is a rate of 0."""

    def count(subject: Subject) -> Counted | Unknown:
        built = subject.year.buildings
        if not built:
            said = subject.year.states.get("buildings", State.MISSING)
            return Unknown("缺楼堂馆所情况（没有的请注明“无”）") if said is State.MISSING else _NONE
        pairs = [(above(one), below(one)) for one in built]
        if any(None in pair for pair in pairs):
            return Unknown("缺楼堂馆所的批复数或实际数")
        top = sum((a for a, _ in pairs if a is not None), Decimal(0))
        bottom = sum((b for _, b in pairs if b is not None), Decimal(0))
        if not bottom:
            return Unknown("批复数为0，无法计算")
        inputs = (Input("实际", "buildings", top), Input("批复", "buildings", bottom))
        return Counted(
            top / bottom, inputs, f"{plain(top)}÷{plain(bottom)}＝{percent(top / bottom)}"
        )

    return count
