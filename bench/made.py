"""Documents made from random figures: any number of them, in many wordings, all consistent.

`documents(seed, count)` gives texts with their relations, marked as in `bench/clean`. The
blocks (`bench.blocks`) choose their wording at random, so that no phrase is the only one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from random import Random

from bench import accounts, yearly
from bench.blocks import BLOCKS
from bench.clean import Known, parse

_UNITS = ("溪州县水利局", "青江区民政局", "云岭市交通运输局", "石桥镇人民政府", "临水县档案馆")
_TITLES = (
    "{unit}2023年度部门整体支出绩效自评报告",
    "{unit}2023年度部门决算情况说明",
    "2023年{unit}部门整体支出绩效评价自评报告",
)
_NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure in a draft: `str()` is its mark, to be put where it is printed."""

    id: str
    value: Decimal
    text: str

    def __str__(self) -> str:
        return f"{{{self.id}:{self.text}}}"


@dataclass(slots=True)
class Draft:
    """A document in the making: its chance, its marks, its relations."""

    chance: Random
    unit: str
    relations: list[str] = field(default_factory=list)
    facts: dict[str, Decimal] = field(default_factory=dict)
    count: int = 0

    def figure(self, value: Decimal | int, decimals: int = 2) -> Mark:
        """A figure printed to so many decimals."""
        exact = Decimal(value).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
        return self.words(f"{exact:f}", exact)

    def words(self, text: str, value: Decimal | int = 0) -> Mark:
        """A list item, or a figure printed in some other way."""
        self.count += 1
        return Mark(f"m{self.count}", Decimal(value), text)

    def percent(self, part: Decimal | int, whole: Decimal | int, decimals: int = 2) -> Mark:
        """A percentage; the sign stands behind the mark."""
        return self.figure(Decimal(part) * 100 / Decimal(whole), decimals)

    def holds(self, op: str, first: Mark, *others: Mark, sign: str = "") -> None:
        """Note a relation between marks."""
        ids = " ".join(o.id for o in others)
        self.relations.append(f"{op} {first.id} = {ids} {sign}".strip())

    def money(self, low: int = 500, high: int = 900_000) -> Decimal:
        """A random amount in 万元 with two decimals."""
        return Decimal(self.chance.randint(low, high)) / 100

    def shares(self, whole: Decimal, many: int) -> list[Decimal]:
        """Random amounts, none zero, that add up to the whole."""
        cents = int(whole * 100)
        cuts = sorted(self.chance.sample(range(1, cents), many - 1))
        ends = [0, *cuts, cents]
        return [Decimal(b - a) / 100 for a, b in pairwise(ends)]

    def one(self, *wordings: str) -> str:
        """One of several wordings."""
        return self.chance.choice(wordings)


def documents(seed: int, count: int) -> Iterator[Known]:
    """So many documents; the same seed gives the same ones."""
    for number in range(count):
        yield parse(f"made-{seed}-{number}", _source(Random(f"{seed}-{number}")))


def _source(chance: Random) -> str:
    """A report, a final account or a work report, and below it what holds."""
    draft = Draft(chance, chance.choice(_UNITS))
    make = chance.choice((_report, _report, accounts.source, yearly.source))
    return "\n".join([*make(draft), "====", *draft.relations, ""])


def _report(draft: Draft) -> list[str]:
    """A report of all blocks in random order, the totals first."""
    first, *rest = BLOCKS
    chosen = [first, *draft.chance.sample(rest, min(len(rest), 9))]
    parts = [draft.one(*_TITLES).format(unit=draft.unit), ""]
    for numeral, block in zip(_NUMERALS, chosen, strict=False):
        title, body = block(draft)
        parts += [f"{numeral}、{title}", body]
    return parts
