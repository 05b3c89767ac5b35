"""What came of checking: a result for each document, a run for all of them.

Plain, picklable data. `pipeline` makes it, the faces and the outputs read it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jixiao.documents.model import Document
from jixiao.errors import JixiaoError
from jixiao.findings import Finding, Outcome, Relation, Severity


class RuleText(NamedTuple):
    """The public words of a check: English slug, one Chinese line, its whole page."""

    name: str
    summary: str
    page: str


Rules = Mapping[str, RuleText]


@dataclass(frozen=True, slots=True)
class Result:
    """One file: what was read of it and found in it, or the error that stopped it."""

    path: str
    document: Document | None = None
    findings: tuple[Finding, ...] = ()
    relations: tuple[Relation, ...] = ()
    figures_read: int = 0
    figures_in_claims: int = 0
    figures_unread: int = 0
    error: JixiaoError | None = None

    @property
    def claims(self) -> dict[Outcome, int]:
        """How many claims came to each outcome; all six are there, also at zero."""
        counted = Counter(r.outcome for r in self.relations)
        return {outcome: counted[outcome] for outcome in Outcome}

    @property
    def active(self) -> tuple[Finding, ...]:
        """The findings that nobody has set aside."""
        return tuple(f for f in self.findings if f.waived is None)

    @property
    def waived(self) -> tuple[Finding, ...]:
        """The findings that were looked at and set aside; they stay counted."""
        return tuple(f for f in self.findings if f.waived is not None)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity among the active findings."""
        return min((f.severity for f in self.active), key=lambda s: s.rank, default=None)

    @property
    def severities(self) -> dict[Severity, int]:
        """How many active findings have each severity."""
        counted = Counter(f.severity for f in self.active)
        return {severity: counted[severity] for severity in Severity}

    @property
    def title(self) -> str:
        """The document's title, or nothing."""
        return self.document.title if self.document else ""


class Together(NamedTuple):
    """The results of files that were checked as one submission.

    `notes`: Chinese remarks on which of them belong together.
    """

    results: tuple[Result, ...]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """All results of one command. `notes`: Chinese remarks (a lapsed waiver, say)."""

    results: tuple[Result, ...]
    version: str
    notes: tuple[str, ...] = ()

    @property
    def read(self) -> tuple[Result, ...]:
        """The results whose file could be read."""
        return tuple(r for r in self.results if r.error is None)

    @property
    def failed(self) -> Iterator[tuple[Result, JixiaoError]]:
        """The results whose file could not be read, with the error."""
        return ((r, r.error) for r in self.results if r.error is not None)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity of all."""
        found = [r.worst for r in self.results]
        return min((s for s in found if s), key=lambda s: s.rank, default=None)

    @property
    def claims(self) -> dict[Outcome, int]:
        """All documents' claims by outcome."""
        return {o: sum(r.claims[o] for r in self.results) for o in Outcome}

    @property
    def severities(self) -> dict[Severity, int]:
        """All documents' active findings by severity."""
        return {s: sum(r.severities[s] for r in self.results) for s in Severity}


def worst_first(findings: Iterable[Finding]) -> list[Finding]:
    """Errors before warnings before info, each in the order of the text."""
    return sorted(findings, key=lambda f: (f.severity.rank, _start(f), f.code))


def _start(finding: Finding) -> int:
    return finding.evidence[0].start if finding.evidence else 0
