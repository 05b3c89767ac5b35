"""Full points at a level; so many points off for each step by which the rate stays below.

“100%得满分，每低5个百分点扣2分”: `level` 100, `step` 5, `deduct` 2; `mode` as in
`per_point_over`.
"""

from __future__ import annotations

from jixiao.law import Identity
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown
from jixiao.scoring.started import NEEDS, off_below


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:
    """The weight less so much for each step below the level."""
    return off_below(given, parameters, "level")


RULE = PointsRule(
    name="per_step_below",
    label="低于标准按百分点扣分",
    says="达到标准得满分，每低若干个百分点扣若干分，扣完为止",
    basis=Identity("评分标准以通知为准"),
    earn=earn,
    needs=("level", *NEEDS),
)
