"""Rates of what was cut: 预算 a、决算 b，偏差 p%; 由 a 压减至 b，压减率 p%; 较控制价下浮 p%.

All are the difference of two amounts told last over the first of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Change, Claim
from jixiao.claims.narrative.scene import apiece, shut
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.roles import moves_towards
from jixiao.figures import Kind, Unit

_CUT = re.compile(
    r"(?:(?P<down>压减|压缩|压降|降低|下降|减少|缩减|下浮|节约|节支|节省|节电|节能|节水|节油|审减|核减|降幅)|偏差|偏离)"
    r"(?P<rate>率|度|幅度|比例)?(?:为|达到?|约|：|了)*$"
)
_ONLY_RATE = re.compile(r"下浮|偏差|偏离")
_PLAN = re.compile(
    r"预算|控制价|限价|概算|送审|合同|计划|原|改造前|实施前|由|从|拦标|采购预算|估算"
)
_DONE = re.compile(r"决算|中标|成交|审定|实际|支出|执行|结算|改造后|实施后|签约|完成")
_COMPARED = re.compile(r"[比较](?:上年|去年|(?:19|20)\d\d年|年初|同期)|同比")
_MOVED = re.compile(r"[节减降少][^，。；\d]{0,4}$")


def find(report: Report) -> Iterator[Claim]:
    """Every such rate behind the two amounts of its sentence."""
    for passage in report.passages:
        for rate in passage.mentions:
            if rate.figure.unit.kind is not Kind.PERCENT or not rate.figure.exact:
                continue
            said = _CUT.search(rate.lead)
            told = said and (said["rate"] or _ONLY_RATE.search(said[0]))
            if told and not _COMPARED.search(rate.lead):
                yield from _rate(passage, rate, cut=bool(said and said["down"]))


def _rate(passage: Passage, rate: Mention, *, cut: bool) -> Iterator[Claim]:
    before = [m for m in passage.mentions if m.at < rate.at and _stands(passage, m, rate)]
    if len(before) < 2:  # noqa: PLR2004
        return
    unit = before[-1].figure.unit
    told = [m for m in before if m.figure.unit.comparable(unit)]
    pair = _pair(told[-2], told[-1], unit) if len(told) > 1 else None
    if pair is None:
        return
    now, base = pair
    yield Change(
        topic="year",
        now=term(passage, now),
        before=term(passage, base),
        amount=None,
        percent=term(passage, rate),
        direction=-1 if cut else 0,
        against="原",
    )


def _stands(passage: Passage, level: Mention, rate: Mention) -> bool:
    return (
        level.role is Role.LEVEL
        and level.sentence == rate.sentence
        and level.figure.exact
        and level.figure.value > 0
        and not shut(passage, level, rate.at)
        and not apiece(passage.text, level)
        and not _MOVED.search(level.label.words)
        and level.figure.unit.kind in (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH)
    )


def _pair(first: Mention, second: Mention, unit: Unit) -> tuple[Mention, Mention] | None:
    """Now and before, where the words say which of the two was to be and which came."""
    if not first.figure.unit.comparable(unit):
        return None
    moved = moves_towards(second.label.words)
    plan = _PLAN.search(first.label.words) and _DONE.search(second.label.words)
    return (second, first) if plan or moved else None
