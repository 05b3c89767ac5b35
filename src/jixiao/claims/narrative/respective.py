"""Several rates told together: 执行率分别为 a、b 和 c, each of its own numerator and base.

The numerators are the amounts that follow each other right before them, the bases as many
amounts before those: the rates themselves tell which, for all but one of them must fit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Rate
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import agrees
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_TOLD = re.compile(r"(?:分别|依次)(?:为|是|达到?|约)?$")
_GAP = re.compile(r"、|和|及|与|，|以及|和(?:的)?")
_BACK = 4  # paragraphs
_REACH = 24  # amounts
_PAIRS = 2
_SURE = 3  # so many rates may have one among them that is wrong


def find(report: Report) -> Iterator[Claim]:
    """Every list of rates whose numerators and bases are lists of the same length."""
    for number, passage in enumerate(report.passages):
        if "分别" not in passage.text and "依次" not in passage.text:
            continue
        above = report.passages[max(0, number - _BACK) : number]
        for position in range(len(passage.mentions)):
            rates = _rates(passage, position)
            if rates:
                yield from _paired(passage, rates, above)


def respective(passage: Passage, position: int) -> bool:
    """Whether the rate at `position` is one of several that are told together."""
    for start in range(position, -1, -1):
        rates = _rates(passage, start)
        if rates:
            return passage.mentions[position] in rates
        if passage.mentions[start].figure.unit.kind is not Kind.PERCENT:
            return False
    return False


def _rates(passage: Passage, position: int) -> list[Mention]:
    """The rates that are told together from here, two at least."""
    first = passage.mentions[position]
    if first.role not in (Role.RATE, Role.PERCENT) or not _TOLD.search(first.lead):
        return []
    run = [first]
    for mention in passage.mentions[position + 1 :]:
        gap = passage.text[run[-1].end : mention.at]
        if mention.figure.unit.kind is not Kind.PERCENT or not _GAP.fullmatch(gap):
            break
        run.append(mention)
    return run if len(run) >= _PAIRS else []


def _paired(
    passage: Passage, rates: Sequence[Mention], above: Sequence[Passage]
) -> Iterator[Claim]:
    entries = [
        (p, m)
        for p in (*above, passage)
        for m in p.mentions
        if _is_amount(m) and (p is not passage or m.end <= rates[0].at)
    ][-_REACH:]
    wanted = len(rates)
    tops = next(_windows(entries[-wanted - 1 :], wanted), None)
    if tops is None:
        return
    best = _best([e for e in entries if e not in tops], tops, rates)
    for (place, top), (other, base), rate in zip(tops, best, rates, strict=False):
        yield Rate(
            topic="bound",
            title=rates[0].lead.removesuffix("为"),
            percent=term(passage, rate),
            pairs=((term(place, top), term(other, base)),),
            named=True,
        )


def _best(
    entries: Sequence[Entry], tops: Sequence[Entry], rates: Sequence[Mention]
) -> Sequence[Entry]:
    """The bases that all rates fit, or of three rates and more all but one."""
    wanted = len(rates)
    allowed = 1 if wanted >= _SURE else 0
    found: Sequence[Entry] = ()
    for bases in _chosen(entries, wanted):
        fitting = sum(
            agrees(r.figure.span, t[1].figure.span, b[1].figure.span)
            for r, t, b in zip(rates, tops, bases, strict=True)
        )
        if fitting == wanted:
            return bases
        if wanted - fitting <= allowed and not found:
            found = bases
    return found


def _chosen(entries: Sequence[Entry], wanted: int) -> Iterator[Sequence[Entry]]:
    """As many amounts in a row; also every second one, where each item tells two."""
    yield from _windows(entries, wanted)
    for start in range(len(entries) - 2 * wanted + 2):
        yield entries[start : start + 2 * wanted - 1 : 2]


def _windows(entries: Sequence[Entry], wanted: int) -> Iterator[Sequence[Entry]]:
    """The runs of this length and of one unit, the last first."""
    for start in range(len(entries) - wanted, -1, -1):
        run = entries[start : start + wanted]
        unit = run[0][1].figure.unit
        if all(m.figure.unit.comparable(unit) for _, m in run):
            yield run


def _is_amount(mention: Mention) -> bool:
    kind = mention.figure.unit.kind
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and mention.figure.value > 0
        and kind in (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH)
    )
