"""大量资金没有用完，结转结余却得满分。

为什么：
    报告写明某笔补助只用了一小部分，余下的就是结转结余；自评表里“结转结余”一项却写100%、得满分，
    扣分和原因都没有。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）预算执行

反例：
    2023年度部门整体支出绩效自评报告
    本项目收到上级补助资金800万元，2023年实际使用上级资金150万元。
    | 二级指标 | 年度指标值 | 全年完成值 | 自评得分 |
    |---|---|---|---|
    | 部门结转结余资金管理（4） | 100% | 100% | 4 |

正例：
    2023年度部门整体支出绩效自评报告
    本项目收到上级补助资金800万元，2023年实际使用上级资金790万元。
    | 二级指标 | 年度指标值 | 全年完成值 | 自评得分 |
    |---|---|---|---|
    | 部门结转结余资金管理（4） | 100% | 100% | 4 |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.amounts import MONEY, shown, value
from jixiao.checks.reading.pieces import Piece, holding, narrative
from jixiao.claims.model import Mark
from jixiao.facts.clean import clean
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="LO120",
    name="unspent-but-full-marks",
    summary="大量资金没有用完，结转结余却得满分。",
    severity=Severity.WARNING,
    basis=PROJECT_EVALUATION.cite("预算执行"),
    tier=Tier.READING,
)
_FUND = r"(?P<fund>上级|中央|省级|市级|专项|补助)"
_GIVEN = re.compile(_FUND + r"(?:共|累计)?(?:补助|下达|拨付|安排)?(?:资金|经费)?(?:共|为)?" + MONEY)
_USED = re.compile(r"实际(?:使用|支出)" + _FUND + r"(?:补助)?(?:资金|经费)?(?:为)?" + MONEY)
_ROW = re.compile(r"结转结余[^（]{0,8}（(?P<points>\d+(?:\.\d+)?)分?）")
_HALF = 2


@reads(RULE)
def unspent_but_full_marks(report: Report) -> Iterator[Problem]:
    """Less than half of a fund used, and the row of carried-over funds with all its points."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    row = next(_full_rows(report), None)
    for piece in holding(narrative(report), "实际使用", "实际支出") if row else ():
        for used in _USED.finditer(piece.text):
            start, _ = piece.sentence(used.start())
            given = [
                g
                for g in _GIVEN.finditer(piece.text, start, used.start())
                if g["fund"] == used["fund"]
            ]
            if row and given and _HALF * value(used) < value(given[-1]):
                left = value(given[-1]) - value(used)
                yield Problem(
                    f"{used['fund']}资金还有{shown(left)}没有使用，结转结余资金管理却得满分",
                    (piece.found(used), piece.found(given[-1]), row),
                    arithmetic=f"{shown(value(given[-1]))}−{shown(value(used))}={shown(left)}",
                )
                return


def _full_rows(report: Report) -> Iterator[Mark]:
    """Rows of carried-over funds whose last figure is all the points of the row."""
    for table in report.document.tables:
        for cell in table.cells:
            named = _ROW.search(clean(cell.words).text) if "结转" in cell.text else None
            if named is None:
                continue
            row = [c for c in table.cells if c.row == cell.row and c.column > cell.column]
            scores = [c.text.strip() for c in row if re.fullmatch(r"\d+(?:\.\d+)?", c.text.strip())]
            if scores and scores[-1] == named["points"]:
                where = cell.ref or (cell.row + 1, cell.column + 1)
                piece = Piece(clean(cell.words), table=table.number, cell=where)
                yield piece.mark(0, len(piece.text))
