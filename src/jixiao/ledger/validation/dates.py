"""Days that cannot be: far from the budget year, or before the event they follow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jixiao.ledger.model.base import Part
from jixiao.ledger.model.governance import Evaluation
from jixiao.ledger.model.projects import Contract
from jixiao.ledger.paths import parts
from jixiao.ledger.validation.base import Problem, Seen

_EARLIEST, _LATEST_AFTER = 1950, 3
_ORDER: dict[type[Part], tuple[tuple[str, str], ...]] = {
    Evaluation: (("began", "ended"), ("ended", "reported"), ("began", "reported")),
}


def problems(seen: Seen) -> Iterator[Problem]:
    """Every day out of bounds or out of order."""
    yield from _bounds(seen)
    yield from _report(seen)
    for path, part in parts(seen.year):
        for earlier, later in _ORDER.get(type(part), ()):
            yield from _order(seen, f"{path}.{earlier}", f"{path}.{later}")
        if isinstance(part, Contract):
            for number in range(1, len(part.payments) + 1):
                yield from _order(seen, f"{path}.signed", f"{path}.payments[#{number}].day")


def _bounds(seen: Seen) -> Iterator[Problem]:
    last = seen.year.year + _LATEST_AFTER
    for path, leaf in seen.leaves.items():
        if isinstance(leaf.value, date) and not _EARLIEST <= leaf.value.year <= last:
            told = f"日期{leaf.value}不在{_EARLIEST}年至{last}年之间"
            yield seen.error(path, told, "核对年份；Excel 里的 1900 年多半是空单元格")


def _report(seen: Seen) -> Iterator[Problem]:
    reported = seen.year.evaluation.reported
    if reported and reported.year <= seen.year.year:
        told = f"报告日期{reported}早于{seen.year.year}年度结束"
        yield seen.error("evaluation.reported", told, "自评在次年进行，核对预算年度和报告日期")


def _order(seen: Seen, earlier: str, later: str) -> Iterator[Problem]:
    first, second = seen.leaves.get(earlier), seen.leaves.get(later)
    if first is None or second is None:
        return
    days = first.value, second.value
    if isinstance(days[0], date) and isinstance(days[1], date) and days[1] < days[0]:
        told = f"{days[1]}早于{first.words[-1]}{days[0]}"
        yield seen.error(later, told, "核对两个日期")
