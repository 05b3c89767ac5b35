"""Lists whose items are paragraphs: “……，具体情况如下：” and 1、… 2、… under it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.claims.model import Claim, Same, Sum
from jixiao.claims.narrative.outline import ACCOUNT as _ACCOUNT
from jixiao.claims.narrative.outline import items as outline
from jixiao.claims.narrative.outline import rank
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry, Index, index
from jixiao.facts.labels import Scope, Stage
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_OPENS = re.compile(r"(?:其中|如下|以下(?:方面|项目)?|包括|分别为|具体情况)[：。]?$")
_FEWEST = 2
_NEARLY = Decimal("0.9")
_STAGES = (Stage.FINAL, Stage.ORIGINAL)


def find(report: Report) -> Iterator[Claim]:
    """Totals over item paragraphs, by stage; the two tellings inside an item."""
    levels = index(report)
    amounts = [_counted(p) for p in report.passages]
    for position, passage in enumerate(report.passages):
        if _OPENS.search(passage.text):
            yield from _below(report.passages, position, levels, amounts)
        if _ACCOUNT.search(passage.text[:90]):
            yield from _inside(passage, levels)


def _below(
    passages: Sequence[Passage], position: int, levels: Index, amounts: Sequence[bool]
) -> Iterator[Claim]:
    """The items under an opening paragraph, in each stage that all of them tell."""
    head = passages[position]
    items, complete = outline(passages, position, amounts=amounts)
    for stage in _STAGES:
        parts = [_part(item, stage, levels) for item in items]
        keys = {p[1].label.key for p in parts if p is not None}
        wholes = [
            m
            for m in head.mentions
            if m.is_amount and levels.stage(m) is stage and m.label.key not in keys
        ]
        if not wholes or not parts or any(p is None for p in parts):
            continue
        known = [p for p in parts if p is not None]
        if not all(map(rank, items)):
            continue
        if len(known) < _FEWEST and not (complete and _single(items)):
            continue
        yield Sum(
            topic="items",
            title=f"{wholes[-1].label.key}（{stage.value}）",
            whole=term(head, wholes[-1]),
            parts=tuple(term(*p) for p in known),
            closed=complete and _covers(wholes[-1], known),
            why="各款项逐条列出",
            others=tuple((term(head, w), tuple(term(*p) for p in known)) for w in wholes[:-1]),
        )


def _covers(whole: Mention, parts: Sequence[Entry]) -> bool:
    """Whether the items told are about all: an excerpt leaves most of them out."""
    return sum(m.figure.value for _, m in parts) >= whole.figure.value * _NEARLY


def _single(items: Sequence[Passage]) -> bool:
    return len(items) == 1 and rank(items[0]) > 0


def _counted(passage: Passage) -> bool:
    return any(m.is_amount for m in passage.mentions)


def _part(item: Passage, stage: Stage, levels: Index) -> Entry | None:
    """The one amount of this stage that an item tells of itself."""
    told = [m for m in item.mentions if m.is_amount and levels.stage(m) is stage]
    said = [
        m
        for m in told
        if m.label.stage is stage
        and m.label.words.startswith(("支出决算", "决算", "年初预算", "支出年初"))
    ]
    chosen = said or told[:1]
    return (item, chosen[0]) if chosen else None


def _inside(passage: Passage, levels: Index) -> Iterator[Claim]:
    """“……（项）269.86万元。……支出决算为269.86万元”: one fact, told twice in an item."""
    first = next((m for m in passage.mentions if m.is_amount), None)
    final = next(
        (
            m
            for m in passage.mentions
            if m.is_amount and m.label.words.startswith(("支出决算", "决算"))
        ),
        None,
    )
    if first is None or final is None or first is final or first.label.stage is Stage.ORIGINAL:
        return
    own = _ACCOUNT.search(first.label.words) and first.label.scope in (Scope.ALL, final.label.scope)
    if own and levels.stage(first) is Stage.FINAL:
        yield Same(
            topic="item", title=first.label.key, a=term(passage, first), b=term(passage, final)
        )
