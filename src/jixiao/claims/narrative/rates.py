"""Rates: 完成年初预算的 p%, 执行率 p%, “受理 n 件，办结 m 件，办结率 p%”."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Rate
from jixiao.claims.narrative.counted import counted
from jixiao.claims.narrative.terms import term
from jixiao.facts.completion import base_of
from jixiao.facts.index import Entry, Index, index, nearest
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_OF_BUDGET = re.compile(
    r"(?:完成|为|占|达到?)(?:了)?(?P<which>年初|全年|调整后?|当年|本年)?(?:的)?预算(?:数)?的?"
)
_EXECUTION = re.compile(r"(?:预算)?(?:执行率|完成率|支出进度|使用率|支付率|支付进度|执行进度)")
_NOT_A_QUOTIENT = re.compile(
    r"好评|知晓|覆盖|合格|达标|准确|及时|按时|按期|按量|如期|限时|一次|控制在|贡献|入学|就业|普及|城镇化|增长|通过|中签|利率|税率|存活|失业"
)
_FAR = 45
_OF_PLAN = re.compile(
    r"完成(?:了)?(?:全年|年度|年初|既定|下达|[省市县区]定)?(?:的)?(?:目标|任务|计划)(?:任务|目标|数)?(?:总数|总量)?的"
)
_PLANNED = re.compile(r"计划|目标|任务|下达")
_SAVED = re.compile(r"(?:节约|节支|结余|节余|审减|核减|超支)率")
_TO_SAVE_FROM = re.compile(r"预算|限价|控制价|计划|概算|收入|到位|送审")
_STEM = re.compile(r"(?P<stem>[^，。；的\d]{2,10}?)(?:率|(?<=满意)度)[^，。；]{0,6}$")
# What the numerator of a rate is called, where not by the rate's own name.
_KIN = {
    "执行": r"执行|支出|使用|支付|完成",
    "使用": r"使用|支出|支付",
    "到位": r"到位|收到|拨付|下达",
    "支付": r"支付|支出|拨付",
    "完成": r"完成|支出|执行",
    "控制": r"编制|在职|实有|支出",
    "满意": r"满意",
    "收回": r"收回|回收",
    "回收": r"收回|回收",
    "利用": r"利用|在用|使用|出租",
    "节约": r"节约|节支",
    "办结": r"办结|办理|解决|答复",
    "解决": r"解决|办结",
}


def find(report: Report) -> Iterator[Claim]:
    """Every rate whose numerator and denominator the words or the sentence give."""
    levels = index(report)
    for passage in report.passages:
        for position, mention in enumerate(passage.mentions):
            if mention.role is Role.RATE and mention.figure.exact:
                yield from _rate(passage, position, levels)


def _rate(passage: Passage, position: int, levels: Index) -> Iterator[Claim]:
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
    elif pair := counted(passage, position):
        yield Rate(
            topic="named",
            title=_name(mention),
            percent=term(passage, mention),
            pairs=((term(passage, pair[0]), term(passage, pair[1])),),
            named=True,
        )
    elif not _NOT_A_QUOTIENT.search(mention.lead):
        yield from _named_rate(passage, position, levels)


def _of_plan(passage: Passage, position: int) -> Iterator[Claim]:
    """计划新建 x 座，实际建成 y 座，完成计划的 p%: what was done over what was planned."""
    before = _levels_before(passage, position)[:2]
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
    bases = [m for m in _levels_before(passage, position) if _TO_SAVE_FROM.search(m.label.words)]
    if gaps and bases and gaps[-1].sentence == rate.sentence and gaps[-1].figure.exact:
        pairs = tuple((term(passage, gaps[-1]), term(passage, b)) for b in bases)
        yield Rate(
            topic="named",
            title=_name(rate),
            percent=term(passage, rate),
            pairs=pairs,
            named=len(bases) == 1,
        )


def _of_budget(passage: Passage, position: int, levels: Index, which: str) -> Iterator[Claim]:
    """The final amount before it over the budget of the same name."""
    mention = passage.mentions[position]
    tops = [m for m in _levels_before(passage, position) if levels.final(m)]
    if not tops:
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
        for m in _levels_before(passage, position)
        if levels.budget(m) and m.label.key == top.label.key and m is not top
    ]
    afar = [
        e
        for e in nearest(levels.named(top.label.key), passage, mention.at)
        if levels.budget(e[1]) and e[1].label.scope is top.label.scope and levels.this_year(e[1])
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


def _distinct(entries: list[Entry]) -> list[Entry]:
    kept: list[Entry] = []
    for entry in entries:
        if all(entry[1].figure.value != k[1].figure.value for k in kept):
            kept.append(entry)
    return kept[:4]


def _levels_before(passage: Passage, position: int) -> list[Mention]:
    """Amounts before it in its sentence, the nearest first; remarks in brackets left out."""
    mention = passage.mentions[position]
    told = [
        m
        for m in reversed(passage.mentions[:position])
        if m.sentence == mention.sentence
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.kind in (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH)
    ]
    text = passage.text
    outside = [
        m
        for m in told
        if text.count("）", m.end, mention.at) <= text.count("（", m.end, mention.at)
    ]
    return outside if len(outside) > 1 else told


def _named_rate(passage: Passage, position: int, levels: Index) -> Iterator[Claim]:
    """甲 n，乙 m，率 p%: the two amounts next before it; 执行率: also budgets elsewhere."""
    mention = passage.mentions[position]
    stem = _STEM.search(mention.lead)
    near = _of_one_item(passage, position)[:3]
    if not stem or not near or len(passage.text[near[0].end : mention.at]) > _FAR:
        return
    between = [
        m
        for m in passage.mentions[:position]
        if m.at > near[0].at and m.figure.unit.kind is Kind.PERCENT
    ]
    if between:
        return
    pairs = [
        (a, b)
        for i, a in enumerate(near)
        for b in near[i + 1 :]
        if a.figure.unit.comparable(b.figure.unit)
    ]
    entries = [(term(passage, a), term(passage, b)) for a, b in pairs]
    entries += [(b, a) for a, b in entries]
    budgets = _budgets(passage, near[0], levels) if _EXECUTION.search(mention.lead) else []
    entries += [(term(passage, near[0]), term(*e)) for e in budgets]
    if entries:
        yield Rate(
            topic="tight" if pairs and _told(*pairs[0], stem["stem"]) else "named",
            title=_name(mention),
            percent=term(passage, mention),
            pairs=tuple(entries),
            named=_bound(passage, pairs, mention, stem["stem"])
            if pairs
            else _only(passage, near[0], mention, budgets),
        )


def _of_one_item(passage: Passage, position: int) -> list[Mention]:
    """The amounts before a rate, those behind the last ； alone where they are enough."""
    before = _levels_before(passage, position)
    start = passage.text.rfind("；", 0, passage.mentions[position].at)
    behind = [m for m in before if m.at > start]
    return behind if len(behind) > 1 else before


def _budgets(passage: Passage, top: Mention, levels: Index) -> list[Entry]:
    """Budgets of the same name elsewhere, those of the section first."""
    found = [
        e
        for e in levels.named(top.label.key)
        if levels.budget(e[1]) and top.figure.unit.comparable(e[1].figure.unit)
    ]
    last = [
        (passage, m)
        for m in passage.mentions
        if m.role is Role.LEVEL
        and m.sentence == top.sentence - 1
        and m.label.stage in (Stage.ORIGINAL, Stage.REVISED, Stage.RECEIVED)
        and m.figure.exact
        and top.figure.unit.comparable(m.figure.unit)
    ]
    found = sorted(found, key=lambda e: e[0].section[:1] != passage.section[:1])
    return found or last


def _only(passage: Passage, top: Mention, rate: Mention, budgets: list[Entry]) -> bool:
    """Whether the section tells one budget, in one value, for what was just said to be spent."""
    values = {m.figure.value for p, m in budgets if p.section[:1] == passage.section[:1]}
    scopes = {m.label.scope for _, m in budgets} | {top.label.scope}
    spent = rate.clause - top.clause <= 1 and re.search(_KIN["执行"], top.label.words)
    return len(values) == 1 and len(scopes) == 1 and bool(passage.section) and bool(spent)


def _name(mention: Mention) -> str:
    found = re.search(r"[^，。；的]{2,12}率", mention.lead)
    return found.group() if found else mention.label.words


_BASES = re.compile(
    r"受理|收到|接到|发放|收回|回收|有效|应[^用急]|计划|任务|目标|总|共|核定|编制|安排|下达|抽检|检测"
    r"|检查|排查|登记|申报|立案|承办|交办|预算|到位"
)


def _bound(
    passage: Passage, pairs: list[tuple[Mention, Mention]], rate: Mention, stem: str
) -> bool:
    """The rate is of two amounts told for it: the only two, or a done and a due one."""
    if len(pairs) == 1:
        return _tight(passage, pairs[0], rate, stem)
    done, due = pairs[0]
    close = rate.clause - done.clause <= 1 and done.clause - due.clause <= 2  # noqa: PLR2004
    return close and _told(done, due, stem)


def _told(done: Mention, due: Mention, stem: str) -> bool:
    """Whether both are called what the rate divides: 办结 over 受理."""
    words = _KIN.get(stem[-2:], stem[-2:])
    return bool(re.search(words, done.label.words) and _BASES.search(due.label.words))


_DATED = re.compile(r"，截[至止][^，。；]{2,14}，")


def _tight(passage: Passage, pair: tuple[Mention, Mention], rate: Mention, stem: str) -> bool:
    """The rate is named for one of the two amounts, and they follow each other closely."""
    later, earlier = pair
    between = passage.text[earlier.end : later.begin]
    dated = _DATED.fullmatch(between)  # 共 x 万元，截至12月8日，已拨付 y 万元
    close = rate.clause - later.clause <= 1 and (dated or later.clause - earlier.clause <= 1)
    words = _KIN.get(stem[-2:], stem[-2:])
    told = passage.text[earlier.begin : rate.at - len(stem) - 1]
    return bool(close and re.search(words, told))
