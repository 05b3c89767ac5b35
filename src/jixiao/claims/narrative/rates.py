"""Rates: 完成年初预算的 p%, 执行率 p%, “受理 n 件，办结 m 件，办结率 p%”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Rate
from jixiao.claims.narrative.afar import rate_afar
from jixiao.claims.narrative.counted import counted
from jixiao.claims.narrative.dividing import dividing
from jixiao.claims.narrative.kin import is_rate
from jixiao.claims.narrative.named import levels_before, name_of, named_rate
from jixiao.claims.narrative.outline import rank
from jixiao.claims.narrative.respective import respective
from jixiao.claims.narrative.terms import term
from jixiao.facts.completion import base_of
from jixiao.facts.index import Entry, Index, index, nearest
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_OF_BUDGET = re.compile(
    r"(?:完成|为|占|达到?)(?:了)?(?P<which>年初|全年|调整后?|当年|本年)?(?:的)?预算(?:数)?的?"
)
_NOT_A_QUOTIENT = re.compile(
    r"好评|知晓|覆盖|合格|达标|准确|及时|按时|按期|按量|如期|限时|一次|控制在|贡献|入学|就业|普及|城镇化|增长|通过|中签|利率|税率|存活|失业"
)
_OF_PLAN = re.compile(
    r"(?:完成(?:了)?|为|达到?|相当于)(?:全年|年度|年初|既定|下达|[省市县区]定)?(?:的)?(?:目标|任务|计划)(?:任务|目标|数)?(?:总数|总量)?的"
)
_MOVED_TO = re.compile(r"(?:预算|支出|收入)数?调整(?:为|到)$|调整后?的?预算数?为?$")
_DONE = re.compile(r"(?:完成|执行|实现|支出)(?:了|数|为)?$")
_PLANNED = re.compile(r"计划|目标|任务|下达")
_SAVED = re.compile(r"(?:节约|节支|结余|节余|审减|核减|超支)率")
_TO_SAVE_FROM = re.compile(r"预算|限价|控制价|计划|概算|收入|到位|送审")


def find(report: Report) -> Iterator[Claim]:
    """Every rate whose numerator and denominator the words or the sentence give."""
    levels = index(report)
    for passage in report.passages:
        for position, mention in enumerate(passage.mentions):
            if is_rate(mention) and mention.figure.exact and not respective(passage, position):
                claims = tuple(_rate(report, passage, position, levels))
                yield from claims or rate_afar(report, passage, position)


def _rate(report: Report, passage: Passage, position: int, levels: Index) -> Iterator[Claim]:
    mention = passage.mentions[position]
    if base_of(passage.text, passage.mentions, position) is not None:
        return  # `based` reads it
    of_budget = _OF_BUDGET.search(mention.lead)
    if of_budget:
        yield from _of_budget(passage, position, levels, of_budget["which"] or "")
    elif _OF_PLAN.search(mention.lead):
        yield from _of_plan(passage, position)
    elif _SAVED.search(mention.lead):
        yield from _saved(passage, position)
    elif claim := dividing(report, passage, position):
        yield claim
    elif pair := counted(passage, position):
        yield Rate(
            topic="named",
            title=name_of(mention),
            percent=term(passage, mention),
            pairs=((term(passage, pair[0]), term(passage, pair[1])),),
            named=True,
        )
    elif not _NOT_A_QUOTIENT.search(mention.lead):
        yield from named_rate(passage, position, levels)


def _of_plan(passage: Passage, position: int) -> Iterator[Claim]:
    """计划新建 x 座，实际建成 y 座，完成计划的 p%: what was done over what was planned."""
    before = levels_before(passage, position)[:2]
    if len(before) < 2 or not before[0].figure.unit.comparable(before[1].figure.unit):  # noqa: PLR2004
        return
    done, plan = before
    told = [bool(_PLANNED.search(m.label.words)) for m in before]
    if told == [False, True] and passage.mentions[position].clause - done.clause <= 1:
        pair = (term(passage, done), term(passage, plan))
        percent = term(passage, passage.mentions[position])
        title = "完成计划的比例"
        yield Rate(topic="named", title=title, percent=percent, pairs=(pair,), named=True)


def _saved(passage: Passage, position: int) -> Iterator[Claim]:
    """预算 x，中标 y，节约 z，节约率 p%: what was saved over what it was saved from."""
    rate = passage.mentions[position]
    gaps = [
        m
        for m in passage.mentions[:position]
        if m.role is Role.GAP and rate.clause - m.clause <= 1
        if (m.direction > 0) == ("超支" in rate.lead)
    ]
    bases = [m for m in levels_before(passage, position) if _TO_SAVE_FROM.search(m.label.words)]
    if gaps and bases and gaps[-1].sentence == rate.sentence and gaps[-1].figure.exact:
        pairs = tuple((term(passage, gaps[-1]), term(passage, b)) for b in bases)
        yield Rate(
            topic="named",
            title=name_of(rate),
            percent=term(passage, rate),
            pairs=pairs,
            named=len(bases) == 1,
        )


def _of_budget(passage: Passage, position: int, levels: Index, which: str) -> Iterator[Claim]:
    """The final amount before it over the budget of the same name."""
    mention = passage.mentions[position]
    tops = [m for m in levels_before(passage, position) if levels.final(m)]
    if not tops:
        yield from _adjusted(passage, position, which)
        return
    top = tops[0]
    wanted = (
        (Stage.ORIGINAL,)
        if which == "年初"
        else (Stage.REVISED,)
        if which in ("全年", "调整", "调整后")
        else ()
    )
    bases = [
        (passage, m)
        for m in levels_before(passage, position)
        if levels.budget(m) and m.label.key == top.label.key and m is not top
    ]
    afar = [
        e
        for e in nearest(levels.named(top.label.key), passage, mention.at)
        if levels.budget(e[1]) and e[1].label.scope is top.label.scope and levels.this_year(e[1])
        if e[0] is passage or not (rank(e[0]) and rank(passage))  # not of another item
    ]
    exact = [e for e in [*bases, *afar] if not wanted or e[1].label.stage in wanted]
    rest = [e for e in [*bases, *afar] if wanted and e[1].label.stage not in wanted]
    ruled_out = rest if wanted and exact else []
    others = [] if ruled_out else [e for e in rest if e[1].label.stage is not Stage.ORIGINAL]
    entries = [e for e in [*exact, *others] if top.figure.unit.comparable(e[1].figure.unit)]
    if entries:
        yield Rate(
            topic="budget",
            title=f"完成{which}预算的比例",
            percent=term(passage, mention),
            pairs=tuple((term(passage, top), term(*e)) for e in _distinct(entries)),
            named=bool(bases or exact),
            elsewhere=tuple((term(passage, top), term(*e)) for e in _distinct(ruled_out)),
        )
    else:
        yield from _adjusted(passage, position, which)


def _adjusted(passage: Passage, position: int, which: str) -> Iterator[Claim]:
    """支出预算调整为 x，全年完成 y，为调整预算的 p%: what was done of the budget just told."""
    before = levels_before(passage, position)[:2]
    if len(before) < 2 or not before[0].money or not before[1].money:  # noqa: PLR2004
        return
    done, budget = before
    mention = passage.mentions[position]
    close = mention.clause - done.clause <= 1 and done.clause - budget.clause <= 1
    moved = which in ("调整", "调整后") and _MOVED_TO.search(budget.lead)
    if close and _DONE.search(done.lead) and moved:
        pair = (term(passage, done), term(passage, budget))
        yield Rate(
            topic="budget",
            title="完成调整预算的比例",
            percent=term(passage, mention),
            pairs=(pair,),
            named=True,
        )


def _distinct(entries: list[Entry]) -> list[Entry]:
    kept: list[Entry] = []
    for entry in entries:
        if all(entry[1].figure.value != k[1].figure.value for k in kept):
            kept.append(entry)
    return kept[:4]
