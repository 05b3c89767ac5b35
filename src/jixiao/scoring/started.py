"""So many points off for each step, and whether a step that was only begun counts.

The notices say 每超一个百分点 and no more: the pack's `mode` says it, 0 pro rata, 1 each begun
step, 2 each full step.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from jixiao.ledger.model.values import plain
from jixiao.ledger.words import percent
from jixiao.scoring.base import HUNDRED, Earned, Given, Parameters, Unknown, held

_MODES = {0: "按比例计", 1: "不足一档按一档计", 2: "不足一档不计"}
_ROUNDING = {1: ROUND_CEILING, 2: ROUND_FLOOR}
NEEDS = ("step", "deduct", "mode")


def off_above(given: Given, parameters: Parameters, ceiling: str) -> Earned | Unknown:
    """Full points up to the parameter of this name, less for each step above it."""
    return _off(given, parameters, ceiling, above=True)


def off_below(given: Given, parameters: Parameters, level: str) -> Earned | Unknown:
    """Full points from the parameter of this name on, less for each step below it."""
    return _off(given, parameters, level, above=False)


def _off(given: Given, parameters: Parameters, border: str, *, above: bool) -> Earned | Unknown:
    if given.rate is None:
        return Unknown("没有比率")
    limit, step, deduct = parameters[border], parameters["step"], parameters["deduct"]
    mode = int(parameters["mode"])
    kept, past, word = ("≤", "超过", "超") if above else ("≥", "低于", "低")
    distance = given.rate * HUNDRED - limit if above else limit - given.rate * HUNDRED
    rate = percent(given.rate)
    if distance <= 0:
        return Earned(given.weight, f"{rate}{kept}{plain(limit)}%，得满分")
    lost = _counted(distance / step, mode) * deduct
    told = (
        f"{rate}{past}{plain(limit)}%，每{word}{plain(step)}个百分点扣{plain(deduct)}分"
        f"（{_MODES[mode]}）"
    )
    return Earned(held(given.weight - lost, given.weight), told)


def _counted(steps: Decimal, mode: int) -> Decimal:
    rounding = _ROUNDING.get(mode)
    return steps if rounding is None else steps.to_integral_value(rounding)
