"""The amount and the percentage of one change: 增加 x，增长 p%; 增长 p%，增收 x."""

from __future__ import annotations

import re

from jixiao.facts.mentions import Role
from jixiao.facts.passages import Passage

_ELSEWHERE = 60  # characters between an amount and its percentage
_SECOND = re.compile(
    r"[，、（]?(?:同比|即|净|实际)?(?:增收|减收|增支|减支|增加额?|减少额?|增|减)(?:了|额)?(?:为|约)?"
)


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
    return None


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
