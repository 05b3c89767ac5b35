"""日期: full points when done by the day, else nothing (a convention; the notice decides)."""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import Identity
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown
from jixiao.scoring.targets import day, reached


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """By the day, or in words such as 已按时完成."""
    wanted, actual = day(given.target, given.year), day(given.actual, given.year)
    if wanted is None:
        return Unknown(f"指标值“{given.target}”不是一个日期")
    if actual is None:
        done = reached(given.actual)
        if done is None:
            return Unknown(f"完成值“{given.actual}”看不出日期" if given.actual else "缺完成值")
        return Earned(given.weight if done else Decimal(0), f"完成情况为“{given.actual}”")
    if actual <= wanted:
        return Earned(given.weight, f"{actual}不晚于{wanted}，得满分")
    return Earned(Decimal(0), f"{actual}晚于{wanted}，不得分")


RULE = PointsRule(
    name="by_date",
    label="按期完成",
    says="按期完成得满分，逾期不得分",
    basis=Identity("时限型指标：约定的计分办法，以通知为准"),
    earn=earn,
)
