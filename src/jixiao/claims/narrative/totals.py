"""Totals that stand behind their parts and say how many, or which, they are.

“以上四项合计 x”, “三项合计 x”; “在职 135 人……退休 34 人，在职和退休人员共 169 人”;
“甲增加 a，乙增加 b，两项合计增加 x”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.asides import aside
from jixiao.claims.narrative.terms import term
from jixiao.documents.headings import number_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_NUMBERED = re.compile(
    r"(?:以上|上述|前述|这)?(?P<number>[二两三四五六七八九十]{1,2}|\d{1,2})(?:项|类|部分|个项目|个方面|者|年|批|期|个季度)"
    r"(?:资金|支出|经费|费用|金额)?(?:合计|共计|总计|共|累计)"
    r"(?:发放|支出|安排|投入|使用|拨付|下达|补助)?(?:资金)?(?:为|达)?$"
    r"|(?:以上|上述|前述|这)?(?P<these>[两二三四五六七八九十])(?:项|类|部分|者)(?:相加|之和|加总|即)为?"
    r"[^，。；\d]{0,12}$"
)
_TOGETHER = re.compile(
    r"(?:^|[，、；：。])(?:以上|上述|前述|这)?(?P<number>[二两三四五六七八九十]{1,2}|\d{1,2})个?"
    r"(?:项|类|季|部分|项目|者|期|批|块|种|方面|品种|作物|季度)[^，。；\d]{0,6}(?:合计|共计|总计|总共|累计|共)"
)
_AND = re.compile(r"[、和与及]")
_SUBTOTAL = re.compile(r"(?:小计|共计|合计)(?:为)?$")
_KINDS = ("在职", "离退休", "退休", "离休", "临聘", "聘用", "编外", "遗属")
_PERSONS = re.compile(r"(?:人员|人数)?(?:共计|合计|总计|总数|共)(?:有|为)?$")


def find(report: Report) -> Iterator[Claim]:
    """Each kind of total."""
    for passage in report.passages:
        for position, total in enumerate(passage.mentions):
            if total.role is Role.LEVEL and total.figure.exact:
                yield from _numbered(passage, position)
                yield from _persons(passage, position)
            elif total.role is Role.DELTA and total.figure.exact:
                yield from _changes(passage, position)


def together(lead: str) -> int | None:
    """两季合计增产: of how many things a change is told at once; nothing if of one."""
    found = _TOGETHER.search(lead)
    if not found:
        return None
    return number_of(found["number"])


def _changes(passage: Passage, position: int) -> Iterator[Claim]:
    """甲增加 a，乙增加 b，两项合计增加 x: the changes of the sentence, as many as are said."""
    total = passage.mentions[position]
    count = together(total.lead)
    told = [
        m
        for m in passage.mentions[:position]
        if m.role is Role.DELTA
        and m.sentence == total.sentence
        and m.direction == total.direction
        and m.figure.exact
        and m.figure.unit.comparable(total.figure.unit)
    ]
    if count == len(told) and count > 1:
        yield _sum(passage, total, told, f"写明{count}项合计")


def _numbered(passage: Passage, position: int) -> Iterator[Claim]:
    """The stated number of amounts right before the total, in its paragraph."""
    total = passage.mentions[position]
    found = _NUMBERED.search(total.lead)
    if not found:
        return
    count = number_of(found["number"] or found["these"])
    told = [m for m in passage.mentions[:position] if _adds(m, total)]
    before = [m for m in told if not aside(passage.text, m)]
    names = _AND.split(total.lead[: found.start()])
    if len(names) == count:  # 土地增值税、契税两项合计: those of these names, wherever they stand
        named = [_last_of(name, before) for name in names]
        whole = [m for m in named if m is not None]
        if len(whole) == count:
            yield _sum(passage, total, whole, f"写明{count}项合计")
        return
    subtotals = [m for m in before if _SUBTOTAL.search(m.lead)]
    before = subtotals if len(subtotals) == count else before
    if 2 <= count <= len(before):  # noqa: PLR2004  one part is no list
        yield _sum(passage, total, before[-count:], f"写明{count}项合计")


def _last_of(name: str, told: list[Mention]) -> Mention | None:
    """The figure last told under this name, words in front of the name left out."""
    alike = [m for m in told if m.label.key and (name.endswith(m.label.key) or name in m.label.key)]
    return alike[-1] if alike else None


def _persons(passage: Passage, position: int) -> Iterator[Claim]:
    """The kinds of person that the total names, each told before it."""
    total = passage.mentions[position]
    if total.figure.unit.name != "人" or not _PERSONS.search(total.label.words):
        return
    named = [k for k in _KINDS if k in total.label.words]
    kinds = [k for k in named if not any(k != other and k in other for other in named)]
    parts = [_person(passage, position, kind) for kind in kinds]
    told = [p for p in parts if p is not None]
    if len(told) > 1 and len(told) == len(kinds):
        yield _sum(passage, total, told, "写明由这几类人员合计")


def _person(passage: Passage, position: int, kind: str) -> Mention | None:
    """The number last told of this kind of person."""
    total = passage.mentions[position]
    told = [m for m in passage.mentions[:position] if _adds(m, total) and kind in m.label.words]
    return told[-1] if told else None


def _adds(mention: Mention, total: Mention) -> bool:
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and mention.figure.unit.comparable(total.figure.unit)
    )


def _sum(passage: Passage, total: Mention, parts: list[Mention], why: str) -> Sum:
    return Sum(
        topic="list",
        whole=term(passage, total),
        parts=tuple(term(passage, m) for m in parts),
        closed=True,
        bound=True,
        why=why,
    )
