"""固定的公文用语缺字、错字或多字。

为什么：
    “国库集支付”“政府采购序”这类写法，说的显然是一个固定的用语，只是掉了或错了一个字。法规名称、
    科目名称差一个字，就检索不到，也可能被认作另一个科目。同样的写法出现三次以上的，视为有意。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    全部实行国库集支付制度，按照批准预算确的科目执行。

正例：
    全部实行国库集中支付制度，按照批准预算确定的科目执行。
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import everything
from jixiao.checks.reading.terms import Slip, slips
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE115",
    name="broken-fixed-term",
    summary="固定的公文用语缺字、错字或多字。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_HABIT = 3


@reads(RULE)
def broken_terms(report: Report) -> Iterator[Problem]:
    """Terms one character off, unless the text writes them so throughout."""
    pieces = everything(report)
    reached = 0
    for slip in slips(pieces.whole, pieces.pairs):
        printed = pieces.whole[slip.start : slip.end]
        if slip.start >= reached and report.document.text.count(printed) < _HABIT:
            reached = slip.end
            yield _problem(pieces.mark(slip.start, slip.end), slip, printed)


def _problem(place: Mark, slip: Slip, printed: str) -> Problem:
    return Problem(
        f"“{printed}”疑为“{slip.term}”，{slip.what}",
        (place,),
        printed=printed,
        expected=slip.term,
        diagnosis=slip.what,
    )
