"""单位的自称与单位的名称不一致。

为什么：
    名称是“……中心”、别处都自称“我中心”的单位，忽然自称“我局”，这句话多半是从别的单位的报告里抄来的，
    其中的情况和数字也就要再核实。“我单位”“本部门”谁都可以用，不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    2023年度部门整体支出绩效自评报告
    单位名称（盖章）：临江市民营经济发展中心
    我中心设有4个内设机构。我中心厉行节约，制度健全。
    受人员少等因素影响，我局部门整体支出的执行进度偏慢。

正例：
    2023年度部门整体支出绩效自评报告
    单位名称（盖章）：临江市民营经济发展中心
    我中心设有4个内设机构。我单位厉行节约，制度健全，市财政局给予我中心肯定。
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.names import own_kinds, self_pattern, selves
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE103",
    name="foreign-self-name",
    summary="单位的自称与单位的名称不一致。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_RARE = 2  # more often than this it is a habit, or another body of the unit


@reads(RULE)
def foreign_self(report: Report) -> Iterator[Problem]:
    """A rare self-name that fits no name of the unit."""
    counts = selves(report)
    if report.profile.genre is Genre.OTHER or not counts:
        return
    fitting = own_kinds(report)
    usual, often = counts.most_common(1)[0]
    for kind, count in counts.items():
        known = fitting and kind not in fitting
        outvoted = not fitting and kind != usual and often >= 5 * count
        if count <= _RARE and (known or outvoted):
            yield from _problems(report, kind, usual if kind != usual else "")


def _problems(report: Report, kind: str, usual: str) -> Iterator[Problem]:
    others = f"，别处自称“我{usual}”" if usual else "，与单位名称不符"
    pattern = self_pattern(kind)
    for piece in narrative(report):
        found = pattern.search(piece.text)
        if found:
            start, end = piece.clause(found.start())
            yield Problem(
                f"此处自称“我{kind}”{others}",
                (piece.mark(max(start, found.start() - 8), min(end, found.end() + 8)),),
                diagnosis="可能抄自其他单位的材料",
                group=kind,
            )
