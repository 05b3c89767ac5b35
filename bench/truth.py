"""The hand-made truth of a benchmark folder, as relations whose figures have places.

The folder holds, at any depth, NAME.txt beside NAME.truth.json. Only claims that hold,
name their calculation and stand in a text are taken.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from bench.clean import Known
from bench.relations import NUMBER, Range, Relation, Term
from jixiao.documents.readers.text import decode

_OPS = ("sum", "ratio", "growth", "diff", "eq", "le", "count")
_PAIR = 2


def documents(folder: Path) -> Iterator[Known]:
    """Every text of the folder that has a truth."""
    for path in sorted(folder.rglob("*.truth.json")):
        source = path.with_name(path.name.replace(".truth.json", ".txt"))
        if not source.exists():
            continue
        text = decode(source.name, source.read_bytes())
        claims = json.loads(path.read_text(encoding="utf-8"))
        made = (_relation(claim, text) for claim in claims if claim["holds"])
        yield Known(source.stem, text, tuple(r for r in made if r), clean=False)


def _relation(claim: dict[str, Any], text: str) -> Relation | None:
    calc = claim.get("calc") or {}
    quoted = [claim, *(claim.get("other_quotes") or [])]
    if calc.get("op") not in _OPS or any(q.get("offset") is None for q in quoted):
        return None
    places = tuple((q["offset"], q["offset"] + len(q["quote"])) for q in quoted)
    if any(text[s:e] != q["quote"] for (s, e), q in zip(places, quoted, strict=True)):
        return None
    finder = _Finder(text, places)
    op = "same" if calc["op"] == "eq" else calc["op"]
    terms = tuple(_terms(calc, finder))
    if op == "le":
        terms = _limit_first(terms)
    made = Relation(op, claim["kind"], terms, places, int(calc.get("sign", 1)), claim["id"])
    return made if made.holds() and any(t.at for t in terms) else None


def _limit_first(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Equal figures of a limit and what it limits: the limit is printed first (预算15，使用15)."""
    if len(terms) != _PAIR or any(t.at is None for t in terms) or terms[0].text != terms[1].text:
        return terms
    first, last = sorted(t.at for t in terms if t.at)
    return tuple(replace(t, at=first if t.role == "b" else last) for t in terms)


class _Finder:
    """Finds figures in the claim's quotes, each place once."""

    def __init__(self, text: str, places: tuple[Range, ...]) -> None:
        self._text, self._places = text, places
        self._taken: set[Range] = set()

    def figure(self, role: str, value: Any, factor: Any = 1) -> Term:  # noqa: ANN401  JSON
        """The term for a number, at its first place that is still free."""
        text = str(value)
        for start, end in self._places:
            for match in NUMBER.finditer(self._text, start, end):
                here = match.span()
                if here not in self._taken and _equal(match.group(), text):
                    self._taken.add(here)
                    return Term(role, match.group(), here, Decimal(str(factor)))
        return Term(role, text, None, Decimal(str(factor)))

    def words(self, role: str, text: str) -> Term:
        """The term for a list item."""
        for start, end in self._places:
            at = self._text.find(text, start, end)
            if at >= 0:
                return Term(role, text, (at, at + len(text)))
        return Term(role, text)


def _equal(a: str, b: str) -> bool:
    plain = re.fullmatch(r"-?\d+(?:\.\d+)?", b)
    return bool(plain) and Decimal(a.replace(",", "")) == Decimal(b)


def _terms(calc: dict[str, Any], finder: _Finder) -> Iterator[Term]:
    op = calc["op"]
    if op == "sum":
        yield finder.figure("whole", calc["whole"])
        yield from (finder.figure("part", p) for p in calc["parts"])
    elif op == "ratio":
        names = (("percent", "pct"), ("part", "part"), ("whole", "whole"))
        yield from (finder.figure(role, calc[key]) for role, key in names)
    elif op == "growth":
        names = (("percent", "pct"), ("amount", "chg"), ("now", "cur"))
        yield from (finder.figure(role, calc[key]) for role, key in names)
    elif op == "eq":
        yield finder.figure("same", calc["a"], calc.get("f1", 1))
        yield finder.figure("same", calc["b"], calc.get("f2", 1))
    elif op == "count":
        yield finder.figure("stated", calc["stated"])
        yield from (finder.words("item", str(i)) for i in calc["items"])
    else:
        if op == "diff":
            yield finder.figure("result", calc["res"])
        for role in ("a", "b"):
            factor = calc.get(f"f{role}", 1)
            yield from (finder.figure(role, v, factor) for v in calc[role])
