"""The rate itself, up to 100 %: `W × min(r, 1)`, as for the execution rate (domain.md §2.1)."""

from __future__ import annotations

from decimal import Decimal

from jixiao.law import PROJECT_EVALUATION
from jixiao.ledger.model.values import plain
from jixiao.ledger.words import percent
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown, held

ONE = Decimal(1)
OVER = "超过100%：多半是追加或结转没有计入全年预算，或以年初预算为分母，请核对"


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """The weight times the rate, the rate held to 100 %."""
    if given.rate is None:
        return Unknown("没有比率")
    told = f"{plain(given.weight)}×{percent(min(given.rate, ONE))}"
    notes = (f"{percent(given.rate)}{OVER}",) if given.rate > ONE else ()
    return Earned(held(given.weight * given.rate, given.weight), told, notes)


RULE = PointsRule(
    name="proportional",
    label="按比率得分",
    says="分值×比率，比率超过100%按100%计",
    basis=PROJECT_EVALUATION.cite("预算执行率指标"),
    earn=earn,
)
