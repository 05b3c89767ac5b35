"""Shares told side by side: all of one whole, which all of them but one prove.

甲占 a，乙占 b，丙占 c, in one sentence or in the items of a list: the whole is the amount, in
the paragraph or above it, that nearly all of them fit. The one that does not fit is wrong,
even if some other amount near would give it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.claims.model import Claim, Share, Sum
from jixiao.claims.narrative.lists import part_lists
from jixiao.claims.narrative.sharing import part_of
from jixiao.claims.narrative.slips import is_slip
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import agrees
from jixiao.facts.completion import base_of
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED, Kind, Span
from jixiao.kept import kept

Group = list[tuple[Passage, Mention, Mention]]
_SAID = re.compile(
    r"占(?P<whole>[^占，；。：%]{0,24}?)(?:的(?:比例|比重)?|比例|比重|比)?(?:为|达|约|是)?$"
)
_REST = re.compile(r"其余|其它|其他|剩余")
_BACK = 4  # paragraphs above
_FEWEST, _SURE = 2, 3
_MOST = 40  # amounts that may be the whole


@dataclass(frozen=True, slots=True)
class Family:
    """Shares of one whole: each with its part and its place."""

    members: tuple[tuple[Passage, Mention, Mention], ...]  # passage, part, share
    whole: Entry
    rest: tuple[Passage, Mention] | None  # 其余占 p%: a share whose part is not told


@kept
def families(report: Report) -> dict[int, Family]:
    """The family of each share, by where the share stands in the document."""
    found: dict[int, Family] = {}
    for group, rest in _groups(report):
        whole = _whole(report, group)
        if whole is not None:
            members = tuple(m for m in group if _belongs(report, group, m, whole))
            family = Family(members, whole, rest if len(members) == len(group) else None)
            found.update({share.figure.start: family for _, _, share in members})
            if family.rest:
                found[family.rest[1].figure.start] = family
    return found


def find(report: Report) -> Iterator[Claim]:
    """Every share of a family, of its whole; all of them and the rest make 100 %."""
    for start, family in families(report).items():
        for passage, part, share in family.members:
            if share.figure.start == start:
                yield Share(
                    topic="named",
                    part=term(passage, part),
                    percent=term(passage, share),
                    wholes=(term(*family.whole),),
                    named=True,
                )
        if family.rest and family.rest[1].figure.start == start:
            yield Sum(
                topic="shares",
                title="各项占比之和",
                whole=None,
                parts=(*(term(p, m) for p, _, m in family.members), term(*family.rest)),
                closed=True,
                why="各项占比应合为100%",
            )


def _belongs(
    report: Report, group: Group, member: tuple[Passage, Mention, Mention], whole: Entry
) -> bool:
    """Whether a share that does not fit the whole is a slip, and of no whole of its own."""
    passage, part, share = member
    told = share.figure.span
    if agrees(told, part.figure.span, whole[1].figure.span):
        return True
    heads = [x.whole for x in part_lists(passage) if part in x.parts and x.whole is not whole[1]]
    others = [p for _, p, _ in group if p is not part]
    if any(agrees(told, part.figure.span, m.figure.span) for m in (*heads, *others)):
        return False
    ratio = part.figure.value * HUNDRED / whole[1].figure.value
    around = _candidates(report, group)
    elsewhere = any(agrees(told, part.figure.span, m.figure.span) for _, m in around)
    return elsewhere or is_slip(share.figure, Span(ratio, ratio))


def _groups(report: Report) -> Iterator[tuple[Group, tuple[Passage, Mention] | None]]:
    """Shares that follow each other in one sentence, or in paragraphs that tell one each."""
    items: Group = []
    for passage in report.passages:
        told = list(_told(passage))
        if len(told) == 1 and len(_sharing(passage)) == 1:
            if items and passage.number - items[-1][0].number > 1:
                yield items, None
                items = []
            items.append(told[0])
            continue
        if items:
            yield items, None
            items = []
        for sentence in sorted({share.sentence for _, _, share in told}):
            group = [t for t in told if t[2].sentence == sentence]
            yield group, _rest(passage, group)
    if items:
        yield items, None


def _sharing(passage: Passage) -> list[Mention]:
    return [m for m in passage.mentions if m.role is Role.SHARE]


def _told(passage: Passage) -> Iterator[tuple[Passage, Mention, Mention]]:
    for place, share in enumerate(passage.mentions):
        if share.role is not Role.SHARE or not share.figure.exact:
            continue
        if base_of(passage.text, passage.mentions, place) is not None:
            continue
        part = part_of(passage, place)
        if part is None or not part.figure.exact or _REST.search(share.lead):
            continue
        between = passage.text[part.end : share.at]
        if not any(c in between for c in _REST.findall(between)):
            yield passage, part, share


def _rest(passage: Passage, group: Group) -> tuple[Passage, Mention] | None:
    """甲占 a，乙占 b，其余为丙，占 c: the last share, told of no amount of its own."""
    last = group[-1][2]
    for mention in passage.mentions:
        if mention.at <= last.at or mention.sentence != last.sentence:
            continue
        between = passage.text[last.end : mention.at]
        own = mention.role is Role.SHARE and _REST.search(between) and "；" not in between
        return (passage, mention) if own and mention.figure.exact else None
    return None


def _whole(report: Report, group: Group) -> Entry | None:
    """The amount that all the shares fit, or of three shares and more all but one."""
    if len(group) < _FEWEST or len({_name(share) for _, _, share in group} - {""}) > 1:
        return None
    if len({part.figure.start for _, part, _ in group}) < len(group) or not _alike(group):
        return None
    allowed = 1 if len(group) >= _SURE else 0
    best: Entry | None = None
    for entry in _candidates(report, group):
        missed = sum(
            not agrees(share.figure.span, part.figure.span, entry[1].figure.span)
            for _, part, share in group
        )
        if missed == 0:
            return entry
        if missed <= allowed and best is None:
            best = entry
    return best


def _alike(group: Group) -> bool:
    unit = group[0][1].figure.unit
    return all(part.figure.unit.comparable(unit) for _, part, _ in group)


def _name(share: Mention) -> str:
    found = _SAID.search(share.lead)
    return found["whole"] if found else ""


@kept
def _numbers(report: Report) -> dict[int, int]:
    """Where each passage stands, by its number."""
    return {passage.number: at for at, passage in enumerate(report.passages)}


def _candidates(report: Report, group: Group) -> Sequence[Entry]:
    """Amounts before the first share that are no less than each part, the nearest first."""
    first = group[0][0]
    most = max(part.figure.value for _, part, _ in group)
    unit = group[0][1].figure.unit
    numbers = _numbers(report)
    start, last = numbers[first.number], numbers[group[-1][0].number]
    around = report.passages[max(0, start - _BACK) : last + 1]
    entries = [
        (p, m)
        for p in reversed(around)
        for m in reversed(p.mentions)
        if m.role is Role.LEVEL and m.figure.exact and m.figure.value >= most
        if m.figure.unit.comparable(unit) and m.figure.unit.kind is not Kind.PERCENT
    ]
    return entries[:_MOST]
