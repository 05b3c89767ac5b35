"""反向指标 (≤), in proportion: full points up to the target, above it `w·t/v`."""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import Identity
from jixiao.ledger.model.values import plain
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown, held
from jixiao.scoring.targets import number_pair


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """w·t/v above the target; a target of 0 earns nothing once it is passed."""
    pair = number_pair(given)
    if isinstance(pair, Unknown):
        return pair
    target, actual = pair
    if actual <= target:
        return Earned(given.weight, f"{plain(actual)}≤{plain(target)}，得满分")
    if target <= 0:
        return Earned(Decimal(0), f"{plain(actual)}超过指标值{plain(target)}，不得分")
    told = f"{plain(given.weight)}×{plain(target)}÷{plain(actual)}"
    return Earned(held(given.weight * target / actual, given.weight), told)


RULE = PointsRule(
    name="at_most_inverse",
    label="反向指标按比例",
    says="完成值不超过指标值得满分，超过的按指标值÷完成值计分",
    basis=Identity("反向指标：分值×指标值÷完成值，以通知为准"),
    earn=earn,
)
