"""An amount for each of something: 人均 90 元, 每公里 120 万元, 单车 2.7 万元, 5.2 元/公斤.

What it is for (the thing) is told before it or behind a stroke; a number of those things is
what it divides a total by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from jixiao.data.units import UNITS
from jixiao.facts.mentions import Mention, Role
from jixiao.figures import YUAN, Figure, Kind

_ONE = Decimal(1)
# The thing, the units that count it (a tuple) and how many of a unit's base are one of it.
_COUNTED = {
    "人": ("人", "人次", "人份"),
    "生": ("人",),
    "户": ("户", "户次"),
    "家": ("家", "家次", "户"),
    "车": ("辆", "台"),
    "灯": ("盏",),
    "班": ("班", "班次", "期"),
    "次": ("次", "场次", "场", "人次", "批次", "期"),
    "场": ("场", "场次"),
    "例": ("例", "人", "例次"),
    "起": ("起",),
    "件": ("件",),
    "床": ("张", "床", "张床位"),
    "校": ("所",),
    "园": ("所",),
    "村": ("村", "个"),
    "师": ("人",),
    "点": ("个", "处", "点"),
    "项": ("项", "个"),
    "公斤": ("公斤", "千克", "吨"),
    "千克": ("公斤", "千克", "吨"),
    "斤": ("公斤", "千克", "吨"),
    "度": ("千瓦时", "度"),
    "千瓦时": ("千瓦时", "度"),
    "亩": ("亩", "公顷"),
    "月": ("个月", "月"),
    "日": ("天", "工作日"),
    "天": ("天", "工作日"),
    "平方米": ("平方米",),
    "公里": ("公里",),
    "米": ("米", "公里"),
}
_SCALES = {
    ("公斤", "吨"): Decimal(1000),
    ("千克", "吨"): Decimal(1000),
    ("斤", "吨"): Decimal(2000),
    ("斤", "公斤"): Decimal(2),
    ("亩", "公顷"): Decimal(15),
}
_LENGTH = {"公里": Decimal("0.001"), "米": _ONE}
_MEASURES = "|".join(
    sorted((re.escape(u) for u in UNITS if u and u not in "分元角成倍番%‰"), key=len, reverse=True)
)
_MEAN = (
    r"(?<![平一])(?P<mean>人次|人|户|亩|班|车|次|例|起|件|场|生|床|盏|校|村|株|头|台|辆|处|所|站|镇|乡|册|套|项|批|期"
    r"|个|家|园|师|点|吨|米|公里|日|月)均(?!衡|等|匀|已|可|为全|由|无|在|按|未|达到[^\d]|能|有|符|属)"
)
_EACH = rf"每(?:1|一)?(?P<each>{_MEASURES}|[车班生校村床月天日师])(?P<of>[^，。；：\d每]{{0,6}})"
_SINGLE = r"单(?P<single>车|灯|床|户|人|台|个|座|套|次|例|盏|辆|村|亩)(?!位|独)"
_TRIGGER = re.compile(rf"{_MEAN}|{_EACH}|{_SINGLE}")
_MANY = re.compile(
    r"每?(?P<many>[百千万十])(?P<mean>人|户|名|平方米)(?![均次])(?P<of>[^，。；：\d]{2,14})$"
)
_PER = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000), "万": Decimal(10_000)}
_BEHIND = re.compile(rf"/(?P<unit>{_MEASURES}|[车班生校村床月天日师])")


@dataclass(frozen=True, slots=True)
class Each:
    """A mention that is told for each of some things; `figure` is in the unit of the total."""

    mention: Mention
    figure: Figure
    things: tuple[tuple[str, str], ...]  # the measure word, the noun behind it or nothing
    per: Decimal  # the part of its number that is told for one thing: 1/1000 for 千人
    mean: bool  # an average (均), and no standard that is set (每人补助)


def each_of(mention: Mention) -> Each | None:
    """What the amount is told for, if it is told for something."""
    if mention.role not in (Role.LEVEL, Role.DELTA):
        return None
    figure, behind = _stripped(mention)
    many = _MANY.search(mention.label.words)
    if many and not behind:
        per = _ONE / _PER[many["many"]]
        return Each(mention, figure, ((many["mean"], ""),), per, mean=True)
    found = list(_TRIGGER.finditer(mention.label.words)) or list(_TRIGGER.finditer(mention.lead))
    told = [_thing(m) for m in found if len(mention.lead) - m.end() < _FAR]
    if behind:
        told = [thing for thing in told if thing[0] not in (behind, "价")] + [(behind, "")]
    if not told:
        return None
    mean = bool(behind) or "均" in mention.lead or "单" in mention.lead
    return Each(mention, figure, tuple(dict.fromkeys(told)), _ONE, mean)


_FAR = 24  # characters between the words and the amount
_GENERAL = ("个", "项", "处", "所", "家", "件", "条", "种", "类", "座", "支", "次")
_NO_NOUN = re.compile(
    r"(?:.$|补|奖|安排|投入|支付|拨付|发放|平均|成本|投资|资助|财政|给予|标准|按|年|需|为|约|达|支出|运行|增收|造价"
    r"|费|资金|经费|的|可|最高|一次|计|收|不)"
)


def _thing(match: re.Match[str]) -> tuple[str, str]:
    if match["mean"] or match["single"]:
        return match["mean"] or match["single"], ""
    noun = match["of"]
    return match["each"], "" if _NO_NOUN.match(noun) else noun


def _stripped(mention: Mention) -> tuple[Figure, str]:
    """The figure without what stands behind its stroke, and that: 5.2元/公斤, 600元/亩."""
    name = mention.figure.unit.name
    head, stroke, rest = name.partition("/")
    if stroke:
        unit = YUAN if head == "元" else None
        money = mention.figure.with_unit(unit) if unit else mention.figure
        return money, rest.partition("·")[0]
    found = _BEHIND.match(mention.tail)
    return mention.figure, found["unit"] if found else ""


def counts(mention: Mention, thing: str, noun: str) -> Decimal | None:
    """How many of the thing one base unit of the mention is; none where it counts another."""
    unit = mention.figure.unit
    if mention.role is not Role.LEVEL or mention.figure.value <= 0 or not mention.figure.exact:
        return None
    if unit.kind is Kind.LENGTH:
        return _LENGTH.get(thing)
    if unit.kind is Kind.AREA:
        return _ONE if thing in ("平方米", "平米", "㎡") else None
    if unit.kind is not Kind.COUNT or "/" in unit.name:
        return None
    if unit.name in _COUNTED.get(thing, (thing, _alias(thing))):
        return None if _otherwise_called(mention, noun) else _SCALES.get((thing, unit.name), _ONE)
    named = mention.tail.startswith(thing) or (len(thing) > 1 and thing in mention.label.words)
    return _ONE if named else None


def _alias(thing: str) -> str:
    known = UNITS.get(thing)
    return known.name if known else thing


def _otherwise_called(mention: Mention, noun: str) -> bool:
    """每个社区 x is not of 6 个项目: what units as general as 个 count must be called so."""
    if not noun or mention.figure.unit.name not in _GENERAL:
        return False
    return noun[:2] not in mention.tail and noun[:2] not in mention.label.words


def same_measure(total: Mention, each: Each) -> bool:
    """Whether an amount may be the total of which the other is told for each thing."""
    unit, wanted = total.figure.unit, each.figure.unit
    if wanted.kind is Kind.BARE and each.per != _ONE and unit.kind is Kind.COUNT:
        return unit.name in each.mention.label.words or total.label.words[-2:] in each.mention.lead
    people = {unit.name, wanted.name} <= {"人", "人次"}
    if not (unit.comparable(wanted) or people) or total.role not in (Role.LEVEL, Role.DELTA):
        return False
    if unit.kind is not Kind.COUNT or not each.mention.tail or not total.tail:
        return True
    return people or total.tail[:1] == each.mention.tail[:1] or each.mention.tail[:1] == "/"
