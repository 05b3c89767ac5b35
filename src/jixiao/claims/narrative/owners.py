"""Which total an amount is a part of, so that parts of two totals are not taken for one fact.

“小学教育支出 8 万元，其中基本支出 8 万元；初中教育支出 9 万元，其中基本支出 9 万元” tells two
facts under one name; so do 商品和服务支出 under 基本支出 and under 项目支出.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from jixiao.claims.narrative.lists import part_lists
from jixiao.facts.labels import key
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

Place = tuple[int, int]  # a passage's number, an index in its text
_SHARE = re.compile(r"占(?P<whole>[^占，；。：%\d]{2,20}?)(?:的比重|的比例|总额|的)?(?:为|达)?$")
_OPENS = re.compile(r"(?:其中|如下|包括|分别为)[：]?$")
_BACK = 8  # paragraphs of one list
_WHOLES = re.compile(r"^(?:支出|收入|收入支出|基本|三公|总?(?:投资|资金|经费|额)|财政|拨款|预算|)$")


@dataclass(frozen=True, slots=True)
class Owner:
    """A total by its name and, where it is told, its value."""

    key: str
    value: Decimal | None = None

    def other_than(self, other: Owner) -> bool:
        """Whether these are two totals: by value where both are told, else by name."""
        if self.value is not None and other.value is not None:
            return self.value != other.value
        return self.key != other.key

    @property
    def entire(self) -> bool:
        """Whether this names the unit's whole, whose parts stand for themselves."""
        return bool(_WHOLES.match(self.key))


def owners(report: Report) -> dict[Place, Owner]:
    """The owner of every amount that has one."""
    found: dict[Place, Owner] = {}
    for position, passage in enumerate(report.passages):
        head = _head(report.passages, position) if passage.mentions else None
        if head is not None:
            owner = Owner(head.label.key, head.figure.value)
            found.update({(passage.number, m.at): owner for m in passage.mentions})
        found.update(_named(passage))
        for listed in part_lists(passage):
            owner = Owner(listed.whole.label.key, listed.whole.figure.value)
            found.update({(passage.number, m.at): owner for m in listed.parts})
    return found


def _named(passage: Passage) -> Iterator[tuple[Place, Owner]]:
    """A x 万元，占基本支出的 p%: the share behind an amount names its total."""
    for before, share in zip(passage.mentions, passage.mentions[1:], strict=False):
        told = share.role is Role.SHARE and before.role is Role.LEVEL
        whole = _SHARE.search(share.lead) if told and share.sentence == before.sentence else None
        if whole and key(whole["whole"]):
            yield (passage.number, before.at), Owner(key(whole["whole"]))


def _head(passages: Sequence[Passage], position: int) -> Mention | None:
    """The total of the paragraph above that opens the list in which this paragraph stands."""
    for above in reversed(passages[max(0, position - _BACK) : position]):
        if _OPENS.search(above.text):
            return next((m for m in above.mentions if m.role is Role.LEVEL), None)
        if above.level:
            return None
    return None
