"""The shape of a part list: items told alike, one mark between them, nothing else said.

A list whose items are of one shape binds them to its total as firmly as 包括 does; where
the shape breaks (another verb, a ； behind 其中 without a colon, a list inside a list) only
the numbers tell whether the items are all parts.
"""

from __future__ import annotations

import re
from itertools import pairwise

from jixiao.claims.narrative.lists import PartList

_REMARK = re.compile(r"（[^（）]*）")
# What is told of an item and names no other: its share, its growth, what it was the year before.
_OF_ITEM = re.compile(
    r"[，、（]?(?:[占同较比与增减上下提降完]|环比|年均|拉动|贡献)[^，；。、]*(?:%|个百分点|持平|[元人个])"
)
_MARK = re.compile(r"[，、；]|[和及与]")
_ACTS = re.compile(
    r"新增|实际|目前|已经?|未|现有|其中|另外|同时|此外|截至|剩余|检出|抽检|办理|完成率"
)
_LONGEST = 24  # characters of an item's name


def even(listed: PartList) -> bool:
    """Whether the items of a list are of one shape, so that the words bind them all."""
    text, parts = listed.passage.text, listed.parts
    if listed.nested or len(parts) < 2:  # noqa: PLR2004  one item has no sisters
        return False
    if any(_ACTS.search(p.label.words.removeprefix("其中")) for p in parts):
        return False
    gaps = [text[a.end : b.at] for a, b in pairwise(parts)]
    marks = {_mark(gap) for gap in gaps}
    colon = "：" in text[listed.whole.end : parts[0].at]
    return len(marks) == 1 and None not in marks and (colon or "；" not in marks)


def _mark(gap: str) -> str | None:
    """The one mark between two items, or nothing where more is said between them."""
    bare = _OF_ITEM.sub("", _REMARK.sub("", gap))
    found = _MARK.match(bare)
    rest = bare[found.end() :] if found else ""
    if found is None or len(rest) > _LONGEST or re.search(r"[，；：。]|\d", rest):
        return None
    return "；" if found.group() == "；" else "、" if found.group() in "、和及与" else "，"
