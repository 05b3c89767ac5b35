"""正向指标 (≥): full points from the target on, else in proportion (财预〔2020〕10号)."""

from __future__ import annotations

from jixiao.law import PROJECT_EVALUATION
from jixiao.ledger.model.values import plain
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown, held
from jixiao.scoring.targets import number_pair


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:  # noqa: ARG001  every rule is called alike
    """w·min(v/t, 1); a target of 0 is reached by anything that is not below it."""
    pair = number_pair(given)
    if isinstance(pair, Unknown):
        return pair
    target, actual = pair
    if actual >= target:
        return Earned(given.weight, f"{plain(actual)}≥{plain(target)}，得满分")
    if target <= 0:
        return Unknown("指标值不是正数，无法按比例计分")
    told = f"{plain(given.weight)}×{plain(actual)}÷{plain(target)}"
    return Earned(held(given.weight * actual / target, given.weight), told)


RULE = PointsRule(
    name="at_least",
    label="正向指标按比例",
    says="完成值达到指标值得满分，否则按完成值÷指标值计分",
    basis=PROJECT_EVALUATION.cite("单位自评的定量指标"),
    earn=earn,
)
