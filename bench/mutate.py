"""Break one figure of a relation that holds, in seven ways.

Every mutation is recomputed: one that leaves the relation within its rounding is no
mutation. What is printed stays a number that somebody could have typed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from random import Random

from bench.clean import Known
from bench.relations import NUMBER, Range, Relation

_UNITS = {"万元": ("元", "亿元"), "亿元": ("万元",), "元": ("万元",)}
_UNIT = re.compile(r"亿元|万元|元(?!/)")
_FLIPS = (
    ("增加", "减少"),
    ("增长", "下降"),
    ("提高", "降低"),
    ("上升", "下降"),
    ("增支", "减支"),
    ("超出", "低于"),
)
_YEAR = re.compile(r"(?<!\d[-—至~])20[0-3]\d(?=年)(?![^《》。]*》)")  # no title's, no span's
_AHEAD = 8  # characters before a figure in which its direction word stands
_LONG_LIST = 3
_BETWEEN = ("、", "；", "，", "和")
_OPENS = re.compile(r"^|[、；，。：]|其中|分别[是为]|包括|具体为|来源为|构成为|(?<=\d)和|元和")


@dataclass(frozen=True, slots=True)
class Mutation:
    """One broken copy: replace `at` by `new`; `place` is where it shows in the copy."""

    kind: str
    relation: Relation
    at: Range
    new: str
    place: Range | None
    broken: tuple[Range, ...] = ()  # of a dropped item: the places of all sums that lose it

    def apply(self, text: str) -> str:
        """The broken copy."""
        start, end = self.at
        return text[:start] + self.new + text[end:]

    def moved(self, place: Range) -> Range | None:
        """Where a range of the original stands in the copy; none where it is gone."""
        start, end = self.at
        shift = len(self.new) - (end - start)
        first = place[0] if place[0] <= start else max(place[0] + shift, start)
        last = place[1] if place[1] <= start else max(place[1] + shift, start)
        return (first, last) if last > first else None

    @property
    def places(self) -> list[Range]:
        """The claim's places in the copy."""
        moved = (self.moved(p) for p in (*self.relation.places, *self.broken))
        return [p for p in moved if p]


def mutations(document: Known, relation: Relation, chance: Random) -> Iterator[Mutation]:
    """One mutation of each kind that this relation allows."""
    for kind, make in KINDS.items():
        found = list(make(document.text, relation, chance))
        if found:
            at, new, place = chance.choice(found)
            broken = () if place else _broken(document, at)
            yield Mutation(kind, relation, at, new, place, broken)


def _broken(document: Known, cut: Range) -> tuple[Range, ...]:
    """The places of every sum or count that has an item in the cut."""
    return tuple(
        place
        for relation in document.relations
        if relation.op in ("sum", "count")
        and any(cut[0] <= s and e <= cut[1] for s, e in relation.places)
        for place in relation.places
    )


Edit = tuple[Range, str, Range | None]


def _numbers(text: str, relation: Relation) -> Iterator[tuple[int, Range, str]]:
    """The figures that can be printed otherwise: term, place, digits."""
    for index, term in enumerate(relation.terms):
        found = NUMBER.search(term.text) if term.at and term.role != "item" else None
        if term.at and found:
            start = term.at[0] + found.start()
            at = (start, start + len(found.group()))
            if text[slice(*at)] == found.group():
                yield index, at, found.group()


def _reprinted(
    text: str, relation: Relation, variants: Callable[[str], Iterator[str]]
) -> Iterator[Edit]:
    """The figures of a relation printed in other ways that break it."""
    for index, at, digits in _numbers(text, relation):
        for new in variants(digits):
            value = Decimal(new.replace(",", ""))
            sound = value > 0 and value != Decimal(digits.replace(",", ""))
            if sound and (relation.op == "count" or not relation.holds({index: new})):
                yield at, new, (at[0], at[0] + len(new))


def _digit(text: str, relation: Relation, chance: Random) -> Iterator[Edit]:
    def variants(digits: str) -> Iterator[str]:
        for _ in range(4):
            at = chance.choice([i for i, c in enumerate(digits) if c.isdigit()])
            new = chance.choice([d for d in "0123456789" if d != digits[at]])
            made = digits[:at] + new + digits[at + 1 :]
            if not (made[0] == "0" and len(made) > 1 and made[1] != "."):
                yield made

    yield from _reprinted(text, relation, variants)


def _swap(text: str, relation: Relation, _: Random) -> Iterator[Edit]:
    def variants(digits: str) -> Iterator[str]:
        for at, (a, b) in enumerate(pairwise(digits)):
            if a.isdigit() and b.isdigit() and a != b and (at or b != "0"):
                yield digits[:at] + b + a + digits[at + 2 :]

    yield from _reprinted(text, relation, variants)


def _shift(text: str, relation: Relation, _: Random) -> Iterator[Edit]:
    def variants(digits: str) -> Iterator[str]:
        whole, point, rest = digits.replace(",", "").partition(".")
        if not point:
            return
        yield f"{whole}{rest[0]}.{rest[1:] or '0'}".lstrip("0")
        if len(whole) > 1:
            yield f"{whole[:-1]}.{whole[-1]}{rest}"

    yield from (e for e in _reprinted(text, relation, variants) if not e[1].startswith("."))


def _unit(text: str, relation: Relation, _: Random) -> Iterator[Edit]:
    """万元 becomes 元 or 亿元."""
    if relation.op == "count":
        return
    for _index, (start, end), _digits in _numbers(text, relation):
        unit = _UNIT.match(text, end)
        for new in _UNITS[unit.group()] if unit else ():
            yield (end, end + len(unit.group() if unit else "")), new, (start, end + len(new))


def _drop(text: str, relation: Relation, _: Random) -> Iterator[Edit]:
    """An item of a list that adds up, or that is counted, is left out.

    What 其中 opens need not be all: leaving one of it out makes nothing false.
    """
    role = {"sum": "part", "count": "item"}.get(relation.op, "")
    listed = [(t.at, t.text) for t in relation.terms if t.at and t.role == role]
    if len(listed) < _LONG_LIST or (role == "part" and _among(text, relation)):
        return
    others = [t.at for t in relation.terms if t.at]
    for at, words in listed:
        cut = _counted(text, at) if role == "item" else _segment(text, at, others)
        held = sum(1 for s, e in others if cut and cut[0] <= s and e <= cut[1])
        if cut and held == 1 and not _zero(words, role):
            yield cut, "", None


def _among(text: str, relation: Relation) -> bool:
    """Whether only 其中 joins the total and the parts behind it."""
    wholes = [relation.terms[n].at or (0, 0) for n in relation.of("whole")]
    parts = [relation.terms[n].at or (0, 0) for n in relation.of("part")]
    between = text[wholes[0][1] : parts[0][0]] if wholes and parts else ""
    return "其中" in between and "\n" not in between


def _counted(text: str, at: Range) -> Range | None:
    """A list item that is marked as such, with one of the marks beside it."""
    start, end = at
    if text[end : end + 1] in ("、", "和"):
        return start, end + 1
    return (start - 1, end) if text[start - 1] in _BETWEEN else None


def _zero(text: str, role: str) -> bool:
    """Whether a part is 0: nothing is missed where it is left out."""
    return role == "part" and not re.search(r"[1-9]", text)


def _segment(text: str, at: Range, others: list[Range]) -> Range | None:
    """The list item round a place, with one of the marks beside it; a row of a table.

    None where the item is not alone between its marks (人员57人，控制率95%，离退休…).
    """
    line = text.rfind("\n", 0, at[0]) + 1, (text.find("\n", at[1]) + 1 or len(text))
    row = text[slice(*line)]
    if "\t" in row or row.startswith("|"):
        return line
    start = line[0] + max(m.end() for m in _OPENS.finditer(text[line[0] : at[0]]))
    end = _first(text, "、；。，和", at[1], line[1])
    if text[end : end + 2] == "，占":
        end = _first(text, "；。", end, line[1])
    if text[end : end + 1] == "，":
        following = _first(text, "、；。，", end + 1, line[1])
        if not any(end < s and e <= following for s, e in others):
            return None
    if text[end : end + 1] in _BETWEEN:
        return start, end + 1
    return (start - 1, end) if text[start - 1 : start] in _BETWEEN else None


def _first(text: str, marks: str, start: int, end: int) -> int:
    """Where the first of the marks stands, else the end."""
    found = [text.find(mark, start, end) for mark in marks]
    return min((at for at in found if at >= 0), default=end)


def _direction(text: str, relation: Relation, _: Random) -> Iterator[Edit]:
    """增加 becomes 减少 at one of two words, or beside both amounts."""
    if relation.op not in ("growth", "diff"):
        return
    for number in relation.of("percent", "amount", "result"):
        start, end = relation.terms[number].at or (0, 0)
        ahead = text[start - _AHEAD : start]
        for pair in _FLIPS:
            for old, new in (pair, pair[::-1]):
                at = ahead.rfind(old)
                if at >= 0:
                    word = start - len(ahead) + at
                    yield (word, word + len(old)), new, (word, end)
                    break


def _year(text: str, relation: Relation, _: Random) -> Iterator[Edit]:
    """The year of the sentence becomes another."""
    for _index, (start, _end), _digits in _numbers(text, relation):
        begin = max(text.rfind("。", 0, start), text.rfind("\n", 0, start)) + 1
        for found in _YEAR.finditer(text, begin, start):
            for step in (-1, 1):
                yield found.span(), str(int(found.group()) + step), found.span()


KINDS: dict[str, Callable[[str, Relation, Random], Iterator[Edit]]] = {
    "digit": _digit,
    "swap": _swap,
    "shift": _shift,
    "unit": _unit,
    "drop": _drop,
    "direction": _direction,
    "year": _year,
}
