"""Indicators: weights, points, reasons (domain.md §6, nos. 46–53, 62)."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.ledger.model.indicators import Indicator
from jixiao.ledger.model.values import plain
from jixiao.ledger.paths import parts
from jixiao.ledger.validation.base import Problem, Seen


def problems(seen: Seen) -> Iterator[Problem]:
    """What one indicator says against itself."""
    for path, part in parts(seen.year):
        if isinstance(part, Indicator):
            yield from _one(seen, path, part)


def _one(seen: Seen, path: str, row: Indicator) -> Iterator[Problem]:
    if row.weight is not None and row.points is not None:
        if row.points > row.weight:
            told = f"自评得分{plain(row.points)}超过分值{plain(row.weight)}"
            yield seen.error(f"{path}.points", told, "得分不能高于分值")
        elif row.points < row.weight and not row.reason:
            told = f"扣了{plain(row.weight - row.points)}分，没有写偏差原因"
            yield seen.gap(f"{path}.reason", told, "写明为什么扣分、如何改进")
    if row.level3 and not row.target:
        yield seen.gap(f"{path}.target", "没有指标值", "填批复的指标值")
    if row.target and not row.actual and not row.not_applicable:
        yield seen.gap(f"{path}.actual", "没有完成值", "填完成值；确不适用的，勾选“不适用”")
