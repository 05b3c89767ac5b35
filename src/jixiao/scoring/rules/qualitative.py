"""定性指标: the degree that the evaluators hold to be reached, within the notice's bands."""

from __future__ import annotations

from jixiao.law import PROJECT_EVALUATION
from jixiao.ledger.model.values import plain
from jixiao.scoring.base import HUNDRED, Earned, Given, Parameters, PointsRule, Unknown, held


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:
    """The weight times the degree; the band's name is told with it."""
    if given.degree is None:
        return Unknown("定性指标由评价组认定达成程度，尚未填写")
    if not 0 <= given.degree <= HUNDRED:
        return Unknown(f"达成程度{plain(given.degree)}%不在0到100%之间")
    bands = parameters.bands.value if parameters.bands else None
    fitting = [band for band in bands or () if band.from_ <= given.degree]
    label = max(fitting, key=lambda band: band.from_).label if fitting else ""
    told = f"{plain(given.weight)}×{plain(given.degree)}%" + (f"（{label}）" if label else "")
    return Earned(held(given.weight * given.degree / HUNDRED, given.weight), told)


RULE = PointsRule(
    name="qualitative",
    label="定性指标分档",
    says="按认定的达成程度得分，分档以通知为准",
    basis=PROJECT_EVALUATION.cite("单位自评的定性指标"),
    earn=earn,
)
