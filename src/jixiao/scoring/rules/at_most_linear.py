"""反向指标 (≤), by the excess: above the target `w·max(0, 1−(v−t)/t)`, nothing from 2t on."""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import Identity
from jixiao.ledger.model.values import plain
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown, held
from jixiao.scoring.targets import number_pair


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """The weight less the share by which the target is passed."""
    pair = number_pair(given)
    if isinstance(pair, Unknown):
        return pair
    target, actual = pair
    if actual <= target:
        return Earned(given.weight, f"{plain(actual)}≤{plain(target)}，得满分")
    if target <= 0:
        return Earned(Decimal(0), f"{plain(actual)}超过指标值{plain(target)}，不得分")
    excess = f"（{plain(actual)}－{plain(target)}）÷{plain(target)}"
    told = f"{plain(given.weight)}×（1－{excess}），不低于0"
    return Earned(held(given.weight * (2 - actual / target), given.weight), told)


RULE = PointsRule(
    name="at_most_linear",
    label="反向指标按超出幅度",
    says="完成值不超过指标值得满分，超过的按超出幅度扣分，超出一倍不得分",
    basis=Identity("反向指标：分值×（1－超出幅度），以通知为准"),
    earn=earn,
)
