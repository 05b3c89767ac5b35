"""What a report says it did not have: the grammar of denials (无、未发生、不存在、零……)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.facts.report import Report
from jixiao.kept import kept

_NEGATION = (
    r"(?:(?:全年|本年度?|当年)?(?:均|也|都)?"
    r"(?:从未|尚未|未|没有|无|不|零)(?:再)?(?:发生|发现|出现|产生|安排|新增|列支|收到|接到|存在|举借|涉及|开支|形成)?"
    r"(?:过|一起|一例|一件|任何)?)"
)
# Things named before the one sought: 未发现截留、挤占、挪用.
_OTHERS = r"(?:[\u4e00-\u9fff“”]{1,8}[、和或及与])*?"
_TAIL = (
    r"(?:[、和或及与][\u4e00-\u9fff“”（）]{1,10})*(?:等)?(?:的)?"
    r"(?:费用?|支出|经费|收入|收支|预算|业务|情况|安排|事项|活动|项目|任务|行为|问题|现象|事件|事故|资金)*"
    r"(?=[，。；：！（]|$)"
)
_WISH = re.compile(
    r"确保|力争|要求|应当?|避免|防止|严禁|如果?|若|凡|原则上|争取|努力|目标|计划|下一步|今后|拟|保证|承诺"
    r"|上年|去年|往年|以前年度|是否|预防|杜绝"
)
_YEAR = re.compile(r"(20\d\d)年")


@dataclass(frozen=True, slots=True)
class Refusal:
    """`piece.text[start:end]` denies `what`; the clause before it says of whom."""

    what: str
    piece: Piece
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.piece.text[self.start : self.end]

    @property
    def subject(self) -> str:
        """The words of the sentence before the denial, from its last clause but one."""
        low, _ = self.piece.sentence(self.start)
        return self.piece.text[low : self.start]


_SIGN = re.compile("[无未零不]|没有")


@kept
def denying(report: Report) -> tuple[Piece, ...]:
    """The pieces in which something is denied at all: few."""
    return tuple(p for p in narrative(report) if _SIGN.search(p.text))


@cache
def _pattern(core: str) -> re.Pattern[str]:
    return re.compile(f"{_NEGATION}{_OTHERS}(?P<what>{core}){_TAIL}")


def refusals(piece: Piece, core: str, year: int | None) -> Iterator[Refusal]:
    """Denials of `core` (a pattern) in a piece that speak of the report's own year, as a fact."""
    for found in _pattern(core).finditer(piece.text):
        refusal = Refusal(found["what"], piece, found.start(), found.end())
        clause = piece.text[piece.clause(found.start())[0] : found.start()]
        years = {int(y) for y in _YEAR.findall(refusal.subject)}
        foreign = bool(years) and year is not None and year not in years
        if not _WISH.search(clause) and not foreign:
            yield refusal
