"""Steps: a rate or a value earns what the step says on which it stands.

`bands` of the pack: from this percentage on, so many points. `upwards` 1: the highest step
at or below the rate counts (90 % 以上5分, 80 % 以上4分); 0: the lowest at or above it
(10 % 以内4分, 20 % 以内3分), and above the last one nothing.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import Identity
from jixiao.ledger.model.values import plain
from jixiao.scoring.base import HUNDRED, Earned, Given, Parameters, PointsRule, Unknown, held
from jixiao.scoring.targets import number


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:
    """The points of the step."""
    value = given.rate * HUNDRED if given.rate is not None else number(given.actual)
    if value is None:
        return Unknown("没有可以分档的数值")
    bands = parameters.bands.value if parameters.bands else None
    if not bands:
        return Unknown("通知没有给出分档")
    upwards = parameters["upwards"] == 1
    fitting = [b for b in bands if (b.from_ <= value if upwards else value <= b.from_)]
    if not fitting:
        return Earned(Decimal(0), f"{plain(value.quantize(Decimal('0.01')))}%不在各档之内，不得分")
    band = (max if upwards else min)(fitting, key=lambda b: b.from_)
    gives = band.gives if band.gives is not None else Decimal(0)
    side = "达到" if upwards else "不超过"
    shown = plain(value.quantize(Decimal("0.01")))
    told = f"{shown}%{side}{plain(band.from_)}%，得{plain(gives)}分"
    return Earned(held(gives, given.weight), told)


RULE = PointsRule(
    name="steps",
    label="分档得分",
    says="按比率所在的档得分",
    basis=Identity("分档以通知为准"),
    earn=earn,
    needs=("upwards",),
)
