"""What changed: the amount that 同比增加, 比上年减少 speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.claims.narrative.bases import bases_of, is_base, is_earlier, told_base
from jixiao.claims.narrative.lists import part_lists
from jixiao.claims.narrative.scene import shut
from jixiao.facts.index import BUDGETS, Entry, Index, nearest, of_scope
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import Kind

_NAMED = re.compile(r"(?P<name>[^，。；\d]{2,16}?)(?:各|均|共)?(?:增|减|上升|下降|提高|降低)")
_NOW_YEAR = re.compile(r"((?:19|20)\d\d)年度?[^，。；\d]{0,8}[比较]")  # 2023年比2022年增加
_BOTH = "收、?支|收入、?支出"
_OPENS = re.compile(rf"(?:同口径)?(?:(?:{_BOTH})(?:总计|总体|合计)?)?(?:同比|与|比|较)")
_BOTH_SIDES = re.compile(rf"(?:{_BOTH})(?:总计|总体|合计)?各?(?:增|减|下|上)")
_OPENS_BOTH = re.compile(rf"(?:{_BOTH}|收支)(?:总计|总体|合计)?(?:同比|与|比|较)")
_TOTALS = re.compile(r"(?:支出|收入)?决算(?:金额|总额|数)?(?:比|较|与|同比)")
_TOGETHER = "收入支出"
_SIDES = ("收入", "支出", _TOGETHER)
_ENTIRE = re.compile(r"总|合计")
_MEASURE = re.compile(r"(?:增|降|减|涨|跌|升)幅|增速|增长率|下降率|增减率|变动率")
_SAID = re.compile(r"^[，、；]?(?:其中)?(?P<name>[^，。；\d]{2,16}?)(?:同比|[比较与])")
_RIGHT_AFTER = 30  # characters between a level and its change


def what_changed(passage: Passage, position: int, levels: Index, *, budget: bool) -> list[Entry]:
    """The amounts that may be what changed, the best first."""
    beside = _beside_base(passage, position)
    if beside is not None:
        return [(passage, m) for m in (*_head(passage, position, beside), beside)]
    before = _amounts_before(passage, position)
    here = _here(passage, position, before)
    if here is not None:
        return here
    mention = passage.mentions[position]
    both = _BOTH_SIDES.match(mention.label.words) and mention.label.key not in levels.levels
    start = passage.sentences[mention.sentence][0]
    measure = _MEASURE.match(mention.label.words)
    if not mention.label.key or measure or both or _OPENS_BOTH.match(passage.text, start):
        last = _of_last_sentence(passage, mention, before)
        own = _own(passage, position, before)
        spent = [m for m in own if m.label.stage not in BUDGETS] if budget else own
        return [(passage, m) for m in last or spent or own]
    return _called(passage, mention, levels, budget=budget)


def _beside_base(passage: Passage, position: int) -> Mention | None:
    """Where the base stands right before the change: the amount before the base."""
    mention = passage.mentions[position]
    base = told_base(passage, position)
    if base is None:
        return None
    told = (
        m
        for m in reversed(passage.mentions[: position - 1])
        if m.role is Role.LEVEL
        and not is_base(m)
        and m.at not in bases_of(passage)
        and m.sentence == mention.sentence
        and _fits(m, mention)
        and m.figure.unit.comparable(base.figure.unit)
        and not shut(passage, m, mention.at)
    )
    return next(told, None)


def _head(passage: Passage, position: int, part: Mention) -> list[Mention]:
    """服务 a 人次，其中甲 b、乙 c，比上年的 d 增加 e: what the sentence is about, unless named."""
    base = passage.mentions[position - 1]
    if _names(part, base.lead) or "；" in passage.text[part.end : base.at]:
        return []
    heads = [w for w in _closed_by(passage, part) if w.sentence == part.sentence]
    return heads[:1]


def _names(part: Mention, lead: str) -> bool:
    """Whether the words before 比上年 say the part's name again."""
    said = _SAID.match(lead)
    return bool(said and (said["name"] in part.label.words or part.label.words in said["name"]))


def _amounts_before(passage: Passage, position: int) -> list[Mention]:
    """The amounts before a change that are no bases, of the year that it names."""
    mention = passage.mentions[position]
    base = told_base(passage, position)
    year = _NOW_YEAR.match(mention.label.words)
    bases = bases_of(passage)
    return [
        m
        for m in passage.mentions[:position]
        if m.role is Role.LEVEL and not is_base(m) and m is not base and m.at not in bases
        if not shut(passage, m, mention.at)
        if not year or m.label.year in (None, int(year[1]))
    ]


def _here(passage: Passage, position: int, before: Sequence[Mention]) -> list[Entry] | None:
    """An amount of the sentence that the change surely is, or surely is not, of."""
    mention = passage.mentions[position]
    key = "" if _MEASURE.match(mention.label.words) else mention.label.key
    own = _own(passage, position, before)
    if not own:
        return None
    total = _told_final(mention, key, own)
    if total is not None:
        return [(passage, total)]
    if is_earlier(own[0], mention):
        return []
    if own[0].label.key == key or _follows(passage, own[0], mention):
        wholes = _closed_by(passage, own[0]) if not key else _of_scope(mention, own)
        return [(passage, m) for m in dict.fromkeys((*wholes, own[0]))]
    return None


def _of_scope(mention: Mention, own: Sequence[Mention]) -> list[Mention]:
    """Amounts of the name and the funds that the change says, before one of other funds."""
    named = mention.label
    if own[0].label.scope is named.scope:
        return []
    return [m for m in own if m.label.key == named.key and m.label.scope is named.scope][:1]


def _told_final(mention: Mention, key: str, own: Sequence[Mention]) -> Mention | None:
    """决算金额比……增加 speaks of the sentence's total, 支出决算比 of its one name's."""
    if not _TOTALS.match(mention.lead):
        return None
    if not key and own[-1].label.stage is Stage.FINAL:
        return own[-1]
    one_name = key in _SIDES and len({m.label.key for m in own}) == 1
    final = [m for m in own if m.label.stage is Stage.FINAL]
    return final[-1] if one_name and final else None


def _called(passage: Passage, mention: Mention, levels: Index, *, budget: bool) -> list[Entry]:
    """The amount that has the name which the change says, wherever it is told."""
    key = mention.label.key
    called = [e for e in nearest(levels.named(key), passage, mention.at) if _fits(e[1], mention)]
    named = [e for e in called if _is_now(e[1], levels, budget=budget)] or [
        e for e in called if e[0] is passage and e[1].at < mention.at and levels.this_year(e[1])
    ]
    scoped = of_scope(named, mention.label.scope)
    if key in _SIDES and not any(e[0] is passage for e in scoped):
        scoped = [e for e in scoped if e[1].label.scope is mention.label.scope]
    if key == _TOGETHER and not scoped:
        scoped = _either_side(passage, mention)
    said = _NAMED.match(mention.label.words)
    exact = [e for e in scoped if said and said["name"] in e[1].label.words]
    return (exact or scoped)[:1]


def _either_side(passage: Passage, mention: Mention) -> list[Entry]:
    """收支总预算 that was told as 收入总预算 x 万元、支出总预算 x 万元 before."""
    sides = [
        m
        for m in passage.mentions
        if m.at < mention.at
        and m.label.key in _SIDES
        and m.label.scope is mention.label.scope
        and _ENTIRE.search(m.label.words)
        and _fits(m, mention)
        and m.role is Role.LEVEL
    ]
    return [(passage, m) for m in sides] if len({m.figure.value for m in sides}) == 1 else []


def _own(passage: Passage, position: int, before: Sequence[Mention]) -> list[Mention]:
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


def _of_last_sentence(
    passage: Passage, mention: Mention, before: Sequence[Mention]
) -> list[Mention]:
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
    spent = [m for m in divided if m.label.stage not in BUDGETS]
    return [*(spent or divided)[:1], *last]
