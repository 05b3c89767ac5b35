"""Kinds that leave nothing out: 男、女, 新开工、续建, 公办、民办; a kind and what is not of it.

Of a number of things that are told by such kinds, all are told, so that they may not fall short.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations

from jixiao.figures import Kind


def _of(*patterns: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(p) for p in patterns)


_KINDS = (
    _of(r"^男(?:性|生|职工|同志)?[^，。；]{0,4}$", r"^女(?:性|生|职工|同志)?[^，。；]{0,4}$"),
    _of(r"^(?:新开工|新建)(?:项目|工程)?$", r"^(?:续建|结转续建)(?:项目|工程)?$"),
    _of(r"^公办[^，。；]{0,4}$", r"^民办[^，。；]{0,4}$"),
    _of(r"^(?:城镇|城市)[^，。；]{0,6}$", r"^农村[^，。；]{0,6}$"),
    _of(r"^汉族[^，。；]{0,4}$", r"^少数民族[^，。；]{0,4}$"),
    _of(
        r"^管理(?:岗位?|人员|岗位?人员)$",
        r"^(?:专业技术|专技)(?:岗位?|人员|岗位?人员)$",
        r"^工勤(?:技能)?(?:岗位?|人员|岗位?人员)$",
    ),
)
_PAIR = 2
_OPENS = re.compile(r"^(?:其中)?[：，]?(?:已经?|有)?")


def exhaustive(names: Sequence[str], kind: Kind) -> str:
    """Why parts of these names are all that there are (Chinese); nothing if they may not be."""
    if len(names) == _PAIR and any(_denies(a, b) for a, b in permutations(names)):
        return "所列两类互为否定，即全部"
    told = kind is Kind.COUNT and any(_each(patterns, names) for patterns in _KINDS)
    return "所列各类合起来即全部" if told else ""


def _each(patterns: Sequence[re.Pattern[str]], names: Sequence[str]) -> bool:
    """Whether each name is one of the kinds, and each kind is told."""
    if len(patterns) != len(names):
        return False
    return all(any(p.search(_OPENS.sub("", n)) for n in names) for p in patterns)


def _denies(one: str, other: str) -> bool:
    """合格 and 不合格, 已整改 and 未整改, 重点企业 and 非重点企业."""
    core = _OPENS.sub("", one)
    return len(core) >= _PAIR and bool(re.fullmatch(rf"[非不未](?:经)?{re.escape(core)}", other))
