"""One fact told in two documents of a submission.

Each document is compared with the first that tells the fact (a report before an annex), so
that a fact is compared once for each document and not once for each pair of places.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jixiao.claims.across.base import placed
from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.narrative.terms import term as spoken
from jixiao.claims.tables.terms import heading, term
from jixiao.facts.identity import Fact, Telling
from jixiao.facts.labels import Stage
from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables.copies import Twins
from jixiao.facts.tables.labelled import Labelled
from jixiao.facts.tellings import tellings
from jixiao.figures import Figure

_TOPICS = {(True, True): "across-texts", (False, False): "across-tables"}
_FIRST_AND_LAST = (Stage.ORIGINAL, Stage.REVISED)
Told = dict[Fact, list[Telling]]


def across(submission: Submission) -> Iterator[tuple[Filed, Claim]]:
    """Every fact that two documents tell."""
    twins = Twins()
    first: dict[Fact, tuple[Filed, list[Telling]]] = {}
    everything: dict[str, Told] = {}
    for filed in submission.compared:
        told: Told = {}
        for telling in tellings(filed, submission):
            told.setdefault(telling.fact, []).append(telling)
        for earlier in submission.compared[: len(everything)]:
            yield from _unstaged(earlier, filed, everything[earlier.path], told)
        everything[filed.path] = told
        for fact, places in told.items():
            home, before = first.setdefault(fact, (filed, places))
            if home is filed:
                continue
            pair = _pair(before, [p for p in places if not _told(twins, p, before)])
            if pair is not None and not _of_another_scope(fact, pair, everything[home.path], told):
                yield home, _same(fact, pair, home, filed)


def _unstaged(home: Filed, other: Filed, ours: Told, theirs: Told) -> Iterator[tuple[Filed, Claim]]:
    """A budget of the year that does not say which, where a form tells the first and the last.

    It must be one of the two; else it is compared with the nearer.
    """
    for told, forms in ((ours, theirs), (theirs, ours)):
        for fact, places in told.items():
            both = [forms.get(replace(fact, stage=stage)) for stage in _FIRST_AND_LAST]
            if fact.stage is not Stage.BUDGET or fact in forms or not all(both):
                continue
            others = [p for found in both for p in found or ()]
            if not any(p.spoken for p in places) or any(p.spoken for p in others):
                continue
            a, b = min(((a, b) for a in places for b in others), key=_apart)
            if _apart((a, b)) and _tells(forms, fact, replace(a, supposed=True)):
                continue
            if told is ours:
                yield home, _same(fact, (a, b), home, other)
            else:
                yield home, _same(fact, (b, a), home, other)


def _apart(pair: tuple[Telling, Telling]) -> Decimal:
    a, b = (_figure(p) for p in pair)
    return abs(a.value - b.value)


def _of_another_scope(fact: Fact, pair: tuple[Telling, Telling], ours: Told, theirs: Told) -> bool:
    """Whether the two differ, and one of them is what the other document tells of other funds.

    Reports often tell appropriations only and do not say so.
    """
    a, b = pair
    if _figure(a).span.meets(_figure(b).span):
        return False
    return _tells(theirs, fact, a) or _tells(ours, fact, b)


def _tells(told: Told, fact: Fact, telling: Telling) -> bool:
    """Whether a document tells this value of the same name, year and stage.

    Where the words do not say the stage, it may be any.
    """

    def akin(other: Fact) -> bool:
        stage = fact.stage if telling.supposed else other.stage
        return replace(other, scope=fact.scope, stage=stage) == fact

    kin = (p for f, places in told.items() if akin(f) for p in places)
    return any(_figure(p).span.meets(_figure(telling).span) for p in kin)


def _pair(ours: Sequence[Telling], theirs: Sequence[Telling]) -> tuple[Telling, Telling] | None:
    """Two places that agree, if any do; else the first of each."""
    pairs = [(a, b) for a in ours for b in theirs]
    for a, b in pairs:
        if _figure(a).span.meets(_figure(b).span):
            return a, b
    return pairs[0] if pairs else None


def _told(twins: Twins, telling: Telling, before: Sequence[Telling]) -> bool:
    """Whether its table is a copy of one that was compared already: copies are compared whole."""
    spot = telling.spot
    if not isinstance(spot, Labelled):
        return False
    tables = [t.spot.table for t in before if isinstance(t.spot, Labelled)]
    return any(twins(table, spot.table) for table in tables)


def _same(fact: Fact, pair: tuple[Telling, Telling], home: Filed, other: Filed) -> Same:
    a, b = pair
    topic = _TOPICS.get((a.spoken, b.spoken), "across-text-table")
    ours, theirs = placed(_term(a), home), placed(_term(b), other)
    return Same(topic=topic, title=str(fact), a=ours, b=theirs)


def _figure(telling: Telling) -> Figure:
    return telling.spot.figure if isinstance(telling.spot, Labelled) else telling.spot[1].figure


def _term(telling: Telling) -> Term:
    """The place of a telling."""
    if isinstance(telling.spot, Labelled):
        item = telling.spot
        name = f"{item.line.name or item.label.words}{heading(item.column)}"
        return term(item.table, replace(item.entry, figure=item.figure), name)
    return spoken(*telling.spot)
