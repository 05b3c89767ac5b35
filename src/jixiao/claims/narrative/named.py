"""甲 n，乙 m，率 p%: which two amounts a rate divides, by its name and by where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Rate
from jixiao.claims.narrative.apart import apart, sliced
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import BUDGETS, Entry, Index
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import Kind

_EXECUTION = re.compile(r"(?:预算)?(?:执行率|完成率|支出进度|使用率|支付率|支付进度|执行进度)")
_FAR = 45
_BESIDE = re.compile(r"结余|结转|剩余|节余|未支出|未使用|未支付|权益|净资产")
_ASSETS = re.compile(r"资产(?:账面)?(?:原值|总额|总值)(?:为|共)?$")
_UTILISED = re.compile(r"资产(?:有效)?利用率")
_IN_USE = re.compile(r"在用|使用|出租")
_DEBTS = re.compile(r"负债|(?<!净)资产")
_LEFT_OVER = re.compile(r"(?<!上年)(?<!年初)(?:结余|结转|剩余|节余|未支出|未使用|未支付)")
_BASE_STAGES = BUDGETS | {Stage.RECEIVED}
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


def levels_before(passage: Passage, position: int) -> list[Mention]:
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


def named_rate(passage: Passage, position: int, levels: Index) -> Iterator[Claim]:
    """甲 n，乙 m，率 p%: the two amounts next before it; 执行率: also budgets elsewhere."""
    mention = passage.mentions[position]
    stem = _STEM.search(mention.lead)
    near = _near(passage, position, stem["stem"] if stem else "")[:3]
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
        if a.figure.unit.comparable(b.figure.unit) and not apart(passage, a, b)
        if not sliced(passage, a)
    ]
    entries = [(term(passage, a), term(passage, b)) for a, b in pairs]
    entries += [(b, a) for a, b in entries]
    budgets = _budgets(passage, near[0], levels) if _EXECUTION.search(mention.lead) else []
    if _UTILISED.search(mention.lead) and not pairs:
        budgets = _assets(passage, near[0])
    entries += [(term(passage, near[0]), term(*e)) for e in budgets]
    if entries:
        yield Rate(
            topic="tight" if pairs and _told(*pairs[0], stem["stem"]) else "named",
            title=name_of(mention),
            percent=term(passage, mention),
            pairs=tuple(entries),
            named=_bound(passage, pairs, mention, stem["stem"])
            if pairs
            else _only(passage, near[0], mention, budgets),
        )


def _near(passage: Passage, position: int, stem: str) -> list[Mention]:
    """The amounts that a rate may divide: what was left over only where it names that."""
    told = _of_one_item(passage, position)
    if stem.endswith("负债"):
        return [m for m in told if _DEBTS.search(m.label.words)]
    spent = [m for m in told if not _LEFT_OVER.search(m.label.words)]
    return spent if len(spent) > 1 and not _LEFT_OVER.search(stem) else told


def _of_one_item(passage: Passage, position: int) -> list[Mention]:
    """The amounts before a rate, those behind the last ； alone where they are enough."""
    before = levels_before(passage, position)
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
        and m.label.stage in _BASE_STAGES
        and m.figure.exact
        and top.figure.unit.comparable(m.figure.unit)
    ]
    found = sorted(found, key=lambda e: e[0].section[:1] != passage.section[:1])
    return found or last


def _assets(passage: Passage, used: Mention) -> list[Entry]:
    """资产原值 x 万元……。其中在用资产原值 y 万元，资产利用率 p%: the assets of which y are used."""
    told = [
        m
        for m in passage.mentions
        if m.at < used.at
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.comparable(used.figure.unit)
        and _ASSETS.search(m.label.words)
    ]
    return [(passage, m) for m in told] if _IN_USE.search(used.label.words) else []


def _only(passage: Passage, top: Mention, rate: Mention, budgets: list[Entry]) -> bool:
    """Whether the section, or this paragraph, tells one budget for what was said to be spent."""
    if _IN_USE.search(top.label.words) and _UTILISED.search(rate.lead):
        return len(budgets) == 1
    near = [(p, m) for p, m in budgets if p.section[:1] == passage.section[:1]]
    values = {m.figure.value for _, m in near}
    scopes = {m.label.scope for _, m in budgets} | {top.label.scope}
    spent = rate.clause - top.clause <= 1 and re.search(_KIN["执行"], top.label.words)
    here = passage.section or all(p is passage for p, _ in near)
    return len(values) == 1 and len(scopes) == 1 and bool(here) and bool(spent)


def name_of(mention: Mention) -> str:
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
    close = _behind(passage, done, rate) <= 1 and done.clause - due.clause <= 2  # noqa: PLR2004
    return close and _told(done, due, stem)


def _behind(passage: Passage, told: Mention, rate: Mention) -> int:
    """How many clauses behind an amount the rate stands; what was left is not counted."""
    left = {
        m.clause
        for m in passage.mentions
        if told.clause < m.clause < rate.clause and _BESIDE.search(m.lead)
    }
    return rate.clause - told.clause - len(left)


def _told(done: Mention, due: Mention, stem: str) -> bool:
    """Whether both are called what the rate divides: 办结 over 受理."""
    words = _KIN.get(stem[-2:], stem[-2:])
    named = re.search(words, done.label.words) and _BASES.search(due.label.words)
    return bool(named) or (stem[-2:] in _OF_PLANS and _planned(due, done))


def _planned(due: Mention, done: Mention) -> bool:
    """计划培训 x 人，实际培训 y 人: the same thing, planned and done."""
    plan, deed = _PLANNED.match(due.label.words), _DONE.match(done.label.words)
    if not plan or not deed:
        return False
    asked, reached = due.label.words[plan.end() :], done.label.words[deed.end() :]
    return asked.startswith(reached) or asked.endswith(reached) or not asked


_PLANNED = re.compile(r"(?:20\d\d年|年初|全年|本年|年度)?(?:计划|目标|任务|应|拟)(?:数为?|为|是)?")
_DONE = re.compile(r"(?:20\d\d年|全年|本年|年末|截[至止][^，]{2,8})?(?:实际|已|实|共)(?:完成)?")
_OF_PLANS = ("完成", "实现", "达成", "达标", "执行")
_DATED = re.compile(r"，截[至止][^，。；]{2,14}，")


def _tight(passage: Passage, pair: tuple[Mention, Mention], rate: Mention, stem: str) -> bool:
    """The rate is named for one of the two amounts, and they follow each other closely."""
    later, earlier = pair
    between = passage.text[earlier.end : later.begin]
    dated = _DATED.fullmatch(between)  # 共 x 万元，截至12月8日，已拨付 y 万元
    close = _behind(passage, later, rate) <= 1 and (dated or later.clause - earlier.clause <= 1)
    words = _KIN.get(stem[-2:], stem[-2:])
    told = passage.text[earlier.begin : rate.at - len(stem) - 1]
    plans = stem[-2:] in _OF_PLANS and _planned(earlier, later)
    return bool(close and (plans or re.search(words, told)))
