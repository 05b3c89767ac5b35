"""目录中的标题与正文中的标题不一致。

为什么：
    目录是正文标题的清单，同一节在两处应当用同样的字。不一致说明正文改过而目录没有更新，或者标题沿用了
    别的版本。只比较序号相同、字面相近的标题。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    目录
    一、收入决算情况说明........2
    二、支出决算情况说明........3
    三、其他重要事项说明........4
    一、收入决算情况说明
    收入共20万元。
    二、支出决算情况说明
    支出共20万元。
    三、其他重要事项的情况说明
    无。

正例：
    目录
    一、收入决算情况说明........2
    二、支出决算情况说明........3
    一、收入决算情况说明
    收入共20万元。
    二、支出决算情况说明
    支出共20万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.contents import entries, is_entry, titles
from jixiao.checks.reading.pieces import Piece, heading_text, narrative
from jixiao.documents.headings import marker
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE107",
    name="contents-heading-mismatch",
    summary="目录中的标题与正文中的标题不一致。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_LEADER = re.compile(r"[.．…·\-—\s]*\d*$")
_ALIKE = 0.75


@reads(RULE)
def contents_headings(report: Report) -> Iterator[Problem]:
    """Entries of the contents whose section has another title."""
    listed = list(entries(report))
    if not listed:
        return
    headings = [p for p in narrative(report) if p.level and not is_entry(p)]
    known = titles(report)
    for entry in listed:
        title = heading_text(_LEADER.sub("", entry.text))
        if title and not any(t.startswith(title) for t in known):
            yield from _problems(entry, title, headings)


def _problems(entry: Piece, title: str, headings: list[Piece]) -> Iterator[Problem]:
    place = marker(entry.text)
    for piece in headings:
        own = marker(piece.text)
        if place is None or own is None or (own.level, own.number) != (place.level, place.number):
            continue
        if own.level == 0:
            continue
        if SequenceMatcher(None, heading_text(piece.text), title).ratio() >= _ALIKE:
            yield Problem(
                f"正文标题“{heading_text(piece.text)}”在目录中为“{title}”",
                (piece.mark(0, len(piece.text)), entry.mark(0, len(entry.text))),
                printed=heading_text(piece.text),
                expected=title,
            )
            return
