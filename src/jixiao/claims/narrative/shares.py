"""Shares: 占比 p%, 占本年支出合计的 p%, in lists under one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Share, ShareBase, Sum
from jixiao.claims.narrative.based import many
from jixiao.claims.narrative.lists import PartList, part_lists
from jixiao.claims.narrative.overlap import overlapping
from jixiao.claims.narrative.terms import term
from jixiao.facts.completion import base_of
from jixiao.facts.index import Index, index, nearest
from jixiao.facts.labels import key, label
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED, Figure, Kind

_NAMED_WHOLE = re.compile(
    r"占(?:了|到)?(?P<whole>[^占，；。：%]{2,30}?)(?:的比例|的比重|比重|比例|的)?(?:为|达|达到|约|是)?$"
)
_VAGUE = re.compile(r"^(?:比|比重|比例|总额|总数|总量|合计|全部|的|比例|比重为|有?率)$")
_OWN_WHOLE = re.compile(r"占(?:其|该|各自|本项|本类|全[省市县国区州盟旗镇]|[省市县国区]内)")
_TOTAL = re.compile(r"支出|收入|资金|总|合计|投资|预算|经费|决算|拨款")
_TOTAL_KEYS = frozenset(
    "支出 收入 资金 经费 基本 项目 收入支出 总 投资 三公 项目支出 基本支出 财政 采购 政府采购 "
    "总投资 支出项目".split()
) | {""}
_SUBJECT = re.compile(
    r"^(?:\d+[、.]|（.）)?(?:(?:19|20)\d\d年度?)?"
    r"(?P<name>[^，。；：\d]{2,40}(?:决算|预算|支出|收入|经费|资金|总额|采购))中，"
)
_SUBJECT_OF_SHARE = re.compile(r"占|比重|份额")
_GENERIC = re.compile(
    r"其中|支出|资金|金额|数量|比例|总量|收入|经费|所|该项|此项|合计|共|约|均|分别|各|其|人数|的|数|达到?|也|仅|只|，|（|额"
)
_EARLIER = re.compile(r"(?:上年|去年|同期|\d{4}年度?)[^，。；]{0,8}占")
_FAR = 60  # characters between a part and its share
_RESPECTIVELY = re.compile(r"分别(?:占|为|达)")
_SHORTEST = 3  # characters of a name
_MOST = 6  # admissible wholes beyond the best


def find(report: Report) -> Iterator[Claim]:
    """Every share of the narrative; shares of one closed list must make 100 %."""
    totals = tuple(_totals(report))
    levels = index(report)
    for passage in report.passages:
        lists = tuple(part_lists(passage))
        for place, mention in enumerate(passage.mentions):
            if mention.role is Role.SHARE and mention.figure.exact:
                yield from _share(passage, place, lists, totals, levels)
        for listed in lists:
            wrong = _wrong_base(listed, totals)
            yield from wrong
            yield from _whole_of_shares(listed, may_close=not wrong)


def _totals(report: Report) -> Iterator[tuple[Passage, Mention]]:
    """Amounts that shares may be of: totals of money anywhere in the narrative."""
    for passage, mention in report.mentions:
        total = _TOTAL.search(mention.label.words) and mention.label.key in _TOTAL_KEYS
        if mention.role is Role.LEVEL and mention.money and total and mention.figure.value > 0:
            yield passage, mention


def agrees(percent: Figure, part: Figure, whole: Figure) -> bool:
    """Whether the printed percentage is the part's share of the whole."""
    try:
        return percent.span.meets((part.span / whole.span).scaled(100))
    except ZeroDivisionError:
        return False


def _part(passage: Passage, index: int) -> Mention | None:
    """The amount that the share at `index` speaks of: the nearest level before it."""
    share = passage.mentions[index]
    told = [
        m
        for m in reversed(passage.mentions[:index])
        if m.sentence == share.sentence
        and m.role is Role.LEVEL
        and m.figure.unit.kind in (Kind.MONEY, Kind.COUNT)
    ]
    subject = _GENERIC.sub("", _SUBJECT_OF_SHARE.split(share.label.words)[0])
    if len(subject) > 1 and told and subject not in told[0].label.words:
        told = [m for m in told if subject in m.label.words]
    part = next((m for m in told if not m.label.words.startswith("占")), None)
    between = passage.text[part.end : share.at] if part else ""
    return part if "；" not in between and len(between) < _FAR else None


def _share(
    passage: Passage,
    place: int,
    lists: Sequence[PartList],
    totals: Sequence[tuple[Passage, Mention]],
    levels: Index,
) -> Iterator[Claim]:
    share = passage.mentions[place]
    respective = _RESPECTIVELY.search(share.lead) or many(passage, place)
    if respective or base_of(passage.text, passage.mentions, place) is not None:
        return  # `based` reads it
    part = _part(passage, place)
    if part is None or not part.figure.exact or _EARLIER.search(share.lead):
        return
    named = (
        [(passage, m) for m in _named(passage, share, part)]
        or list(_named_afar(share, part, totals))
        or _phrase(passage, share, part, levels)
    )
    named = [e for e in named if e[1].figure.value != part.figure.value] or []
    if not named and _OWN_WHOLE.search(share.lead):
        return
    governing = [
        (passage, m) for listed in lists if part in listed.parts for m in _governing(listed)
    ]
    elsewhere = [
        other for listed in lists if part in listed.parts for other in _fitting(listed, totals)
    ]
    if elsewhere:
        governing, named = elsewhere, []
    best = named or governing or _subject(passage, share, levels)
    others = nearest(
        (t for t in totals if part.figure.unit.comparable(t[1].figure.unit)), passage, share.at
    )
    near = [
        (passage, m)
        for m in reversed(passage.mentions)
        if m.at < part.at
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.value >= part.figure.value
        and m.figure.unit.comparable(part.figure.unit)
    ]
    admissible = named or ([*best, *near] if best else [*near, *others])
    wholes = _distinct(admissible, part)
    told = {m.figure.value for _, m in wholes}
    explicit = _explicit(share)
    if not wholes or (explicit and not named and not governing):
        return
    yield Share(
        topic="named" if best else "free",
        part=term(passage, part),
        percent=term(passage, share),
        wholes=tuple(term(p, m) for p, m in wholes),
        named=bool(best),
        elsewhere=tuple(
            term(p, m)
            for p, m in _distinct([*governing, *near, *others], part)
            if best and m.figure.value not in told
        ),
    )


def _phrase(
    passage: Passage, share: Mention, part: Mention, levels: Index
) -> list[tuple[Passage, Mention]]:
    """占实际支出的, 占总投资的: the nearest amount whose name ends with these words."""
    found = _NAMED_WHOLE.search(share.lead)
    words = found["whole"] if found else ""
    if len(words) < _SHORTEST or _VAGUE.match(words):
        return []
    alike = [
        e
        for e in levels.every
        if e[1] is not part
        and e[1].label.words.rstrip("为是达共计合").endswith(words)
        and e[1].figure.unit.comparable(part.figure.unit)
        and e[1].figure.exact
    ]
    return nearest(alike, passage, share.at)[:1]


def _subject(passage: Passage, share: Mention, levels: Index) -> list[tuple[Passage, Mention]]:
    """“三公”经费支出决算中，A x 万元，占 p%: the whole is told elsewhere."""
    start, end = passage.sentences[share.sentence]
    found = _SUBJECT.match(passage.text[start:end])
    if not found:
        return []
    told = label(found["name"])
    return [
        entry
        for entry in nearest(levels.named(told.key), passage, share.at)
        if entry[1].label.scope is told.scope
        and levels.stage(entry[1]) is (told.stage or levels.default)
        and levels.this_year(entry[1])
    ][:1]


def _explicit(share: Mention) -> bool:
    """Whether the words name a whole of their own (占全市规模工业的)."""
    found = _NAMED_WHOLE.search(share.lead)
    return bool(found and not _VAGUE.match(found["whole"]))


def _distinct(
    wholes: Sequence[tuple[Passage, Mention]], part: Mention
) -> list[tuple[Passage, Mention]]:
    seen: set[object] = set()
    kept = []
    for passage, mention in wholes:
        value = mention.figure.value
        if mention is part or value in seen or not mention.figure.unit.comparable(part.figure.unit):
            continue
        seen.add(value)
        kept.append((passage, mention))
    return kept[: _MOST + 1]


def _named(passage: Passage, share: Mention, part: Mention) -> list[Mention]:
    """The whole that 占…的 names, among the amounts before it in the paragraph."""
    wanted = _wanted(share)
    if not wanted:
        return []
    return [
        m
        for m in reversed(passage.mentions)
        if m.at < share.at
        and m is not part
        and m.role is Role.LEVEL
        and m.figure.unit.comparable(part.figure.unit)
        and _called(m, wanted)
    ]


def _called(mention: Mention, wanted: str) -> bool:
    """Whether a level has this name, in its own words or from its sentence."""
    return wanted in (mention.label.key, key(mention.label.words))


def _named_afar(
    share: Mention, part: Mention, totals: Sequence[tuple[Passage, Mention]]
) -> Iterator[tuple[Passage, Mention]]:
    wanted = _wanted(share)
    for passage, mention in totals:
        named = wanted and mention is not part and _called(mention, wanted)
        if named and _totalling(share.lead) == _totalling(mention.label.words):
            yield passage, mention


def _totalling(words: str) -> bool:
    return bool(re.search(r"合计|总计|总额|总", words))


def _wanted(share: Mention) -> str:
    found = _NAMED_WHOLE.search(share.lead)
    if not found or _VAGUE.match(found["whole"]):
        return ""
    return key(found["whole"])


def _pairs(listed: PartList) -> list[tuple[Mention, Mention]]:
    """Parts of a list with the shares told of them."""
    shares = ((part, _share_of(listed.passage, part)) for part in listed.parts)
    return [(part, share) for part, share in shares if share is not None]


def _fits(pairs: Sequence[tuple[Mention, Mention]], whole: Mention) -> int:
    """How many of the shares are of this whole."""
    return sum(agrees(share.figure, part.figure, whole.figure) for part, share in pairs)


def _governing(listed: PartList) -> list[Mention]:
    """The list's admissible totals; the shares choose which comes first."""
    pairs = _pairs(listed)
    return sorted((listed.whole, *listed.totals), key=lambda whole: -_fits(pairs, whole))


def _fitting(
    listed: PartList, totals: Sequence[tuple[Passage, Mention]]
) -> list[tuple[Passage, Mention]]:
    """A total elsewhere that all shares of the list fit, where its own fits hardly any."""
    pairs = _pairs(listed)
    if len(pairs) < 3 or _fits(pairs, _governing(listed)[0]) * 2 > len(pairs):  # noqa: PLR2004
        return []
    return [t for t in totals if _fits(pairs, t[1]) == len(pairs)][:1]


def _wrong_base(listed: PartList, totals: Sequence[tuple[Passage, Mention]]) -> list[Claim]:
    pairs = _pairs(listed)
    passage, whole = listed.passage, key(listed.whole.label.words)
    if any(_wanted(share) not in ("", whole) for _, share in pairs):
        return []
    return [
        ShareBase(
            topic="base",
            whole=term(passage, listed.whole),
            other=term(*other),
            shares=tuple((term(passage, a), term(passage, b)) for a, b in pairs),
        )
        for other in _fitting(listed, totals)
    ]


def _whole_of_shares(listed: PartList, *, may_close: bool) -> Iterator[Claim]:
    """The shares of a closed list, one for each part, make 100 %."""
    shares = [_share_of(listed.passage, part) for part in listed.parts]
    if len(shares) < 2 or any(s is None for s in shares) or listed.loose:  # noqa: PLR2004
        return
    names = [p.label.words for p in listed.parts]
    if any(s and _OWN_WHOLE.search(s.lead) for s in shares) or overlapping(
        names, listed.whole.figure.unit.kind
    ):
        return
    terms = tuple(term(listed.passage, s) for s in shares if s is not None)
    added = sum(s.figure.value for s in terms)
    covers = abs(added - HUNDRED) < HUNDRED / 10
    yield Sum(
        topic="shares",
        title="各项占比之和",
        whole=None,
        parts=terms,
        closed=may_close and (listed.strong or covers),
        why="各项占比应合为100%",
    )


def _share_of(passage: Passage, part: Mention) -> Mention | None:
    """The share that follows a part, before the next amount."""
    for mention in passage.mentions:
        if mention.at <= part.at or mention.sentence != part.sentence:
            continue
        if mention.role is Role.SHARE:
            return mention
        if mention.role is Role.LEVEL:
            return None
    return None
