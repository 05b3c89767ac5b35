"""A grand total and what it is of: the year's own, what was taken from reserves, what is carried.

“总支出 z 万元，其中本年支出 x 万元，结余分配 0 万元，年末结转和结余 y 万元”: what is carried
over may be negative or nothing, and is a part for all that. The parts stand in the sentence or
each in a numbered paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.terms import term
from jixiao.documents.headings import marker
from jixiao.facts.extents import Extent, extent
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.kept import kept

_HEAD = r"^(?:其中|包括|：|，|[（(]?[\d一二三四五]+[）)、.．])*"
_OWN = r"(?:本|当)年(?:度)?[^，。；\d]{0,16}"
_DONE = r"(?:为|合计|总计|共计|决算|预算|数|资金|财政拨款|：)*$"
_CARRIED = r"结转(?:和|与|及|、)?(?:净)?(?:结余)?|(?:净)?结余(?:和|与|及|、)?(?:结转)?"
_FUNDS = r"(?:(?:财政)?(?:拨款)?|(?:非财政)(?:拨款)?)"
_OPENING = rf"(?:年初|期初|上年度?末?)(?:度)?{_FUNDS}(?:{_CARRIED}){_FUNDS}"
_RESERVES = (
    r"(?:使用|动用|用)[^，。；\d]{0,12}(?:结余|基金|结转)(?:（[^）]*）)?(?:弥补[^，。；\d]{0,6})?"
)
_CLOSING = rf"(?:年末|期末|年终)(?:度)?{_FUNDS}(?:{_CARRIED}){_FUNDS}|结转下年[^，。；\d]{{0,6}}"
_SET_ASIDE = r"结余分配|交纳[^，。；\d]{0,8}|提取[^，。；\d]{0,12}"
_SIDES = (
    (
        re.compile(f"{_HEAD}{_OWN}收入{_DONE}"),
        re.compile(f"{_HEAD}(?:{_OPENING}|{_RESERVES}){_DONE}"),
    ),
    (
        re.compile(f"{_HEAD}{_OWN}支出{_DONE}"),
        re.compile(f"{_HEAD}(?:{_CLOSING}|{_SET_ASIDE}){_DONE}"),
    ),
)
_FURTHER = 8  # paragraphs that go on with the parts


@dataclass(frozen=True, slots=True)
class Divided:
    """A grand total with the parts that the words after it tell."""

    whole: Mention
    parts: tuple[Entry, ...]


def find(report: Report) -> Iterator[Claim]:
    """Each grand total that is said to be of the year's own and what was carried over."""
    for position, passage in enumerate(report.passages):
        for told in divided(passage) or _below(report.passages, position):
            yield Sum(
                topic="list",
                title="总计与本年合计、结转结余",
                whole=term(passage, told.whole),
                parts=tuple(term(*part) for part in told.parts),
                closed=True,
                why="总计由本年合计与结转结余组成",
            )


@kept
def divided(passage: Passage) -> tuple[Divided, ...]:
    """The grand totals of a passage whose parts follow in the same sentence."""
    return tuple(_divided(passage))


def _divided(passage: Passage) -> Iterator[Divided]:
    for number, whole in enumerate(passage.mentions):
        if _grand(whole):
            following = [m for m in passage.mentions[number + 1 :] if m.sentence == whole.sentence]
            parts = _run([(passage, m) for m in following])
            if parts:
                yield Divided(whole, parts)


def _below(passages: Sequence[Passage], position: int) -> Iterator[Divided]:
    """1．本年收入 x 万元。 and 2．年初结转 y 万元。 under a paragraph that tells the total."""
    wholes = [m for m in passages[position].mentions if _grand(m)]
    if not wholes:
        return
    heads: list[Entry] = []
    for passage in passages[position + 1 : position + 1 + _FURTHER]:
        money = [m for m in passage.mentions if m.money and m.role in (Role.LEVEL, Role.GAP)]
        if marker(passage.text) is None or not money:
            break
        heads.append((passage, money[0]))
    parts = _run(heads)
    if parts:
        yield Divided(wholes[0], parts)


def _grand(mention: Mention) -> bool:
    told = mention.is_amount
    return told and extent(mention.label.words) is Extent.EVERYTHING


def _run(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The year's own, which comes first, and what the field adds to it; empty if it is alone."""
    amounts = [e for e in entries if e[1].money and e[1].role in (Role.LEVEL, Role.GAP)]
    for year, carried in _SIDES:
        if not amounts or not year.search(amounts[0][1].label.words):
            continue
        parts = [amounts[0]]
        for entry in amounts[1:]:
            if not carried.search(entry[1].label.words):
                break
            parts.append(entry)
        return tuple(parts) if len(parts) > 1 else ()
    return ()
