"""Claims: relations that the words or the layout of a document assert.

Finding a claim and judging it are separate rooms: this one reads, `checks` calculates.
The first of a claim's `terms` is the place under test: the figure that the claim says
something of. `topic` names the identity, so that exactly one check judges each claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum

from jixiao.figures import Figure
from jixiao.record import record


@record
class Term:
    """A figure in a claim: its name and where both stand in the plain text.

    `start` and `end` enclose the figure and, where they adjoin, the words that name it.
    `table` counts from 1 and `cell` is (row, column) from 1 or a sheet's "B7". `document`
    is the path of the document in a submission; none is the one being checked.
    """

    figure: Figure
    name: str
    start: int
    end: int
    table: int | None = None
    cell: tuple[int, int] | str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Words in a claim that are no figure: a list item, a heading, a date."""

    text: str
    start: int
    end: int
    table: int | None = None
    cell: tuple[int, int] | str | None = None
    document: str | None = None


Place = Term | Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What all claims share."""

    topic: str = ""
    title: str = ""  # Chinese: what is claimed of what ("项目支出的构成"), for messages

    @property
    def terms(self) -> tuple[Place, ...]:
        """All places of the claim, the one under test first."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Sum(Claim):
    """A total and its parts.

    `closed`: the parts must add up; else they may fall short but never exceed it.
    `others` are further admissible readings (another total, nested items left out): a
    contradiction needs all of them to fail. `whole` is None where the parts are shares
    that must make 100 %. `why` says in Chinese why the list is held to be closed.
    `minus`: parts that are subtracted (原值 − 折旧). `likely`: only their size tells that
    the parts are all, so that a shortfall is a slip only if one edit explains it.
    `even`: the items are of one shape; `bound`: the words say which and how many they are.
    """

    whole: Term | None
    parts: tuple[Term, ...]
    closed: bool
    likely: bool = False
    even: bool = False
    bound: bool = False
    why: str = ""
    minus: tuple[Term, ...] = ()
    others: tuple[tuple[Term | None, tuple[Term, ...]], ...] = ()

    @property
    def terms(self) -> tuple[Place, ...]:
        return (*((self.whole,) if self.whole else ()), *self.parts, *self.minus)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Claim):
    """A part is said to be `percent` of a whole.

    `wholes`: admissible wholes, the best first. `named`: the words or the list name
    the first of them. `elsewhere`: wholes that the words rule out, for diagnosis.
    """

    part: Term
    percent: Term
    wholes: tuple[Term, ...]
    named: bool
    elsewhere: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Place, ...]:
        return (self.percent, self.part, *self.wholes[:1])


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareBase(Claim):
    """The shares of a list stand under `whole`, but all of them fit `other` instead."""

    whole: Term
    other: Term
    shares: tuple[tuple[Term, Term], ...]  # part, percent

    @property
    def terms(self) -> tuple[Place, ...]:
        return (*(t for pair in self.shares for t in pair), self.whole, self.other)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Claim):
    """A figure changed by `amount` and by `percent`, up or down, against a base.

    At least two of now, before, amount and percent are there. `direction` is +1, −1 or
    0 (持平) as the words say; `percent_direction` that of the words at the percentage.
    `against` is the Chinese name of the base (上年, 预算). `others`: further admissible
    (now, before); a contradiction needs all of them to be complete and to fail.
    """

    now: Term | None
    before: Term | None
    amount: Term | None
    percent: Term | None
    direction: int
    percent_direction: int | None = None
    against: str = "上年"
    others: tuple[tuple[Term | None, Term | None], ...] = ()

    @property
    def terms(self) -> tuple[Place, ...]:
        under_test = (self.percent, self.amount, self.now, self.before)
        return tuple(t for t in under_test if t is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Growths(Claim):
    """A total and its parts, each with its growth in percent, negative where it fell."""

    whole: tuple[Term, Term]  # level, growth
    parts: tuple[tuple[Term, Term], ...]

    @property
    def terms(self) -> tuple[Place, ...]:
        return (self.whole[1], self.whole[0], *(t for pair in self.parts for t in pair))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate(Claim):
    """A rate: `percent` is said to be a numerator over a denominator.

    `pairs`: admissible (numerator, denominator), the best first. `named`: words or the
    column name the first pair. `elsewhere`: pairs that the words rule out, for diagnosis.
    `made_of`: figures of which an operand is worked out (行政编制 + 事业编制).
    """

    percent: Term
    pairs: tuple[tuple[Term, Term], ...]
    named: bool
    elsewhere: tuple[tuple[Term, Term], ...] = ()
    made_of: tuple[Term, ...] = ()

    @property
    def terms(self) -> tuple[Place, ...]:
        pair = self.pairs[0] if self.pairs else ()
        return (self.percent, *pair, *(t for t in self.made_of if t not in pair))


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference(Claim):
    """`result` is said to be minuend − subtrahend (its size; the words give the sign).

    `direction`: +1 where the words say that the minuend is larger (超支), −1 smaller
    (结余, 低于), 0 unknown. `pairs`: admissible (minuend, subtrahend), the best first.
    """

    result: Term
    pairs: tuple[tuple[Term, Term], ...]
    direction: int = 0
    named: bool = True

    @property
    def terms(self) -> tuple[Place, ...]:
        return (self.result, *(self.pairs[0] if self.pairs else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Same(Claim):
    """Two places tell the same fact. `sure`: label, year, stage and scope all agree."""

    a: Term
    b: Term
    sure: bool = True

    @property
    def terms(self) -> tuple[Place, ...]:
        return (self.a, self.b)


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Claim):
    """A number of things is stated, and the things are listed. `closed`: all of them."""

    stated: Term
    items: tuple[Place, ...]
    closed: bool = True

    @property
    def terms(self) -> tuple[Place, ...]:
        return (self.stated, *self.items)


class Order(Enum):
    """How two figures must stand to each other."""

    AT_MOST = "≤"
    LESS = "<"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(Claim):
    """`small` may not exceed `large` (or the sum of several: 其中 ≤ total, B ≤ A)."""

    small: tuple[Term, ...]
    large: tuple[Term, ...]

    @property
    def terms(self) -> tuple[Place, ...]:
        return (*self.small, *self.large)


class Sign(Enum):
    """The sign of an indicator's target (domain: 计算符号)."""

    AT_LEAST = "≥"
    AT_MOST = "≤"
    EQUAL = "="
    BY_DATE = "date"
    QUALITATIVE = "qualitative"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Claim):
    """An indicator row of a scored table: weight, target, actual value, points given.

    `reason` is the cell of the deviation's reason (its text may be blank).
    """

    name: Mark
    points: Term
    weight: Term | None
    sign: Sign = Sign.UNKNOWN
    target: Place | None = None
    actual: Place | None = None
    reason: Mark | None = None

    @property
    def terms(self) -> tuple[Place, ...]:
        given = (self.points, self.weight, self.target, self.actual)
        return tuple(t for t in given if t is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Claim):
    """Words that assert something that figures or other words can contradict.

    `words` is the statement under test (绝不超预算), `facts` what speaks to it.
    """

    words: Mark
    facts: tuple[Place, ...] = field(default=())

    @property
    def terms(self) -> tuple[Place, ...]:
        return (self.words, *self.facts)


def figures_of(claim: Claim) -> Iterator[Figure]:
    """The figures that a claim binds."""
    return (t.figure for t in claim.terms if isinstance(t, Term))
