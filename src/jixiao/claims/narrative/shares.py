"""Shares: 占比 p%, 占本年支出合计的 p%, in lists under one whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from jixiao.claims.model import Claim, Share, ShareBase, Sum
from jixiao.claims.narrative.afar import share_afar
from jixiao.claims.narrative.based import many
from jixiao.claims.narrative.elsewhere import elsewhere as told_elsewhere
from jixiao.claims.narrative.elsewhere import fits
from jixiao.claims.narrative.families import families
from jixiao.claims.narrative.lists import PartList, part_lists
from jixiao.claims.narrative.overlap import overlapping
from jixiao.claims.narrative.plans import of_plan, of_progress
from jixiao.claims.narrative.sharing import among, part_of, share_of
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import (
    SHORTEST,
    Wholes,
    agrees,
    distinct,
    larger,
    of_scope,
    totalling,
    wholes_of,
)
from jixiao.facts.completion import base_of
from jixiao.facts.index import BUDGETS, Entry, Index, index, nearest
from jixiao.facts.labels import key, label
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import HUNDRED

_NAMED_WHOLE = re.compile(
    r"占(?:了|到)?(?P<whole>[^占，；。：%]{2,30}?)(?:的比例|的比重|比重|比例|的)?(?:为|达|达到|约|是)?$"
)
_VAGUE = re.compile(r"^(?:比|比重|比例|总额|总数|总量|合计|全部|的|比例|比重为|有?率)$")
_GRAND = re.compile(r"(?:收入|支出)(?:合计|总计)")
_OWN_WHOLE = re.compile(r"占(?:其|该|各自|本项|本类|全[省市县国区州盟旗镇]|[省市县国区]内)")
_SUBJECT = re.compile(
    r"^(?:\d+[、.]|（.）)?(?:(?:19|20)\d\d年度?)?"
    r"(?P<name>(?:[^，。；：\d]|(?:19|20)\d\d年){2,50}?(?:决算|预算|支出|收入|经费|资金|总额|采购))中，"
)
_EARLIER = re.compile(r"(?:上年|去年|同期|\d{4}年度?)[^，。；]{0,8}占")
_RESPECTIVELY = re.compile(r"分别(?:占|为|达)")


@dataclass(frozen=True, slots=True)
class _Shared:
    """A part list with what its shares say: `pairs` are parts with the shares told of them.

    `governing`: the list's admissible totals; the shares choose which comes first.
    `elsewhere`: a total elsewhere that all shares fit, where the list's own fits hardly any.
    """

    listed: PartList
    pairs: tuple[tuple[Mention, Mention], ...]
    governing: tuple[Mention, ...]
    elsewhere: tuple[Entry, ...]


def find(report: Report) -> Iterator[Claim]:
    """Every share of the narrative; shares of one closed list must make 100 %."""
    wholes, levels, known = wholes_of(report), index(report), families(report)
    for passage in report.telling:
        lists = tuple(_shared(listed, wholes) for listed in part_lists(passage))
        for place, mention in enumerate(passage.mentions):
            if mention.figure.start in known:
                continue  # `families` reads it
            if mention.role is Role.SHARE and mention.figure.exact:
                claims = tuple(_share(passage, place, lists, wholes, levels))
                yield from claims or share_afar(report, passage, place)
        for shared in lists:
            wrong = _wrong_base(shared)
            yield from wrong
            yield from _whole_of_shares(shared.listed, may_close=not wrong)


def _shared(listed: PartList, wholes: Wholes) -> _Shared:
    told = ((part, share_of(listed.passage, part)) for part in listed.parts)
    pairs = tuple((part, share) for part, share in told if share is not None)
    governing = (listed.whole, *listed.totals)
    if len(governing) > 1 and pairs:
        governing = tuple(sorted(governing, key=lambda whole: -fits(pairs, whole)))
    return _Shared(listed, pairs, governing, told_elsewhere(pairs, governing[0], wholes))


def _share(
    passage: Passage, place: int, lists: Sequence[_Shared], wholes: Wholes, levels: Index
) -> Iterator[Claim]:
    share = passage.mentions[place]
    respective = _RESPECTIVELY.search(share.lead) or many(passage, place) or of_plan(share)
    if respective or base_of(passage.text, passage.mentions, place) is not None:
        return  # `based` or `plans` reads it
    part = part_of(passage, place)
    if part is None or not part.figure.exact or _EARLIER.search(share.lead):
        return
    named = _named(passage, share, part, wholes)
    named = [
        e
        for e in named
        if (e[1].figure.value != part.figure.value or _of_all(e[1], share))
        and (levels.budget(part) or e[1].label.stage not in BUDGETS)
    ]
    if part.role is Role.GAP:  # of the budget that it is left of, and of nothing else
        named = [e for e in named if levels.budget(e[1])]
        if not named:
            return
    if not named and _OWN_WHOLE.search(share.lead):
        return
    holding = [shared for shared in lists if part in shared.listed.parts]
    governing = [(passage, m) for shared in holding for m in shared.governing]
    elsewhere = [entry for shared in holding for entry in shared.elsewhere]
    if elsewhere:
        governing, named = elsewhere, []
    best = named or _some_of(passage, share, part) or governing or _subject(passage, share, levels)
    near = list(larger(passage, part))
    others = nearest(wholes.totals, passage, share.at) if part.money else iter(())
    admissible = distinct(named or chain(best, near, () if best else others), part)
    told = {m.figure.value for _, m in admissible}
    if not admissible or (_explicit(share) and not named and not governing):
        return
    elsewhere = distinct(chain(governing, near, others), part) if best else []
    yield Share(
        topic="named" if best else "free",
        part=term(passage, part),
        percent=term(passage, share),
        wholes=tuple(term(p, m) for p, m in admissible),
        named=bool(best),
        elsewhere=tuple(term(p, m) for p, m in elsewhere if m.figure.value not in told),
    )


def _named(passage: Passage, share: Mention, part: Mention, wholes: Wholes) -> list[Entry]:
    """The wholes that 占…的 names: in the paragraph, else elsewhere, else by name's end."""
    found = _NAMED_WHOLE.search(share.lead)
    words = found["whole"] if found else ""
    if not words or _VAGUE.match(words):
        return []
    wanted = key(words)
    here = _named_here(passage, share, part, wanted) if wanted else []
    fitting = of_scope(here, words) if wanted in ("收入", "支出") else here
    alike = [e for e in fitting if totalling(e[1].label.words) == totalling(words)]
    afar = of_scope(wholes.named(wanted, share.lead), words) if wanted and not alike else ()
    # 占收入合计的 is of 收入合计; 占基本支出的 may be of the one right before it too.
    either = [*(e for e in afar if e[1] is not part), *here]
    return alike or either or _phrase(passage, share, part, words, wholes)


def _of_all(whole: Mention, share: Mention) -> bool:
    """占本年支出合计的100%: a total may be the part itself, where the words name it as such."""
    return bool(_GRAND.search(share.lead) and _GRAND.search(whole.label.words))


def _phrase(
    passage: Passage, share: Mention, part: Mention, words: str, wholes: Wholes
) -> list[Entry]:
    """占实际支出的, 占总投资的: the nearest amount whose name ends with these words."""
    if len(words) < SHORTEST:
        return []
    alike = (
        entry
        for entry in nearest(wholes.ending(words), passage, share.at)
        if entry[1] is not part and entry[1].figure.unit.comparable(part.figure.unit)
    )
    return list(islice(alike, 1))


def _subject(passage: Passage, share: Mention, levels: Index) -> list[Entry]:
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


def _some_of(passage: Passage, share: Mention, part: Mention) -> list[Entry]:
    """28所学校中有5所……，占 p%: of the 28, unless the share names a whole of its own."""
    whole = None if _explicit(share) else among(passage, part)
    return [(passage, whole)] if whole is not None else []


def _explicit(share: Mention) -> bool:
    """Whether the words name a whole of their own (占全市规模工业的)."""
    found = _NAMED_WHOLE.search(share.lead)
    return bool(found and not _VAGUE.match(found["whole"]))


def _named_here(passage: Passage, share: Mention, part: Mention, wanted: str) -> list[Entry]:
    """The whole of this name among the amounts before it in the paragraph."""
    return [
        (passage, m)
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


def _wanted(share: Mention) -> str:
    found = _NAMED_WHOLE.search(share.lead)
    if not found or _VAGUE.match(found["whole"]):
        return ""
    return key(found["whole"])


def _wrong_base(shared: _Shared) -> list[Claim]:
    passage, whole = shared.listed.passage, shared.listed.whole
    if not shared.elsewhere:
        return []
    name = key(whole.label.words)
    if any(_wanted(share) not in ("", name) for _, share in shared.pairs):
        return []
    return [
        ShareBase(
            topic="base",
            whole=term(passage, whole),
            other=term(*other),
            shares=tuple(
                (term(passage, a), term(passage, b))
                for a, b in shared.pairs
                if agrees(b.figure.span, a.figure.span, other[1].figure.span)
            ),
        )
        for other in shared.elsewhere
    ]


def _whole_of_shares(listed: PartList, *, may_close: bool) -> Iterator[Claim]:
    """The shares of a closed list, one for each part, make 100 %."""
    shares = [share_of(listed.passage, part) for part in listed.parts]
    if len(shares) < 2 or any(s is None for s in shares) or listed.loose:  # noqa: PLR2004
        return
    names = [p.label.words for p in listed.parts]
    if any(s and (of_progress(s) or _of_another(s, listed.whole)) for s in shares) or overlapping(
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


def _of_another(share: Mention, whole: Mention) -> bool:
    """Whether a share names a whole that is not the list's: 占收入合计的 under 财政拨款收入."""
    found = _NAMED_WHOLE.search(share.lead)
    words = found["whole"] if found and not _VAGUE.match(found["whole"]) else ""
    other = totalling(words) and not totalling(whole.label.words)
    return other or bool(_OWN_WHOLE.search(share.lead))
