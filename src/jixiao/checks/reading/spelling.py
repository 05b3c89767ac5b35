"""Words and fixed phrases with one character replaced by another of its sound or shape.

A slip leaves a hole: the wrong character makes no word with its neighbours. So only
characters that no pair of Chinese use covers are looked at (`data/words/pairs.txt`:
two characters that stand together in common words), which lets 专户 pass beside 专用.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from operator import add

from jixiao.data.words import lines, words

_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
_BESIDE = 2  # characters beside a wrong one by which a phrase is looked up
_HEAD = 2  # characters before the wrong one by which such a phrase is known
_ANY = 4  # from this length a phrase is known whatever the wrong character
# Characters that often stand alone, end a name or begin one: they leave no hole.
_ALONE = frozenset(
    "的了在是和与为有不对等年月日时市县区镇乡村省州局办科处室司厅委部级性第个各亿万元共约其该本我"
    "上下中内外后前按从到由向被把给使将或及而以于若则都也就还又再更最较很太仅只均已未无没非可能应"
    "当须要会多少大小高低新老好一二三四五六七八九十百千两双每某这那此何几件次家名人户所台套项条"
    "发函号字令请与称指即作成做用随至往里出入起来去过得着地分种类年度期届周东南西北山水河江湖海路街"
    "桥港湾岭坪坝沟庄屯寨杜罗李王张刘陈杨黄赵吴徐孙朱马胡郭林何高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘"
)


@dataclass(frozen=True, slots=True)
class Misspelling:
    """`text[start:end]` is printed for `word`."""

    start: int
    end: int
    word: str


@cache
def _alike() -> dict[str, str]:
    """Each character with those of its sound (zh and z, ing and in as one) or shape."""
    alike: dict[str, set[str]] = {}
    for group in (*lines("sounds"), *words("shapes")):
        for a, b in permutations(group, 2):
            alike.setdefault(a, set()).add(b)
    return {c: "".join(sorted(others)) for c, others in alike.items()}


@cache
def _pairs() -> frozenset[str]:
    """Two characters that stand together in common words."""
    return frozenset(line[0] + second for line in lines("pairs") for second in line[1:])


@cache
def _words() -> frozenset[str]:
    return frozenset(words("words"))


@cache
def _phrases() -> dict[str, list[tuple[str, int]]]:
    """Phrases with the place of one character, by its neighbours: two before, behind, or both."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase in dict.fromkeys(words("phrases")):
        for at in range(len(phrase)):
            left, right = phrase[max(0, at - 2) : at], phrase[at + 1 : at + 3]
            for key in (k for k in {left, right} if len(k) == _BESIDE):
                found.setdefault(key, []).append((phrase, at))
            if at and right:
                found.setdefault(f"{phrase[at - 1]} {phrase[at + 1]}", []).append((phrase, at))
    return found


@cache
def _whole() -> frozenset[str]:
    return frozenset(words("phrases"))


@cache
def _frequent() -> frozenset[str]:
    """Characters so frequent in reports that they join others freely."""
    return frozenset("".join(lines("frequent")))


def misspellings(text: str) -> Iterator[Misspelling]:
    """Every slip of a text, phrases before words."""
    for run in _RUN.finditer(text):
        yield from _in_run(run.group(), run.start())


def _in_run(run: str, offset: int) -> Iterator[Misspelling]:
    open_ = _holes(run)
    reached = 0
    for at in open_:
        if at < reached:
            continue
        found = _phrase(run, at) or (_word(run, at) if at + 1 in open_ else None)
        if found:
            start, word = found
            reached = start + len(word)
            yield Misspelling(offset + start, offset + reached, word)


def _holes(run: str) -> list[int]:
    """The characters that make no known pair with a neighbour."""
    known = list(map(_pairs().__contains__, map(add, run, run[1:])))
    if all(known):
        return []
    return [
        i
        for i, (a, b) in enumerate(zip([False, *known], [*known, False], strict=True))
        if not (a or b)
    ]


def _phrase(run: str, at: int) -> tuple[int, str] | None:
    """A phrase of which only the character at `at` is wrong."""
    left, right = run[max(0, at - 2) : at], run[at + 1 : at + 3]
    keys = (left, right, f"{left[-1:]} {right[:1]}")
    fitting = [
        (phrase, place)
        for key in keys
        for phrase, place in _phrases().get(key, ())
        if _fits(run, at, phrase, place)
    ]
    if any(run[at - place : at - place + len(phrase)] in _whole() for phrase, place in fitting):
        return None
    for slip in (_alike_in, _any_in):
        for phrase, place in fitting:
            if slip(run[at], phrase, place):
                return at - place, phrase
    return None


def _fits(run: str, at: int, phrase: str, place: int) -> bool:
    """Whether the run has the phrase here but for the one character."""
    start = at - place
    return (
        start >= 0
        and run.startswith(phrase[:place], start)
        and run.startswith(phrase[place + 1 :], at + 1)
        and run[at : at + 1] != phrase[place]
    )


def _alike_in(odd: str, phrase: str, at: int) -> bool:
    return odd in _alike().get(phrase[at], "")


def _any_in(odd: str, phrase: str, at: int) -> bool:
    """A rare character inside a phrase of some length, two characters of it before."""
    inner = _HEAD <= at < len(phrase) - 1
    return len(phrase) >= _ANY and inner and odd not in _frequent() | _ALONE


def _word(run: str, at: int) -> tuple[int, str] | None:
    """A word of two characters, one of them replaced by one of its sound or shape."""
    first, second = run[at], run[at + 1]
    near = run[max(0, at - 2) : at], run[at + 2 : at + 4]
    if first in (near[0][:-1], near[1][:1]) or second in (near[0][-1:], near[1][1:]):
        return None  # 应改尽改, 援藏援疆
    for right in _rights(first):
        if right + second in _words():
            return at, right + second
    for right in _rights(second):
        if first + right in _words():
            return at, first + right
    return None


def _rights(odd: str) -> str:
    """What may have been meant by a character that does not join others freely."""
    return "" if odd in _frequent() | _ALONE else _alike().get(odd, "")
