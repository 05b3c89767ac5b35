"""Changes whose figures do not adjoin them: the head before a bracket, a base told last.

“预算 a，决算 b（接待 c、用车 d）。其中……。决算数比预算数减少 e”: the change is of the head, not of
what divides it; “同比下降 p%（上年为 b）”, “与上年相比减少 c，上年为 b”: the base comes last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.narrative.bases import is_base
from jixiao.claims.narrative.scene import parts_of, shut
from jixiao.facts.index import BUDGETS, Entry, Index, nearest
from jixiao.facts.labels import Stage, key
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import Kind

_OPENS = re.compile(
    r"(?:同口径)?(?:同比|与|比|较|决算数?|(?:实际)?支出(?:数|总额|决算)?|总(?:支出|收入)|执行数|全年支出)"
)
_AMONG = re.compile(r"其中|包括|按[^，。]{2,10}分")
_SUBJECT = re.compile(
    r"^[，、；]?(?:其中)?(?P<name>[^，。；\d]{2,16}?)(?:同口径)?(?:同比|[比较与](?![重例]))"
)
_STAGED = re.compile(
    r"(?:本年|当年|全年)?(?:收入|支出)?(?:决算|执行|实际支出|支出总额|实际)(?:数|金额|总额)?"
)
_EARLIER = re.compile(r"^[，、；]?(?:而)?(?:上年|上一年|去年|(?:19|20)\d\d年)(?:度|同期)?")
_YEARS_BEGIN = re.compile(r"^[，、；]?[^，。；]{0,8}?(?:年初|期初|上年末|去年底)(?!预算)")
_NOW = re.compile(r"^[，、；]?(?:年末|年底|期末|目前|截至[^，。；]{0,6}[末底])")
_NAME = 2  # characters
_BACK = 3  # sentences


def heads(
    passage: Passage, mention: Mention, base: Mention | None = None, *, all_of: bool = False
) -> list[Mention]:
    """What the change can be of: the heads of its sentence, else of the one before it.

    `all_of`: of the sentences before that divide nothing, the nearest first.
    """
    told = [m for m in passage.mentions if m is not base and _stands(passage, m, mention)]
    own = [m for m in told if m.sentence == mention.sentence]
    start = passage.sentences[mention.sentence][0]
    if own or not _OPENS.match(passage.text, start):
        return own[::-1]
    found: list[Mention] = []
    for number in range(mention.sentence - 1, max(-1, mention.sentence - _BACK - 1), -1):
        if _AMONG.match(passage.sentence_text(number)):
            continue
        before = [m for m in told if m.sentence == number]
        found += before[::-1]
        if before and not all_of:
            break
    return found


def _stands(passage: Passage, level: Mention, change: Mention) -> bool:
    """An exact amount before the change, neither in a closed bracket nor a part of a total."""
    return (
        level.at < change.at
        and level.role is Role.LEVEL
        and level.figure.exact
        and level.figure.unit.kind in (Kind.MONEY, Kind.COUNT, Kind.LENGTH, Kind.AREA)
        and not shut(passage, level, change.at)
        and level.at not in parts_of(passage)
    )


def against_plan(passage: Passage, mention: Mention) -> Iterator[tuple[Entry, Entry]]:
    """预算 a，决算 b（……），比预算减少: the head that was spent, the head that was planned."""
    told = heads(passage, mention)
    plans = [m for m in told if m.label.stage in BUDGETS]
    spent = [m for m in told if m not in plans]
    spent = [m for m in spent if m.label.stage is Stage.FINAL] or spent
    for now in spent[:1]:
        for plan in plans[:1]:
            if plan.figure.unit.comparable(now.figure.unit) and alike(plan, now):
                yield (passage, now), (passage, plan)


def against_year(
    passage: Passage, position: int, base: Mention | None
) -> Iterator[tuple[Entry, Entry]]:
    """A base right before the change, of what the sentences before told of that name."""
    mention = passage.mentions[position]
    if base is None:
        return
    for now in heads(passage, mention, base, all_of=True):
        planned = now.label.stage in BUDGETS
        fits = now is not base and now.figure.unit.comparable(base.figure.unit)
        if fits and not planned and alike(base, now) and now.label.year != base.label.year:
            yield (passage, now), (passage, base)
            return


def two_years(passage: Passage, position: int, year: int | None) -> tuple[Entry, Entry] | None:
    """今年接待 a，去年接待 b，同比增长 p%; 年初有 b，年末降至 a: two amounts told last, by time."""
    mention = passage.mentions[position]
    told = [m for m in heads(passage, mention) if m.sentence == mention.sentence][:2]
    if len(told) < 2 or "；" in passage.text[told[1].end : mention.at]:  # noqa: PLR2004
        return None
    last, first = told
    if not last.figure.unit.comparable(first.figure.unit) or _opposed(first, last):
        return None
    if _NOW.match(last.label.words) and _YEARS_BEGIN.match(first.lead):
        return (passage, last), (passage, first)
    if _EARLIER.match(last.label.words) and _a_year_on(first, last, year) and _akin(first, last):
        return (passage, first), (passage, last)
    return None


def _a_year_on(now: Mention, before: Mention, year: int | None) -> bool:
    """Whether the one is of the year after the other; a figure without one is of this year."""
    if before.label.year == -1:
        return now.label.year != -1
    own = now.label.year or year
    return bool(own and before.label.year) and own == (before.label.year or 0) + 1


def _akin(one: Mention, other: Mention) -> bool:
    """Whether both names share two characters, or one of them is but a verb."""
    a, b = (_EARLIER.sub("", m.label.words).rstrip("为是共") for m in (one, other))
    generic = {"支出", "收入", "决算", "完成", "实际支出", ""}
    return bool(generic & {a, b}) or any(a[i : i + 2] in b for i in range(len(a) - 1))


def named_now(passage: Passage, base: Mention, levels: Index) -> Entry | None:
    """县级资金较上年的 b 增长: what the sentence names before the base, wherever it is told."""
    said = _SUBJECT.match(base.lead)
    name = key(said["name"]) if said else ""
    if said is None or (not name and not _STAGED.fullmatch(said["name"])):
        return None
    fits = (
        (place, m)
        for place, m in nearest(levels.named(name), passage, base.at)
        if m is not base
        and m.figure.exact
        and m.figure.unit.comparable(base.figure.unit)
        and m.label.stage not in BUDGETS
        and levels.this_year(m)
        and not is_base(m)
        and (place is passage or place.section[:1] == passage.section[:1])
    )
    return next(fits, None)


def told_like(passage: Passage, position: int, base: Mention) -> Mention | None:
    """新收案件同比上升（上年新收 b）: the amount told before under the name of the base."""
    name = _EARLIER.sub("", base.label.words).rstrip("为是：共")
    if len(name) < _NAME or not passage.mentions[position].lead.lstrip("，；").startswith(name):
        return None
    told = (
        m
        for m in reversed(passage.mentions[:position])
        if m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit.comparable(base.figure.unit)
        and m.label.words.lstrip("，、").startswith(name)
        and m.label.stage not in BUDGETS
    )
    return next(told, None)


def alike(one: Mention, other: Mention) -> bool:
    """Whether the names can be of one thing: 总收入 is not 总支出, a bare stage is anything."""
    a, b = one.label.key, other.label.key
    if not a or not b or a == b or a in b or b in a:
        return not _opposed(one, other)
    name, whole = (_EARLIER.sub("", m.label.words).rstrip("为是：") for m in (one, other))
    return len(name) > _NAME and whole.endswith(name)  # 总收入, 医院总收入


def _opposed(one: Mention, other: Mention) -> bool:
    sides = [{w for w in ("收入", "支出") if w in m.label.words} for m in (one, other)]
    return len(sides[0]) == 1 and len(sides[1]) == 1 and sides[0] != sides[1]
