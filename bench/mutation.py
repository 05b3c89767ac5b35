"""Mutation: change one figure of a relation that holds; is it reported at the right place?

A new finding (error or warning that the untouched document does not have) is at the right
place where its first evidence, or evidence that quotes its printed figure (three at most),
overlaps the mutated place, or half of all its evidence lies in the claim. Where a list item
was left out, the claim's other places are the right ones.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from bench import clean, truth
from bench.clean import Known
from bench.made import documents
from bench.mutate import KINDS, Mutation, mutations
from bench.paths import benchmark
from bench.relations import NUMBER, Range, Relation, Term
from bench.table import share, show
from jixiao.documents import read_bytes
from jixiao.findings import Evidence, Finding, Outcome, Severity
from jixiao.pipeline import check_document
from jixiao.results import Result

_HEADS = 3
_MET = ("found", "touched", "elsewhere", "missed")
_LONGEST = 80  # as the benchmark's own score has it: a longer quote is cut


@dataclass(frozen=True, slots=True)
class Trial:
    """One mutation and how it was met.

    found: at the right place; touched: the place is only among the evidence of a finding
    whose first place is another; elsewhere: only other places; missed: nothing new.
    """

    source: str
    document: str
    mutation: Mutation
    before: str
    after: str
    met: str


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m bench mutation`."""
    parser.add_argument("--sample", type=int, default=40, help="mutations of a kind and source")
    parser.add_argument("--seed", type=int, default=20240628)
    parser.add_argument("--source", choices=("truth", "clean", "made", "own"), action="append")
    parser.add_argument("--made", type=int, default=40, help="documents made from random figures")
    parser.add_argument("--show", action="store_true", help="list what was missed")


def run(options: argparse.Namespace) -> None:
    """Break, check, count, print."""
    chosen = options.source or ["truth", "clean", "made"]
    made: list[Trial] = []
    for source, known in _sources(chosen, options):
        made += trials(source, known, Random(options.seed), options.sample)
    print("\n== mutation: reported at the right place, by kind of mutation")
    _print(made, lambda t: t.mutation.kind, chosen)
    print("\n== the same, by kind of claim")
    _print(made, lambda t: t.mutation.relation.kind, chosen)
    _untouched([*clean.documents(), *documents(options.seed, options.made)])
    if options.show:
        _misses(made)


def _sources(
    chosen: Sequence[str], options: argparse.Namespace
) -> Iterator[tuple[str, list[Known]]]:
    folder = benchmark(options.benchmark)
    marked = list(truth.documents(folder)) if folder else []
    if "truth" in chosen and marked:
        yield "truth", marked
    if "clean" in chosen:
        yield "clean", list(clean.documents())
    if "made" in chosen:
        yield "made", list(documents(options.seed, options.made))
    if "own" in chosen:
        yield "own", [_own(document) for document in [*marked, *clean.documents()]]


def check(text: str, name: str = "text.txt") -> Result:
    """What the checker says of a text."""
    return check_document(read_bytes(name, text.encode("utf-8")))


def alarms(result: Result) -> list[Finding]:
    """The errors and warnings."""
    return [f for f in result.findings if f.severity is not Severity.INFO]


def _own(document: Known) -> Known:
    """The document with the relations that the checker itself found to hold."""
    made = []
    for relation in check(document.text).relations:
        if relation.outcome not in (Outcome.HOLDS, Outcome.ROUNDING):
            continue
        terms = [t for t in map(_term, relation.evidence) if t]
        places = tuple((e.start, e.end) for e in relation.evidence)
        if terms:
            named = f"{document.name}: {relation.code}"
            made.append(Relation("own", relation.kind, tuple(terms), places, 1, named))
    return Known(document.name, document.text, tuple(made), document.clean)


def _term(evidence: Evidence) -> Term | None:
    found = list(NUMBER.finditer(evidence.quote))
    if not found:
        return None
    at = evidence.start + found[-1].start()
    return Term("own", found[-1].group(), (at, at + len(found[-1].group())))


def trials(source: str, known: Iterable[Known], chance: Random, sample: int) -> Iterator[Trial]:
    """A sample of mutations of each kind, each checked."""
    made: dict[str, list[tuple[Known, Mutation]]] = defaultdict(list)
    for document in known:
        for relation in document.relations:
            for mutation in mutations(document, relation, chance):
                made[mutation.kind].append((document, mutation))
    untouched: dict[str, set[str]] = {}
    for kind in KINDS:
        for document, mutation in _picked(made[kind], chance, sample):
            if document.name not in untouched:
                known_alarms = alarms(check(document.text))
                untouched[document.name] = {f.fingerprint for f in known_alarms}
            yield _trial(source, document, mutation, untouched[document.name])


def _picked(
    made: list[tuple[Known, Mutation]], chance: Random, sample: int
) -> list[tuple[Known, Mutation]]:
    return made if len(made) <= sample else chance.sample(made, sample)


def _trial(source: str, document: Known, mutation: Mutation, untouched: set[str]) -> Trial:
    text = mutation.apply(document.text)
    new = [f for f in alarms(check(text)) if f.fingerprint not in untouched]
    if any(meets(f, mutation) for f in new):
        met = "found"
    elif any(_touches(f, mutation) for f in new):
        met = "touched"
    else:
        met = "elsewhere" if new else "missed"
    start, end = mutation.at
    left, right = max(0, start - 24), end + 16
    before = document.text[left:right]
    after = text[left : right + len(text) - len(document.text)]
    return Trial(source, document.name, mutation, before, after, met)


def meets(finding: Finding, mutation: Mutation) -> bool:
    """Whether a finding of the copy is at the right place."""
    evidence = finding.evidence
    number = _number(finding.printed)
    printed = [e for e in evidence[1:] if number and number in NUMBER.findall(e.quote)][:_HEADS]
    claim = mutation.places
    right = [mutation.place] if mutation.place else claim
    if any(_overlap(e, place) for e in [*evidence[:1], *printed] for place in right):
        return True
    inside = sum(1 for e in evidence if any(_overlap(e, place) for place in claim))
    return bool(evidence) and 2 * inside >= len(evidence)


def _touches(finding: Finding, mutation: Mutation) -> bool:
    """Whether the mutated place is at least among the evidence."""
    right = [mutation.place] if mutation.place else mutation.places
    return any(_overlap(e, place) for e in finding.evidence for place in right)


def _number(printed: str | None) -> str:
    found = NUMBER.search(printed or "")
    return found.group() if found else ""


def _overlap(evidence: Evidence, place: Range) -> bool:
    end = min(evidence.end, evidence.start + _LONGEST)
    return evidence.start < place[1] and place[0] < end


def _print(made: Sequence[Trial], key: object, chosen: Sequence[str]) -> None:
    counted: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for trial in made:
        name = str(key(trial)) if callable(key) else ""
        for line in (name, "all"):
            counted[line][trial.source, trial.met] += 1
    order = [k for k in (*KINDS, *sorted(counted)) if k in counted and k != "all"]
    rows = []
    for name in [*dict.fromkeys(order), "all"]:
        row: list[object] = [name]
        for source in chosen:
            tally = [counted[name][source, met] for met in _MET]
            row += [share(tally[0], sum(tally)), tally[1], tally[2]]
        rows.append(row)
    head = [""]
    for source in chosen:
        head += [source, "touched", "elsewhere"]
    show(head, rows)


def _untouched(known: Sequence[Known]) -> None:
    print("\n== alarms on the untouched clean and made documents (aim: 0)")
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for document in known:
        name = document.name.partition("-")[0]
        found = alarms(check(document.text))
        counted[name] += Counter(
            documents=1, characters=len(document.text), alarms=len(found), with_alarms=bool(found)
        )
        for finding in found:
            print(f"  {document.name} {finding.code} {finding.message[:90]} {finding.arithmetic}")
    head = ("documents", "characters", "alarms", "with_alarms")
    show(["", *head], [[name, *(tally[h] for h in head)] for name, tally in counted.items()])


def _misses(made: Sequence[Trial]) -> None:
    print("\n== not found at the right place")
    for trial in made:
        if trial.met != "found":
            before = " ".join(trial.before.split())
            after = " ".join(trial.after.split())
            named = f"{trial.source} {trial.mutation.kind} {trial.mutation.relation.name[:50]}"
            print(f"  {trial.met:<9} {named}\n      {before}\n   →  {after}")
