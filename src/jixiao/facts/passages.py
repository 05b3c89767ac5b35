"""Sentences, clauses and the figures mentioned in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from jixiao.documents.model import Kind as BlockKind
from jixiao.documents.model import Paragraph, Words
from jixiao.facts.clean import clean
from jixiao.facts.labels import Label, key, label
from jixiao.facts.numbers import Found, read_figures
from jixiao.figures import BARE, WAN_YUAN, Figure, Kind, Unit

_MOST_ITEMS = 60


class Role(StrEnum):
    """What a figure does in its clause."""

    LEVEL = "level"  # an amount or number as it stands
    DELTA = "delta"  # by how much something changed
    GAP = "gap"  # by how much it differs from budget: 超支, 结余
    CHANGE = "change"  # by which percentage something changed
    SHARE = "share"  # which percentage of a whole
    RATE = "rate"  # a rate that words name: 执行率, 完成年初预算的
    PERCENT = "percent"  # any other percentage


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in a sentence.

    `at`, `end`: indexes in the passage's evened text, `begin`: where its label begins.
    `lead`: the words from the clause's begin to the figure; `tail`: those after it, up to
    the next mark. `direction`: +1 or −1 for DELTA, GAP and CHANGE as the words say.
    """

    figure: Figure
    begin: int
    at: int
    end: int
    sentence: int
    clause: int
    lead: str
    tail: str
    role: Role
    direction: int
    label: Label

    @property
    def money(self) -> bool:
        return self.figure.unit.kind is Kind.MONEY


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or heading, evened, with its sentences and mentions."""

    number: int
    words: Words
    kind: BlockKind
    level: int
    section: tuple[str, ...]  # headings above, outermost first
    sentences: tuple[tuple[int, int], ...]
    mentions: tuple[Mention, ...]
    unread: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        return self.words.text

    def sentence_text(self, number: int) -> str:
        """The text of a sentence by its number in the passage."""
        start, end = self.sentences[number]
        return self.text[start:end]


_SENTENCE = re.compile(r"[^。！？!?]*(?:[。！？!?]+[”’）」]*|$)")
_CLAUSE_END = "，；。：！？,;"
_UP = (
    "增加|增长|增收|增支|提高|上升|上涨|攀升|提升|增|高出|高于|多支出|多出|多|超|上浮|调增|追加|扩大|净增"
)
_DOWN = "减少|下降|降低|减支|减收|压减|压缩|下滑|回落|缩减|降|减|低于|少支出|少|下浮|调减|核减|收窄|负增长"
_TO = r"(?!.*(?:到|至|达)$)"
_FILL = r"(?:了|额|约|为|达到|达|近|幅度|率|：|是|均|各|超过|超|大约|共|共计|合计|支出|收入|资金|经费|人员|高达|数|数为|比例|速|仅){0,3}"
_DELTA = re.compile(rf"(?<![稳促保快助])(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_FILL}$")
_TOWARDS = re.compile(r"(?:增加|增长|提高|上升|上涨|提升|减少|下降|降低|压减|压缩|增|降|减|调整|回升|扩大)(?:到了?|至|为)$")
_GAP = re.compile(
    r"(?:(?P<up>超出(?:年初|全年|调整)?预算数?|超过(?:年初|全年)?预算数?|超预算|超支|多支出?|高于(?:年初|全年)?预算数?)"
    r"|(?P<down>结余|节余|节约|节支|剩余|低于(?:年初|全年)?预算数?|少支出?|未支出|结转结余))(?:资金|金额|额|了|为|共|：|经费|支出){0,2}$"
)
_CHANGE = re.compile(
    rf"(?:(?P<up>{_UP}|增幅|增速|增长率|增长幅度|涨幅)|(?P<down>{_DOWN}|降幅|下降率|跌幅)|(?P<any>同比|变动率|变化率)){_FILL}$"
)
_SHARE = re.compile(r"(?:占比|占.{0,40}?|比重|份额|所占比例)(?:的比重|的比例|的|重|为|达到|达|约|是|：|总额|总数|超过|比){0,3}$")
_RATE = re.compile(
    r"(?:率|满意度|完成(?:了)?(?:年初|全年|调整后?|当年|本年)?(?:的)?预算(?:数)?(?:的)?|(?:为|占)(?:年初|全年|调整后?)?预算(?:数)?的|完成.{0,12}?(?:的|任务的|计划的)|进度)"
    r"(?:分别)?(?:为|是|达到|达|约|：|均为|均达|超过|保持在|控制在|在|仅为|仅|高达){0,3}$"
)
_PERCENT_OF = re.compile(r"(?:是|为|相当于|达到?).{0,12}?的$")


def passages(blocks: list[tuple[int, Paragraph]]) -> Iterator[Passage]:
    """Passages of a document's paragraphs, each with the headings above it."""
    path: list[tuple[int, str]] = []
    for number, block in blocks:
        words = clean(block.words)
        if block.level:
            path = [(lv, t) for lv, t in path if lv < block.level]
        section = tuple(title for _, title in path)
        if block.level:
            path.append((block.level, words.text))
        yield _passage(number, block, words, section)


def _passage(number: int, block: Paragraph, words: Words, section: tuple[str, ...]) -> Passage:
    sentences = tuple(
        (m.start(), m.end()) for m in _SENTENCE.finditer(words.text) if m.end() > m.start()
    )
    reading = read_figures(words)
    found = tuple(f for f in reading.found if not _is_number_of_item(words.text, f))
    mentions = tuple(_adopted(list(_mentions(words.text, sentences, found))))
    mentions = tuple(_based(words.text, tuple(_named(words.text, mentions))))
    return Passage(
        number, words, block.kind, block.level, section, sentences, mentions, reading.unread
    )


_ITEM_BEFORE = re.compile(r"(?:^|[。；：，、！？）])(?P<open>（)?$")
_ITEM_AFTER = re.compile(r"[、.．）](?!\d)")


def _is_number_of_item(text: str, found: Found) -> bool:
    """1、 2. （3） at the head of a line or sentence number items; they measure nothing."""
    if found.figure.unit.kind is not Kind.BARE or found.figure.value > _MOST_ITEMS:
        return False
    before = _ITEM_BEFORE.search(text[max(0, found.at - 2) : found.at])
    after = _ITEM_AFTER.match(text[found.end : found.end + 2])
    return bool(before and after and (before["open"] is None or text[found.end] == "）"))


_GENERIC = frozenset(
    "支出 收入 经费 资金 预算 决算 年初 执行 实际 完成 支 收 使用 安排 总 本年 其中 累计 实际执行 实际完成 到位 拨付".split()
) | {""}
_SUBJECT = re.compile(r"^(?:\d+[、.．]|（\d+）)?(?P<name>[^，。：；\d]{2,80}?（[类款项]）)")


def _named(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Complete labels from the sentence: a subject for 支出决算为, stage and scope for items."""
    subject = _SUBJECT.match(text)
    head = key(subject["name"]) if subject else ""
    last: Label | None = None
    sentence = -1
    for mention in mentions:
        if mention.sentence != sentence:
            last = label(subject["name"]) if subject else None
            sentence = mention.sentence
        if mention.role is not Role.LEVEL:
            yield mention
            continue
        own = mention.label
        if own.key in _GENERIC and own.stage and last and last.key:
            own = replace(own, key=last.key, scope=own.scope or last.scope)
        elif own.key in _GENERIC and own.stage and head:
            own = replace(own, key=head)
        if last is not None and own.key not in _GENERIC:
            own = replace(own, stage=own.stage or last.stage, scope=own.scope or last.scope)
        own = replace(own, year=own.year or (last.year if last else None))
        if own.key:
            last = own
        yield replace(mention, label=own)


_OF_BASE = re.compile(r"的?(?:比重|比例)?(?:为|达到|达|约)?(?<=[的重例])(?:为|达到|达|约)?")
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


_AMOUNT_NAME = re.compile(r"支出|收入|费|经费|决算|预算|拨款|资金|金额")


def _adopted(mentions: list[Mention]) -> Iterator[Mention]:
    """Mentions, those without a unit given the money unit of the amounts around them."""
    read: list[Mention] = []
    for index, mention in enumerate(mentions):
        unit = mention.figure.unit
        around = [m for m in (*read[-2:], *mentions[index : index + 3]) if m.money]
        bare_wan = unit.kind is Kind.BARE and unit.name in ("万", "亿")
        named = unit is BARE and _AMOUNT_NAME.search(mention.label.words)
        small = mention.figure.value == 0 or mention.figure.step < 1
        if around and mention.role is Role.LEVEL and (bare_wan or (named and small)):
            money = WAN_YUAN if unit is BARE else Unit(unit.name + "元", Kind.MONEY, unit.factor)
            read.append(replace(mention, figure=mention.figure.with_unit(money)))
        else:
            read.append(mention)
    yield from read


def _mentions(
    text: str, sentences: tuple[tuple[int, int], ...], found: tuple[Found, ...]
) -> Iterator[Mention]:
    sentence, previous = 0, 0
    for index, item in enumerate(found):
        while sentence < len(sentences) - 1 and item.at >= sentences[sentence][1]:
            sentence += 1
        start = sentences[sentence][0]
        following = found[index + 1].at if index + 1 < len(found) else len(text)
        yield _mention(text, item, (start, sentence), previous, following)
        previous = item.end


def _mention(
    text: str, item: Found, sentence: tuple[int, int], previous: int, following: int
) -> Mention:
    start = _clause_start(text, max(sentence[0], 0), item.at)
    begin = _label_start(text, max(start, previous), item.at)
    lead, name = text[start : item.at], text[begin : item.at]
    tail = re.split(rf"[{_CLAUSE_END}、]", text[item.end : following], maxsplit=1)[0]
    role, direction = _role(item.figure, name or lead)
    clause = sum(text.count(mark, 0, item.at) for mark in _CLAUSE_END)
    named = label(name)
    return Mention(
        item.figure, begin, item.at, item.end, sentence[1], clause, lead, tail, role, direction,
        named,
    )


def _clause_start(text: str, low: int, at: int) -> int:
    """Where the clause of position `at` begins."""
    return max(low, *(text.rfind(mark, low, at) + 1 for mark in _CLAUSE_END))


def _label_start(text: str, low: int, at: int) -> int:
    """Where the words that name the figure begin: behind an open bracket, a 、 after a figure."""
    depth = 0
    for index in range(at - 1, low - 1, -1):
        character = text[index]
        if character in "）)":
            depth += 1
        elif character in "（(":
            if depth == 0:
                return index + 1
            depth -= 1
    while low < at and text[low] in "、）)，；的及和与":
        low += 1
    return low


def _role(figure: Figure, name: str) -> tuple[Role, int]:
    if figure.unit.kind in (Kind.PERCENT, Kind.POINTS):
        return _percent_role(figure, name)
    if _TOWARDS.search(name):
        return Role.LEVEL, 0
    gap = _GAP.search(name)
    if gap and figure.unit.kind is Kind.MONEY:
        return Role.GAP, 1 if gap["up"] else -1
    delta = _DELTA.search(name)
    if delta and not (figure.unit.kind is Kind.COUNT and re.search(r"新增|增加?$|提升$", name) and "比" not in name and "较" not in name):
        return Role.DELTA, 1 if delta["up"] else -1
    return Role.LEVEL, 0


def _percent_role(figure: Figure, name: str) -> tuple[Role, int]:
    if _TOWARDS.search(name):
        return Role.PERCENT, 0
    change = _CHANGE.search(name)
    if change:
        return Role.CHANGE, 1 if change["up"] else -1 if change["down"] else 0
    if figure.unit.kind is Kind.POINTS:
        return Role.DELTA, 0
    if _RATE.search(name):
        return Role.RATE, 0
    if _SHARE.search(name):
        return Role.SHARE, 0
    return (Role.RATE, 0) if _PERCENT_OF.search(name) else (Role.PERCENT, 0)
