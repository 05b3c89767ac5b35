"""The heading grammar of Chinese official documents: 一、 > （一） > 1. > （1）.

GB/T 9704-2012 numbers the levels so; reports mix “1、”, “１．” and half-width brackets.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_DIGITS = "一二三四五六七八九十百"
_PATTERNS = (
    re.compile(rf"\s*(?P<number>[{_DIGITS}]{{1,4}})\s*[、．.]\s*(?=\S)"),
    re.compile(rf"\s*[（(]\s*(?P<number>[{_DIGITS}]{{1,4}})\s*[）)]\s*、?(?=\S)"),
    re.compile(r"\s*(?P<number>[0-9０-９]{1,2})\s*(?:、|[．.](?![0-9０-９]))\s*(?=\S)"),
    re.compile(r"\s*[（(]\s*(?P<number>[0-9０-９]{1,2})\s*[）)]\s*、?(?=\S)"),
)
_PART = re.compile(rf"\s*第(?P<number>[{_DIGITS}]{{1,3}})(?:部分|章)(?=[\s：:、]|$|\S)")
_ENDS = "。；;！？!?，,、："
LONGEST = 60  # a longer line that begins with a number is a paragraph


@dataclass(frozen=True, slots=True)
class Marker:
    """The number at the head of a line: its level (1 to 4; 0 for 第一部分), its value."""

    level: int
    number: int
    length: int  # characters of the marker


def chinese_number(text: str) -> int:
    """一 to 九百九十九 as int; raises ValueError for anything else."""
    total, unit = 0, 0
    for character in text:
        if character in "百十":
            total += max(unit, 1) * (100 if character == "百" else 10)
            unit = 0
        else:
            unit = "零一二三四五六七八九".index(character)
    return total + unit


def number_of(text: str) -> int:
    """12, 十二 or 两 as int; raises ValueError for anything else."""
    return int(text) if text.isdecimal() else chinese_number(text.replace("两", "二"))


def marker(line: str) -> Marker | None:
    """The numbering at the head of a line, if it has one."""
    part = _PART.match(line)
    if part:
        return Marker(0, chinese_number(part["number"]), part.end())
    for level, pattern in enumerate(_PATTERNS, start=1):
        found = pattern.match(line)
        if found:
            return Marker(level, number_of(found["number"]), found.end())
    return None


def heading_level(line: str) -> int:
    """1 to 4 where the line is a numbered heading of its own, else 0."""
    text = line.strip()
    found = marker(text)
    if found is None or len(text) > LONGEST or found.level == 0:
        return int(found is not None and found.level == 0 and len(text) <= LONGEST)
    return 0 if text[-1] in _ENDS and not text.endswith("：") else found.level
