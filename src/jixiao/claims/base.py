"""How claim finders are registered and found.

A finder is a module of this package with a function `find(report)` that yields claims.
Adding one touches its own file and its tests, nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

import jixiao.claims as package
from jixiao.claims.model import Claim
from jixiao.facts.report import Report
from jixiao.walking import modules

Finder = Callable[[Report], Iterator[Claim]]


@cache
def finders() -> tuple[Finder, ...]:
    """Every `find` in this package, by module name."""
    return tuple(module.find for module in modules(package) if hasattr(module, "find"))


def read_claims(report: Report) -> list[Claim]:
    """All claims of a report, each reading once."""
    seen: set[tuple[object, ...]] = set()
    claims = []
    for finder in finders():
        for claim in finder(report):
            identity = (type(claim), *((t.start, t.end) for t in claim.terms))
            if identity not in seen:
                seen.add(identity)
                claims.append(claim)
    return claims
