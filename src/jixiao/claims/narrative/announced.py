"""A stated number of matters, and as many items below: 以下六个方面工作：（一）…（二）…"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Count, Mark
from jixiao.claims.narrative.segments import Segment, below, same_kind_after, within
from jixiao.claims.narrative.terms import mark, term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind

_MATTERS = re.compile(
    r"(?:大|个|项|条|点|类|种)?(?:方面|问题|工作|措施|建议|任务|项目|工程|原因|指标|内容|行动|举措|环节|阶段|部分"
    r"|事项|职责|特点|亮点|成效|经验|不足|短板|步骤|板块|领域|要求|成果|做法|重点|目标|产业|制度|指导)"
)
_OPENS = re.compile(r"(?:以下|如下|下列|下面|：$|分别(?:为|是)|包括|[一1][是、.．])")
_LOOSE = re.compile(r"主要(?:有|包括)?其中|等|多|余|其中|部分(?!构成)|每|占|已完成")
_FEWEST, _MOST = 2, 30
_NEAR = 24  # characters from the number to what opens the items
_LONGEST = 14  # characters of an item that are quoted


def find(report: Report) -> Iterator[Claim]:
    """Numbers at the end of a paragraph with items below it, or with items behind them."""
    for position, passage in enumerate(report.passages):
        last = next((m for m in reversed(passage.mentions) if _counts(passage, m)), None)
        if last is None:
            continue
        items = _items(report.passages, position, last)
        if len(items) >= _FEWEST:
            items_end = same_kind_after(report.passages, items[-1])
            yield Count(
                topic="ordered",
                stated=term(passage, last),
                items=tuple(_mark(i) for i in items),
                closed=not items_end,
            )


def _counts(passage: Passage, mention: Mention) -> bool:
    figure = mention.figure
    after = passage.text[mention.end : mention.end + _NEAR]
    return (
        mention.role is Role.LEVEL
        and figure.unit.kind in (Kind.COUNT, Kind.OTHER)
        and figure.exact
        and _FEWEST <= figure.value <= _MOST
        and bool(_MATTERS.search(figure.unit.name + after))
        and not _LOOSE.search(mention.lead + after)
    )


def _items(passages: Sequence[Passage], position: int, stated: Mention) -> list[Segment]:
    passage = passages[position]
    inline = within(passage, stated.end)
    near = inline and inline[0].mark - stated.end <= _NEAR
    if near and "是" in passage.text[inline[0].mark : inline[0].begin]:
        return []  # 一是……；二是……: `counts` reads them
    if near and stated.sentence in _sentences(passage, stated, inline[0].mark):
        return inline
    rest = passage.text[stated.end :].rstrip()
    if len(rest) > _NEAR or not (rest.endswith("：") or _OPENS.search(stated.lead + rest)):
        return []
    return below(passages, position)


def _sentences(passage: Passage, stated: Mention, start: int) -> set[int]:
    """The sentence of an item inside the paragraph, and the one before it."""
    at = next((n for n, (s, e) in enumerate(passage.sentences) if s <= start < e), -1)
    return {at, at - 1} if stated.end <= start else set()


def _mark(item: Segment) -> Mark:
    return mark(item.passage, item.mark, min(item.end, item.begin + _LONGEST))
