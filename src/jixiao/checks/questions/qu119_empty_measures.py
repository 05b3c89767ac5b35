"""改进措施没有具体内容。

为什么：
    “进一步加强”“不断提高”之类的话放在哪个单位都可以用。改进措施应当写明做什么、谁来做、什么时候完成，
    并与前面的问题对应。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）偏差原因与改进措施

反例：
    2023年度部门整体支出绩效自评报告
    自评得分96分，评价结果用于预算安排。
    七、改进措施
    进一步加强管理，不断提高认识，切实做好工作。

正例：
    2023年度部门整体支出绩效自评报告
    自评得分96分，评价结果用于预算安排。
    七、改进措施
    3月底前由财务科修订采购办法，把采购计划提前到上年12月编制。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU119",
    name="measures-without-substance",
    summary="改进措施没有具体内容。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("偏差原因与改进措施"),
    tier=Tier.READING,
)
_HEADING = re.compile(r"改进(?:的)?措施|(?:下一步|后续)(?:工作)?(?:打算|计划|措施)|整改措施")
_EMPTY = re.compile(
    r"进一步|不断|切实|加强|提高|完善|强化|增强|努力|认真|做好|力争|继续|充分|全面|深入"
)
_CONCRETE = re.compile(
    r"\d|[一二三四五六七八九十]月|季度|年底|科|股|处室|办公室|专人|系统|平台|台账|制定《|修订|清单|培训|公开|挂钩|考核|前评估|预警"
)
_SHARE = 0.5


@reads(RULE)
def empty_measures(report: Report) -> Iterator[Problem]:
    """A chapter of measures whose clauses are set phrases and name nothing."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    heading, body = None, ""
    for piece in [*narrative(report), None]:
        if piece is None or (piece.level and (heading is None or piece.level <= heading.level)):
            clauses = [c for c in re.split(r"[，。；]", body) if c]
            hollow = [c for c in clauses if _EMPTY.search(c)]
            vague = clauses and not _CONCRETE.search(body)
            if heading and vague and len(hollow) >= _SHARE * len(clauses):
                yield Problem("改进措施没有具体内容", (heading.mark(0, len(heading.text)),))
            found = piece and _HEADING.search(piece.text)
            heading, body = (piece, "") if found else (None, "")
        elif heading:
            body += piece.text
