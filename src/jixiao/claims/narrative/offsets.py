"""What is left once income and spending are set off: 收支相抵，年终结余 x."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Difference
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_OFFSET = re.compile(r"收支(?:相抵|两抵|轧抵|品迭|总计相抵)后?")
_LEFT = re.compile(r"结余|结转")
_OTHERWISE = re.compile(r"滚存|累计|净结余|其中")
_INCOME, _SPENDING = (re.compile(rf"{w}(?:合计|总计|总量|共计)") for w in ("收入", "支出"))
_BACK = 4  # paragraphs: income, spending, what is left


def find(report: Report) -> Iterator[Claim]:
    """The first amount behind 收支相抵 against the totals told last before it."""
    for position, passage in enumerate(report.passages):
        for match in _OFFSET.finditer(passage.text):
            left = next((m for m in passage.mentions if m.at >= match.end() and m.money), None)
            between = passage.text[match.end() : left.at] if left else ""
            plain = _LEFT.search(between) and not _OTHERWISE.search(between) and "。" not in between
            if left is not None and left.figure.exact and plain:
                yield from _left(report.passages, position, match.start(), left)


def _left(passages: Sequence[Passage], position: int, at: int, left: Mention) -> Iterator[Claim]:
    income, spending = (_last(passages, position, at, p) for p in (_INCOME, _SPENDING))
    if income is not None and spending is not None:
        yield Difference(
            topic="left",
            title=left.label.words,
            result=term(passages[position], left),
            pairs=((term(*income), term(*spending)),),
        )


def _last(
    passages: Sequence[Passage], position: int, at: int, pattern: re.Pattern[str]
) -> Entry | None:
    """The total told last before `at`, in the section."""
    here = passages[position]
    for passage in reversed(passages[max(0, position - _BACK) : position + 1]):
        if passage.section != here.section:
            return None
        for mention in reversed(passage.mentions):
            before = passage is not here or mention.at < at
            told = mention.role is Role.LEVEL and mention.money and mention.figure.exact
            if before and told and pattern.search(mention.label.words):
                return passage, mention
    return None
