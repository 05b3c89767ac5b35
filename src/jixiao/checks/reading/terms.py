"""Fixed terms that a text prints but for one character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import add

from jixiao.data.official_terms import WHOLE, alike, broken_forms, inner_places

_MISSING = "缺字"
_KEPT = 2  # characters of a term that stand on either side of one that is changed or added
_LONG = 5  # from this length a term with one look-alike character is looked for
_LONGER = 7  # from this length a term with one character more


@dataclass(frozen=True, slots=True)
class Slip:
    """`text[start:end]` is `term` with one character missing, changed or added."""

    start: int
    end: int
    term: str
    what: str


@dataclass(frozen=True, slots=True)
class _Form:
    """A term as it is printed wrongly, and all that stands side by side in it."""

    printed: str
    term: str
    what: str
    pairs: tuple[str, ...]


def slips(text: str, pairs: set[str] | None = None) -> list[Slip]:
    """All slips of a text, each once, in order. `pairs`: all that stands side by side in it."""
    pairs = set(_pairs(text)) if pairs is None else pairs
    found = [
        Slip(at, at + len(form.printed), form.term, form.what)
        for form in (*_forms(), *_grown(pairs))
        if pairs.issuperset(form.pairs)
        for at in _places(text, form.printed)
        if form.what != _MISSING or _stands_alone(text, at, form.printed, form.term)
    ]
    return sorted(found, key=lambda slip: (slip.start, slip.end))


def _form(printed: str, term: str, what: str) -> _Form:
    return _Form(printed, term, what, tuple(_pairs(printed)))


@cache
def _forms() -> tuple[_Form, ...]:
    """Every term with a character missing, or with one taken for another."""
    missing = [_form(form, term, _MISSING) for form, term in broken_forms().items()]
    changed = [
        _form(term[:at] + odd + term[at + 1 :], term, "错字")
        for term in WHOLE
        if len(term) >= _LONG
        for at in range(_KEPT, len(term) - _KEPT)
        for odd in alike(term[at])
    ]
    return (*missing, *changed)


def _grown(pairs: set[str]) -> Iterator[_Form]:
    """Terms with one character more inside of a word, where these pairs let it be."""
    places = [(term, at) for term, at, halves in _inner() if pairs.issuperset(halves)]
    firsts = {term[at - 1] for term, at in places}
    behind: dict[str, list[str]] = {first: [] for first in firsts}
    for pair in pairs:
        if pair[0] in firsts and "\u4e00" <= pair[1] <= "\u9fff":
            behind[pair[0]].append(pair[1])
    for term, at in places:
        for odd in behind[term[at - 1]]:
            if odd != term[at] and odd + term[at] in pairs:
                yield _form(term[:at] + odd + term[at:], term, "多字")


@cache
def _inner() -> tuple[tuple[str, int, tuple[str, ...]], ...]:
    """Where in a term one character more would split a word, and the pairs on either side."""
    return tuple(
        (term, at, (*_pairs(term[:at]), *_pairs(term[at:])))
        for term, places in inner_places().items()
        if len(term) >= _LONGER
        for at in places
        if _KEPT <= at < len(term) - _KEPT
    )


def _pairs(text: str) -> Iterator[str]:
    """All that stands side by side."""
    return map(add, text, text[1:])


def _places(text: str, word: str) -> Iterator[int]:
    """Wherever the word stands."""
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _stands_alone(text: str, at: int, form: str, term: str) -> bool:
    """Whether the form is no piece of another word (国|民经济发展, 耕地保护任|务) or whole term."""
    end = at + len(form)
    window = text[max(0, at - 6) : end + 6]
    if any(form in whole and whole in window for whole in WHOLE):
        return False
    if form[1:] == term[2:] and at and text[at - 1] not in _EDGES:  # the first word is broken
        return False
    broken_last = form[:-1] == term[:-2]
    return not (broken_last and end < len(text) and text[end] not in _EDGES)


_EDGES = "\n，。、；：（）《》“”的和与及对在为等了是并或由将把于向从按"
