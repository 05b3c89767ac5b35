"""How far a figure is from what was set or told beside it: 比计划多 142 万元, 相差 3.6 个百分点.

The measure is a plan, a goal, a ceiling price, told before under its own name; 相差 and 秋季比春季
measure two figures told last against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.claims.equations import Balance, Proof, Reading
from jixiao.claims.model import Claim
from jixiao.claims.narrative.asides import aside
from jixiao.claims.narrative.scene import sentence_of, shut
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import PERCENT, Bound, Kind, Unit

_SET = r"(?P<set>目标|计划|任务|控制价|限价|概算|合同|标准|送审|预期|指标|定额|要求|应补助|应)"
_MEASURED = re.compile(
    rf"(?:(?P<up>超出?过?|高于|高出|多于|优于)|(?P<down>低于|少于|短于|距|离)|(?P<than>比|较|与))"
    rf"(?:年初|年度|全年|原定?|预定|既定|设定|批复|下达|规定)*(?:的)?{_SET}(?:数|值|额|价|金额|投资|任务|要求|总价)*"
    r"(?:相比)?(?:，)?(?P<move>[^，。；\d]{0,6})$"
)
_UP = re.compile(r"超|多|高|增|提前")
_DOWN = re.compile(r"低|少|差|欠|减|下|降|节|短")
_APART = re.compile(
    r"^(?:两者|二者|两数)?(?:相差|差距|偏离|偏差)(?:了|为|值为?)?$|^(?:高出|低于?|高于?|低了|高了|少|多|差)(?:了)?$"
    r"|(?:之差|差额)(?:为|是|：)?$"
)
_TWO = re.compile(
    r"(?:^|[，；。：])(?P<one>[^，；。\d比较]{2,8})[比较](?P<other>[^，；。\d]{2,8}?)(?:增加|减少|多|少|高|低)了?$"
)
_SAVED = re.compile(
    r"^(?:每?年|全年|共|累计|合计)*(?:节[约省电水能油煤支]|减少|压缩|压减)[^，。；\d]{0,6}$"
)
_BEFORE, _AFTER = (
    re.compile(r"改造前|实施前|整治前|治理前|优化前|改革前"),
    re.compile(r"改造后|实施后|整治后|治理后|优化后|改革后"),
)
_PLANNED = re.compile(
    r"目标|计划|任务|控制价|限价|概算|合同|标准|送审|预期|指标|定额|要求|应|不低于|不高于|达到|[≥≤]"
)
_NAME = 3  # characters
_FAR = 40  # paragraphs
_GOALS = re.compile(r"目标|计划|任务")
_THAN_PLAN = re.compile(r"[比较](?:年初|年度|原定?)?(?:计划|目标|任务|控制价|概算)(?:数|的)*$")
_MORE = re.compile(r"(?:多|少|高|低|增加|减少|超出?|节约)了?")
_EXACT = (Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST)


def find(report: Report) -> Iterator[Claim]:
    """Every distance told, with what is measured and by what."""
    for position, passage in enumerate(report.passages):
        for mention in passage.mentions:
            if mention.figure.exact and not _percent(mention):
                yield from _distance(report.passages, position, mention)


def _percent(mention: Mention) -> bool:
    return mention.figure.unit.kind is Kind.PERCENT


def _distance(passages: Sequence[Passage], position: int, mention: Mention) -> Iterator[Claim]:
    passage = passages[position]
    measured = _MEASURED.search(mention.lead)
    if _APART.search(mention.lead.strip("，（")) or _TWO.search(mention.lead):
        yield from _apart(passage, mention)
    elif measured:
        yield from _from_plan(passages, position, mention, measured)
    elif _than_plan(passage, mention):
        yield from _beside(passage, mention)
    elif _SAVED.search(mention.lead):
        yield from _saved(passage, mention)


def _unit(mention: Mention) -> Unit:
    """Points are the distance of percentages."""
    unit = mention.figure.unit
    return PERCENT if unit.kind is Kind.POINTS else unit


def _levels(passage: Passage, mention: Mention) -> list[Mention]:
    """What its sentence tells before, as it stands, in the unit that it measures."""
    return [
        m
        for m in passage.mentions
        if m.at < mention.at
        and m.sentence == mention.sentence
        and _stands(m)
        and m.figure.unit.comparable(_unit(mention))
        and not shut(passage, m, mention.at)
    ]


def _stands(mention: Mention) -> bool:
    level = mention.role in (Role.LEVEL, Role.PERCENT, Role.RATE, Role.SHARE)
    return level and mention.figure.bound in _EXACT


def _from_plan(
    passages: Sequence[Passage], position: int, mention: Mention, measured: re.Match[str]
) -> Iterator[Claim]:
    passage = passages[position]
    word = measured["set"]
    told = _levels(passage, mention)
    own = [m for m in told if not _is_plan(passage, m, word)]
    if not own:
        return
    now = own[-1]
    plans = [(passage, m) for m in reversed(told) if m is not now and _is_plan(passage, m, word)]
    near = bool(plans)
    plans = plans or _plans_above(passages, position, now, word)
    up = measured["up"] or (measured["than"] and _UP.search(measured["move"]))
    down = measured["down"] or (measured["than"] and _DOWN.search(measured["move"]))
    if not plans or not (up or down):
        return
    yield Balance(
        topic="gap",
        title=mention.label.words,
        result=term(passage, mention),
        readings=tuple(_between((passage, now), p, up=bool(up)) for p in plans),
        why=f"实际数与{word}数之差",
        proof=Proof.SURE if len(plans) == 1 and (near or _one_name(*plans[0], now)) else Proof.SLIP,
    )


def _than_plan(passage: Passage, mention: Mention) -> bool:
    """较计划 1200 人次多 70 人次: the plan stands right before."""
    before = [m for m in passage.mentions if m.at < mention.at and m.sentence == mention.sentence]
    plain = before and before[-1].figure.unit.comparable(_unit(mention))
    between = passage.text[before[-1].end : mention.at] if before else ""
    return bool(plain and _THAN_PLAN.search(before[-1].lead) and _MORE.fullmatch(between))


def _beside(passage: Passage, mention: Mention) -> Iterator[Claim]:
    told = _levels(passage, mention)
    if len(told) > 1:
        now, plan = (passage, told[-2]), (passage, told[-1])
        up = _UP.search(passage.text[told[-1].end : mention.at])
        yield Balance(
            topic="gap",
            title=mention.label.words,
            result=term(passage, mention),
            readings=(_between(now, plan, up=bool(up)),),
            why="实际数与计划数之差",
            proof=Proof.SURE if len(told) == 2 else Proof.SLIP,  # noqa: PLR2004
        )


def _between(now: Entry, plan: Entry, *, up: bool) -> Reading:
    large, small = (now, plan) if up else (plan, now)
    return Reading((term(*large),), (term(*small),))


def _is_plan(passage: Passage, mention: Mention, word: str) -> bool:
    words = mention.label.words
    before = passage.text[max(0, mention.begin - 8) : mention.at]
    return word in before or (
        bool(_PLANNED.search(words)) and mention.figure.bound is not Bound.EXACT
    )


def _plans_above(
    passages: Sequence[Passage], position: int, now: Mention, word: str
) -> list[Entry]:
    """Plans of this name told before: in the paragraphs above, or under a heading of goals."""
    here = passages[position]
    start = here.sentences[now.sentence][0]
    told = (
        (passage, level)
        for passage in reversed(passages[max(0, position - _FAR) : position + 1])
        for level in reversed(passage.mentions)
        if (passage is not here or level.at < start)
        and _stands(level)
        and level.figure.unit.comparable(now.figure.unit)
        and _set(passage, level, word)
        and _alike(level, now)
    )
    return list(islice(told, 2))


def _set(passage: Passage, level: Mention, word: str) -> bool:
    """Whether it is told as a plan, or stands where goals are set."""
    head = passage.text[:24] + (passage.section[-1] if passage.section else "")
    return _is_plan(passage, level, word) or bool(_GOALS.search(head))


def _alike(plan: Mention, now: Mention) -> bool:
    """Whether both are called alike, or one of them by nothing but its stage."""
    name, other = plan.label.key, now.label.key
    bare = len(name) < 2 or len(other) < 2  # noqa: PLR2004
    return bare or any(other[i : i + 2] in name for i in range(len(other) - 1))


def _one_name(_: Passage, plan: Mention, now: Mention) -> bool:
    """Whether the one name holds the other: 服判息诉率目标, 全年服判息诉率."""
    name, other = (_PLANNED.sub("", m.label.key).rstrip("不") for m in (plan, now))
    return min(len(name), len(other)) >= _NAME and (name in other or other in name)


def _apart(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """相差, 低 2 个百分点, 秋季比春季增加: of the two told last."""
    told = _levels(passage, mention)
    if len(told) < 2 or _context_told(passage, mention):  # noqa: PLR2004
        return
    two = _TWO.search(mention.lead)
    first, second = told[-2:]
    if two and not _named(two, first, second):
        return
    yield Balance(
        topic="gap",
        title=mention.label.words,
        result=term(passage, mention),
        readings=(Reading((term(passage, second),), (term(passage, first),)),),
        why="两数之差",
        either=True,
        proof=Proof.SURE if len(told) == 2 else Proof.SLIP,  # noqa: PLR2004
    )


def _named(two: re.Match[str], first: Mention, second: Mention) -> bool:
    """秋季比春季: both names stand before the two amounts."""
    one, other = two["one"][:2], two["other"][:2]
    names = first.label.words, second.label.words
    return (one in names[1] and other in names[0]) or (one in names[0] and other in names[1])


def _context_told(passage: Passage, mention: Mention) -> bool:
    """Whether the distance is said to be from something else: 较全市平均水平低."""
    before = sentence_of(passage, mention)
    last = re.split("[，；]", before)[-1]
    return bool(re.search(r"[比较与][^，]{0,12}(?:平均|全[国省市县区]|同期|上年|去年)", last))


def _saved(passage: Passage, mention: Mention) -> Iterator[Claim]:
    """改造前 a，改造后 b，节电 c."""
    told = [m for m in _levels(passage, mention) if not aside(passage.text, m)]
    if len(told) < 2:  # noqa: PLR2004
        return
    first, second = told[-2:]
    changed = _BEFORE.search(sentence_of(passage, first)) and _AFTER.search(second.lead)
    if changed:
        yield Balance(
            topic="gap",
            title=mention.label.words,
            result=term(passage, mention),
            readings=(Reading((term(passage, first),), (term(passage, second),)),),
            why="改造前减改造后",
            proof=Proof.SURE,
        )
