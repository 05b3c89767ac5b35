"""Which two numbers a rate of counted things is of: 抽检 1200 批次，合格 1188 批次，合格率 99%."""

from __future__ import annotations

import re

from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import Kind

_STEM = re.compile(
    r"(?P<stem>合格|完工|开工|竣工|完成|办结|结案|入学|参保|签约|签订|达标|治愈|整改|回收|收回|录取|获奖|成活|得分)率[^，。；\d]{0,4}$"
)
_QUALIFIED = re.compile(r"(?:按时|及时|准时|按期|按质|如期|一次|首次|提前|当场|当年|综合)$")
_DONE = re.compile(r"(?:其中)?(?:已|实际|未|在建|正在)")
_NOT = re.compile(r"(?:未|不|没有)[^，。；]{0,3}$")


def counted(passage: Passage, position: int) -> tuple[Mention, Mention] | None:
    """The number done, named as the rate is, and the number of all right before it."""
    rate = passage.mentions[position]
    stem = _STEM.search(rate.lead)
    if stem is None:
        return None
    start = passage.text.rfind("；", 0, rate.at)
    told = [
        m
        for m in passage.mentions[:position]
        if m.at > start
        and m.sentence == rate.sentence
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.kind in (Kind.COUNT, Kind.SCORE)
    ]
    done = next((m for m in reversed(told) if _is_done(m, stem["stem"])), None)
    if done is None or _QUALIFIED.search(rate.lead[: stem.start()]):
        return None
    before = [m for m in told if m.at < done.at and m.figure.unit == done.figure.unit]
    dues = [m for m in before if not _DONE.match(m.label.words)]
    return (done, dues[-1]) if dues and not _is_done(dues[-1], stem["stem"]) else None


def _is_done(mention: Mention, stem: str) -> bool:
    words = mention.label.words
    before = words[: words.rfind(stem)] if stem in words else ""
    return stem in words and not _NOT.search(before)
