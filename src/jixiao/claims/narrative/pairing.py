"""The amount and the percentage of one change: 增加 x，增长 p%; 增长 p%，增收 x."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage

_LAST = re.compile(
    r"[，；（](?:而|其中)?(?:上年|上一年|去年|(?:19|20)\d\d年)(?:度|同期|全年)?"
    r"(?P<name>[^，。；（）\d]{0,10}?)(?:为|是|：|有|仅)?$"
)
_ELSEWHERE = 60  # characters between an amount and its percentage
_SECOND = re.compile(
    r"[，、（]?(?:同比|即|净|实际)?(?:增收|减收|增支|减支|增加额?|减少额?|增|减)(?:了|额)?(?:为|约)?"
)


def base_last(passage: Passage, told: Sequence[int]) -> Mention | None:
    """The base behind the change: 减少 c，上年为 b; 下降 p%（2021年 b）."""
    for at in range(max(told) + 1, min(told), -1):
        if at >= len(passage.mentions) or at in told:
            continue
        base = passage.mentions[at]
        before = passage.mentions[at - 1]
        between = passage.text[before.end : base.at]
        fits = base.role is Role.LEVEL and base.figure.exact and _LAST.fullmatch(between)
        if fits and base.sentence == before.sentence:
            return base
    return None


def percent_of(passage: Passage, position: int) -> int | None:
    """The percentage that goes with the amount at `position`; itself if it is one."""
    mention = passage.mentions[position]
    if mention.role is Role.CHANGE:
        return position
    following = passage.mentions[position + 1 : position + 2]
    for after in following:
        near = passage.text[mention.end : after.at]
        if (
            after.role is Role.CHANGE
            and after.sentence == mention.sentence
            and len(near) <= _ELSEWHERE
            and "；" not in near
            and re.fullmatch(r"[，、（]?(?:同比|比上年|较上年|即|约|环比)?[^，。；\d]{0,8}", near)
        ):
            return position + 1
    return _behind_base(passage, position)


def _behind_base(passage: Passage, position: int) -> int | None:
    """减少 c，上年为 b，下降 p%: the base stands between the amount and its percentage."""
    base = base_last(passage, [position])
    told = passage.mentions[position + 2 : position + 3]
    if base is None or not told or told[0].sentence != base.sentence:
        return None
    change = told[0].role is Role.CHANGE and told[0].direction
    near = re.fullmatch(r"[，、）]{0,2}[^，。；\d]{0,8}", passage.text[base.end : told[0].at])
    return position + 2 if change and near else None


def amount_of(passage: Passage, position: int) -> int | None:
    """The amount that goes with the mention at `position`: 增长 p%，增收 x tells it second."""
    mention = passage.mentions[position]
    if mention.role is not Role.CHANGE:
        return position
    for after in passage.mentions[position + 1 : position + 2]:
        near = passage.text[mention.end : after.at]
        told = after.role is Role.DELTA and after.sentence == mention.sentence
        if told and after.direction == mention.direction and _SECOND.fullmatch(near):
            return position + 1
    return None
