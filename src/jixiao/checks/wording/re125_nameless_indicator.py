"""绩效指标没有名称，却填了指标值。

为什么：
    三级指标一栏空着，年度指标值和完成值却写着“100%”，说明这一行是模板留下的，没有对应的工作。
    与上一行合并的单元格不算。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效指标

反例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
    |---|---|---|---|---|
    | 产出指标 | 数量指标 | 检查次数 | 12次 | 12次 |
    | | | | 100% | 100% |

正例：
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
    |---|---|---|---|---|
    | 产出指标 | 数量指标 | 检查次数 | 12次 | 12次 |
    | | 质量指标 | 合格率 | 100% | 100% |
"""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece
from jixiao.documents.model import Cell, Table
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="RE125",
    name="nameless-indicator",
    summary="绩效指标没有名称，却填了指标值。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("绩效指标"),
    tier=Tier.READING,
)
Row = list[Cell | None]


@reads(RULE)
def nameless_indicators(report: Report) -> Iterator[Problem]:
    """Rows below a header with 三级指标 whose names are blank and whose values are not."""
    for table in report.document.tables:
        yield from _problems(table)


def _problems(table: Table) -> Iterator[Problem]:
    columns: dict[str, int] = {}
    for row in table.grid():
        texts = ["".join(c.text.split()) if c else "" for c in row]
        if "三级指标" in texts:
            columns = _columns(texts)
        elif len(columns) == len(_WANTED) and _nameless(texts, columns):
            first, last = row[columns["target"]], row[columns["actual"]]
            if first and last:
                yield _problem(table, first, last)


_WANTED = {
    "second": ("二级指标",),
    "third": ("三级指标",),
    "target": ("指标值", "目标值"),
    "actual": ("完成值",),
}


def _columns(texts: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, words in _WANTED.items():
        for index, text in enumerate(texts):
            if any(word in text for word in words):
                found.setdefault(name, index)
    return found


def _nameless(texts: list[str], columns: dict[str, int]) -> bool:
    blank = not any(texts[: columns["third"] + 1])
    return blank and bool(texts[columns["target"]] and texts[columns["actual"]])


def _problem(table: Table, target: Cell, actual: Cell) -> Problem:
    places = []
    for cell in (target, actual):
        where = cell.ref or (cell.row + 1, cell.column + 1)
        piece = Piece(clean(cell.words), table=table.number, cell=where)
        places.append(piece.mark(0, len(piece.text)))
    return Problem(
        f"这一行没有指标名称，却填了指标值“{target.text.strip()}”",
        tuple(places),
        diagnosis="模板残留",
    )
