"""等于: full points at the target, else by the deviation `w·max(0, 1−|v−t|/|t|)`.

A convention: no notice was found that says more than “等于指标值得满分”.
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import Identity
from jixiao.ledger.model.values import plain
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown, held
from jixiao.scoring.targets import number_pair


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """The weight less the relative deviation; a target of 0 is met or not."""
    pair = number_pair(given)
    if isinstance(pair, Unknown):
        return pair
    target, actual = pair
    if actual == target:
        return Earned(given.weight, f"{plain(actual)}＝{plain(target)}，得满分")
    if not target:
        return Earned(Decimal(0), f"指标值为0，完成值{plain(actual)}，不得分")
    off = abs(actual - target) / abs(target)
    told = f"{plain(given.weight)}×（1－|{plain(actual)}－{plain(target)}|÷{plain(abs(target))}）"
    return Earned(held(given.weight * (1 - off), given.weight), told)


RULE = PointsRule(
    name="equal",
    label="等于指标按偏差",
    says="等于指标值得满分，否则按偏差幅度扣分",
    basis=Identity("等于型指标：约定的计分办法，以通知为准"),
    earn=earn,
)
