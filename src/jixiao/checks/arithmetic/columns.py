"""Judge a rate column: the first pair alone decides where the column names it."""

from __future__ import annotations

from dataclasses import replace

from jixiao.checks.arithmetic.rates import judge_rate
from jixiao.checks.arithmetic.ratios import agrees
from jixiao.checks.base import Verdict, contradicted
from jixiao.claims.model import Rate
from jixiao.figures import plain
from jixiao.findings import Outcome


def judge_column(claim: Rate) -> Verdict:
    """A named denominator decides; another one that fits is the diagnosis."""
    if not claim.named or len(claim.pairs) == 1:
        return judge_rate(claim)
    verdict = judge_rate(replace(claim, pairs=claim.pairs[:1]))
    if verdict.outcome is not Outcome.CONTRADICTED or verdict.problem is None:
        return verdict
    for top, base in claim.pairs[1:]:
        if base.figure.value and agrees(claim.percent.figure, top.figure, base.figure):
            printed = plain(claim.percent.figure.value)
            why = f"{printed}%恰为“{top.name}”÷“{base.name}”，分母用的是另一口径"
            return contradicted(replace(verdict.problem, diagnosis=why))
    return verdict
