"""标题的序号重复、倒退或跳过。

为什么：
    标题的序号连着，读者才知道没有少一节。序号重复或倒退，多半是拼接时没有改号；跳过一个，也许是删掉了
    一节，也许是序号在转换格式时丢了，因此只作提示。新的一部分从“一、”重新开始不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）结构层次序数

反例：
    一、部门概况
    本部门内设5个科室。
    二、资产管理情况
    资产账实相符。
    二、存在的问题
    绩效指标不够具体。

正例：
    一、部门概况
    本部门内设5个科室。
    二、资产管理情况
    资产账实相符。
    三、存在的问题
    绩效指标不够具体。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.documents.headings import marker
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE106",
    name="heading-numbers",
    summary="标题的序号重复、倒退或跳过。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("结构层次序数"),
    tier=Tier.READING,
)
_DIGITS = (3, 4)  # levels numbered 1. and （1）
_LONG = 5  # so many headings in order, and one lacks: a section is gone
_SKIP = 2  # the step over one number
Key = tuple[int, str]
Lists = dict[int, tuple[list[int], int]]


@reads(RULE)
def heading_numbers(report: Report) -> Iterator[Problem]:
    """Follow the numbers of each level; a higher heading starts them anew."""
    last: dict[Key, tuple[int, Piece]] = {}
    lists, told = _lists(report), -1
    for piece in narrative(report):
        found = marker(piece.text) if piece.level else None
        if found is None:
            continue
        sign = (
            piece.text[found.length - 1] if found.level in _DIGITS else ""
        )  # 1、 and 1. are two lists
        key = (found.level, sign)
        for lower in [k for k in last if k[0] > found.level]:
            del last[lower]
        before = last.get(key)
        last[key] = (found.number, piece)
        if before is None or found.number in (1, before[0] + 1) or not found.level:
            continue
        lacking = _lacking(report, piece, before, found.number)
        again = before[1].number == told  # one number misprinted breaks two steps
        if (lacking or found.number <= before[0]) and not again:
            problem = _problem(piece, before, found.number, found.level, lists)
            told = piece.number if problem.severity is None else told
            yield problem


def _lists(report: Report) -> Lists:
    """The numbers of the main sections of each part, and where in them a heading stands."""
    lists: Lists = {}
    current: list[int] = []
    for piece in narrative(report):
        found = marker(piece.text) if piece.level else None
        if found and found.level == 0:
            current = []
        elif found and found.level == 1:
            current = [] if found.number == 1 else current
            current.append(found.number)
            lists[piece.number] = current, len(current) - 1
    return lists


def _only_gap(numbers: list[int], at: int) -> bool:
    """Whether a list of some length is whole but for one number, or goes on as if it were."""
    goes_on = at > 1 and numbers[at - 1 : at + 2 : 2] == [at, at + 2]
    steps = [b - a for a, b in pairwise(numbers)]
    lacks_one = sorted(steps) == [1] * (len(steps) - 1) + [_SKIP]
    return numbers[:1] == [1] and (goes_on or (len(numbers) >= _LONG and lacks_one))


def _lacking(report: Report, piece: Piece, before: tuple[int, Piece], number: int) -> list[int]:
    """The skipped numbers that stand nowhere in the text between the two headings."""
    previous, above = before
    between = report.document.text[above.words.offset(0) : piece.words.offset(0)]
    return [
        n
        for n in range(previous + 1, number)
        if not re.search(
            rf"(?<![\d.一二三四五六七八九十])(?:{n}|{_chinese(n)})\s*[、.．）)](?!\d)", between
        )
    ]


def _chinese(number: int) -> str:
    tens, ones = divmod(number, 10)
    digits = "〇一二三四五六七八九"
    if not tens:
        return digits[ones]
    return ("" if tens == 1 else digits[tens]) + "十" + (digits[ones] if ones else "")


def _problem(
    piece: Piece, before: tuple[int, Piece], number: int, level: int, lists: Lists
) -> Problem:
    previous, above = before
    if number == previous:
        what = f"第{number}项的序号重复"
    elif number < previous:
        what = f"序号从{previous}退回{number}"
    else:
        what = f"序号从{previous}跳到{number}"
    gap = level == 1 and (
        (number == previous + _SKIP and previous >= _LONG)
        or (number > previous and _only_gap(*lists[piece.number]))
    )
    sure = gap or (number <= previous and level in (1, 2) and piece.text != above.text)
    return Problem(
        f"标题的{what}",
        (piece.mark(0, len(piece.text)), above.mark(0, len(above.text))),
        severity=None if sure else Severity.INFO,
    )
