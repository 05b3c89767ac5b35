"""Amounts and counts that cannot be below zero; only adjustments and balances may."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jixiao.ledger.model.base import Kind
from jixiao.ledger.validation.base import Problem, Seen
from jixiao.ledger.words import amount

_ALWAYS = frozenset({Kind.MONEY, Kind.COUNT, Kind.NUMBER})


def problems(seen: Seen) -> Iterator[Problem]:
    """Every figure below zero that its kind does not allow."""
    for path, leaf in seen.leaves.items():
        if leaf.kind not in _ALWAYS or not isinstance(leaf.value, Decimal | int):
            continue
        if leaf.value < 0 and not _may_be_negative(path):
            told = amount(Decimal(leaf.value), leaf.unit)
            yield seen.error(path, f"不能是负数（{told}）", "核对正负号；调减请填在“本年调整”")


def _may_be_negative(path: str) -> bool:
    leaf = path.rpartition(".")[2]
    if leaf == "adjusted" or path.startswith("expenditure.adjustments["):
        return True
    return path.startswith(("income.closing", "income.opening")) or leaf == "unused"
