"""What the words before a figure say of it: name, year, stage, fund scope.

A label's `key` is the name without what varies from place to place (years, stages, verbs,
“总额”, “我局”), so that two tellings of one fact meet; what was taken out is kept apart,
for two figures are the same fact only if year, stage and scope agree too.
"""

from __future__ import annotations

import re
from enum import StrEnum

from jixiao.record import record


class Stage(StrEnum):
    """At which stage of the year an amount stands."""

    ORIGINAL = "年初预算"
    BUDGET = "预算"  # which budget is not said
    REVISED = "全年预算"
    FINAL = "决算"
    RECEIVED = "到位"
    UNKNOWN = ""


class Scope(StrEnum):
    """Which funds an amount covers."""

    GENERAL = "一般公共预算财政拨款"
    FUND = "政府性基金预算"
    CAPITAL = "国有资本经营预算"
    APPROPRIATION = "财政拨款"
    ALL = ""


@record
class Label:
    """The name of a figure and its attributes; `words` as printed (evened)."""

    words: str
    key: str
    year: int | None = None
    stage: Stage = Stage.UNKNOWN
    scope: Scope = Scope.ALL


_STAGES = (
    (
        re.compile(
            r"年初(?:部门)?(?:基本支出|项目支出|支出|收入)?预算|年初.{0,6}预算|期初预算|部门预算数"
        ),
        Stage.ORIGINAL,
    ),
    (re.compile(r"全年预算|调整后?的?(?:全年)?预算|预算调整后|调整预算"), Stage.REVISED),
    (re.compile(r"到位|已?收到|下达|拨入|已拨付到"), Stage.RECEIVED),
    (
        re.compile(
            r"决算|实际(?:支出|使用|完成|执行|支付|发生|到账)|全年执行|执行数|已?支出了|实支"
        ),
        Stage.FINAL,
    ),
    (
        re.compile(
            r"(?<!公共)(?<!基金)(?<!经营)预算(?!绩效|管理|单位|财政拨款|收入财政|资金管理|执行|拨款)"
        ),
        Stage.BUDGET,
    ),
)
_SCOPES = (
    (re.compile(r"政府性基金"), Scope.FUND),
    (re.compile(r"国有资本经营"), Scope.CAPITAL),
    (re.compile(r"一般公共预算"), Scope.GENERAL),
    (re.compile(r"财政(?:拨款|资金|拨付|性资金)"), Scope.APPROPRIATION),
)
_SCOPE_WORDS = re.compile(
    r"一般公共预算(?:当年)?(?:财政)?(?:拨款)?|政府性基金(?:预算)?(?:财政)?(?:拨款)?|国有资本经营(?:预算)?(?:财政)?(?:拨款)?|财政(?:拨款|性资金|资金)"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年?度?")
_LAST_YEAR = re.compile(r"上一?年度?|去年|上年度?")
_OPENERS = re.compile(
    r"^(?:其中|包括|主要|包含|含|即|另外?|另有|其余|以及|及|和|与|并|且|还|又|共|全年|全部|当年|本年度?|今年|年度|年|末|底|初|"
    r"我(?:局|委|办|中心|单位|部门|院|校|所|会|处|镇|乡|街道|县|市|区|站|队|馆|厅|部|省)|本(?:单位|部门|级|局|中心|年|委|街道|镇|次|项目)|"
    r"全(?:局|市|县|省|区|国|州|盟|旗|镇|乡|街道|院|校|系统)|截至?|累计|实际|共计|合计|总共|一共|该项目|预计|计划|"
    r"[一二三四五六七八九十]是|[（][一二三四五六七八九十\d]+[）]|\d+[、.]|：|，|、|；|“(?=三公))+"
)
_CLOSERS = re.compile(
    r"(?:为|是|达到?|达成|约|共计?|合计|总计|计|了|有|：|数|额|金额|总额|资金|支出|收入|经费|费用|完成|实现|到|至|的|安排|使用|投入|"
    r"均|各|人数|数量|规模|规模为|情况|款|总|分别|累计|实际|已|预计|新增|财政|上述|共支出|支付|拨付|发放|仅|高达)+$"
)
_CLASS = re.compile(r"（[类款项]）")
_BOTH = re.compile(r"^收支")
_NOISE = re.compile(r"[“”\"'《》（）()：，、；。\s]|（[类款项]）|[类款项](?=）)")
_STAGE_WORDS = re.compile(
    r"年初|年末|年终|年底|决算数?|预算数?|执行数|实际|全年|调整后?|总体|部门|单位|本部门|本单位|情况|当年"
)


_STAGE_ALONE = re.compile(  # behind 高等教育（项）, no name of its own
    r"(?:支出|收入)?(?:年初|全年|调整后?的?|当年)?(?:预算|决算)(?:数|安排|支出)*(?:为|是|：)?"
    r"|(?:支出|收入)(?:数|金额|为|是|：)*"
)
_MOVED = re.compile(
    r"(?:同口径)?(?:(?:与|同|比|较|相比|对比)[^，。]{0,16}|同比|环比)?(?:各|均|净)?(?:增加|增长|增收|增支|提高|上升|上涨|提升|高出|高于|多支出|多出|调增|追加"
    r"|减少|下降|降低|减支|减收|压减|压缩|下滑|回落|缩减|低于|少支出|调减|超出(?:年初|全年|调整)?预算|超预算|超支|结余|节余|节约|节支|增|减|超)"
    r"(?:了|额|约|为|达到|达|近|幅度|：|支出|收入|资金)*$"
)
_INSIDE = re.compile(r"^[^，。]{2,8}(?:支出|经费|收入|预算|决算|资金)(?:决算)?中的?，?(?=.{2})")
_COMPARED = re.compile(
    r"^(?:比|较|与|占|由|从)(?=(?:19|20)\d\d|上|去|年初|全年|预算|调整|执行|一般公共|项目支出|基本支出|总|本年|财政)"
)
_ORGANISATION = re.compile(
    r"^.{2,40}?(?:局|委|委员会|办公室|办事处|中心|院|部|厅|街道|镇|乡|站|所|馆|队|学校|大学|中学|小学|公司|集团|协会|联合会|会|部门|单位|处|政府)"
    r"(?:（[^）]{1,8}）|部门|本级|机关)?(?=(?:19|20)\d\d年|共有|所属|机关运行)"
)


def label(words: str) -> Label:
    """Read a label from the evened words before a figure."""
    year = _YEAR.search(words)
    number = int(year[1]) if year else (-1 if _LAST_YEAR.search(words) else None)
    return Label(words, key(words), number, stage_of(words), scope_of(words))


def stage_of(words: str) -> Stage:
    """The stage that the words name."""
    for pattern, stage in _STAGES:
        if pattern.search(words):
            return stage
    return Stage.UNKNOWN


def scope_of(words: str) -> Scope:
    """The funds that the words name."""
    for pattern, scope in _SCOPES:
        if pattern.search(words):
            return scope
    return Scope.ALL


def key(words: str) -> str:
    """The name alone: 2022年度“三公”经费预算支出为 → 三公."""
    name = _ORGANISATION.sub("", _MOVED.sub("", _COMPARED.sub("", words)))
    name = _LAST_YEAR.sub("", _YEAR.sub("", name))
    name = _CLASS.sub("|", name).rstrip("|")
    pieces = name.split("|")
    name = next((p for p in reversed(pieces) if not _STAGE_ALONE.fullmatch(p)), pieces[-1])
    name = _INSIDE.sub("", _OPENERS.sub("", name))
    name = _SCOPE_WORDS.sub("", name)
    name = _STAGE_WORDS.sub("", name)
    name = _BOTH.sub("收入支出", _NOISE.sub("", name))
    name = _OPENERS.sub("", name)
    short = _CLOSERS.sub("", name)
    if "收入支出" in name and not short.removesuffix("收入"):
        return "收入支出"
    return short or _kind_word(name)


def _kind_word(name: str) -> str:
    """支出 and 收入 alone name the whole."""
    for word in ("支出", "收入", "经费", "资金"):
        if word in name:
            return word
    return ""
