"""The identities of one document where its text and its tables are separate files.

A final account is published as one file, or as a text and a workbook, or as nine sheets. The
finders of one document read them joined: the sentences of the report, the tables of all. Only
what binds two documents is kept; two documents of different kinds are not joined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from jixiao.claims.across.base import placed
from jixiao.claims.model import Claim, Same, Statement, Term
from jixiao.claims.tables import accounts, emptiness, items, prose, text_table
from jixiao.facts.report import Report
from jixiao.facts.submission import Filed, Submission
from jixiao.facts.tables.copies import copied
from jixiao.facts.tables.model import FactTable

_MANY = 100_000  # more tables than a document has: the number then tells the document
_TEXT: tuple[Callable[[Report], Iterator[Claim]], ...] = (
    text_table.find,
    items.find,
    prose.find,
    emptiness.find,
)


def across(submission: Submission) -> Iterator[tuple[Filed, Claim]]:
    """Sentences of each report with the tables of each annex; the tables of all."""
    for home in submission.compared:
        for other in submission.compared:
            if not home.annex and other is not home and _one_kind(submission, home, other):
                yield from _texts(home, other)
    yield from _tables(submission)


def _one_kind(submission: Submission, home: Filed, other: Filed) -> bool:
    told = bool(other.tables) and not home.one_project
    return told and submission.genre(home) is submission.genre(other)


def _texts(home: Filed, other: Filed) -> Iterator[tuple[Filed, Claim]]:
    tables = tuple(
        t for t in other.tables if not any(copied(own, t) is not None for own in home.tables)
    )
    joined = replace(home.report, tables=tables, funds=(), sheets=())
    for finder in _TEXT:
        for claim in finder(joined):
            if len({place.table is None for place in claim.terms}) > 1:
                yield from ((home, made) for made in _bound(claim, home, other))


def _bound(claim: Claim, home: Filed, other: Filed) -> Iterator[Claim]:
    """The claim with each place in its document: what has a table stands in the other."""
    if isinstance(claim, Same):
        a, b = sorted((claim.a, claim.b), key=lambda term: term.table is not None)
        a, b = placed(a, home), placed(b, other)
        yield replace(claim, topic="across-text-table", a=a, b=b)
    elif isinstance(claim, Statement):
        facts = tuple(placed(f, home if f.table is None else other) for f in claim.facts)
        words = placed(claim.words, home if claim.words.table is None else other)
        yield replace(claim, words=words, facts=facts)


def _tables(submission: Submission) -> Iterator[tuple[Filed, Claim]]:
    """The published tables of one kind of document, wherever they stand."""
    by_kind: dict[object, list[Filed]] = {}
    for filed in submission.compared:
        if filed.tables:
            by_kind.setdefault(submission.genre(filed), []).append(filed)
    for group in by_kind.values():
        if len(group) > 1:
            yield from _published(group)


def _published(group: Sequence[Filed]) -> Iterator[tuple[Filed, Claim]]:
    tables = tuple(_numbered(t, i) for i, filed in enumerate(group) for t in filed.tables)
    joined = replace(group[0].report, passages=(), tables=tables, funds=(), sheets=())
    for claim in accounts.find(joined):
        if not isinstance(claim, Same) or claim.a.table is None or claim.b.table is None:
            continue
        homes = claim.a.table // _MANY, claim.b.table // _MANY
        if homes[0] != homes[1]:
            home, other = group[homes[0]], group[homes[1]]
            a, b = placed(_restored(claim.a), home), placed(_restored(claim.b), other)
            yield home, replace(claim, topic="across-tables", a=a, b=b)


def _numbered(table: FactTable, index: int) -> FactTable:
    return replace(table, number=index * _MANY + table.number)


def _restored(term: Term) -> Term:
    return replace(term, table=(term.table or 0) % _MANY)
