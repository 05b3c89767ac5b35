"""Shares of a plan told before: 计划改造 440 户……已开工 129 户，占任务数的 29.3%.

The plan may stand sentences before; it is the planned number in the unit of the part. Where
the part has a subject of its own (续建项目完成投资), the plan must be told of it too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Share
from jixiao.claims.narrative.sharing import part_of
from jixiao.claims.narrative.terms import term
from jixiao.claims.narrative.wholes import agrees
from jixiao.facts.completion import base_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_OF_PLAN = re.compile(r"占[^，。；\d]{0,6}?(?:目标|任务|计划)(?:目标|任务|计划|总|数|量)*的?$")
_SHARE_OF_PLAN = re.compile(r"(?:占|完成)[^，。；\d]{0,8}(?:计划|任务|目标)")
_PLANNED = re.compile(r"计划|任务|目标")
_PROGRESS = re.compile(r"占(?:年初|全年|年度|调整)*预算数?的?$")
_NAME = 2  # characters
_DONE = re.compile(
    r"其中|截至|累计|实际|已经?|目前|现|共|全年|年度|本年|当年|计划|任务|目标|总|其|的|均|约|各|"
    r"完成|实现|到位|开工|竣工|下达|支付|拨付|发放|改造|(?:建成|新增)(?!项目|工程)|投资|支出|收入|资金|额|量|数|为|达到?|"
    r"[上下]半年|[一二三四前]+季度|\d|[-—~至年月日份底末，：]"
)


def of_plan(share: Mention) -> bool:
    """Whether a share says that it is of a plan or task."""
    return bool(_OF_PLAN.search(share.lead))


def of_progress(share: Mention) -> bool:
    """Whether a share tells how far something was carried out, so that sisters do not add up."""
    return of_plan(share) or bool(_PROGRESS.search(share.lead))


def find(report: Report) -> Iterator[Claim]:
    """Shares of a plan, where its paragraph tells one plan in the unit of the part."""
    for passage in report.passages:
        for place, share in enumerate(passage.mentions):
            if share.role is Role.SHARE and share.figure.exact and of_plan(share):
                yield from _share(passage, place)


def _share(passage: Passage, place: int) -> Iterator[Claim]:
    share, part = passage.mentions[place], part_of(passage, place)
    if part is None or base_of(passage.text, passage.mentions, place) is not None:
        return
    plans = _plans(passage, part)
    if not _of_its_subject(passage, part, plans):
        plans = [m for m in plans if agrees(share.figure.span, part.figure.span, m.figure.span)]
    if plans and part.figure.exact:
        yield Share(
            topic="named",
            part=term(passage, part),
            percent=term(passage, share),
            wholes=tuple(term(passage, m) for m in plans),
            named=len(plans) == 1,
        )


def _plans(passage: Passage, part: Mention) -> list[Mention]:
    """What was planned in the unit of the part: those of its name, if any are."""
    plans = [
        m
        for m in passage.mentions
        if m.at < part.at
        and m.role is Role.LEVEL
        and m.figure.exact
        and m.figure.unit == part.figure.unit
        and _PLANNED.search(_before(passage, m))
        and not of_plan(m)
    ]
    plans = [m for m in plans if m.clause != part.clause]
    own = [
        m
        for m in plans
        if m.sentence == part.sentence
        and _PLANNED.search(m.lead)
        and "；" not in passage.text[m.end : part.at]
    ]
    first = own[-1:] or [m for m in plans if m.sentence == plans[0].sentence]
    return [m for m in first if _alike(m, part)] or first


def _before(passage: Passage, mention: Mention) -> str:
    """The words of the sentence up to an amount, without shares of plans told in between."""
    start = passage.sentences[mention.sentence][0]
    return _SHARE_OF_PLAN.sub("", passage.text[start : mention.at])


def _alike(plan: Mention, part: Mention) -> bool:
    """Whether the names share two characters in a row: 发放租赁补贴, 租赁补贴."""
    name, other = plan.label.words, part.label.words
    return any(name[i : i + 2] in other for i in range(len(name) - 1))


def _of_its_subject(passage: Passage, part: Mention, plans: list[Mention]) -> bool:
    """Whether a plan is told of what the part is told of, or the part names nothing else."""
    if _narrowed(passage, part, plans):
        return False
    subject = _DONE.sub("", part.label.words.rpartition("的")[2])
    pairs = [subject[i : i + 2] for i in range(len(subject) - 1)]
    told = (passage.text[passage.sentences[m.sentence][0] : m.at] for m in plans)
    return any(2 * sum(pair in words for pair in pairs) >= len(pairs) for words in told)


def _narrowed(passage: Passage, part: Mention, plans: list[Mention]) -> bool:
    """Whether the part's sentence counts things of its own since the plan: 124个新建项目."""
    return any(
        m.sentence == part.sentence and m.at < part.at and m.role is Role.LEVEL
        for m in passage.mentions
        if m.figure.unit.kind is Kind.COUNT and len(m.tail) > _NAME
    ) and all(m.sentence != part.sentence for m in plans)
