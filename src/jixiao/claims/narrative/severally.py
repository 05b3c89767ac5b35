"""Parts told in one breath: 支出 452.24 万元。四个子项目分别支出 186.40 万元、71.85 万元……."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.asides import aside, is_mean
from jixiao.claims.narrative.measures import measure
from jixiao.claims.narrative.terms import term
from jixiao.documents.headings import number_of
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Span, aligned

_SEVERALLY = re.compile(
    r"(?P<number>[两二三四五六七八九十]|\d)(?:个|项|家|所|类|级|批|期|年|季度)[^，。；\d]{0,8}"
    r"(?:分别|依次|各自)[^，。；\d]{0,8}$"
)
_AND = re.compile(r"[、和及与，]")
_FEWEST = 2
_BACK = 2  # sentences


def find(report: Report) -> Iterator[Claim]:
    """Runs of amounts behind 分别, with the total of their measure before them."""
    for passage in report.passages:
        for position, first in enumerate(passage.mentions):
            found = _SEVERALLY.search(passage.text, max(0, first.at - 30), first.at)
            if found and _level(passage, first):
                run = _run(passage, position)
                if len(run) == number_of(found["number"]) >= _FEWEST:
                    yield from _sums(passage, first, run)


def _level(passage: Passage, mention: Mention) -> bool:
    return (
        mention.role is Role.LEVEL
        and mention.figure.exact
        and not aside(passage.text, mention)
        and not is_mean(passage.text, mention)
    )


def _run(passage: Passage, position: int) -> list[Mention]:
    run = [passage.mentions[position]]
    for mention in passage.mentions[position + 1 :]:
        between = passage.text[run[-1].end : mention.at]
        if not _AND.fullmatch(between) or not mention.figure.unit.comparable(run[0].figure.unit):
            break
        run.append(mention)
    return run


def _sums(passage: Passage, first: Mention, run: Sequence[Mention]) -> Iterator[Claim]:
    """The nearest total of the same measure that is larger than each of them."""
    largest = max(m.figure.value for m in run)
    before = [
        m
        for m in passage.mentions
        if m.at < first.at
        and first.sentence - m.sentence <= _BACK
        and _level(passage, m)
        and m.figure.unit.comparable(first.figure.unit)
        and m.figure.value > largest
    ]
    same = [m for m in before if measure(m) == measure(first)] or before
    for whole in reversed(same):
        figures = aligned([whole.figure, *(m.figure for m in run)])
        if figures[0].span.meets(Span.total(f.span for f in figures[1:])):
            yield _sum(passage, whole, run, closed=False)
            return
    if same and measure(first) and measure(same[-1]) == measure(first) and first.money:
        added = sum((m.figure.value for m in run), Decimal(0))
        if added * 2 > same[-1].figure.value:
            yield _sum(passage, same[-1], run, closed=True)


def _sum(passage: Passage, whole: Mention, run: Sequence[Mention], *, closed: bool) -> Sum:
    return Sum(
        topic="list",
        whole=term(passage, whole),
        parts=tuple(term(passage, m) for m in run),
        closed=closed,
        likely=True,
        why="“分别”之后逐一列出",
    )
