"""Percentages whose whole the words name and another sentence tells: 占全年预算的 95.00%.

The whole is found by its name, the nearest first; the part is the amount told before the
percentage, or the one that the clause names (脱贫人口占户籍人口的). Numbers of things count
by their noun: 占竣工户数的 is of what was 竣工 in 户.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from jixiao.claims.model import Claim, Rate, Share
from jixiao.claims.narrative.slips import is_slip
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import agrees
from jixiao.facts.index import Entry
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED, Kind, Span
from jixiao.kept import kept

_NAMED = re.compile(
    r"(?P<subject>[^，；。：]*?)(?:占到?|为|是|相当于|完成|达到?|不足|超过|仅占)(?:了)?"
    r"(?P<whole>[^占，；。：%]{1,30}?)(?:的(?:比例|比重)?|比例|比重)(?:为|达到?|约|是)?$"
)
_COUNTING = re.compile(
    r"(?:人|户|件|个|次|家|所|项|亩|份|处)?(?:总数|总量|总额|数量|数|量|额|总)$|^总|的$|合计$"
)
_OPENER = re.compile(
    r"^(?:当年|本年度?|全年|同期|全部|其|该|我[局委镇县区市]|[全本][县市区镇省院校局])"
)
_BUDGET = re.compile(
    r"^(?P<which>年初|全年|调整后?|当年|本年|年度)?(?:的)?(?:部门)?预算(?:总?[数额]|安排)?$"
)
_PLAN = re.compile(r"目标|任务|计划")
_STAGES = {
    "年初": {Stage.ORIGINAL},
    "全年": {Stage.REVISED},
    "调整": {Stage.REVISED},
    "调整后": {Stage.REVISED},
}
_ANY = {Stage.ORIGINAL, Stage.BUDGET, Stage.REVISED}
_DIGITS = re.compile(r"[\d.,%]+")
_KINDS = (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH)
_PEOPLE = frozenset({"人", "人次", "人份"})
_SHORTEST = 2
_TAIL = 3  # characters by which a longer name is known
_REACH = 400  # amounts of a document, by nearness
_PARTS = 4


@dataclass(frozen=True, slots=True)
class Found:
    """A part and its whole; `sure`: no other whole has this name."""

    part: Entry
    whole: Entry
    fits: bool


def told_afar(report: Report, passage: Passage, place: int) -> Found | None:
    """The part and the whole of the percentage at `place`, where its words name the whole."""
    percent = passage.mentions[place]
    told = _NAMED.search(percent.lead)
    if told is None or not _core(told["whole"]):
        return None
    near = _near(report, passage, percent)
    wholes = [e for e in near if _is_whole(e, told["whole"])]
    parts = list(_parts(passage, percent, near, told["subject"]))
    for part in parts:
        for whole in wholes:
            if _divides(part[1], whole[1]) and _fits(percent, part[1], whole[1]):
                return Found(part, whole, fits=True)
    return _missed(passage, percent, parts, wholes, told["whole"])


def share_afar(report: Report, passage: Passage, place: int) -> Iterator[Claim]:
    """The share at `place` of the whole that its words name."""
    found = told_afar(report, passage, place)
    if found is not None:
        yield Share(
            topic="named",
            part=term(*found.part),
            percent=term(passage, passage.mentions[place]),
            wholes=(term(*found.whole),),
            named=True,
        )


def rate_afar(report: Report, passage: Passage, place: int) -> Iterator[Claim]:
    """The rate at `place` of the base that its words name: 为年度目标的 104.4%."""
    found = told_afar(report, passage, place)
    if found is not None:
        yield Rate(
            topic="bound",
            title=passage.mentions[place].lead,
            percent=term(passage, passage.mentions[place]),
            pairs=((term(*found.part), term(*found.whole)),),
            named=True,
        )


def _missed(
    passage: Passage,
    percent: Mention,
    parts: Sequence[Entry],
    wholes: Sequence[Entry],
    name: str,
) -> Found | None:
    """The nearest part and the only whole of this name, where a slip parts them."""
    here = [e for e in parts if e[0] is passage and _close(passage, e[1], percent)][:1]
    for part in here:
        exact = [e for e in wholes if _core(name) in _words(*e) and _divides(part[1], e[1])]
        if len({m.figure.value for _, m in exact}) != 1 or _PLAN.search(name):
            continue
        ratio = part[1].figure.value * HUNDRED / exact[0][1].figure.value
        if is_slip(percent.figure, Span(ratio, ratio)):
            return Found(part, exact[0], fits=False)
    return None


def _close(passage: Passage, part: Mention, percent: Mention) -> bool:
    return percent.clause - part.clause <= 1 and "；" not in passage.text[part.end : percent.at]


def _core(whole: str) -> str:
    """The name without what only says that it is a number or the whole."""
    core = _OPENER.sub("", whole)
    return _COUNTING.sub("", core) if len(core) > _SHORTEST else core


@kept
def _amounts(report: Report) -> list[Entry]:
    return [
        (p, m)
        for p, m in report.mentions
        if m.role is Role.LEVEL and m.figure.exact and m.figure.value > 0
        if m.figure.unit.kind in _KINDS
    ]


@kept
def _places(report: Report) -> list[tuple[int, int]]:
    return [(passage.number, mention.at) for passage, mention in _amounts(report)]


def _near(report: Report, passage: Passage, percent: Mention) -> list[Entry]:
    """The amounts of the document: those before it, the nearest first, then those behind."""
    entries, places = _amounts(report), _places(report)
    here = (passage.number, percent.at)
    start, end = bisect_left(places, here), bisect_right(places, here)
    before = entries[max(0, start - _REACH) : start]
    return [*reversed(before), *entries[end : end + _REACH]][:_REACH]


def _words(_: Passage, mention: Mention) -> str:
    """What names an amount: its clause up to it without figures, and the noun behind it."""
    return _DIGITS.sub("", mention.lead) + mention.tail[:6]


def _is_whole(entry: Entry, name: str) -> bool:
    passage, mention = entry
    budget = _BUDGET.match(name)
    if budget:
        return mention.label.stage in _STAGES.get(budget["which"] or "", _ANY)
    if _PLAN.search(name) and len(_core(name)) <= _PARTS:
        return bool(_PLAN.search(passage.sentence_text(mention.sentence)))
    core = _core(name)
    words = _words(passage, mention)
    return core in words or (len(core) > _TAIL and core[-_TAIL:] in words)


def _parts(
    passage: Passage, percent: Mention, near: Sequence[Entry], subject: str
) -> Iterator[Entry]:
    """What the percentage may be of: amounts of its sentence, of its name, of the one before."""
    own = [
        e
        for e in near
        if e[0] is passage and e[1].sentence == percent.sentence and e[1].at < percent.at
    ]
    yield from own[:_PARTS]
    core = _core(_DIGITS.sub("", subject))
    if len(core) >= _SHORTEST:
        named = (e for e in near if core in _words(*e) and e not in own)
        yield from islice(named, _PARTS)
    yield from (e for e in near if e[0] is passage and e[1].sentence == percent.sentence - 1)


def _divides(part: Mention, whole: Mention) -> bool:
    if part is whole:
        return False
    mine, theirs = part.figure.unit, whole.figure.unit
    people = mine.kind is theirs.kind and {mine.name, theirs.name} <= _PEOPLE
    return mine.comparable(theirs) or people


def _fits(percent: Mention, part: Mention, whole: Mention) -> bool:
    return agrees(percent.figure.span, part.figure.span, whole.figure.span)
