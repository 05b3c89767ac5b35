"""Full points at a level; so many points off for each step by which the rate stays below.

“100%得满分，每低5个百分点扣2分”: `level` 100, `step` 5, `deduct` 2; `mode` as in
`per_point_over`.
"""

from __future__ import annotations

from jixiao.law import Identity
from jixiao.ledger.model.values import plain
from jixiao.ledger.words import percent
from jixiao.scoring.base import HUNDRED, Earned, Given, Parameters, PointsRule, Unknown, held
from jixiao.scoring.started import MODES, started


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:
    """The weight less so much for each step below the level."""
    if given.rate is None:
        return Unknown("没有比率")
    level, step, off = parameters["level"], parameters["step"], parameters["deduct"]
    mode = int(parameters["mode"])
    below = level - given.rate * HUNDRED
    if below <= 0:
        return Earned(given.weight, f"{percent(given.rate)}≥{plain(level)}%，得满分")
    lost = started(below / step, mode) * off
    told = (
        f"{percent(given.rate)}低于{plain(level)}%，每低{plain(step)}个百分点扣{plain(off)}分"
        f"（{MODES[mode]}）"
    )
    return Earned(held(given.weight - lost, given.weight), told)


RULE = PointsRule(
    name="per_step_below",
    label="低于标准按百分点扣分",
    says="达到标准得满分，每低若干个百分点扣若干分，扣完为止",
    basis=Identity("评分标准以通知为准"),
    earn=earn,
    needs=("level", "step", "deduct", "mode"),
)
