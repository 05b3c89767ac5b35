"""Sections of a report that tell of one project each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from jixiao.checks.reading.pieces import Piece, heading_text, narrative
from jixiao.documents.headings import marker
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.kept import kept

_PROJECT = re.compile(r"(?:项目|工程|经费|资金|费用|平台|活动|专项|补助|补贴)$")
_GENERAL = re.compile(
    r"^(?:项目|资金|单位|部门|专项|主要|基本|年度|绩效|预算|财政|整体|总体|实施|组织|管理|存在|改进"
    r"|经验|评价|综合|其他|本|该|分解|日常|公用|人员)"
    r"|情况|分析|说明|支出$|概况|问题|措施|建议|结果|目标|指标|三公|经费支出|政府性基金"
)
_SHORTEST, _LONGEST = 5, 32
_MARKS = "。；，：！？"


@dataclass(slots=True)
class Block:
    """A project's title and the pieces below it, the title's own piece first."""

    title: str
    level: int  # of the numbered heading; 0 where the number is lost
    pieces: list[Piece] = field(default_factory=list)


@kept
def blocks(report: Report) -> tuple[Block, ...]:
    """Project sections of a self-evaluation in order.

    One ends where a heading of its rank or a higher one begins.
    """
    evaluation = report.profile.genre is Genre.EVALUATION
    return tuple(_blocks(report)) if evaluation else ()


def _blocks(report: Report) -> Iterator[Block]:
    current: Block | None = None
    for piece in narrative(report):
        title = _title(piece)
        if current and _closes(current, piece, title):
            yield current
            current = None
        if title:
            found = marker(piece.text)
            current = Block(title, found.level if found else 0, [piece])
        elif current:
            current.pieces.append(piece)
    if current:
        yield current


def _title(piece: Piece) -> str:
    """The name of a project, where the piece is the title of its section."""
    text = heading_text(piece.text)
    if not _SHORTEST <= len(text) <= _LONGEST or any(mark in piece.text for mark in _MARKS):
        return ""
    found = marker(piece.text)
    if found and found.level in (1, 4):
        return ""
    return text if _PROJECT.search(text) and not _GENERAL.search(text) else ""


def _closes(block: Block, piece: Piece, title: str) -> bool:
    if title:
        return True
    found = marker(piece.text) if piece.level else None
    return found is not None and found.level <= min(block.level or 3, 2)
