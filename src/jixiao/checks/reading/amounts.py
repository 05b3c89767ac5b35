"""Amounts of money as the words tell them, for checks of words against figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jixiao.checks.reading.pieces import Piece, narrative
from jixiao.claims.model import Mark
from jixiao.facts.report import Report

MONEY = r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>亿元|万元|元|万)"
_FACTOR = {"亿元": Decimal(10**8), "万元": Decimal(10**4), "万": Decimal(10**4), "元": Decimal(1)}
_OVER = re.compile(
    r"(?:超(?:出)?(?:年初|全年|部门)?预算|超支|超过(?:年初|全年)?预算|突破预算|高于(?:年初|全年)?预算)(?:数|额|资金)?(?:了|为|共|达|约)?"
    + MONEY
)
_FINAL_OVER = re.compile(
    r"决算(?:数|金额|支出)?比(?:年初|全年)?预算(?:数|金额|支出)?(?:增加|超出|多|高出|增长)(?:了)?"
    + MONEY
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in yuan, where it stands, and the words of its clause before it."""

    value: Decimal
    mark: Mark
    piece: Piece
    at: int

    @property
    def sentence(self) -> str:
        """The sentence that tells it."""
        start, end = self.piece.sentence(self.at)
        return self.piece.text[start:end]


def value(found: re.Match[str]) -> Decimal:
    """The amount of a match of `MONEY` in yuan."""
    return Decimal(found["number"].replace(",", "")) * _FACTOR[found["unit"]]


def amounts(report: Report, pattern: re.Pattern[str]) -> Iterator[Amount]:
    """Every place where a pattern that ends in `MONEY` meets the narrative."""
    for piece in narrative(report):
        for found in pattern.finditer(piece.text):
            yield Amount(value(found), piece.found(found), piece, found.start())


def overruns(report: Report) -> list[Amount]:
    """超出预算159.43万元, 决算比预算增加149.41万元: what the report itself calls over budget."""
    return [*amounts(report, _OVER), *amounts(report, _FINAL_OVER)]


def shown(yuan: Decimal) -> str:
    """An amount in yuan as 万元 where that is shorter."""
    wan = yuan / 10_000
    text = f"{wan.quantize(Decimal('0.0001')):f}".rstrip("0").rstrip(".")
    return f"{text}万元" if yuan >= 10_000 else f"{yuan:f}元"  # noqa: PLR2004  one 万
