"""The list of annexes at the end of a report, and whether a submission holds them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from jixiao.claims.model import Mark
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables import titles
from jixiao.facts.tables.model import TableKind

_OPENS = re.compile(r"^(?:附件|附表)\s*(?:[\d一二三四五六七八九十]{1,2})?[：:、.．]\s*")
_ITEM = re.compile(r"^(?:附件|附表)?[（(]?[\d一二三四五六七八九十]{1,2}[）)]?[、.．：:]")
_TITLE = re.compile(r"[^。；，]{4,50}表(?:[（(][^（）()]{1,12}[）)])?$")
_VARIES = re.compile(
    r"20\d\d年度?|（.*?）|\(.*?\)|[《》“”\"\s]|^(?:附件|附表|表)[\d一二三四五六七八九十]*[：:、.]?|情况|绩效|支出|的"
)
_ALIKE = 0.8
_TOLD_KINDS = frozenset(TableKind) - {TableKind.OTHER, TableKind.INCOME, TableKind.EXPENDITURE}


@dataclass(frozen=True, slots=True)
class Named:
    """A table in the list of annexes."""

    title: str
    mark: Mark


def named_annexes(report: Report) -> Iterator[Named]:
    """附件：1.……表 and the numbered lines that follow."""
    listing = False
    for passage in report.passages:
        text = passage.text
        opens = _OPENS.match(text)
        item = _ITEM.match(text)
        listing = bool(opens) or (listing and bool(item))
        if listing:
            yield from _titles(passage, opens.end() if opens else 0)


def _titles(passage: Passage, start: int) -> Iterator[Named]:
    item = _ITEM.match(passage.text[start:])
    start += item.end() if item else 0
    found = _TITLE.fullmatch(passage.text.rstrip("。；"), start)
    if found:
        low, high = passage.words.range(start, found.end())
        yield Named(found[0], Mark(found[0], low, high))


def holds(submission: Submission, named: Named) -> bool:
    """Whether some document holds the table, by its title, kind, sheet or file name."""
    kind = titles.kind(named.title)
    for filed in submission.filed:
        if kind in _TOLD_KINDS and any(t.kind is kind for t in filed.tables):
            return True
        if any(_alike(named.title, name) for name in _names(filed, named)):
            return True
    return False


def _names(filed: Filed, named: Named) -> Iterator[str]:
    """What may be a table's title; the list of annexes itself is none."""
    yield PurePath(filed.name).stem
    yield from (t.title for t in filed.tables if t.title)
    yield from (name for _, name in filed.report.document.sheets)
    for passage in filed.report.passages:
        here = passage.words.offset(0)
        listing = _OPENS.match(passage.text) or _ITEM.match(passage.text)
        own = here <= named.mark.start <= here + len(passage.text)
        if passage.text.endswith("表") and not listing and not own:
            yield passage.text


def _alike(a: str, b: str) -> bool:
    """Shared pairs of characters, counted on the shorter title."""
    first, second = (_pairs(_VARIES.sub("", t)) for t in (a, b))
    least = min(len(first), len(second))
    return bool(least) and len(first & second) >= _ALIKE * least


def _pairs(text: str) -> set[str]:
    return {text[i : i + 2] for i in range(len(text) - 1)}
