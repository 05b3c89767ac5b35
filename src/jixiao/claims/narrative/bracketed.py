"""A number of things and, in the bracket behind it, its kinds: 171个（甲38个、乙53个、丙80个）."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.claims.narrative.brackets import closing
from jixiao.claims.narrative.partitions import every_part
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage

_FEWEST = 2
_ASIDE = re.compile(r"（[^（）\d]{1,4}）")  # 因公出国（境）费


def bracketed(passage: Passage, whole: Mention, levels: Sequence[Mention]) -> list[Mention]:
    """The kinds in the bracket, where it holds nothing else and names each; else none."""
    text = passage.text
    if text[whole.end : whole.end + 1] != "（":
        return []
    end = closing(text, whole.end, whole.end + 1)
    inside = [m for m in levels if whole.end < m.at < end]
    if every_part(whole.label.words, [m.label.words for m in inside]):
        return inside  # 购置及运行费 x（购置费 y，比上年……；运行费 z，比上年……）
    starts = [whole.end + 1, *(m.end + 1 for m in inside)]
    named = all(
        _is_item(text[start : m.at]) and m.figure.unit == whole.figure.unit
        for start, m in zip(starts, inside, strict=False)
    )
    marks = [text[m.end : m.end + 1] for m in inside]
    listed = marks[-1:] == ["）"] and all(mark in ("、", "，", "和") for mark in marks[:-1])
    return inside if len(inside) >= _FEWEST and named and listed else []


def _is_item(words: str) -> bool:
    """Whether this is a mere name: 产业项目."""
    plain = _ASIDE.sub("", words)
    return bool(plain) and not any(c in "，、；：（" or c.isdigit() for c in plain)
