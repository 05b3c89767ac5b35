"""How rates are counted from the known figures of a tree: quotients of sums of leaves."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from jixiao.ledger.derive import Known
from jixiao.ledger.words import amount, percent
from jixiao.scoring.base import Counted, Input, Subject, Unknown

Leaves = dict[str, str]
"""Label → path; a path with a leading minus is taken off."""


def quotient(
    above: Leaves, below: Leaves, *, unit: str = "元"
) -> Callable[[Subject], Counted | Unknown]:
    """Count a rate as one sum of leaves over another."""

    def count(subject: Subject) -> Counted | Unknown:
        known = subject.known
        blank = [label for label, path in (above | below).items() if known.at(_bare(path)) is None]
        if blank:
            return Unknown(f"缺{'、'.join(blank)}")
        top, bottom = _sum(known, above), _sum(known, below)
        if not bottom:
            return Unknown(f"{'＋'.join(below)}为0，无法计算")
        inputs = tuple(
            Input(label, _bare(path), known.at(_bare(path)) or Decimal(0))
            for label, path in (above | below).items()
        )
        rate = top / bottom
        working = f"{_told(known, above, unit)}÷{_told(known, below, unit)}＝{percent(rate)}"
        return Counted(rate, inputs, working)

    return count


def _bare(path: str) -> str:
    return path.removeprefix("-")


def _sum(known: Known, leaves: Leaves) -> Decimal:
    total = Decimal(0)
    for path in leaves.values():
        value = known.at(_bare(path)) or Decimal(0)
        total += -value if path[0] == "-" else value
    return total


def _told(known: Known, leaves: Leaves, unit: str) -> str:
    said = ""
    for path in leaves.values():
        sign = "－" if path[0] == "-" else "＋" if said else ""
        said += sign + amount(known.at(_bare(path)) or Decimal(0), unit)
    return f"（{said}）" if len(leaves) > 1 else said
