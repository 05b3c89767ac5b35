"""Judge one count that another bounds."""

from __future__ import annotations

from jixiao.checks.base import HOLDS, Problem, Verdict, contradicted
from jixiao.claims.model import Limit
from jixiao.figures import plain


def within(claim: Limit, verb: str) -> Verdict:
    """The one figure against the one that bounds it; `verb` says that it is above."""
    small, large = claim.small[0], claim.large[0]
    if small.figure.value <= large.figure.value:
        return HOLDS
    gap = plain(small.figure.value - large.figure.value)
    return contradicted(
        Problem(
            message=f"“{small.name}”{small.figure.printed}，{verb}“{large.name}”{large.figure.printed}",
            places=(small, large),
            arithmetic=f"{plain(small.figure.value)}−{plain(large.figure.value)}={gap}",
            printed=plain(small.figure.value),
            expected=f"不超过{plain(large.figure.value)}",
            difference=gap,
        )
    )
