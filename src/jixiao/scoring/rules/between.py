"""区间: full points inside, below it `w·v/a`, above it `w·b/v` (a convention)."""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import Identity
from jixiao.ledger.model.values import plain
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown, held
from jixiao.scoring.targets import number, span


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """In proportion to the nearer end."""
    wanted, actual = span(given.target), number(given.actual)
    if wanted is None:
        return Unknown(f"指标值“{given.target}”不是一个区间")
    if actual is None:
        return Unknown(f"完成值“{given.actual}”不是一个数字" if given.actual else "缺完成值")
    ends = f"{plain(wanted.low)}–{plain(wanted.high)}"
    if wanted.low <= actual <= wanted.high:
        return Earned(given.weight, f"{plain(actual)}在{ends}之内，得满分")
    if actual <= 0:
        return Earned(Decimal(0), f"{plain(actual)}低于{ends}，不得分")
    if actual < wanted.low:
        told = f"{plain(given.weight)}×{plain(actual)}÷{plain(wanted.low)}"
        return Earned(held(given.weight * actual / wanted.low, given.weight), told)
    told = f"{plain(given.weight)}×{plain(wanted.high)}÷{plain(actual)}"
    return Earned(held(given.weight * wanted.high / actual, given.weight), told)


RULE = PointsRule(
    name="between",
    label="区间指标按比例",
    says="在区间内得满分，之外按与较近一端的比例计分",
    basis=Identity("区间型指标：约定的计分办法，以通知为准"),
    earn=earn,
)
