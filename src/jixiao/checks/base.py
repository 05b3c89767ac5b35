"""How a check is registered and found, and what it answers.

Three kinds of check: one judges the claims of one type and topic (`judges`), one reads the
report itself (`reads`), one looks at the documents of a submission beside each other
(`surveys`). All are found by walking this package: adding a check touches its own module
and its case file, nothing else.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from jixiao.claims.model import Claim, Place
from jixiao.facts.report import Report
from jixiao.facts.submission import Submission
from jixiao.figures import Span, Unit, plain
from jixiao.findings import Outcome, Severity, Tier
from jixiao.law import Basis, Identity
from jixiao.walking import modules


@dataclass(frozen=True, slots=True)
class Rule:
    """The public face of a check. A code is never used for two things."""

    code: str
    name: str  # English, for the bad pattern: parts-exceed-whole
    summary: str  # Chinese, one line
    severity: Severity
    basis: Basis | Identity
    tier: Tier = Tier.ARITHMETIC
    since: str = "0.1"
    report: bool = False  # asks for a part of a report, which its annexes need not have
    annexed: bool = False  # asks for what an annex in a file of its own may hold


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong, before places are turned into evidence. See `Finding`.

    `places`: the first is the place under test. `group`: problems of one check with the
    same group have one cause and become one finding with all their places.
    """

    message: str
    places: tuple[Place, ...]
    arithmetic: str = ""
    printed: str | None = None
    expected: str | None = None
    difference: str | None = None
    interval: tuple[str, str] | None = None
    diagnosis: str = ""
    severity: Severity | None = None  # where it differs from the rule's
    key: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a check says of a claim."""

    outcome: Outcome
    problem: Problem | None = None
    reason: str = ""  # Chinese: why undecided or not applicable
    places: tuple[Place, ...] = field(default=())  # of the reading that holds, if another


HOLDS = Verdict(Outcome.HOLDS)
ROUNDING = Verdict(Outcome.ROUNDING)


def undecided(reason: str) -> Verdict:
    """The claim cannot be judged, and why (Chinese)."""
    return Verdict(Outcome.UNDECIDED, reason=reason)


def not_applicable(reason: str) -> Verdict:
    """The claim does not ask for judgement, and why (Chinese)."""
    return Verdict(Outcome.NOT_APPLICABLE, reason=reason)


def contradicted(problem: Problem) -> Verdict:
    """The claim cannot hold."""
    return Verdict(Outcome.CONTRADICTED, problem)


Judge = Callable[[Claim], Verdict]
Read = Callable[[Report], Iterable[Problem]]
Survey = Callable[[Submission], Iterable[tuple[Report, Problem]]]


@dataclass(frozen=True, slots=True)
class Check:
    """A registered check; exactly one of `judge`, `read` and `survey` is there."""

    rule: Rule
    page: str
    claim: type[Claim] | None = None
    topics: frozenset[str] = frozenset()
    judge: Judge | None = None
    read: Read | None = None
    survey: Survey | None = None


_checks: dict[str, Check] = {}


def _register(made: Check) -> None:
    known = _checks.get(made.rule.code)
    if known is not None and known.rule != made.rule:
        message = f"two checks claim the code {made.rule.code}"
        raise RuntimeError(message)
    _checks[made.rule.code] = made


def judges(
    rule: Rule, claim: type[Claim], *topics: str
) -> Callable[[Callable[..., Verdict]], Callable[..., Verdict]]:
    """Register a function from a claim of this type and topic to a verdict."""

    def register(function: Callable[..., Verdict]) -> Callable[..., Verdict]:
        _register(Check(rule, _page(function), claim, frozenset(topics), judge=function))
        return function

    return register


def reads(rule: Rule) -> Callable[[Read], Read]:
    """Register a function from a report to the problems that it shows."""

    def register(function: Read) -> Read:
        _register(Check(rule, _page(function), read=function))
        return function

    return register


def surveys(rule: Rule) -> Callable[[Survey], Survey]:
    """Register a function from a submission to problems, each with the report it is one of."""

    def register(function: Survey) -> Survey:
        _register(Check(rule, _page(function), survey=function))
        return function

    return register


def _page(function: Callable[..., object]) -> str:
    return inspect.cleandoc(sys.modules[function.__module__].__doc__ or "")


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check of this package, by code."""
    import jixiao.checks as package  # noqa: PLC0415  the package imports this module

    for _ in modules(package):
        pass  # to import a check is to make it known
    return tuple(_checks[code] for code in sorted(_checks))


def check_of(claim: Claim) -> Check | None:
    """The one check that judges this claim."""
    return _judges().get((type(claim), claim.topic))


@cache
def _judges() -> dict[tuple[type[Claim], str], Check]:
    found: dict[tuple[type[Claim], str], Check] = {}
    for made in all_checks():
        for topic in made.topics:
            key = (made.claim or Claim, topic)
            if key in found:
                message = f"{made.rule.code} and {found[key].rule.code} judge the same claims"
                raise RuntimeError(message)
            found[key] = made
    return found


def amount(value: Decimal, unit: Unit) -> str:
    """A value in base units as text in the printed unit: 123400 → 12.34 for 万元."""
    return plain((value / unit.factor).quantize(Decimal("0.0001")))


def interval(span: Span, unit: Unit) -> tuple[str, str]:
    """A span as two texts in the printed unit."""
    return amount(span.low, unit), amount(span.high, unit)
