"""Our own clean documents: the text, and the relations that hold in it.

See `bench/clean/README.md` for the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.relations import Relation, Term

FOLDER = Path(__file__).parent / "clean"
_MARK = re.compile(r"\{(?P<id>[a-z0-9]+):(?P<text>[^{}]*)\}", re.IGNORECASE)
_LINE = re.compile(r"(?P<op>\w+) (?P<first>\S+)(?: =)? (?P<rest>.+)")
_KINDS = {
    "ratio": "share",
    "growth": "growth",
    "sum": "sum",
    "diff": "difference",
    "same": "same-quantity",
    "count": "count",
    "points": "score",
}


@dataclass(frozen=True, slots=True)
class Known:
    """A text, what is known to hold in it, and whether alarms on it are false."""

    name: str
    text: str
    relations: tuple[Relation, ...]
    clean: bool


def documents() -> Iterator[Known]:
    """All of `bench/clean/`."""
    for path in sorted(FOLDER.glob("*.txt")):
        yield parse(path.stem, path.read_text(encoding="utf-8"))


def parse(name: str, source: str) -> Known:
    """Take the marks out of a source and read its relations."""
    marked, _, lines = source.partition("====\n")
    pieces: list[str] = []
    terms: dict[str, tuple[str, tuple[int, int]]] = {}
    at = end = 0
    for mark in _MARK.finditer(marked):
        pieces += [marked[end : mark.start()], mark["text"]]
        at += mark.start() - end
        if mark["id"] in terms:
            raise ValueError(f"{name}: {mark['id']} twice")
        terms[mark["id"]] = (mark["text"], (at, at + len(mark["text"])))
        at += len(mark["text"])
        end = mark.end()
    pieces.append(marked[end:])
    made = tuple(_relation(name, line, terms) for line in lines.splitlines() if line.strip())
    return Known(name, "".join(pieces), made, clean=True)


def _relation(name: str, line: str, terms: dict[str, tuple[str, tuple[int, int]]]) -> Relation:
    found = _LINE.fullmatch(line.strip())
    if found is None:
        raise ValueError(f"{name}: {line}")
    op, rest = found["op"], [w for w in found["rest"].split() if w not in ("=", "/", "-")]
    sign = -1 if "down" in rest else 1
    rest = [w for w in rest if w not in ("up", "down")]
    roles = _ROLES[op](len(rest))
    words = [found["first"], *rest]
    made = tuple(Term(role, *terms[word]) for role, word in zip(roles, words, strict=True))
    places = tuple(terms[word][1] for word in words)
    return Relation(op, _KINDS[op], made, places, sign, f"{name}: {line.strip()}")


_ROLES = {
    "sum": lambda n: ["whole", *["part"] * n],
    "ratio": lambda n: ["percent", "part", "whole"][: n + 1],
    "growth": lambda n: ["percent", "amount", "now"][: n + 1],
    "diff": lambda n: ["result", "a", *["b"] * (n - 1)],
    "same": lambda n: ["same"] * (n + 1),
    "count": lambda n: ["stated", *["item"] * n],
    "points": lambda n: ["points", "weight", "actual", "target"][: n + 1],
}
