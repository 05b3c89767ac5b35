"""完成情况照抄年度目标。

为什么：
    完成情况应当写实际做成了什么、完成了多少。与年度目标一字不差，看不出做没做、差在哪里。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效目标完成情况

反例：
    | 年度总体目标 | 预期目标 | 实际完成情况 |
    |---|---|---|
    | | 图书馆免费开放，开展读书活动 | 图书馆免费开放，开展读书活动 |

正例：
    | 年度总体目标 | 预期目标 | 实际完成情况 |
    |---|---|---|
    | | 图书馆免费开放，开展读书活动 | 全年开放310天，开展读书活动26场，接待读者3万人次 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU116",
    name="goal-equals-result",
    summary="完成情况照抄年度目标。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("绩效目标完成情况"),
    tier=Tier.READING,
)
_GOAL = re.compile(r"(?:预期|年初设定|年度|总体)目标$")
_RESULT = re.compile(r"完成情况$")
_SHORTEST = 12
_ALIKE = 0.95


@reads(RULE)
def goal_equals_result(report: Report) -> Iterator[Problem]:
    """The long cells below 预期目标 and 实际完成情况 that tell the same."""
    for table in report.document.tables:
        if not any("完成情况" in cell.text for cell in table.cells):
            continue
        above: dict[int, str] = {}
        for row in table.grid():
            cells = {c.column: c for c in row if c is not None}
            texts = {at: clean(cell.words).text for at, cell in cells.items()}
            goals = [at for at, head in above.items() if _GOAL.search(head) and at in texts]
            results = [at for at, head in above.items() if _RESULT.search(head) and at in texts]
            if goals and results and len(texts[goals[-1]]) >= _SHORTEST:
                goal, result = texts[goals[-1]], texts[results[0]]
                if SequenceMatcher(None, goal, result).ratio() >= _ALIKE:
                    cell = cells[results[0]]
                    where = cell.ref or (cell.row + 1, cell.column + 1)
                    piece = Piece(clean(cell.words), table=table.number, cell=where)
                    yield Problem("完成情况与年度目标相同", (piece.mark(0, len(piece.text)),))
            above = texts
