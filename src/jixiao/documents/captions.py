"""Which of the lines right above a table are its caption: number, title, unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from jixiao.documents.builder import Range
from jixiao.documents.model import Kind

MOST = 6
_MOST_ORDINARY = 3  # of lines that the reader has not marked as captions itself
_LONGEST = 40
_NAMED = re.compile(
    r"\s*(?:附件|附表|公开\s*\d|表\s*[0-9一二三四五六七八九十]|续表|填报|编制|填表|部门|项目)"
    r"|.*(?:单位|部门|日期|年度)\s*[：:]|.*表\s*$|.*表\s*[（(].{1,20}[）)]\s*$"
)
_SENTENCE = "。；;，,：:！!？?"
_UNIT = re.compile(r".{0,40}单位\s*[：:].{1,30}")


@dataclass(frozen=True, slots=True)
class Above:
    """A line above a table."""

    text: str
    ranges: Sequence[Range]
    kind: Kind


def caption(above: Sequence[Above]) -> list[Sequence[Range]]:
    """The caption among the lines above a table (nearest last), in their order."""
    taken: list[Sequence[Range]] = []
    ordinary = 0
    for line in reversed(above[-MOST:]):
        ordinary += line.kind is not Kind.CAPTION
        if ordinary > _MOST_ORDINARY or not is_caption(line.text, line.kind):
            break
        taken.insert(0, line.ranges)
    return taken


def is_unit_line(text: str) -> bool:
    """单位：万元, or 编制单位：某局　金额单位：元."""
    return _UNIT.fullmatch(text.strip()) is not None


def is_caption(text: str, kind: Kind = Kind.BODY) -> bool:
    """Whether a line may name the table below it."""
    text = text.strip()
    if not text or len(text) > 2 * _LONGEST:
        return False
    if is_unit_line(text):
        return True
    if kind is Kind.HEADING and not text.rstrip("：:").endswith("表"):
        return False
    if _NAMED.match(text) and text[-1] not in "。；，":
        return True
    return len(text) <= _LONGEST and text[-1] not in _SENTENCE
