"""Complete mentions from their surroundings: unit, subject, stage, scope, base.

“支出决算为 x” takes its name from the sentence, an item its stage and scope from the list,
a bare amount its unit from the amounts around it, “占……416.8亿元的75.0%” its base.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jixiao.facts.labels import Label, Stage, key, label
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.roles import moves_towards, only_moved
from jixiao.figures import BARE, Kind, Unit


def completed(
    text: str,
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    section: Sequence[str],
) -> tuple[Mention, ...]:
    """The mentions of a passage, each with what its surroundings say of it."""
    if not mentions:
        return ()
    adopted = tuple(_adopted(mentions))
    named = tuple(_named(text, sentences, adopted, section))
    return tuple(_moved(tuple(_based(text, named))))


_GENERIC = frozenset(
    "支出 收入 经费 资金 预算 决算 年初 执行 实际 完成 支 收 使用 安排 总 本年 其中 累计 "
    "实际执行 实际完成 到位 拨付".split()
) | {""}
_SUBJECT = re.compile(r"^(?:\d+[、.．]|（\d+）)?(?P<name>[^，。：；\d]{2,80}?（[类款项]）)")


_GOES_ON = re.compile(r"其中|包括|具体")


def _around(section: Sequence[str]) -> Label | None:
    """What the innermost heading says of the funds under it: 一般公共预算支出情况."""
    told = label(section[-1]) if section else None
    return Label("", "", scope=told.scope) if told and told.scope else None


_TOPIC = re.compile(r"(?P<topic>[^，。；：]{2,40}?)中，")


def _topic(text: str, start: int) -> Label | None:
    """What “财政拨款基本支出中，” at the head of a sentence says of the funds in it."""
    found = _TOPIC.match(text, start)
    told = label(found["topic"]) if found else None
    budget = told is not None and told.stage in (Stage.ORIGINAL, Stage.REVISED)
    if told is None or not (told.scope or budget):
        return None
    return Label("", "", scope=told.scope, stage=told.stage if budget else Stage.UNKNOWN)


def _named(
    text: str,
    sentences: Sequence[tuple[int, int]],
    mentions: Sequence[Mention],
    section: Sequence[str],
) -> Iterator[Mention]:
    """Complete labels from the sentence: a subject for 支出决算为, stage and scope for items."""
    around = _around(section)
    subject = _SUBJECT.match(text)
    head = key(subject["name"]) if subject else ""
    last: Label | None = None
    sentence = -1
    for mention in mentions:
        if mention.sentence != sentence:
            goes_on = _GOES_ON.match(text, sentences[mention.sentence][0])
            if not (goes_on and mention.sentence == sentence + 1):
                start = sentences[mention.sentence][0]
                last = label(subject["name"]) if subject else _topic(text, start) or around
            sentence = mention.sentence
        own = mention.label
        if mention.role is not Role.LEVEL:
            scope = own.scope or (around.scope if around and own.key else own.scope)
            own = own if scope is own.scope else replace(own, scope=scope)
        else:
            own = _inherited(own, last, head)
            last = own if own.key or own.stage else last
        yield mention if own is mention.label else replace(mention, label=own)


# 本部门预算支出 behind 政府性基金拨款收入: a subject of its own, of all funds.
_OWN_BEARER = re.compile(
    r"(?:本|我)(?:部门|单位|[^，。；\d年]{1,2})(?:的)?(?:预算|决算)?总?(?:收入|支出)"
)


def _inherited(own: Label, last: Label | None, head: str) -> Label:
    """A label with the name, stage, scope and year that it takes from the one before."""
    bearer = _OWN_BEARER.search(own.words)
    if own.key in _GENERIC and own.stage and not bearer:
        if last and last.key:
            own = replace(own, key=last.key, scope=own.scope or last.scope)
        elif head:
            own = replace(own, key=head)
    if last is None or bearer:
        return own
    stage, scope, year = own.stage, own.scope, own.year or last.year
    if own.key not in _GENERIC:
        alone = own.year and own.words.endswith("支出")  # 2022年平台二期支出: begins anew
        stage, scope = stage or (own.stage if alone else last.stage), scope or last.scope
    if (stage, scope, year) == (own.stage, own.scope, own.year):
        return own
    return replace(own, stage=stage, scope=scope, year=year)


_THAN = re.compile(r"(?:比|较)(?:上年|去年|(?:19|20)\d\d年)")  # 比上年的 84 元提高 5 元


def _moved(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """由 x 人增至 y 人，增加 z 人: behind where it moved to, 增加 z is the change."""
    for index, mention in enumerate(mentions):
        before = mentions[index - 1] if index else None
        direction = only_moved(mention.label.words)
        if (
            before is not None
            and direction
            and mention.role is Role.LEVEL
            and mention.sentence == before.sentence
            and (moves_towards(before.label.words) or _THAN.match(before.label.words))
        ):
            yield replace(mention, role=Role.DELTA, direction=direction)
        else:
            yield mention


_OF_BASE = re.compile(r"）?的?(?:比重|比例)?(?:为|达到|达|约)?(?<=[的重例])(?:为|达到|达|约)?")
_SHARE_OF = re.compile(r"占[^，。；]{0,30}$")
_RATE_OF = re.compile(r"(?:完成|为|是|相当于|达到?)[^，。；]{0,30}$")


def _based(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """占……416.8亿元的75.0%: a percentage right behind its base is a share or a rate of it."""
    for index, mention in enumerate(mentions):
        if base_of(text, mentions, index) is None:
            yield mention
            continue
        before = text[max(0, mentions[index - 1].begin - 30) : mentions[index - 1].at]
        role = Role.SHARE if _SHARE_OF.search(before) else Role.RATE
        yield replace(mention, role=role)


def base_of(text: str, mentions: Sequence[Mention], index: int) -> Mention | None:
    """The figure of which the percentage at `index` is, where it stands right before it."""
    mention = mentions[index]
    if index == 0 or mention.figure.unit.kind is not Kind.PERCENT:
        return None
    base = mentions[index - 1]
    if base.role is not Role.LEVEL or not _OF_BASE.fullmatch(text[base.end : mention.at]):
        return None
    before = text[max(0, base.begin - 30) : base.at]
    return base if _SHARE_OF.search(before) or _RATE_OF.search(before) else None


_EARLIER = re.compile(r"[比较与]?(?:上年|去年|年初预算)(?:度|同期|的|数|为)*")  # 较上年 2.08 减少
_RATIO_NAME = re.compile(r"[比率]|指数|系数|倍数|得分")
_AMOUNT_NAME = re.compile(r"支出|收入|费|经费|决算|预算|拨款|资金|金额")


def _adopted(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Mentions, those without a unit given the money unit of the amounts around them."""
    read: list[Mention] = []
    for index, mention in enumerate(mentions):
        unit = mention.figure.unit
        if unit.kind is not Kind.BARE or mention.role is not Role.LEVEL:
            read.append(mention)
            continue
        around = [m for m in (*read[-2:], *mentions[index : index + 3]) if m.money]
        around += [m for m in mentions if m.money and m.sentence == mention.sentence][:1]
        bare_wan = unit.name in ("万", "亿")
        words = mention.label.words
        called = _AMOUNT_NAME.search(words) or _EARLIER.fullmatch(words)
        named = unit == BARE and called and not _RATIO_NAME.search(words)
        small = mention.figure.value == 0 or mention.figure.step < 1
        if around and (bare_wan or (named and small)):
            nearest = next((m for m in reversed(read[-2:]) if m.money), around[0])
            money = Unit(unit.name + "元", Kind.MONEY, unit.factor)
            money = nearest.figure.unit if unit == BARE else money
            read.append(replace(mention, figure=mention.figure.with_unit(money)))
        else:
            read.append(mention)
    yield from read
