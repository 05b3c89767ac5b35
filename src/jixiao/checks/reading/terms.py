"""Fixed terms that a text prints but for one character."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from operator import add

from jixiao.data.official_terms import (
    WHOLE,
    broken_forms,
    inner_places,
    look_alike,
)

_HEAD = 2  # characters by which candidates are found
_LONG = 5  # from this length a term with one look-alike character is looked for
_LONGER = 7  # from this length a term with one character more


@dataclass(frozen=True, slots=True)
class Slip:
    """`text[start:end]` is `term` with one character missing, changed or added."""

    start: int
    end: int
    term: str
    what: str


@cache
def _missing() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Each form with its term and the pairs of characters that it is made of."""
    forms = broken_forms().items()
    return tuple((form, term, tuple(map(add, form, form[1:]))) for form, term in forms)


@cache
def _long() -> tuple[str, ...]:
    return tuple(term for term in WHOLE if len(term) >= _LONG)


@cache
def _inner() -> dict[str, frozenset[int]]:
    return inner_places()


def slips(text: str, pairs: set[str] | None = None) -> list[Slip]:
    """All slips of a text, each once, in order. `pairs`: all that stands side by side in it."""
    pairs = set(map(add, text, text[1:])) if pairs is None else pairs
    found = []
    for form, term, made_of in _missing():
        here = _places(text, form) if pairs.issuperset(made_of) else ()
        alone = (at for at in here if _stands_alone(text, at, form, term))
        found += [Slip(at, at + len(form), term, "缺字") for at in alone]
    for term in _long():
        head, tail = term[:_HEAD], term[-_HEAD:]
        if head in pairs and tail in pairs:
            near = [at for at in _places(text, head) if _ends_so(text, at, term)]
            found += [slip for at in near if (slip := _changed(text, at, term))]
    return sorted(found, key=lambda slip: (slip.start, slip.end))


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


def _ends_so(text: str, at: int, term: str) -> bool:
    """Whether the text may end as the term does, one character more let in: asked first."""
    end = at + len(term)
    return term[-_HEAD:] in text[end - _HEAD : end + 1]


def _changed(text: str, at: int, term: str) -> Slip | None:
    """The term with one inner character changed or added, the rest as it should be."""
    same = 0
    while same < len(term) and text[at + same : at + same + 1] == term[same]:
        same += 1
    if not _HEAD <= same < len(term) - 1:
        return None
    rest, odd = term[same + 1 :], text[at + same : at + same + 1]
    if len(rest) < _HEAD or not "\u4e00" <= odd <= "\u9fff":
        return None
    if look_alike(odd, term[same]) and text.startswith(rest, at + same + 1):
        return Slip(at, at + len(term), term, "错字")
    roomy = len(term) >= _LONGER and same in _inner()[term]
    if roomy and text.startswith(term[same:], at + same + 1):
        return Slip(at, at + len(term) + 1, term, "多字")
    return None
