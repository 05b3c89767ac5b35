"""Totals whose parts stand in paragraphs of their own.

“支出预算500万元。（一）按支出性质分，基本支出……；项目支出……” divides the total of the
paragraph above; “共3个项目，具体为：1.甲项目30万元，用于……。2.……” lists a part a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.claims.model import Claim, Sum, Term
from jixiao.claims.narrative.asides import FIRST_FEW, is_mean
from jixiao.claims.narrative.bases import bases_of
from jixiao.claims.narrative.brackets import closing
from jixiao.claims.narrative.partitions import every_part, partition_of
from jixiao.claims.narrative.terms import term
from jixiao.documents.headings import marker
from jixiao.facts.index import Index, index, nearest, of_scope
from jixiao.facts.labels import label
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_BY = re.compile(
    r"(?:按|从)[^，。；：\d]{2,16}(?:分类?|划分|构成看?|来看|分组)(?:，|：|为|：?（?)"
    r"|(?:^|[。，])(?:从)?分?(?:中央和地方|级次|征收(?:部门|系统)|税种|收入级次|主要税种)来?看，"
    r"|(?:^|[。，])从(?:收入|支出|财政)?(?:结构|征收部门|层级|级次|税种|来源)看(?:，|：)"
    r"|(?:^|。)分(?:乡镇|地区|区域|县区|行业|季度|月份|部门|单位|级次|领域|产业|项目|科目)看?，"
)
_NESTED = re.compile(r"其中")  # a part with parts of its own: which are told twice
_SELECTS = re.compile(r"(?:税种|项目|行业|产业|领域|科目|乡镇|地区|区域)来?看")  # the chief ones
_ALONE = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])*(?:[^，。；\d]{0,4}(?:支出|收入|预算|经费)(?:方面)?，?|其中，?)?$"
)
_SUBJECT = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])*(?P<name>[^，。；：\d]{2,24}?)"
    r"(?:包括|包含|分为|由(?!于)|主要由|的?(?:构成|组成)(?:为|是|如下))：?"
)
_OPENS = re.compile(r"(?:如下|具体(?:为|是|包括)|其中|包括|分别为)[：]$")
_ACCOUNT = re.compile(r"（[类款项]）")
_LOOSE = re.compile(rf"主要(?!原因)|重点|等(?=[。，；）]|$)|部分(?!构成|组成)|{FIRST_FEW}")
_OWN_TOTAL = re.compile(r"(?:以上)?(?:各项)?(?:支出|收入|资金)?(?:合计|共计|总计)")
_SIDES = ("收入", "支出")
_BOTH = "收入支出"
_BACK = 6  # paragraphs: one section
_FEWEST = 2
_CLOSER = (Decimal("0.9"), Decimal("1.1"))  # where several totals may be meant
_CLOSE = (Decimal("0.5"), Decimal(2))  # further off, the items are of another total

_SLIPS = tuple(Decimal(f) for f in ("0.1", "10", "0.01", "100", "0.0001", "10000"))


def find(report: Report) -> Iterator[Claim]:
    """Both kinds of list."""
    levels = index(report)
    for position, passage in enumerate(report.passages):
        if len(passage.mentions) >= _FEWEST:
            yield from _by_kind(report.passages, position)
            yield from _named(passage, levels)
        if _OPENS.search(passage.text):
            yield from _numbered(report.passages, position)


def _amounts(passage: Passage, start: int = 0, end: int | None = None) -> list[Mention]:
    stop = len(passage.text) if end is None else end
    bases = bases_of(passage)
    return [
        m
        for m in passage.mentions
        if start <= m.at < stop
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.at not in bases
        and "中位数" not in m.label.words
        and m.figure.unit.kind in (Kind.MONEY, Kind.COUNT, Kind.AREA, Kind.LENGTH)
    ]


def _alike(amounts: Sequence[Mention]) -> list[Mention]:
    """The amounts in the unit of the first."""
    return [m for m in amounts if m.figure.unit.comparable(amounts[0].figure.unit)]


def _by_kind(passages: Sequence[Passage], position: int) -> Iterator[Claim]:
    """按……分: all parts of the total told before, one sentence."""
    passage = passages[position]
    for match in _BY.finditer(passage.text):
        sentence = next(
            (n for n, (s, e) in enumerate(passage.sentences) if s < match.end() <= e), None
        )
        if sentence is None:
            continue
        start, end = passage.sentences[sentence]
        every = [
            m
            for m in _alike(_amounts(passage, match.end(), end))
            if closing(passage.text, match.end(), m.at) == len(passage.text)
        ]
        if _brings_total(every):
            continue  # ……，合计 x: the list is read with its own total
        nested = _NESTED.search(passage.text, every[0].end if every else end, end)
        outer = [m for m in every if nested is None or m.at < nested.start()]
        parts = outer if len(outer) >= _FEWEST else every
        before = passage.text[start : match.start()]
        whole = _total(passages, position, before, start, parts) if parts else None
        if (
            len(parts) < _FEWEST
            or whole is None
            or _LOOSE.search(passage.text[match.start() : end])
        ):
            continue
        known = _every(whole[1], parts)
        yield Sum(
            topic="by-kind",
            whole=term(*whole),
            parts=tuple(term(passage, m) for m in parts),
            closed=(known or _near(whole[1], parts)) and (nested is None or parts is outer),
            likely=_SELECTS.search(match.group()) is not None and not known,
            why="按同一标准划分的各类即全部",
            others=(
                *_shorter(whole, passage, parts),
                (term(*whole), tuple(term(passage, m) for m in every)),
            ),
        )


def _brings_total(parts: Sequence[Mention]) -> bool:
    return len(parts) > _FEWEST and bool(_OWN_TOTAL.match(parts[-1].label.words))


def _named(passage: Passage, levels: Index) -> Iterator[Claim]:
    """基本支出包括工资福利支出 x、商品和服务支出 y: the total is told elsewhere."""
    for number, (start, end) in enumerate(passage.sentences):
        subject = _SUBJECT.match(passage.text[start:end])
        if subject is None:
            continue
        parts = [
            m
            for m in _amounts(passage, start + subject.end(), end)
            if m.money and m.sentence == number
        ]
        told = label(subject["name"])
        same_stage = [
            e
            for e in nearest(levels.named(told.key), passage, start)
            if levels.stage(e[1]) is (told.stage or levels.default) and levels.this_year(e[1])
        ]
        wholes = of_scope(same_stage, told.scope) or _added(passage, start, subject["name"])
        if told.key in _SIDES and any(m.label.key == _BOTH for m in _amounts(passage, 0, start)):
            continue  # of the 收支总预算 right before it: `sides` reads it
        if len(parts) < _FEWEST or not wholes or _LOOSE.search(passage.text[start:end]):
            continue
        known = partition_of(subject["name"], [m.label.words for m in parts])
        near = known is not None or _near(wholes[0][1], parts)
        if near and "；" not in passage.text[parts[0].end : parts[-1].at]:
            yield Sum(
                topic="by-kind",
                whole=term(*wholes[0]),
                parts=tuple(term(passage, m) for m in parts),
                closed=True,
                why="“包括”表明所列即全部",
            )


def _added(passage: Passage, start: int, name: str) -> list[tuple[Passage, Mention]]:
    """年中调整增加 x 万元，……。调整增加的资金包括：the amount that was added, told before."""
    core = name.removesuffix("资金").removesuffix("的")
    moved = [
        (passage, m)
        for m in passage.mentions
        if m.at < start and m.money and m.role is Role.DELTA and m.label.words.endswith(core)
    ]
    return moved[-1:] if core else []


def _every(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether these are the three industries or their like, whatever their size."""
    return len(parts) > _FEWEST and every_part(whole.label.words, [m.label.words for m in parts])


def _shorter(
    whole: tuple[Passage, Mention], passage: Passage, parts: Sequence[Mention]
) -> Iterator[tuple[Term | None, tuple[Term, ...]]]:
    for cut in range(len(parts) - 1, 1, -1):
        yield term(*whole), tuple(term(passage, m) for m in parts[:cut])


def _total(
    passages: Sequence[Passage], position: int, before: str, start: int, parts: Sequence[Mention]
) -> tuple[Passage, Mention] | None:
    """The total that is divided: in the paragraph, else the last one above without 按……分."""
    passage = passages[position]
    unit = parts[0].figure.unit
    own = [m for m in _amounts(passage, 0, start) if m.figure.unit.comparable(unit)]
    if not any(is_mean(passage.text, m) for m in parts):
        own = [m for m in own if not is_mean(passage.text, m)]
    if own:
        limits = _CLOSE if len(own) == 1 else _CLOSER
        told = (m for m in (*own[:1], *own[:0:-1]) if not _opposed(m, parts))
        fits = (m for m in told if _near(m, parts, limits) or _every(m, parts))
        return next(((passage, m) for m in fits), None)
    if not _ALONE.match(before):
        return None
    for above in reversed(passages[max(0, position - _BACK) : position]):
        alike = [m for m in _amounts(above) if m.figure.unit.comparable(unit)]
        amounts = [m for m in alike if not _opposed(m, parts)]
        if amounts and not _BY.search(above.text):
            return above, amounts[0]
        if above.level == 1:
            return None
    return None


def _opposed(whole: Mention, parts: Sequence[Mention]) -> bool:
    """收入 does not divide into 支出, nor the other way."""
    words = "".join(p.label.words for p in parts)
    side = {w for w in ("收入", "支出") if w in words}
    own = {w for w in ("收入", "支出") if w in whole.label.words}
    return len(side) == 1 and len(own) == 1 and side != own


def _numbered(passages: Sequence[Passage], position: int) -> Iterator[Claim]:
    """1.甲 30 万元，用于……: one part a numbered paragraph, no number left out."""
    head = passages[position]
    wholes = [m for m in _amounts(head) if m.money and m.sentence == len(head.sentences) - 1]
    parts: list[tuple[Passage, Mention]] = []
    for passage in passages[position + 1 :]:
        found = marker(passage.text)
        if found is None or found.level < 3 or found.number != len(parts) + 1:  # noqa: PLR2004
            break
        amounts = [m for m in _amounts(passage) if m.money]
        if not amounts or _ACCOUNT.search(passage.text[:90]) or amounts[0].clause > 1:
            return
        parts.append((passage, amounts[0]))
    if len(parts) < _FEWEST or not wholes or _LOOSE.search(head.text[wholes[0].end :]):
        return
    mentions = [m for _, m in parts]
    if not _near(wholes[0], mentions):
        return
    yield Sum(
        topic="by-kind",
        whole=term(head, wholes[0]),
        parts=tuple(term(*p) for p in parts),
        closed=True,
        why="逐条列出，序号连续",
        others=tuple((term(head, w), tuple(term(*p) for p in parts)) for w in wholes[1:]),
    )


def _near(
    whole: Mention, parts: Sequence[Mention], limits: tuple[Decimal, Decimal] = _CLOSE
) -> bool:
    total = sum((m.figure.value for m in parts), Decimal(0))
    low, high = limits
    near = whole.figure.value * low <= total <= whole.figure.value * high
    return near or _slipped(whole.figure.value, total, parts)


def _slipped(whole: Decimal, total: Decimal, parts: Sequence[Mention]) -> bool:
    """Whether one unit or decimal point told wrong is all that keeps the parts from the total."""
    if not whole or sum(1 for p in parts if p.figure.value) < _FEWEST:
        return False
    values = [p.figure.value for p in parts]
    return any(
        whole * slip == total or any(total - v + v * slip == whole for v in values)
        for slip in _SLIPS
    )
