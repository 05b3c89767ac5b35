"""Findings: what a check says of a document. Plain, picklable data."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum


class Severity(StrEnum):
    """How sure and how grave a finding is, worst first."""

    ERROR = "error"  # the two cannot both hold, or a rule is plainly broken
    WARNING = "warning"  # a careful reviewer would ask
    INFO = "info"  # a question that no figure decides (审核关注点)

    @property
    def rank(self) -> int:
        return list(Severity).index(self)

    @property
    def label(self) -> str:
        return {"error": "错误", "warning": "警告", "info": "关注"}[self.value]


class Tier(StrEnum):
    """Whether figures or words are in question."""

    ARITHMETIC = "arithmetic"
    READING = "reading"


class Outcome(StrEnum):
    """What became of a claim. All six are counted and can be listed."""

    HOLDS = "holds"
    ROUNDING = "rounding"
    CONTRADICTED = "contradicted"
    UNDECIDED = "undecided"
    NOT_APPLICABLE = "not_applicable"
    NOT_READ = "not_read"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One place in a document, quoted exactly as printed.

    `start`, `end`: offsets in the plain text. `page`, `table` count from 1; `cell` is
    (row, column) from 1, or a reference such as "B7" in a sheet. `box` is (left,
    bottom, right, top) in points from the lower left corner of the page.
    """

    quote: str
    start: int
    end: int
    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    cell: tuple[int, int] | str | None = None
    box: tuple[float, float, float, float] | None = None
    document: str | None = None  # path, where several documents are one submission


@dataclass(frozen=True, slots=True)
class Waiver:
    """Why, by whom and when a finding was set aside."""

    reason: str
    by: str
    date: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One contradiction or question, with every place it touches.

    `message` says what disagrees, and never who is right unless a third figure
    decides. The first evidence is the place under test. Amounts are texts in the
    printed unit: `printed` as printed, `expected` from the other figures, `difference`
    printed minus expected, `interval` all values that would have agreed.
    """

    code: str
    name: str
    severity: Severity
    tier: Tier
    message: str
    evidence: tuple[Evidence, ...]
    arithmetic: str = ""
    printed: str | None = None
    expected: str | None = None
    difference: str | None = None
    interval: tuple[str, str] | None = None
    diagnosis: str = ""
    basis: str = ""
    key: str = ""  # what the fingerprint is made of besides code and figures
    waived: Waiver | None = field(default=None)

    @property
    def fingerprint(self) -> str:
        """Stable over re-reading and moved paragraphs; changes when a figure does."""
        quotes = "|".join("".join(e.quote.split()) for e in self.evidence)
        seed = f"{self.code}|{self.key}|{self.printed}|{self.expected}|{quotes}"
        return hashlib.sha256(seed.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Relation:
    """One judged claim with all its places: what `--relations` lists."""

    kind: str
    outcome: Outcome
    evidence: tuple[Evidence, ...]
    code: str = ""
    reason: str = ""  # for undecided and not applicable: why
