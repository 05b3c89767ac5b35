"""评价等次与得分不符。

为什么：
    绩效评价按得分分档：90分（含）以上为优，80—90分为良，60—80分为中，60分以下为差；也有用优秀、良好、合格、不合格的。
    写明的等次与得分所在的档不同，得分或等次必有一处要改。各地另有分档办法的，离档线不足5分只作提示。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效评价结果分档

反例：
    我单位2023年度部门整体支出绩效自评得分83.5分，评价等次为“优”。

正例：
    我单位2023年度部门整体支出绩效自评得分93.5分，评价等次为“优”。
"""

from __future__ import annotations

from decimal import Decimal

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, contradicted, judges, undecided
from jixiao.claims.model import Statement, Term
from jixiao.figures import HUNDRED, ZERO, plain
from jixiao.findings import Severity
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="SC212",
    name="grade-outside-its-band",
    summary="评价等次与得分不符。",
    severity=Severity.ERROR,
    basis=PROJECT_EVALUATION.cite("绩效评价结果分档"),
)

_SIXTY = Decimal(60)
_NEAR = 5  # points from the band: some notice may draw the line there
_BANDS = {
    "优": (Decimal(90), HUNDRED),
    "良": (Decimal(80), Decimal(90)),
    "中": (_SIXTY, Decimal(80)),
    "合": (_SIXTY, Decimal(80)),
    "及": (_SIXTY, Decimal(80)),
    "差": (ZERO, _SIXTY),
}
_LOW = frozenset({"不合格", "不及格", "较差"})


@judges(RULE, Statement, "grade")
def grade_band(claim: Statement) -> Verdict:
    """A grade against the band that the score lies in."""
    scores = [t for t in claim.facts if isinstance(t, Term)]
    band = _BANDS.get(claim.title[:1]) if claim.title not in _LOW else (ZERO, _SIXTY)
    if not scores or band is None:
        return undecided("等次的档位不明")
    score = scores[0].figure.value
    low, high = band
    if low <= score < high or (score == high == HUNDRED):
        return HOLDS
    away = low - score if score < low else score - high
    right = _right(score)
    return contradicted(
        Problem(
            message=f"得分{plain(score)}分属于“{right}”，文中等次为“{claim.title}”",
            places=(claim.words, *scores),
            arithmetic=f"“{claim.title}”为{plain(low)}—{plain(high)}分，得分{plain(score)}分",
            printed=claim.title,
            expected=right,
            severity=Severity.WARNING if away < _NEAR else None,
            key=claim.title,
        )
    )


def _right(score: Decimal) -> str:
    """The grade of a score."""
    for word, (low, _) in _BANDS.items():
        if word in "优良中差" and score >= low:
            return word
    return "差"
