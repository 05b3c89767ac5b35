"""Which figure of a broken total is at fault: the one that other relations speak against.

A total and its parts that do not agree say nothing of which of them is wrong. A part that
breaks a second relation too, while the others keep theirs, is the likely one: it becomes
the first place of the finding. Nothing is added to or taken from what was found.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, Verdict, amount
from jixiao.claims.model import Claim, Limit, Place, Points, Statement, Sum, Term
from jixiao.facts.labels import key
from jixiao.facts.mentions import Role
from jixiao.facts.report import Report
from jixiao.facts.tables.labelled import labelled
from jixiao.figures import plain
from jixiao.findings import Outcome

Judged = tuple[Claim, Rule, Verdict]
Key = tuple[int, int]
Retold = dict[str, set[Decimal]]

_GOOD = frozenset({Outcome.HOLDS, Outcome.ROUNDING})


def blamed(judged: Sequence[Judged], report: Report) -> list[tuple[Rule, Problem]]:
    """The problems of these verdicts, each with the likeliest place first."""
    retold: Retold | None = None
    bad: Counter[Key] = Counter()
    good: Counter[Key] = Counter()
    for claim, _, verdict in judged:
        if verdict.outcome is Outcome.CONTRADICTED:
            bad.update({_key(t) for t in claim.terms})
        elif verdict.outcome in _GOOD and _equal(claim):
            good.update({_key(t) for t in verdict.places or claim.terms})
    found = []
    for claim, rule, verdict in judged:
        problem = verdict.problem
        if problem is None:
            continue
        known = problem
        if isinstance(claim, Sum) and claim.whole and claim.whole.table is None:
            if retold is None:
                sums = (c for c, _, v in judged if v.problem and isinstance(c, Sum))
                retold = _retold(report, {key(part.name) for c in sums for part in c.parts})
            known = _told_right(claim, problem, retold)
        ordered = _ordered(claim, problem, bad, good) if known is problem else known
        found.append((rule, ordered))
    return found


def _retold(report: Report, names: set[str]) -> Retold:
    """The amounts of the narrative and the tables by these names."""
    values: Retold = defaultdict(set)
    for _, mention in report.mentions:
        if mention.role is Role.LEVEL and mention.label.key in names:
            values[mention.label.key].add(mention.figure.value)
    for table in report.tables:
        for told in labelled(table, names):
            values[told.label.key].add(told.figure.value)
    return values


def _told_right(claim: Sum, problem: Problem, retold: Retold) -> Problem:
    """The one part that elsewhere stands with the very value that makes the sum right."""
    if claim.whole is None or problem.places[:1] != (claim.whole,) or problem.group:
        return problem
    gap = claim.whole.figure.value - sum(p.figure.value for p in claim.parts)
    gap += sum(m.figure.value for m in claim.minus)
    rounding = sum(t.figure.step for t in claim.terms if isinstance(t, Term)) / 2
    named = [(part, key(part.name)) for part in claim.parts if rounding < abs(gap)]
    found = [
        (part, value)
        for part, name in named
        if len(name) > 1
        for value in retold.get(name, ())
        if value != part.figure.value and abs(part.figure.value + gap - value) <= rounding
    ]
    if len(found) != 1:
        return problem
    part, value = found[0]
    unit = part.figure.unit
    return replace(
        problem,
        places=(part, *(p for p in problem.places if p is not part)),
        printed=plain(part.figure.value / unit.factor),
        expected=amount(value, unit),
        difference=amount(part.figure.value - value, unit),
        interval=None,
        diagnosis=f"“{part.name}”在别处为{amount(value, unit)}{unit.name}，按该数计则相符",
    )


def _equal(claim: Claim) -> bool:
    """Whether the claim fixes its figures: a limit that is kept speaks for none."""
    if isinstance(claim, Sum):
        return claim.closed
    return not isinstance(claim, Limit | Statement | Points)


def _key(place: Place) -> Key:
    """A figure by its own place: several terms may quote it with different words."""
    marked = place.figure if isinstance(place, Term) else place
    return marked.start, marked.end


def _ordered(claim: Claim, problem: Problem, bad: Counter[Key], good: Counter[Key]) -> Problem:
    terms = [p for p in problem.places if isinstance(p, Term) and p.figure.value]
    suspect = _suspect(terms, bad, good) or (_alone(terms, good) if _equal(claim) else None)
    if suspect is None or problem.group:
        return problem
    if not isinstance(claim, Sum) or claim.whole is None:
        return _first(problem, suspect)
    if suspect is claim.whole or suspect in claim.minus:
        return problem
    first = (suspect, *(p for p in problem.places if p is not suspect))
    unit = suspect.figure.unit
    gap = claim.whole.figure.value - sum(p.figure.value for p in claim.parts)
    wanted = suspect.figure.value + gap + sum(m.figure.value for m in claim.minus)
    others = bad[_key(suspect)] - 1
    also = f"另有{others}处不符" if others else "别无旁证"
    why = f"“{suspect.name}”{also}，其余各数都有旁证，可能是它有误"
    return replace(
        problem,
        places=first,
        printed=plain(suspect.figure.value / unit.factor),
        expected=amount(wanted, unit),
        difference=amount(suspect.figure.value - wanted, unit),
        interval=None,
        diagnosis="；".join(p for p in (why, problem.diagnosis) if p),
    )


def _first(problem: Problem, suspect: Term) -> Problem:
    """The suspect first, and one finding for all relations of a kind that it breaks."""
    rest = (p for p in problem.places if p is not suspect)
    return replace(problem, places=(suspect, *rest), group=f"at {_key(suspect)[0]}")


def _suspect(terms: Sequence[Term], bad: Counter[Key], good: Counter[Key]) -> Term | None:
    """The one term that breaks most, if the others break less or something vouches for them."""
    if len(terms) < 2:  # noqa: PLR2004  nothing to choose
        return None
    ranked = sorted(terms, key=lambda t: (-bad[_key(t)], good[_key(t)]))
    first, second = ranked[0], ranked[1]
    breaks, keeps = bad[_key(first)], good[_key(first)]
    less = bad[_key(second)] + (0 if keeps or not good[_key(second)] else -1)
    return first if breaks > max(1, less, keeps) else None


def _alone(terms: Sequence[Term], good: Counter[Key]) -> Term | None:
    """Of three terms or more, the one that no other relation vouches for."""
    unsaid = [t for t in terms if not good[_key(t)]]
    return unsaid[0] if len(terms) > 2 and len(unsaid) == 1 else None  # noqa: PLR2004
