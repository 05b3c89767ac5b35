"""What a change is told from: 比上年 x 万元增加, 由 x 增至 y, 2022年 x，2023年比2022年增加."""

from __future__ import annotations

import re
from itertools import takewhile

from jixiao.facts.completion import base_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.roles import moves_towards
from jixiao.figures import Kind
from jixiao.kept import kept

_TIME = r"(?=上|去|前|同期|年初|预算|调整|原|计划(?!生育)|本年|全年|基期|执行|决算|(?:19|20)\d\d)"
_THAN = (
    r"(?:比(?![赛例重武选价])|较(?![大高低好多少强])|与(?!会)|由(?!此|于)"
    r"|从(?![业事优严教警]|[^，。；]{0,16}(?:调入|转入|划入|安排|争取)))"
)
# 与 joins names as well (体育与传媒): it compares at a clause's head or before a time.
_COMPARED = re.compile(
    rf"(?:(?:^|[，；：。、（]){_THAN}|[比较与由从]{_TIME})(?:[^，。；\d]|(?:19|20)\d\d年?){{0,24}}$"
    r"|[^经自理][由从]的?$"
)
_BASE = re.compile(
    rf"^{_THAN}|^(?:上年|去年)(?:同期)?(?:为|是|数)?$|^（?(?:计划|目标|任务)"
    r"|完成(?:了)?(?:年初|全年|调整后?|当年|本年)?(?:的)?预算$|[^经自理]由(?:上年|去年|\d{{4}}年)?的?$"
)
_BASE_YEAR = re.compile(r"[比较与]((?:19|20)\d\d)年")
_OWN_YEAR = re.compile(r"^((?:19|20)\d\d)年")
_FROM = re.compile(r"(?:^|[^经自理])[由从][^由从]{0,12}$")


def base_of_change(passage: Passage, position: int) -> Mention | None:
    """The amount before the change at `position` that it is told from."""
    return (
        told_base(passage, position) or _origin(passage, position) or _year_base(passage, position)
    )


def is_base(level: Mention) -> bool:
    """Whether the words name a level as a base, a plan or an earlier year's."""
    scored = level.figure.unit.kind is Kind.SCORE  # 目标完成28分: the score of that name
    return not scored and bool(_BASE.search(level.label.words))


@kept
def bases_of(passage: Passage) -> frozenset[int]:
    """Where figures stand that others are measured by: 较上年的 x, 完成预算 x 的 p%.

    Not those told with 由, for 由甲和乙组成 tells parts.
    """
    mentions = passage.mentions
    measured = (base_of(passage.text, mentions, i) for i in range(len(mentions)))
    told = (m for m in mentions if is_base(m) and not m.label.words.startswith("由"))
    return frozenset(m.at for m in (*measured, *told) if m is not None)


def told_base(passage: Passage, position: int) -> Mention | None:
    """比2023年执行数13905.60万元增加410.74万元: the base stands right before the change."""
    if position == 0:
        return None
    base, mention = passage.mentions[position - 1], passage.mentions[position]
    start = passage.sentences[mention.sentence][0]
    adjoins = re.fullmatch(r"(?:相比)?，?[^，。；]{0,8}", passage.text[base.end : mention.at])
    compared = _COMPARED.search(passage.text[start : base.at])
    told = base.role is Role.LEVEL and base.figure.exact and base.sentence == mention.sentence
    return base if told and adjoins and compared else None


def _origin(passage: Passage, position: int) -> Mention | None:
    """由 x 增至 y，增加 z，增长 p%: what it moved from, where y is the last level told."""
    mention = passage.mentions[position]
    told = [
        m
        for m in passage.mentions[:position]
        if m.sentence == mention.sentence and m.role is Role.LEVEL
    ]
    if len(told) < 2 or not moves_towards(told[-1].label.words):  # noqa: PLR2004  from, to
        return None
    return told[-2] if _FROM.search(told[-2].label.words) else None


def is_earlier(level: Mention, mention: Mention) -> bool:
    """2022年支出合计 x，2023年减少 y: the level is of a year before that of the change."""
    own = _OWN_YEAR.match(mention.lead)
    return bool(own and level.label.year and 0 < level.label.year < int(own[1]))


def _year_base(passage: Passage, position: int) -> Mention | None:
    """The level right before a change that names a later year."""
    mention = passage.mentions[position]
    named = _BASE_YEAR.search(mention.lead)
    before = (
        m
        for m in takewhile(
            lambda m: m.sentence == mention.sentence, reversed(passage.mentions[:position])
        )
        if m.role is Role.LEVEL and m.figure.exact and (not named or m.label.year == int(named[1]))
    )
    level = next(before, None)
    return level if level and is_earlier(level, mention) else None
