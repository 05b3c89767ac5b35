"""Items told with two scores each: what each could have and what it has.

“目标设定 15 分，自评 14 分；预算配置 10 分，自评 9 分”: the second is named by the same word in
every item, so that there are two series. A total is of the one or of the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.figures import ZERO, Kind

_FULL = re.compile(r"满分|分值|权重|标准分")
_SCORE = re.compile(r"(?:自评|实际|评价)?得分?(?:为)?|(?:自评|实际?得|评定|核定)分?(?:为)?")
_MARKS = "，、；：（）为是 "
_FEWEST = 2  # items
_HUNDRED = 100
_Series = tuple[list[Mention], list[Mention]]


def of_total(whole: Mention, listed: Sequence[Mention]) -> list[Mention]:
    """Of full marks and scores, what the total is of; all where they are no two series."""
    series = _in_turn(listed) or _by_name(listed)
    if series is None or whole.figure.unit.name != "分":
        return list(listed)
    full, scores = series
    adds_up = sum((m.figure.value for m in full), ZERO) == whole.figure.value
    return full if adds_up or _FULL.search(whole.label.words) else scores


def all_weighed(passage: Passage, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether each part has its full mark beside it and these are 100: no item is left out."""
    told = [
        m
        for m in passage.mentions
        if whole.at < m.at <= parts[-1].end and m.figure.unit.kind is Kind.SCORE
    ]
    series = _in_turn(told)
    if series is None:
        return False
    full, scores = series
    return scores == list(parts) and sum(m.figure.value for m in full) == _HUNDRED


def _by_name(listed: Sequence[Mention]) -> _Series | None:
    scores = [m for m in listed if _SCORE.fullmatch(m.label.words)]
    if not scores or len(scores) == len(listed):
        return None
    return [m for m in listed if m not in scores], scores


def _in_turn(listed: Sequence[Mention]) -> _Series | None:
    """Full marks and scores in turn, the second of every item under one name."""
    first, second = list(listed[::2]), list(listed[1::2])
    if len(first) != len(second) or len(second) < _FEWEST:
        return None
    names = {m.label.words.strip(_MARKS) for m in second}
    if len(names) > 1 or names == {""} or names & {m.label.words.strip(_MARKS) for m in first}:
        return None
    full, scores = (second, first) if _FULL.search(next(iter(names))) else (first, second)
    within = sum(s.figure.value <= f.figure.value for f, s in zip(full, scores, strict=True))
    return (full, scores) if 2 * within > len(full) else None
