"""Full points up to a ceiling; so many points off for each step above it.

“不超过100%得满分，每超一个百分点扣0.5分”: `ceiling` 100, `step` 1, `deduct` 0.5. The notices
leave open whether a step that was only begun counts: `mode` says it, 0 pro rata, 1 each
begun step, 2 each full step.
"""

from __future__ import annotations

from jixiao.law import Identity
from jixiao.scoring.base import Earned, Given, Parameters, PointsRule, Unknown
from jixiao.scoring.started import NEEDS, off_above


def earn(given: Given, parameters: Parameters) -> Earned | Unknown:
    """The weight less so much for each step of the rate above the ceiling."""
    return off_above(given, parameters, "ceiling")


RULE = PointsRule(
    name="per_point_over",
    label="超过上限按百分点扣分",
    says="不超过上限得满分，每超若干个百分点扣若干分，扣完为止",
    basis=Identity("评分标准以通知为准"),
    earn=earn,
    needs=("ceiling", *NEEDS),
)
