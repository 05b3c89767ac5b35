"""Find the figures in an evened text, and leave alone what only looks like one.

Dates, document numbers, model names, ordinals, heading numbers, telephone numbers, 4G
and “十四五” are no figures. What looked like a figure and was not understood is kept
apart (`Reading.unread`), so that silence is never mistaken for a pass.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from jixiao.data.units import MULTIPLIERS, UNITS, unit
from jixiao.documents.headings import number_of
from jixiao.documents.model import Words
from jixiao.figures import Bound, Figure
from jixiao.record import record

_UNIT = "|".join(sorted((re.escape(u) for u in UNITS), key=len, reverse=True))
_MANY = "|".join(sorted((m for m in MULTIPLIERS if m), key=len, reverse=True))
_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?"
_NOT_UNIT = r"(?!别|之|管|成本|解|配|析|散|工|公司|布|局|类|项目|批|享|流|钟内|值|，?次之)"

# 分 is a unit (of scores) only where it does not begin 分别, 分之, 分管 …
_FIGURE = re.compile(
    r"(?=[-负\d])"  # said first: most characters begin no figure
    rf"(?P<minus>(?<![\dA-Za-z%）.])-|负)?(?P<number>{_NUMBER})"
    rf"(?P<more>余|多|来)?(?P<many>{_MANY})?(?P<more2>余|多)?"
    rf"(?P<unit>分{_NOT_UNIT}|(?!分)(?:{_UNIT}))?(?P<plus>\+)?"
)
_CHINESE_DIGITS = "一二两三四五六七八九十百"
_CHINESE_COUNT = re.compile(
    rf"(?<![第{_CHINESE_DIGITS}几数、“])(?P<number>[{_CHINESE_DIGITS}]{{1,4}})"
    r"(?P<unit>个(?!百分点|月|一|层)|家(?!庭|具|长|属|电)|名(?=[^词单优列])|项(?!目)|件(?=[^事套])"
    r"|大(?=[类平板块体系工程行任务中心领域])|座|条(?=[^例件约])|场(?=[^地所景])|类|种(?=[^植子])|处(?=[^理置长室于])"
    r"|台(?=[^账风阶湾])|辆|批次|人次|次(?=[^要数性])|部分(?=[：，（组构])|期(?=[^间限望初末支工项建验预投完竣资改厂]))"
)

# What only looks like a figure. Order matters: the longest readings first.
_NO_FIGURE = re.compile(
    r"(?=[《〔\[（【\d第A-Za-z“\"])(?:"  # what all of them begin with
    + r"|".join(
        (
            r"《[^》《]{1,90}》",
            r"[〔\[（【](?:19|20)\d\d[〕\]）】]\s*\d*\s*号?",  # 〔2022〕2号
            r"(?<!\d)(?:19|20)\d\d年度?(?:[初末中底]|\d{1,2}月(?:\d{1,2}日|份|底|末|初)?)?(?:[-—–~至到](?:(?:19|20)?\d\d年度?)?(?:\d{1,2}月(?:\d{1,2}日|份|底|末)?)?)?",
            r"(?<!\d)(?:19|20)\d\d[-—–~至/](?:19|20)\d\d年?度?",
            rf"(?<!\d)(?:19|20)\d\d[-./](?:1[0-2]|0?[1-9])(?:[-./](?:3[01]|[12]\d|0?[1-9]))?(?!\d|{_MANY}|{_UNIT})",
            r"(?<!\d)(?:1[0-2]|0?[1-9])[-—–~至](?:1[0-2]|0?[1-9])月份?(?:\d{1,2}日)?",
            r"(?<![\d.])(?:1[0-2]|[1-9])月(?:份|底|末|初|\d{1,2}日(?:前|起|止)?)?(?![\d])",
            r"(?<![\d.])(?:3[01]|[12]\d|[1-9])日(?=[，。、；至—-]|前|起|止|$)",
            r"(?<!\d)(?<!\d\.)(?:19|20)\d\d(?=[，、）]|$|预算|决算|版)(?<=\d{4})",
            r"第\d+(?:[-—~、至]\d+)?[号届次期批条款项名位年]?",
            r"\d+(?:\.\d+)?号(?:文|线|楼|院|令|公告)?",
            r"[A-Za-z][A-Za-z0-9]*[-/.]?[A-Za-z]*\d+(?:[-./]\d+)*[A-Za-z]*",
            r"\d+(?:\.\d+)?(?!m2(?![A-Za-z\d]))[A-Za-z]+(?:[-/]\d*[A-Za-z]+)*(?:\d+)?",
            r"(?:0\d{2,3}-)\d{7,8}|(?<!\d)1[3-9]\d{9}(?=[，。、；：（）/转或和及]|$)",
            r"\d{1,2}：\d{2}(?!：|\d)(?:[-—~至]\d{1,2}：\d{2})?",
            r"(?<!\d)\d{1,2}(?:\.\d{1,2}){2,}(?!\d)",
            r"[“\"]\d+[+×xX]\d+(?:[+×xX][\dN]+)*[”\"]?",
            r"“[一二三四五六七八九十\d]+[^”]{0,6}”",
        )
    )
    + ")"
)
_RATIO = re.compile(r"(?<![\d.])\d+(?:\.\d+)?(?:：\d+(?:\.\d+)?)+(?![\d.])")
_RANGE = re.compile(
    rf"(?<![\d.])(?:{_NUMBER})%?(?:{_UNIT})?[-—–~至](?:{_NUMBER})(?:{_MANY})?(?:{_UNIT})?(?!\d)"
)
_TO = re.compile(r"[-—–~至]")  # a text without it holds no range
_FRACTION = re.compile(
    r"(?<![\d.])\d+/\d+(?![\d/])|[一二三四五六七八九十]+分之[一二三四五六七八九十]+"
)

_BEFORE = (
    (
        re.compile(r"(?:不低于|不少于|不小于|至少|突破|(?<!不)(?:超过|逾|超|大于|高于)|≥|＞|>)$"),
        Bound.AT_LEAST,
    ),
    (
        re.compile(
            r"(?:不超过|不高于|不多于|不大于|不突破|(?<!不)(?:小于|低于|少于)|至多|控制在|≤|＜|<)$"
        ),
        Bound.AT_MOST,
    ),
    (re.compile(r"(?:大?约为?|近|接近|将近|上下)$"), Bound.ABOUT),
)
_AFTER = (
    (re.compile(r"及?以上|起"), Bound.AT_LEAST),
    (re.compile(r"及?以下|以内|之内"), Bound.AT_MOST),
    (re.compile(r"左右|上下"), Bound.ABOUT),
)


@record
class Found:
    """A figure and where it stands in the evened text (index, not document offset)."""

    figure: Figure
    at: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What was found in one text; `unread` are ranges of the evened text."""

    found: tuple[Found, ...]
    unread: tuple[tuple[int, int], ...] = ()


_ALIKE = (  # what is marked as no figure of its own, and without which marks it cannot be
    (_NO_FIGURE, ("",)),
    (_RATIO, ("：",)),
    (_FRACTION, ("/", "分之")),
)
_DIGIT = re.compile(r"\d")
_NOTHING = Reading(())


def read_figures(words: Words, *, counts: bool = True) -> Reading:
    """All figures of an evened text (see `facts.clean`). `counts`: also 两家, 三次."""
    text = words.text
    if not (_DIGIT.search(text) or (counts and _CHINESE_COUNT.search(text))):
        return _NOTHING
    taken = _taken(text)
    unread: list[tuple[int, int]] = []
    ranges = [m.span() for m in _RANGE.finditer(text)] if _TO.search(text) else []
    found = []
    for match in _FIGURE.finditer(text):
        start, end = match.span()
        if any(taken[match.start("number") : match.end("number")]):
            continue
        if not _stands_alone(text, match):
            unread.append((start, end))
            continue
        ranged = any(a <= start and end <= b for a, b in ranges)
        found.append(_found(words, match, ranged=ranged))
        taken[start:end] = b"\1" * (end - start)
    if counts:
        found.extend(_chinese(words, taken))
    found.sort(key=lambda f: f.at)
    return Reading(tuple(found), tuple(unread))


def _taken(text: str) -> bytearray:
    """Which characters belong to what only looks like a figure."""
    taken = bytearray(len(text))
    for pattern in (p for p, marks in _ALIKE if any(mark in text for mark in marks)):
        for match in pattern.finditer(text):
            if not any(taken[match.start() : match.end()]):
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
    return taken


_MISPARTED = re.compile(r"\d,(?!\d{3}(?!\d))\d")


def _stands_alone(text: str, match: re.Match[str]) -> bool:
    """Not a piece of a longer code (12.3.4, A12), nor of a number parted wrongly (12,34)."""
    if _MISPARTED.search(text, max(0, match.start("number") - 2), match.end("number") + 2):
        return False
    before = text[match.start() - 1 : match.start()]
    after = text[match.end() : match.end() + 1]
    return not (before and (before.isascii() and (before.isalpha() or before in "._/"))) and not (
        after and after.isascii() and after.isalpha()
    )


def _found(words: Words, match: re.Match[str], *, ranged: bool) -> Found:
    number = match["number"].replace(",", "")
    measured = unit(match["unit"] or "", match["many"] or "")
    value = Decimal(number)
    decimals = len(number.partition(".")[2])
    step = Decimal(1).scaleb(-decimals) * measured.factor
    start, end = match.start(), match.end()
    sign = -1 if match["minus"] else 1
    low, high = words.range(start, end)
    bound = _bound(words.text, match)
    if ranged and bound is Bound.EXACT:
        bound = Bound.ABOUT
    exact = sign * value * measured.factor
    printed = words.text[start:end]
    return Found(Figure(exact, step, measured, printed, low, high, bound), start, end)


def _bound(text: str, match: re.Match[str]) -> Bound:
    if match["more"] or match["more2"] or match["plus"]:
        return Bound.AT_LEAST
    before = text[max(0, match.start() - 6) : match.start()]
    after = text[match.end() : match.end() + 3]
    for pattern, bound in _BEFORE:
        if pattern.search(before):
            return bound
    for pattern, bound in _AFTER:
        if pattern.match(after):
            return bound
    return Bound.EXACT


def _chinese(words: Words, taken: bytearray) -> list[Found]:
    """两家, 三次: Chinese numerals where they count."""
    found = []
    for match in _CHINESE_COUNT.finditer(words.text):
        if any(taken[match.start() : match.end()]):
            continue
        value = Decimal(number_of(match["number"]))
        name = match["unit"]
        counted = UNITS["个"] if name in ("大", "部分") else UNITS.get(name, UNITS["个"])
        low, high = words.range(match.start(), match.end())
        printed = words.text[match.start() : match.end()]
        figure = Figure(value, Decimal(1), counted, printed, low, high)
        found.append(Found(figure, match.start(), match.end()))
    return found
