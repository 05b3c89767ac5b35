"""一处说经常有，一处说没有。

为什么：
    支出减少的原因是“本年无大型某某项目”，问题部分又说“经常性有大型某某任务”。
    同一年里不会既经常有又没有，其中一处多半是往年的文字。

依据：
    勾稽关系：同一事实在文中说法一致

反例：
    2023年度部门整体支出绩效自评报告
    支出减少的原因是2023年无大型龙舟竞渡项目。
    因工作性质，经常性有大型龙舟竞渡任务，造成采购执行率偏低。

正例：
    2023年度部门整体支出绩效自评报告
    支出减少的原因是2023年无大型龙舟竞渡项目。
    因工作性质，经常性有突发应急任务，造成采购执行率偏低。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.denials import denials
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO109",
    name="often-but-none",
    summary="一处说经常有，一处说没有。",
    severity=Severity.WARNING,
    basis=Identity("同一事实在文中说法一致"),
    tier=Tier.READING,
)
_OFTEN = re.compile(
    r"(?:经常性?|时常|常常|频繁|多次|常态化)地?(?:有|开展|举办|承担|出现|组织)[^，。；]{2,24}"
)
_SHORTEST = 4
_EARLIER = re.compile(r"往年|以前年度|去年|上年|疫情前")


@reads(RULE)
def often_but_none(report: Report) -> Iterator[Problem]:
    """A denied kind that another sentence says there often is."""
    denied = list(denials(report))
    for piece in narrative(report) if denied else ():
        for found in _OFTEN.finditer(piece.text):
            start, end = piece.sentence(found.start())
            for denial in denied:
                core = denial.full if len(denial.core) < _SHORTEST else denial.core
                shared = core in found[0] or _common(denial.full, found[0]) >= _SHORTEST
                if shared and not _EARLIER.search(piece.text[start:end]):
                    yield Problem(
                        f"此处称“{found[0]}”，另处称“{denial.mark.text}”",
                        (piece.found(found), denial.mark),
                        expected=denial.mark.text,
                        diagnosis="可能沿用往年的表述",
                    )
                    break


def _common(a: str, b: str) -> int:
    """The length of the longest run of characters that both have."""
    return max(
        (j - i for i in range(len(a)) for j in range(i + 1, len(a) + 1) if a[i:j] in b), default=0
    )
