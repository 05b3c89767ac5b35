"""Changes: 同比增加 x、增长 p%，由…增至…，比上年减少，比预算增加."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Change, Claim
from jixiao.claims.narrative.bases import base_of_change, is_base
from jixiao.claims.narrative.changed import what_changed
from jixiao.claims.narrative.compared import (
    against_plan,
    against_year,
    alike,
    heads,
    named_now,
    told_like,
    two_years,
)
from jixiao.claims.narrative.pairing import amount_of, base_last, percent_of
from jixiao.claims.narrative.scene import shut
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.totals import together
from jixiao.facts.index import BUDGETS, Entry, Index, index, nearest
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.roles import moves_towards
from jixiao.figures import Kind

_AGAINST_BUDGET = re.compile(r"(?:比|较|超出?|低于|高于)[^，。；]{0,8}预算")
_OTHER_BASE = re.compile(
    r"环比|上月|上季|年均|平均|比重|基期|十[一二三四]五|[三五十]年|(?:比|较|高于|低于|超|快于)[^，]{0,8}"
    r"(?:任务|目标|计划|全省|全国|全市|均值)"
)
_YEARLY = re.compile(r"年均|年平均|年复合")
_BEFORE = re.compile(r"由(?![此于])|从(?![业事优严教警])|上年(?!度?末?(?:结余|结转|滚存))|去年")

Reading = tuple[Entry | None, Entry | None]  # what changed, and from what


def find(report: Report) -> Iterator[Claim]:
    """Every change of an amount that tells at least two of now, before, amount, percent."""
    levels = index(report)
    for passage in report.passages:
        used: set[int] = set()
        for position, mention in enumerate(passage.mentions):
            if position in used or not _moves(mention):
                continue
            percent_at, amount_at = percent_of(passage, position), amount_of(passage, position)
            used |= {at for at in (percent_at, amount_at) if at is not None}
            yield from _change(passage, position, (percent_at, amount_at), levels)


def _moves(mention: Mention) -> bool:
    """An amount or percentage of change; 超出预算 x counts, 结余 x does not."""
    if mention.role is Role.GAP:
        over = mention.direction > 0 or re.search(r"低于|少于|小于", mention.lead)
        return bool(re.search(r"预算|超支", mention.lead) and over)
    return mention.role in (Role.DELTA, Role.CHANGE)


def _change(
    passage: Passage, position: int, told_at: tuple[int | None, int | None], levels: Index
) -> Iterator[Claim]:
    mention = passage.mentions[position]
    if mention.figure.unit.kind is Kind.POINTS:
        return
    percent, amount = (passage.mentions[at] if at is not None else None for at in told_at)
    clause = _context(passage, mention)
    if percent is not None and _YEARLY.search(percent.lead):
        return  # 比2013年增加 x，年平均增长 p%: the mean of several years
    if _OTHER_BASE.search(clause) or _of_several(passage, mention):
        return
    budget = _against_budget(mention, clause, levels)
    base = base_of_change(passage, position)
    readings = _readings(passage, position, base, levels, told_at, budget=budget)
    if not readings:
        yield from _of_base_only(passage, base, amount, percent)
        return
    now, before = readings[0]
    if now is None:
        yield from _of_base_only(passage, before[1] if before else None, amount, percent)
        return
    told = [t for t in (now, before, amount, percent) if t is not None]
    if len(told) < 3 and not (before and len(told) > 1):  # noqa: PLR2004  two unknowns decide nothing
        return
    yield Change(
        topic="budget" if budget else "year",
        now=term(*now),
        before=term(*before) if before else None,
        amount=term(passage, amount) if amount else None,
        percent=term(passage, percent) if percent else None,
        direction=mention.direction,
        percent_direction=percent.direction if percent else None,
        against="预算" if budget else "上年",
        others=tuple((term(*n) if n else None, term(*b) if b else None) for n, b in readings[1:]),
    )


def _of_several(passage: Passage, mention: Mention) -> bool:
    """甲增产 a，乙增产 b，两季合计增产 c; but 三项合计 x，三项合计增加 y tells what changed."""
    if "分别" in mention.label.words:
        return True
    return together(mention.lead) is not None and not any(
        m.role is Role.LEVEL and together(m.lead) == together(mention.lead)
        for m in passage.mentions
        if m.at < mention.at
    )


def _readings(
    passage: Passage,
    position: int,
    base: Mention | None,
    levels: Index,
    told_at: tuple[int | None, int | None],
    *,
    budget: bool,
) -> list[Reading]:
    """What changed and from what: beside the change, else where the sentences before tell it."""
    mention = passage.mentions[position]
    if base is None and not budget:
        last = base_last(passage, [at for at in (position, *told_at) if at is not None])
        both = two_years(passage, position, levels.year) if last is None else None
        if both is not None:
            return [both]
        if last is not None:
            known = [
                m for m in heads(passage, mention) if m.figure.unit.comparable(last.figure.unit)
            ]
            like = told_like(passage, position, last)
            known = [like] if like is not None else known
            return [((passage, m), (passage, last)) for m in known[:1]] or [(None, (passage, last))]
    found: list[Reading] = [
        (now, (passage, base) if base else _before(passage, mention, now, levels, budget=budget))
        for now in what_changed(passage, position, levels, budget=budget)
        if base is None or _of_one(base, now[1])
    ]
    if base is not None and not found:
        named = named_now(passage, base, levels)
        if named is not None:
            alone = [(None, (passage, base))] if None not in told_at else []
            return [(named, (passage, base)), *alone]
        return list(against_year(passage, position, base))
    if budget and not any(before for _, before in found):
        return list(against_plan(passage, mention)) or found
    return found


def _of_one(base: Mention, now: Mention) -> bool:
    """Whether a base beside the change can be this amount's: one name, and no budget's."""
    planned = now.label.stage in BUDGETS and base.label.stage not in BUDGETS
    named = not base.label.key or moves_towards(now.label.words) or alike(base, now)
    return named and not (planned and base.label.stage)


def _of_base_only(
    passage: Passage, base: Mention | None, amount: Mention | None, percent: Mention | None
) -> Iterator[Claim]:
    """比上年的45起减少9起，下降20%: base, amount and percentage, without the new figure.

    Without a base only the words can disagree: 增加20万元，下降5%.
    """
    if amount is None or percent is None or not (base or _words_apart(amount, percent)):
        return
    yield Change(
        topic="year",
        now=None,
        before=term(passage, base) if base else None,
        amount=term(passage, amount),
        percent=term(passage, percent),
        direction=amount.direction,
        percent_direction=percent.direction,
    )


def _words_apart(amount: Mention, percent: Mention) -> bool:
    """Whether nothing but an opposite word stands between the amount and the percentage."""
    opposite = amount.direction * percent.direction < 0
    bare = re.fullmatch(
        r"[，、]?(?:增长|上升|提高|下降|减少|降低|增幅|降幅|减幅)了?(?:为)?", percent.lead
    )
    return opposite and bool(bare)


def _against_budget(mention: Mention, clause: str, levels: Index) -> bool:
    """Whether the base is this year's budget, and not another year or its budget."""
    if levels.default is Stage.BUDGET or _other_year(clause, levels):
        return False
    return mention.role is Role.GAP or bool(_AGAINST_BUDGET.search(clause))


def _other_year(clause: str, levels: Index) -> bool:
    years = [int(y) for y in re.findall(r"(?:19|20)\d\d", clause)]
    return bool(re.search(r"上年|去年", clause)) or any(y != levels.year for y in years[-1:])


def _context(passage: Passage, mention: Mention) -> str:
    """The words of the sentence from the last figure or stop up to the mention."""
    start = passage.sentences[mention.sentence][0]
    text = passage.text[start : mention.at]
    return re.split(r"[；。]", text)[-1][-50:] if mention.role is Role.CHANGE else mention.lead


def _before(
    passage: Passage, mention: Mention, now: Entry, levels: Index, *, budget: bool
) -> Entry | None:
    """The amount it changed from, where it is told."""
    key = now[1].label.key
    if budget:
        named = (
            e
            for e in nearest(levels.named(key), passage, mention.at)
            if levels.budget(e[1])
            and e[1].label.scope is now[1].label.scope
            and levels.this_year(e[1])
            and e[1].figure.unit.comparable(now[1].figure.unit)
            and e[1] is not now[1]
            and not (e[0] is passage and shut(passage, e[1], mention.at))
        )
        return next(named, None)
    apart = passage.text.rfind("；", 0, mention.at)  # another item's
    for level in passage.mentions:
        if (
            level.role is Role.LEVEL
            and level.sentence == mention.sentence
            and (level.at > apart or now[1].at < apart)
            and level is not now[1]
            and level.figure.unit.comparable(now[1].figure.unit)
            and (_earlier_fact(level, now[1]) or _year_before(level, now[1]))
            and level.figure.exact
        ):
            return passage, level
    return None


def _earlier_fact(level: Mention, now: Mention) -> bool:
    """去年支出 x，今年支出 y: told as earlier, and not under another name."""
    names = {level.label.key, now.label.key} - {""}
    return bool(_BEFORE.search(level.label.words)) and (len(names) < 2 or is_base(level))  # noqa: PLR2004


def _year_before(level: Mention, now: Mention) -> bool:
    """2022年公用经费 x，2023年公用经费 y: the same name, the year before."""
    a, b = level.label, now.label
    return bool(a.key and a.key == b.key and a.year and b.year and a.year == b.year - 1)
