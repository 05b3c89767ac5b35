"""Which role a figure plays, by the words right before it."""

from __future__ import annotations

import re

from jixiao.facts.mentions import Role
from jixiao.figures import Figure, Kind

_UP = (
    "增加|增长|增收|增支|增产|提高|上升|上涨|攀升|提升|增|高出|高于|多支出|多出|多|超|上浮|调增|追加"
    "|扩大|净增"
)
_DOWN = (
    "减少|下降|降低|减产|减支|减收|压减|压缩|下滑|回落|缩减|降|减|低于|少支出|少|下浮|调减|核减|收窄"
    "|负增长"
)
_FILL = (
    r"(?:了|额|约|为|达到|达|近|幅度|率|：|是|均|各|超过|超|大约|共|共计|合计|支出|收入|资金|经费"
    r"|人员|高达|数|数为|比例|速|仅){0,3}$"
)
_DELTA = re.compile(rf"(?<![稳促保快助])(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_FILL}")
_TOWARDS = re.compile(
    r"(?:增加|增长|提高|上升|上涨|提升|减少|下降|降低|压减|压缩|增|降|减|调整|回升|扩大)"
    r"(?:到了?|至|为)$"
)
_OVER = (
    r"超出(?:年初|全年|调整)?预算数?|超过(?:年初|全年)?预算数?|超预算|超支|多支出?"
    r"|高于(?:年初|全年)?预算数?"
)
_UNDER = (
    r"结余|节余|节约|节支|剩余|审减|低于(?:年初|全年)?预算数?|少支出?|结转结余"
    r"|尚?未(?:支出|支付|拨付|使用)"
)
_GAP = re.compile(
    rf"(?:(?P<up>{_OVER})|(?P<down>{_UNDER}))(?:资金|金额|额|了|为|共|：|经费|支出){{0,2}}$"
)
# 超进度任务 x, 距任务还差 y: how far it is from what was set.
_MARGIN = re.compile(
    r"(?:(?P<up>超(?:过|出|额|收)?)|(?P<down>(?:距|离|比|较|低于|短)))[^，。；\d]{0,16}"
    r"(?:任务|目标|计划|进度)(?:数|额)?(?(up)|[^，。；\d]{0,3}(?:差|欠|短收|少))(?:额|了|为|约)?$"
)
# What earlier years left over and what is set aside are amounts as they stand.
_STOCK = re.compile(
    r"(?:上年度?末?|年初|期初|历年|滚存|非财政拨款)(?:的|财政拨款|净)?(?:结余|结转)|结余(?:分配|收入)"
)
_CHANGE = re.compile(
    rf"(?<!不)(?:(?P<up>{_UP}|增幅|升幅|增速|增率|增长率|增长幅度|涨幅)|(?P<down>{_DOWN}|降幅|减幅|下降率|跌幅)"
    rf"|(?P<any>同比|变动率|变化率)){_FILL}"
)
_CUT_RATE = re.compile(r"[审核]减率")  # what was cut of what was asked for
_SHARE = re.compile(
    r"(?:占比|占.{0,40}?|比重|份额|所占比例)"
    r"(?:的比重|的比例|的|重|为|达到|达|约|是|：|总额|总数|超过|比){0,3}$"
)
_OF_BUDGET = (
    r"完成(?:了)?(?:年初|全年|调整后?|当年|本年)?(?:的)?预算(?:数)?(?:的)?"
    r"|(?:为|占)(?:年初|全年|调整后?)?预算(?:数)?的"
)
_RATE = re.compile(
    rf"(?:率|满意度|{_OF_BUDGET}|完成.{{0,12}}?(?:的|任务的|计划的)|进度)"
    r"(?:分别)?(?:为|是|达到|达|约|：|均为|均达|超过|保持在|控制在|在|仅为|仅|高达){0,3}$"
)
_PERCENT_OF = re.compile(r"(?:是|为|相当于|达到?).{0,12}?的$")
_ONLY_MOVED = re.compile(r"(?:净)?(?:(?P<up>增加|增长|提高)|(?P<down>减少|下降|降低))了?")
_THAN = re.compile(r"[比较](?:上|去|前|同期|年初|年度|(?:19|20)\d\d)|同比|环比")
_NEW_COUNT = re.compile(r"新增|增加?$|提升$")


def role_of(figure: Figure, name: str) -> tuple[Role, int]:
    """The role and the direction (+1, −1, 0) that the words `name` give to a figure."""
    if figure.unit.kind in (Kind.PERCENT, Kind.POINTS):
        return _percent_role(figure, name)
    if _TOWARDS.search(name):
        return Role.LEVEL, 0
    margin = _MARGIN.search(name)
    if margin and figure.unit.kind is Kind.MONEY:
        return Role.GAP, 1 if margin["up"] else -1
    gap = _GAP.search(name)
    if gap and figure.unit.kind is Kind.MONEY and not _STOCK.search(name):
        return Role.GAP, 1 if gap["up"] else -1
    delta = _DELTA.search(name)
    if delta and not _is_new_count(figure, name) and not _is_named_so(figure, name, delta):
        return Role.DELTA, 1 if delta["up"] else -1
    return Role.LEVEL, 0


def moves_towards(name: str) -> bool:
    """Whether the words say where a change ended: 增至, 扩大到."""
    return bool(_TOWARDS.search(name))


def only_moved(name: str) -> int:
    """+1 or −1 where the words are nothing but 增加 or 减少, else 0."""
    found = _ONLY_MOVED.fullmatch(name)
    return 0 if found is None else 1 if found["up"] else -1


def _is_named_so(figure: Figure, name: str, delta: re.Match[str]) -> bool:
    """园区三年提升 25 万元 is money for a project of that name; 比上年提高 25 元 is a change."""
    named = figure.unit.kind in (Kind.MONEY, Kind.BARE) and delta["up"] in ("提升", "扩大", "提高")
    return named and not _THAN.search(name)


def _is_new_count(figure: Figure, name: str) -> bool:
    """新增企业 46 家 counts the new ones; 比上年增加 3 人 is a change."""
    compared = "比" in name or "较" in name
    return figure.unit.kind is Kind.COUNT and bool(_NEW_COUNT.search(name)) and not compared


def _percent_role(figure: Figure, name: str) -> tuple[Role, int]:
    if _TOWARDS.search(name):
        return Role.PERCENT, 0
    change = _CHANGE.search(name)
    if change and not _CUT_RATE.search(name):
        told = 1 if change["up"] else -1 if change["down"] else 0
        return Role.CHANGE, -1 if figure.value < 0 else told  # 增长率为-1.2%
    if figure.unit.kind is Kind.POINTS:
        return Role.DELTA, 0
    if _RATE.search(name):
        return Role.RATE, 0
    if _SHARE.search(name):
        return Role.SHARE, 0
    return (Role.RATE, 0) if _PERCENT_OF.search(name) else (Role.PERCENT, 0)
