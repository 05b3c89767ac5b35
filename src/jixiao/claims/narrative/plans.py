"""Shares of a plan told before: 计划改造 440 户……已开工 129 户，占任务数的 29.3%.

The plan may stand sentences before; it is the planned number in the unit of the part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Share
from jixiao.claims.narrative.sharing import part_of
from jixiao.claims.narrative.terms import term
from jixiao.facts.completion import base_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_OF_PLAN = re.compile(r"占[^，。；\d]{0,6}?(?:目标|任务|计划)(?:目标|任务|计划|总|数|量)*的?$")
_SHARE_OF_PLAN = re.compile(r"(?:占|完成)[^，。；\d]{0,8}(?:计划|任务|目标)")
_PLANNED = re.compile(r"计划|任务|目标")


def of_plan(share: Mention) -> bool:
    """Whether a share says that it is of a plan or task."""
    return bool(_OF_PLAN.search(share.lead))


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
    first = [m for m in plans if m.sentence == plans[0].sentence]
    return [m for m in first if _alike(m, part)] or first


def _before(passage: Passage, mention: Mention) -> str:
    """The words of the sentence up to an amount, without shares of plans told in between."""
    start = passage.sentences[mention.sentence][0]
    return _SHARE_OF_PLAN.sub("", passage.text[start : mention.at])


def _alike(plan: Mention, part: Mention) -> bool:
    """Whether the names share two characters in a row: 发放租赁补贴, 租赁补贴."""
    name, other = plan.label.words, part.label.words
    return any(name[i : i + 2] in other for i in range(len(name) - 1))
