"""What a total of income or spending takes in: the year alone, or what was carried over too.

收入总计 = 本年收入 + 年初结转: two facts of one account, which are no two tellings of one.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Extent(StrEnum):
    """How much a total of income or spending takes in."""

    YEAR = "本年"
    EVERYTHING = "总计"
    OPEN = ""  # not said


_OWN = r"(?:本|当)年(?:度)?"
_YEAR = re.compile(
    rf"{_OWN}(?:度?实际)?(?:一般公共预算|政府性基金|国有资本经营)?(?:预算)?(?:财政)?(?:拨款)?总?"
    r"(?:收入|支出)"
)
_EVERYTHING = re.compile(
    r"(?:收入|支出|收、支|收支)(?:预算|决算)*总计|总计$|(?<!部门)(?<!本年)(?<!当年)总(?:收入|支出)(?!合计)"
)


@lru_cache(maxsize=4096)
def extent(words: str) -> Extent:
    """What the words of a total say that it takes in."""
    if _YEAR.search(words):
        return Extent.YEAR
    return Extent.EVERYTHING if _EVERYTHING.search(words) else Extent.OPEN


def apart(one: str, other: str) -> bool:
    """Whether two totals so called are two facts: one with what was carried over, one without."""
    return {extent(one), extent(other)} == {Extent.YEAR, Extent.EVERYTHING}
