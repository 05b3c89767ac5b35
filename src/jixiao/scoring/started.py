"""Whether a step that was only begun counts: the notices say 每超一个百分点 and no more."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

MODES = {0: "按比例计", 1: "不足一档按一档计", 2: "不足一档不计"}
_ROUNDING = {1: ROUND_CEILING, 2: ROUND_FLOOR}


def started(steps: Decimal, mode: int) -> Decimal:
    """How many steps count, by the pack's mode."""
    rounding = _ROUNDING.get(mode)
    return steps if rounding is None else steps.to_integral_value(rounding)
