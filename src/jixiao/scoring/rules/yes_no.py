"""直接赋分: done or not (财预〔2021〕101号)."""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import CORE_INDICATORS
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown
from jixiao.scoring.targets import reached


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """All or nothing."""
    done = reached(given.actual)
    if done is None:
        return Unknown(f"完成值“{given.actual}”看不出是否完成" if given.actual else "缺完成值")
    told = f"完成情况为“{given.actual}”，{'得满分' if done else '不得分'}"
    return Earned(given.weight if done else Decimal(0), told)


RULE = PointsRule(
    name="yes_no",
    label="直接赋分",
    says="完成得满分，未完成不得分",
    basis=CORE_INDICATORS.cite("直接赋分的指标"),
    earn=earn,
)
