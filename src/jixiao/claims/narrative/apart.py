"""Pairs of amounts of which neither is a whole of the other: two years, two halves of one set."""

from __future__ import annotations

import re

from jixiao.claims.narrative.lists import part_lists
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.kept import kept

_YEAR = re.compile(r"(?:19|20)\d\d年度?|上年|去年|今年|本年|当年")
# Words of one row exclude each other: what is called one is no part of what is called another.
_ROWS = (
    ("集中", "分散"),
    ("城镇", "城市", "城区", "农村", "乡村"),
    ("男", "女"),
    ("上半年", "下半年"),
    ("一季度", "二季度", "三季度", "四季度"),
    ("春季", "秋季"),
    ("新建", "续建", "改建", "扩建"),
    ("公办", "民办"),
    ("中央", "省级", "自治区", "市级", "县级", "区级"),
    ("人员经费", "公用经费"),
    ("基本支出", "项目支出"),
    ("货物", "工程", "服务类"),
    ("小学", "初中", "高中", "幼儿园"),
    ("门诊", "住院", "急诊"),
    ("线上", "线下"),
    ("机关", "事业"),
    ("个人", "单位"),
)
_ENTIRE = re.compile(r"总|共|全[省市县区镇乡州]|合计|累计|应|计划|目标|任务|编制|预算")


@kept
def _parts(passage: Passage) -> dict[int, frozenset[int]]:
    """For each part of a list where its fellow parts stand."""
    fellows: dict[int, frozenset[int]] = {}
    for listed in part_lists(passage):
        places = frozenset(m.at for m in listed.parts)
        fellows.update(dict.fromkeys(places, places))
    return fellows


def apart(passage: Passage, one: Mention, other: Mention) -> bool:
    """Whether the words rule out that one of the two is a part of the other."""
    first, second = one.label.words, other.label.words
    if _ENTIRE.search(second) and not _ENTIRE.search(first):
        return False
    if _coordinate(passage, one, other):
        return True
    if other.at in _parts(passage).get(one.at, ()) and not _step_of(first, second):
        return True
    return _halves(first, second) or _of_two_years(first, second)


def _coordinate(passage: Passage, one: Mention, other: Mention) -> bool:
    """建议 x 件、提案 y 件: told in one breath, neither of them is of the other."""
    first, second = sorted((one, other), key=lambda m: m.at)
    between = passage.text[first.end : second.at]
    joined = between[:1] in ("、", "和", "及", "与") and not re.search(r"[，；。：（）]", between)
    return joined and not _STEPS.search(second.label.words) and "占" not in between


def sliced(passage: Passage, part: Mention) -> bool:
    """Whether an amount is of one year among the parts of a list: no rate is told of it."""
    return part.at in _parts(passage) and bool(_YEAR.search(part.label.words))


def _of_two_years(first: str, second: str) -> bool:
    """2023年到位 and 2024年到位: the same thing in two years."""
    years = _YEAR.search(first), _YEAR.search(second)
    if not years[0] or not years[1] or years[0][0] == years[1][0]:
        return False
    return _YEAR.sub("", first) == _YEAR.sub("", second)


def _halves(first: str, second: str) -> bool:
    for row in _ROWS:
        mine, theirs = (next((w for w in row if w in words), "") for words in (first, second))
        if mine and theirs and mine != theirs and _same_but(first, mine, second, theirs):
            return True
    return False


def _same_but(first: str, mine: str, second: str, theirs: str) -> bool:
    """Whether the names differ in these words alone, or the other gives nothing but its word."""
    a, b = first.replace(mine, ""), second.replace(theirs, "")
    return a == b or a.endswith(b) or b.endswith(a)


_STEPS = re.compile(r"完成|办结|审结|执结|合格|整改|通过|收回|达标|建成|支出|支付|使用|不")


def _step_of(first: str, second: str) -> bool:
    """受理 x 件，办结 y 件 in one list: the second is what became of the first."""
    return bool(_STEPS.search(first)) != bool(_STEPS.search(second))
