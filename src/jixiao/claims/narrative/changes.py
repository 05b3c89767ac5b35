"""Changes: 同比增加 x、增长 p%，由…增至…，比上年减少，比预算增加."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Change, Claim
from jixiao.claims.narrative.bases import base_of_change, bases_of, is_base, is_earlier, told_base
from jixiao.claims.narrative.lists import part_lists
from jixiao.claims.narrative.pairing import amount_of, percent_of
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import BUDGETS, Entry, Index, index, nearest, of_scope
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_AGAINST_BUDGET = re.compile(r"(?:比|较|超出?|低于|高于)[^，。；]{0,8}预算")
_NAMED = re.compile(r"(?P<name>[^，。；\d]{2,16}?)(?:各|均|共)?(?:增|减|上升|下降|提高|降低)")
_NOW_YEAR = re.compile(r"((?:19|20)\d\d)年度?[^，。；\d]{0,8}[比较]")  # 2023年比2022年增加
_OTHER_BASE = re.compile(
    r"环比|上月|上季|年均|平均|比重|基期|十[一二三四]五|[三五十]年|(?:比|较|高于|低于|超|快于)[^，]{0,8}"
    r"(?:任务|目标|计划|全省|全国|全市|均值)"
)
_BOTH = "收、?支|收入、?支出"
_OPENS = re.compile(rf"(?:同口径)?(?:(?:{_BOTH})(?:总计|总体|合计)?)?(?:同比|与|比|较)")
_BOTH_SIDES = re.compile(rf"(?:{_BOTH})(?:总计|总体|合计)?各?(?:增|减|下|上)")
_TOTALS = re.compile(r"(?:支出|收入)?决算(?:金额|总额|数)?(?:比|较|与|同比)")
_BEFORE = re.compile(r"由(?![此于])|从(?![业事优严教警])|上年(?!度?末?(?:结余|结转|滚存))|去年")
_RIGHT_AFTER = 30  # characters between a level and its change


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
    if _OTHER_BASE.search(clause) or "分别" in mention.label.words:
        return
    budget = _against_budget(mention, clause, levels)
    base = base_of_change(passage, position)
    readings = [
        (now, (passage, base) if base else _before(passage, mention, now, levels, budget=budget))
        for now in _nows(passage, position, levels, budget=budget)
    ]
    if not readings:
        yield from _of_base_only(passage, base, amount, percent)
        return
    now, before = readings[0]
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
        others=tuple((term(*n), term(*b) if b else None) for n, b in readings[1:]),
    )


def _of_base_only(
    passage: Passage, base: Mention | None, amount: Mention | None, percent: Mention | None
) -> Iterator[Claim]:
    """比上年的45起减少9起，下降20%: base, amount and percentage, without the new figure."""
    if base is None or amount is None or percent is None:
        return
    yield Change(
        topic="year",
        now=None,
        before=term(passage, base),
        amount=term(passage, amount),
        percent=term(passage, percent),
        direction=amount.direction,
        percent_direction=percent.direction,
    )


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


def _nows(passage: Passage, position: int, levels: Index, *, budget: bool) -> list[Entry]:
    """The amounts that may be what changed, the best first."""
    mention = passage.mentions[position]
    base = told_base(passage, position)
    if base is not None:
        told = [
            m
            for m in reversed(passage.mentions[: position - 1])
            if m.role is Role.LEVEL
            and not is_base(m)
            and m.at not in bases_of(passage)
            and m.sentence == mention.sentence
            and _fits(m, mention)
            and m.figure.unit.comparable(base.figure.unit)
        ]
        if told:
            return [(passage, told[0])]
    key = mention.label.key
    year = _NOW_YEAR.match(mention.label.words)
    bases = bases_of(passage)
    before = [
        m
        for m in passage.mentions[:position]
        if m.role is Role.LEVEL and not is_base(m) and m is not base and m.at not in bases
        if not year or m.label.year in (None, int(year[1]))
    ]
    own = _own(passage, position, before)
    if own and not key and _TOTALS.match(mention.lead) and own[-1].label.stage is Stage.FINAL:
        return [(passage, own[-1])]  # 决算金额比……增加 speaks of the sentence's total
    if own and is_earlier(own[0], mention):
        return []
    if own and (own[0].label.key == key or _follows(passage, own[0], mention)):
        wholes = _closed_by(passage, own[0]) if not key else []
        return [(passage, m) for m in (own[0], *wholes)]
    if not key or (_BOTH_SIDES.match(mention.label.words) and key not in levels.levels):
        last = _of_last_sentence(passage, mention, before)
        spent = [m for m in own if m.label.stage not in BUDGETS] if budget else own
        return [(passage, m) for m in last or spent or own]
    called = [e for e in nearest(levels.named(key), passage, mention.at) if _fits(e[1], mention)]
    named = [e for e in called if _is_now(e[1], levels, budget=budget)] or [
        e for e in called if e[0] is passage and e[1].at < mention.at and levels.this_year(e[1])
    ]
    scoped = of_scope(named, mention.label.scope)
    said = _NAMED.match(mention.label.words)
    exact = [e for e in scoped if said and said["name"] in e[1].label.words]
    return (exact or scoped)[:1]


def _own(passage: Passage, position: int, before: list[Mention]) -> list[Mention]:
    """The amounts of the sentence, the nearest first; behind ； those behind it too."""
    mention = passage.mentions[position]
    semicolon = passage.text.rfind("；", 0, mention.at)
    apart = any(m.at > semicolon for m in passage.mentions[:position])
    return [
        m
        for m in reversed(before)
        if m.sentence == mention.sentence and _fits(m, mention) and (m.at > semicolon or not apart)
    ]


def _is_now(level: Mention, levels: Index, *, budget: bool) -> bool:
    if not levels.this_year(level):
        return False
    return levels.final(level) if budget or levels.default is Stage.FINAL else True


def _fits(level: Mention, delta: Mention) -> bool:
    """Whether a level can be what changed: the same unit, or a percentage of it."""
    if delta.role is Role.CHANGE:
        return level.figure.unit.kind in (Kind.MONEY, Kind.COUNT) and level.figure.exact
    return level.figure.unit.comparable(delta.figure.unit) and level.figure.exact


def _follows(passage: Passage, level: Mention, delta: Mention) -> bool:
    """The change is told right after the level: “x万元，同比增加”, “x万元，比上年减少”."""
    between = passage.text[level.end : delta.at]
    return (
        bool(re.match(r"^[，、（]?(?:其中)?(?:同比|较|比|与|与去年|增|减|下降|上升|相比)", between))
        and len(between) < _RIGHT_AFTER
    )


def _closed_by(passage: Passage, last: Mention) -> list[Mention]:
    """总预算 x，其中甲 y、乙 z，同比增加: the change may be the total's whose list `last` ends."""
    return [listed.whole for listed in part_lists(passage) if last is listed.parts[-1]]


def _of_last_sentence(passage: Passage, mention: Mention, before: list[Mention]) -> list[Mention]:
    """“……总计 x 万元。与上年相比，增加 y 万元”: the last sentence's first level.

    Where the last sentence lists parts (其中……), the total before it; its own may do too.
    """
    start = passage.sentences[mention.sentence][0]
    opens = _OPENS.match(passage.text, start)
    last = [m for m in before if m.sentence == mention.sentence - 1 and _fits(m, mention)]
    if not opens or not last or any(m.sentence == mention.sentence for m in before):
        return []
    final = [m for m in last if m.label.stage not in BUDGETS]
    last = final or last
    total = [m for m in last if re.search(r"合计|总计|共计", m.label.words)]
    if not passage.sentence_text(mention.sentence - 1).startswith("其中"):
        return (total or last)[:1]
    divided = [m for m in before if m.sentence == mention.sentence - 2 and _fits(m, mention)]
    return [*divided[:1], *last]


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
