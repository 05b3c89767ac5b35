"""Which amount a share speaks of, and which share a part has."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import islice, takewhile

from jixiao.facts.labels import key
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import Kind

_SUBJECT_OF_SHARE = re.compile(r"占|比重|份额")
_GENERIC = re.compile(
    r"其中|支出|资金|金额|数量|比例|总量|收入|经费|所|该项|此项|合计|共|约|均|分别|各|其|人数|的|数|达到?|也|仅|只|，|（|额"
)
_REMARK = re.compile(r"（[^（）]*）")
_FAR = 60  # characters between a part and its share
_AMONG = re.compile(
    r"[^，。；、：\d（）]{0,10}(?:之中|当中|中)，?(?:共|已|仅|约)?有[^，。；：\d]{0,8}$"
)


def part_of(passage: Passage, index: int) -> Mention | None:
    """The amount that the share at `index` speaks of: the nearest level before it."""
    share = passage.mentions[index]
    told = [
        m
        for m in takewhile(
            lambda m: m.sentence == share.sentence, reversed(passage.mentions[:index])
        )
        if m.role is Role.LEVEL and m.figure.unit.kind in (Kind.MONEY, Kind.COUNT)
    ]
    left = passage.mentions[index - 1] if index else None
    if left and left.role is Role.GAP and left.money and share.clause - left.clause == 1:
        return left  # 结余 x 万元，占预算的 p%
    told = [m for m in told if not _shut(passage.text, m.end, share.at)] or told
    subject_words = _SUBJECT_OF_SHARE.split(share.label.words)[0]
    subject = _GENERIC.sub("", subject_words)
    if len(subject) > 1 and told and not _called(told[0], subject):
        told = [m for m in told if _called(m, subject)] or _before(passage, share, subject)
    if not told and len(subject) > 1:
        told = _told_earlier(passage, share, key(subject_words))
    part = next((m for m in told if not m.label.words.startswith("占")), None)
    if part is None or part.sentence != share.sentence:
        return part
    between = _REMARK.sub("", passage.text[part.end : share.at])
    return part if "；" not in between and len(between) < _FAR else None


def _called(mention: Mention, subject: str) -> bool:
    """Whether an amount bears this name: 税收 is not 非税收入."""
    return any(
        mention.label.words[found.start() - 1 : found.start()] not in ("非", "未", "不")
        for found in re.finditer(re.escape(subject), mention.label.words)
    )


def _before(passage: Passage, share: Mention, subject: str) -> list[Mention]:
    """The amounts of the paragraph's earlier sentences that are called so, where all tell one."""
    told = [
        m
        for m in passage.mentions
        if m.sentence < share.sentence and m.role is Role.LEVEL and m.money and _called(m, subject)
    ]
    return told if len({m.figure.value for m in told}) == 1 else []


def _told_earlier(passage: Passage, share: Mention, name: str) -> list[Mention]:
    """税收收入占……的比重为 p%: the amount of this name told before it in the paragraph."""
    return [
        m
        for m in reversed(passage.mentions)
        if m.at < share.at
        and m.role is Role.LEVEL
        and m.figure.unit.kind is Kind.MONEY
        and m.label.key == name
    ][:1]


def _shut(text: str, inside: int, outside: int) -> bool:
    """Whether a bracket stands between the first place, inside it, and the second, outside."""
    first, last = sorted((inside, outside))
    opened, closed = text.count("（", first, last), text.count("）", first, last)
    return closed > opened if inside < outside else opened > closed


def share_of(passage: Passage, part: Mention) -> Mention | None:
    """The share that follows a part, before the next amount; remarks in brackets aside."""
    after = bisect_right(passage.mentions, part.at, key=lambda m: m.at)
    for mention in islice(passage.mentions, after, None):
        if _shut(passage.text, mention.at, part.end):
            continue
        if mention.sentence != part.sentence or mention.role is Role.LEVEL:
            return None
        if mention.role is Role.SHARE:
            return mention
    return None


def among(passage: Passage, part: Mention) -> Mention | None:
    """28所学校中有5所: the number of which the words right before the part say it is some."""
    before = [m for m in passage.mentions if m.at < part.at]
    whole = before[-1] if before else None
    if whole is None or whole.role is not Role.LEVEL or not whole.figure.exact:
        return None
    same = whole.sentence == part.sentence and whole.figure.unit.comparable(part.figure.unit)
    larger = same and whole.figure.value > part.figure.value
    return whole if larger and _AMONG.match(passage.text[whole.end : part.at]) else None
