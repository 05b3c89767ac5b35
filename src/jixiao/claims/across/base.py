"""How finders of claims between documents are registered and found.

A finder is a module of this package with a function `across(submission)` that yields each
claim with the document that it is counted in: the one with the place under test. All
places carry the path of their document. (`find` is for the finders of one document.)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeVar

import jixiao.claims.across as package
from jixiao.claims.model import Claim, Mark, Same, Term
from jixiao.facts.origin import Said
from jixiao.facts.submission import Filed, Submission
from jixiao.walking import modules

Finder = Callable[[Submission], Iterator[tuple[Filed, Claim]]]


@cache
def finders() -> tuple[Finder, ...]:
    """Every `across` in this package, by module name."""
    return tuple(module.across for module in modules(package) if hasattr(module, "across"))


def read_across(submission: Submission) -> list[tuple[Filed, Claim]]:
    """All claims between the documents of a submission.

    A figure that one finder has compared with another document is not compared again by
    the next: one cause, one finding.
    """
    taken: set[tuple[str, int, str | None]] = set()
    found = []
    for finder in finders():
        new = [(home, c) for home, c in finder(submission) if not taken & _compared(home, c)]
        taken.update(key for home, claim in new for key in _compared(home, claim))
        found += new
    return found


def _compared(home: Filed, claim: Claim) -> set[tuple[str, int, str | None]]:
    """Each figure of a pair, with the document that it is compared with."""
    if not isinstance(claim, Same):
        return set()
    a, b, other = claim.a.figure, claim.b.figure, claim.b.document
    return {(home.path, a.start, other), (other or "", b.start, home.path)}


P = TypeVar("P", bound=Term | Mark)


def placed(place: P, filed: Filed) -> P:
    """The place with the path of its document."""
    return replace(place, document=filed.path)


def said(words: Said, filed: Filed) -> Mark:
    """Words of a document as a place."""
    return Mark(words.text, words.start, words.end, document=filed.path)
