"""What stands in a list and is no part of it: last year's amounts, prices, other matters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import takewhile

from jixiao.claims.narrative.partitions import partition_of
from jixiao.facts.labels import Stage, stage_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.figures import ZERO, Kind

FIRST_FEW = r"(?:居|列|占|排名?)前|前[一二三四五六七八九十\d]+[位名大强]"  # not all are told

_ASIDE = re.compile(
    r"^占|^（?(?:上年(?!度?末?(?:结余|结转|滚存))|去年|原(?:预算|计划|定))"
    r"|^（?(?:年度)?(?:目标|计划|任务|预期|标准|限额(?!以|内|商|工|企|上))|较?上年(?:同期)?的?$"
    r"|每[^，。；]{0,6}$|人均|户均|车均|亩均|单价|均价|平均|补助标准|[较比]上年|[较比]去年"
)
_MEAN = re.compile(
    r"中位数|平均(?!气温|寿命)(?:每|一)?[^，。；\d]{0,10}$|[人户车亩件例班场辆台套]均[^，。；\d]{0,8}$|[单均]价|每[^，。；\d季月年批期]{1,6}$"
)
_FIRST_ITEM = re.compile(r"1[.、](?!\d)|（[1一]）|①")
_NEXT_ITEM = re.compile(r"[；。]\s*(?:\d[.、](?!\d)|（[\d二三四五]）|[②-⑳])")
_CLASSES = re.compile(r"(?:大)?(?:方面|部分|层面|环节|阶段|类别|板块|领域|批次|维度|步骤|层次)")
_OTHER_SCORE = re.compile(r"平均|上年|去年|目标(?:值|分)?$|每")
_BUDGETS = (Stage.ORIGINAL, Stage.BUDGET, Stage.REVISED)
_SPENT = re.compile(r"(?:已|实际|全年)?(?:支出|使用|支付|执行|完成|实支)(?:了|数|为|资金)?")
_ADDEND = re.compile(r"^再?加上?(?=上级|中央|省|市|转移|补助|返还|税收返还|地方|债务)")
_CARRIED = re.compile(r"上年|调入|动用|债务转贷|结转")
_OWN_TOTAL = re.compile(
    r"^(?:本年|全年|年度|\d{4}年度?)?(?:收入|支出)(?:合计|总计)|^(?:本年|全年)(?:收入|支出)$"
)
_LEFT = re.compile(r"结转|结余|剩余|尚余|余额|滚存|节约|节余|未支出|未使用|未拨付|缺口")
_SERIES = re.compile(
    r"目标|计划|任务|预期|年初|指标值|标准值|限额|满分|分值|权重|上年|上一年|去年|同期|前年|预算|原定"
)
_LAST_CLAUSE = re.compile(r"[，；：。（]")
_SEVERAL_OTHERS = 2  # figures of another unit: a list of their own
_TIERS = tuple(  # of places: those of one tier are no parts of those of another
    re.compile(rf"^(?:{nouns}|{short})(?=$|[，。；、（）的开展实施建完参列纳])|(?:{nouns})$")
    for nouns, short in (
        ("县区|区县|县市区|市县", "[县区市]"),
        ("乡镇(?:（街道）)?|镇街|建制镇|街道办事处", "街道|[乡镇]"),
        ("行政村|自然村|建制村|贫困村|村庄|村居|社区|居委会", "村"),
        ("村民小组|居民小组|村组|网格", "屯"),
    )
)


def aside(text: str, mention: Mention) -> bool:
    """What is told of an item and is no part: last year's amount, a price, how many classes."""
    if mention.figure.unit.kind is Kind.SCORE:  # 目标完成28分 is the score of that name
        return bool(_OTHER_SCORE.search(mention.label.words))
    after = text[mention.end : mention.end + 4]
    return bool(_ASIDE.search(mention.label.words) or after[:1] == "/" or _CLASSES.match(after))


def is_mean(text: str, mention: Mention) -> bool:
    """平均每个项目13条, 人均1.2万元: a mean or a price, which nothing divides."""
    return bool(_MEAN.search(mention.label.words)) or text[mention.end : mention.end + 1] == "/"


def is_peer(mention: Mention) -> bool:
    """本年支出 behind a list under 本年收入: a total of its own."""
    words = mention.label.words
    return mention.label.key in ("支出", "收入", "收入支出") and bool(_OWN_TOTAL.search(words))


def of_one_kind(whole: Mention, listed: Sequence[Mention]) -> list[Mention]:
    """102个部门，其中有81个部门公开了104个项目: what counts another thing is no part."""
    thing = whole.tail[:2]
    same = [m for m in listed if thing and m.tail.startswith(thing)]
    listed = [m for m in listed if not _of_other_tier(whole, m)]
    counted = whole.figure.unit.kind is Kind.COUNT and same
    return [m for m in listed if not counted or m in same or not m.tail]


def _of_other_tier(whole: Mention, part: Mention) -> bool:
    """3个乡镇……行政村52个: villages are no parts of towns, though both count in 个."""
    if whole.figure.unit.kind is not Kind.COUNT:
        return False
    one, other = (_tier(m.tail) or _tier(m.label.words) for m in (whole, part))
    return one is not None and other is not None and one is not other


def _tier(words: str) -> re.Pattern[str] | None:
    return next((tier for tier in _TIERS if tier.search(words)), None)


def divides_another(passage: Passage, whole: Mention, first: Mention, opener: str) -> bool:
    """Whether the words from the whole to the list say that it is of something else."""
    text = passage.text
    opened = max(whole.end, text.rfind(opener, whole.end, first.at))
    told = [m for m in passage.mentions if whole.end <= m.at < first.begin]
    return (
        (opener.startswith("分别") and _other_series(whole, text[whole.end : opened]))
        or _of_another(whole, [m for m in told if m.role is Role.LEVEL], opened)
        or _of_gap(text, told, first)
    )


def _other_series(whole: Mention, between: str) -> bool:
    """完成17家，年初目标分别为3家和15家: what was aimed at divides nothing that was done."""
    clauses = _LAST_CLAUSE.split(between)
    told = len(clauses) > 1 and _SERIES.search(clauses[-1])
    return bool(told) and not _SERIES.search(whole.label.words)


def _of_another(whole: Mention, told: Sequence[Mention], opened: int) -> bool:
    """3个镇……面积3万亩，其中甲1亩、乙2亩，村52个: the list is of the unit it begins with."""
    listed = [m for m in told if m.at >= opened]
    head = next((m for m in reversed(told) if m.at < opened), None)
    if len(listed) < _SEVERAL_OTHERS or head is None:
        return False
    other = not head.figure.unit.comparable(whole.figure.unit)
    return other and all(head.figure.unit.comparable(m.figure.unit) for m in listed)


def _of_gap(text: str, between: Sequence[Mention], first: Mention) -> bool:
    """年终结余 b（其中：……）; 年末结转 b。其中：基本支出结转 c: the list divides what is left."""
    gaps = [m for m in between if m.role is Role.GAP]
    left = bool(_LEFT.search(first.label.words))
    return any(left or text[m.end : m.end + 1] == "（" for m in gaps)


def spent_of(whole: Mention, before: Sequence[Mention], first: Mention) -> Mention:
    """支出 a，结转 b。其中：甲 x: a list that begins a sentence divides no remainder."""
    if whole.sentence == first.sentence or not _LEFT.search(whole.label.words):
        return whole
    if _LEFT.search(first.label.words):
        return whole
    told = [m for m in before if m.sentence == whole.sentence and not _LEFT.search(m.label.words)]
    return told[-1] if told else whole


def of_one_stage(whole: Mention, parts: list[Mention]) -> list[Mention]:
    """Where each item has its budget and its spending, those of the total's stage."""
    if not whole.money:
        return parts  # 预算执行27分: a score, no stage
    stages = {m.at: stage_of(m.label.words) for m in (whole, *parts)}
    budgets = [m for m in parts if stages[m.at] in _BUDGETS]
    bare = [m for m in parts if _SPENT.fullmatch(m.label.words)]
    finals = [m for m in parts if m in bare or stages[m.at] is Stage.FINAL]
    if bare and not budgets and len(bare) < len(parts):
        return bare if "支出" in whole.label.words else [m for m in parts if m not in bare]
    if not budgets or not finals:
        return parts
    left_out = finals if stages[whole.at] in _BUDGETS else budgets
    return [m for m in parts if m not in left_out]


def filled(text: str, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """实有43人，其中在职43人；退休20人: what stands behind ； once the total is full is no part."""
    added = ZERO
    for index, part in enumerate(parts[:-1]):
        added += part.figure.value
        if added == whole.figure.value and "；" in text[part.end : parts[index + 1].at]:
            return parts[: index + 1]
    return parts


def own_item(text: str, whole: Mention, listed: Sequence[Mention]) -> list[Mention]:
    """1.甲 x 万元，其中乙 y；2.丙 z: the list under one item ends where the next begins."""
    if not listed or _FIRST_ITEM.search(text, whole.end, listed[0].at):
        return list(listed)
    return [m for m in listed if not _NEXT_ITEM.search(text, whole.end, m.at)]


def own_matter(text: str, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """其中 without a colon: an amount behind ； that is larger than the total is another matter.

    Not so where the names are those of a partition: 其中一般债务 a；专项债务 b.
    """
    if partition_of(whole.label.words, [p.label.words for p in parts]):
        return parts
    for index in range(1, len(parts)):
        larger = parts[index].figure.value > whole.figure.value
        if larger and "；" in text[parts[index - 1].end : parts[index].at]:
            return parts[:index]
    return parts


def goes_on(passage: Passage, mention: Mention, told: Sequence[Mention]) -> bool:
    """较上年新增在职3人、退休2人: a 、 goes on with what is no part."""
    place = bisect_left(passage.mentions, mention.at, key=lambda m: m.at)
    before = passage.mentions[place - 1] if place else None
    if before is None or before in told or not before.figure.unit.comparable(mention.figure.unit):
        return False
    if before.figure.unit.kind is Kind.SCORE:  # 决策满分20分、评定18分
        return False
    return passage.text[before.end : before.end + 1] == "、"


def of_same_name(text: str, whole: Mention, parts: list[Mention]) -> list[Mention]:
    """计划金额共计 a，实际金额共计 b，其中甲计划金额共计 c，实际金额共计 d: b has the part d.

    加补助 x，其中甲 y，上年结转 z，总计: what is added next is no part of what was added.
    """
    if _ADDEND.match(whole.label.words):
        return list(takewhile(lambda m: not _added_next(text, m), parts))
    named = whole.money and whole.label.key
    same = [m for m in parts if named and m.label.words == whole.label.words]
    return same or parts


def _added_next(text: str, part: Mention) -> bool:
    """Whether it is added beside the whole: behind ，, not joined to the parts by 、 or 和."""
    joined = text[part.begin - 1 : part.begin] in ("、", "和")
    return bool(_CARRIED.search(part.label.words)) and not joined
