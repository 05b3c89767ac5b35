"""Read a report once for all checks of a run."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from jixiao.facts.report import Report

T = TypeVar("T")


def once(function: Callable[[Report], T]) -> Callable[[Report], T]:
    """Keep the answer for the last report asked of: the checks of a run ask of the same one."""
    last: list[tuple[Report, T]] = []

    @wraps(function)
    def kept(report: Report) -> T:
        for known, answer in last:
            if known is report:
                return answer
        answer = function(report)
        last[:] = [(report, answer)]
        return answer

    return kept
