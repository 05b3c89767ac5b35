"""Totals and parts in sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.narrative.beside import complete_beside
from jixiao.claims.narrative.exhaustive import exhaustive
from jixiao.claims.narrative.grand import divided
from jixiao.claims.narrative.lists import PartList, part_lists
from jixiao.claims.narrative.nests import settled, unfolded
from jixiao.claims.narrative.overlap import overlapping
from jixiao.claims.narrative.partitions import (
    PARTITIONS,
    Partition,
    by_level,
    every_part,
    partition_of,
)
from jixiao.claims.narrative.shape import even
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.weighted import all_weighed
from jixiao.facts.index import BUDGETS
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_MARKED = re.compile(r"扣|满分|分值|权重")  # scores told beside what was lost or could be had
_RATE_ENDS = re.compile(r"率(?:为|达到?|是)?[\d.]+%；")  # the part's own rate, and the list's end
_SEVERAL = 3  # parts of a list that its last, 其他, completes
_RESIDUAL = re.compile(r"^(?:其他|其它|其余)(?!应)")
_BARE = re.compile(r"(?:^|年|\d)(?:年初|全年|调整|部门|单位)*(?:预算|决算)(?:数|总额)?(?:为|共)?$")
_MAY_BE_ALL = "所列各项可能是合计的全部"


def find(report: Report) -> Iterator[Claim]:
    """Every part list of the narrative, and totals that follow their parts."""
    for passage in report.telling:
        lists = part_lists(passage)
        grand = {d.whole.at for d in divided(passage)}
        for listed in lists:
            if listed.whole.at in grand:
                continue
            beside = complete_beside(listed, lists)
            parts = _complete_first(_without_peers(_own_rates(settled(listed))))
            outer, inner = unfolded(parts)
            yield from _listed(outer, report, beside=beside)
            yield from inner
        yield from _implied(passage)


_CAPITAL = re.compile(r"资本性支出|设备购置|办公设备|专用设备")
_NEARBY = 10  # paragraphs: one section on basic expenditure


def _capital(report: Report, passage: Passage) -> list[Term]:
    """Capital items of basic expenditure that are told after the list, in its section."""
    start = bisect_right(report.passages, passage.number, key=lambda p: p.number)
    return [
        term(other, m)
        for other in report.passages[start : start + _NEARBY]
        if other.section[:1] == passage.section[:1]
        for m in other.mentions
        if m.role is Role.LEVEL and m.money and _CAPITAL.search(m.label.words)
    ]


def _outer(listed: PartList) -> PartList:
    """The list without what divides one of its parts: 公务用车购置及运行费 and 其中：运行费."""
    vehicles = next(p for p in PARTITIONS if p.topic == "vehicles")
    whole = next((m for m in listed.parts if vehicles.whole.search(_name(m))), None)
    inner = [
        m
        for m in listed.parts
        if whole is not None and m.at > whole.at and any(p.search(_name(m)) for p in vehicles.parts)
    ]
    return replace(listed, parts=tuple(m for m in listed.parts if m not in inner))


def _listed(listed: PartList, report: Report, *, beside: bool) -> Iterator[Claim]:
    listed = _outer(listed)
    whole = term(listed.passage, listed.whole)
    parts = tuple(term(listed.passage, p) for p in listed.parts)
    names = [_name(p) for p in listed.parts]
    known = _partition(listed, names)
    capital = _capital(report, listed.passage) if _lacks_capital(known, listed) else []
    closed, why = _closed(listed, known)
    if beside and not listed.loose:
        closed, why = True, "同列各项的另一组数相加等于合计，所列即全部"
    if not (known or listed.strong) and overlapping(names, listed.whole.figure.unit.kind):
        closed, why = False, ""
        if sum(p.figure.value for p in listed.parts) > listed.whole.figure.value:
            return
    alone = len(parts) == 1 and not _whole_in_one(listed)
    if alone and (not listed.strong or listed.opener.startswith("分项")):
        closed = False
    yield Sum(
        topic=known.topic if known else "list",
        title=known.title if known else "",
        whole=whole,
        parts=parts,
        closed=closed,
        likely=why == _MAY_BE_ALL,
        even=even(listed),
        why=why,
        others=(
            *((whole, tuple(term(listed.passage, m) for m in f)) for f in (listed.further,) if f),
            *_others(listed, whole, parts),
            *((whole, (*parts, extra)) for extra in (*capital, *_further(listed, known))),
        ),
    )


def _partition(listed: PartList, names: Sequence[str]) -> Partition | None:
    """The partition by the total's name, or of 三公 where the paragraph speaks of it."""
    whole = listed.whole
    known = partition_of(_name(whole), names) or partition_of(whole.label.key, names)
    if known is None and _BARE.search(_name(whole)) and len(names) >= _SEVERAL:
        known = partition_of("收入预算", names)
    three = "三公" in listed.passage.text[: whole.at]
    return known or (partition_of("三公", names) if three else None)


def _further(listed: PartList, known: Partition | None) -> list[Term]:
    """Parts of the partition told in a sentence behind the list: ……。服务类项目 z 个."""
    if known is None:
        return []
    last = listed.parts[-1]
    missing = [p for p in known.parts if not any(p.search(_name(m)) for m in listed.parts)]
    return [
        term(listed.passage, m)
        for m in listed.passage.mentions
        if m.at > last.at
        and m.role is Role.LEVEL
        and m.figure.unit.comparable(last.figure.unit)
        and any(p.search(_name(m)) for p in missing)
    ][:2]


def _lacks_capital(known: Partition | None, listed: PartList) -> bool:
    """Basic expenditure by economic class, without the capital class."""
    told = any(_CAPITAL.search(_name(p)) for p in listed.parts)
    return known is not None and known.topic == "economic-classes" and not told


def _name(mention: Mention) -> str:
    return mention.label.words


def _whole_in_one(listed: PartList) -> bool:
    return listed.whole.figure.value == listed.parts[0].figure.value


_PAID = re.compile(r"支付|拨付|已(?:支|使|执)|实际(?:支出|使用|执行)")


def _paid_of_budget(listed: PartList) -> bool:
    """预算380万元，其中一季度支付60万元: what was paid of a budget need not be all of it."""
    budget = listed.whole.label.stage in BUDGETS
    return budget and all(_PAID.search(_name(p)) for p in listed.parts)


def _without_peers(listed: PartList) -> PartList:
    """其中甲 11；乙 50 of 14.5: behind ； what is larger than the whole is told beside it."""
    text, parts = listed.passage.text, listed.parts
    if listed.strong or partition_of(_name(listed.whole), [_name(p) for p in parts]):
        return listed
    for number, (a, b) in enumerate(pairwise(parts), start=1):
        larger = b.figure.value > listed.whole.figure.value
        if larger and "；" in text[a.end : b.at] and not _of_one_name(a, b):
            return replace(listed, parts=parts[:number])
    return listed


def _own_rates(listed: PartList) -> PartList:
    """其中甲 109 例，甲率 p%；乙 165 例，乙率 q%: at ； a second mark of the same things begins."""
    if listed.strong or listed.whole.figure.unit.kind is not Kind.COUNT:
        return listed
    text = listed.passage.text
    if "：" in text[listed.whole.end : listed.parts[0].at]:
        return listed
    for number, (a, b) in enumerate(pairwise(listed.parts), start=1):
        if _RATE_ENDS.search(text[a.end : b.at]):
            return replace(listed, parts=listed.parts[:number])
    return listed


def _complete_first(listed: PartList) -> PartList:
    """限额 a，其中一般债务 b、专项债务 c，余额 d: behind all parts of a partition the list ends."""
    names = [_name(p) for p in listed.parts]
    whole = _name(listed.whole)
    if partition_of(whole, names):
        return listed
    for cut in range(len(names) - 1, 1, -1):
        if _may_end(listed, cut) and every_part(whole, names[:cut]):
            return replace(listed, parts=listed.parts[:cut], further=listed.parts)
    return listed


def _of_one_name(a: Mention, b: Mention) -> bool:
    """市本级收入；区级收入: two of one kind are parts, whatever their size."""
    return by_level([_name(a), _name(b)]) and _name(a)[-2:] == _name(b)[-2:]


def _closed(listed: PartList, known: Partition | None) -> tuple[bool, str]:
    if listed.loose or _paid_of_budget(listed):
        return False, ""
    if known and known.whole_told:
        return True, f"{known.title}是完整划分"
    if listed.strong:
        return True, f"“{listed.opener}”表明所列即全部"
    told = exhaustive([_name(p) for p in listed.parts], listed.whole.figure.unit.kind)
    why = told or _complete(listed)
    if why:
        return True, why
    if listed.whole.figure.unit.kind is Kind.COUNT and len(listed.parts) < 3:  # noqa: PLR2004
        return False, ""  # 43项，其中重点5项、一般3项: counts are seldom all told
    several = len(listed.parts) > 1 and listed.whole.figure.value > 0
    return several, _MAY_BE_ALL if several else ""


def _complete(listed: PartList) -> str:
    """Why a list leaves nothing out, by what its items are (Chinese); nothing if it may."""
    scored = listed.whole.figure.unit.kind is Kind.SCORE
    marked = _MARKED.search(listed.passage.text)
    told_all = scored and (not marked or all_weighed(listed.passage, listed.whole, listed.parts))
    if told_all and len(listed.parts) > 1:
        return "总得分由各部分得分组成"
    if listed.whole.money and by_level([_name(p) for p in listed.parts]):
        return "按级次列出，各级之和即全部"
    residual = len(listed.parts) >= _SEVERAL and _RESIDUAL.match(_name(listed.parts[-1]))
    return "末项为“其他”，所列即全部" if residual else ""


def _others(
    listed: PartList, whole: Term, parts: tuple[Term, ...]
) -> Iterator[tuple[Term | None, tuple[Term, ...]]]:
    """Further readings: another total of the paragraph; lists inside the list."""
    for total in listed.totals:
        yield term(listed.passage, total), parts
    left = _left_after(listed)
    if left is not None:
        yield whole, (*parts, term(listed.passage, left))
    if listed.nested:
        children = {m.at for m in listed.nested}
        every = sorted((*listed.parts, *listed.nested), key=lambda m: m.at)
        yield whole, tuple(term(listed.passage, m) for m in every)
        for cut in range(2, len(listed.parts)):
            yield whole, parts[:cut]
        assert children  # noqa: S101  nested is not empty here
    if _partition(listed, [_name(p) for p in listed.parts]) is None:
        for cut in range(len(parts) - 1, 1, -1):
            if _may_end(listed, cut):
                yield whole, parts[:cut]


def _may_end(listed: PartList, cut: int) -> bool:
    """Whether the list may end before this part: between 、 and 、 it goes on."""
    text = listed.passage.text
    marks = [text[m.begin - 1 : m.begin] for m in listed.parts[1:]]
    return marks[cut - 1] != "、"


def _left_after(listed: PartList) -> Mention | None:
    """“……，结余 25 万元” behind the last part: what is left may be counted as a part."""
    last = listed.parts[-1]
    after = [m for m in listed.passage.mentions if m.at > last.at and m.sentence == last.sentence]
    left = after[0] if after and after[0].role is Role.GAP and after[0].direction < 0 else None
    return left if left and left.figure.unit.comparable(last.figure.unit) else None


_FEWEST_IMPLIED = 3


def _implied(passage: Passage) -> Iterator[Claim]:
    """A total and then, in its sentence, parts that make it, with no word to open them.

    Only the numbers tell that it is a list, so that it can hold and never fail.
    """
    for number in range(len(passage.sentences)):
        levels = [m for m in passage.mentions if m.sentence == number and m.is_amount]
        if len(levels) <= _FEWEST_IMPLIED or levels[0].figure.value == 0:
            continue
        whole, rest = levels[0], [m for m in levels[1:] if m.figure.value]
        if len(rest) >= _FEWEST_IMPLIED and sum(m.figure.value for m in rest) == whole.figure.value:
            parts = tuple(term(passage, m) for m in rest)
            yield Sum(topic="list", whole=term(passage, whole), parts=parts, closed=False)
