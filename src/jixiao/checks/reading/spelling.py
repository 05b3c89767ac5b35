"""Words and fixed phrases with one character replaced by another of its sound or shape.

A slip leaves a hole: the wrong character makes no word with its neighbours. So only
characters that no pair of Chinese use covers are looked at (`data/words/pairs.txt`:
two characters that stand together in common words), which lets 专户 pass beside 专用.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from jixiao.data.words import lines, listed, words

_BESIDE = 2  # characters beside a wrong one by which a phrase is looked up
_HEAD = 2  # characters before the wrong one by which such a phrase is known
_ANY = 4  # from this length a phrase is known whatever the wrong character
# Characters that often stand alone, end a name or begin one: they leave no hole.
ALONE = frozenset(
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
def _groups() -> dict[str, list[str]]:
    """Each character with the groups of one sound (zh and z as one) or shape that it is in."""
    groups: dict[str, list[str]] = {}
    for group in (*lines("sounds"), *words("shapes")):
        for character in group:
            groups.setdefault(character, []).append(group)
    return groups


@cache
def _alike(character: str) -> str:
    """The characters of its sound or shape."""
    return "".join(sorted(set("".join(_groups().get(character, ()))) - {character}))


@cache
def _followers() -> dict[str, str]:
    """Each character with those that stand behind it in common words."""
    return {line[0]: line[1:] for line in lines("pairs")}


def common_pair(pair: str) -> bool:
    """Whether two characters stand side by side in common words."""
    return pair[1:] != "" and pair[1] in _followers().get(pair[0], "")


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
def _joining() -> frozenset[str]:
    """Characters that join others freely: the frequent ones of reports, and those alone."""
    return frozenset("".join(lines("frequent"))) | ALONE


def misspellings(text: str) -> Iterator[Misspelling]:
    """Every slip of a text, phrases before words."""
    reached = 0
    holes = _holes(text)
    beside = frozenset(holes)
    for at in holes:
        if at < reached:
            continue
        found = _phrase(text, at) or (_word(text, at) if at + 1 in beside else None)
        if found:
            start, word = found
            reached = start + len(word)
            yield Misspelling(start, reached, word)


def _holes(text: str) -> list[int]:
    """The characters that make no known pair with a neighbour; one that stands alone is none."""
    behind = _followers().get
    known = [second in behind(first, "") for first, second in pairwise(text)]
    around = zip([False, *known], [*known, False], strict=True)
    holes = [at for at, (before, after) in enumerate(around) if not (before or after)]
    return [at for at in holes if _in_run(text, at)]


def _in_run(text: str, at: int) -> bool:
    """Whether a Chinese character has another beside it."""
    beside = (text[at - 1 : at], text[at + 1 : at + 2])
    return chinese(text[at : at + 1]) and any(map(chinese, beside))


def chinese(character: str) -> bool:
    """Whether it is one Chinese character."""
    return "\u4e00" <= character <= "\u9fff"


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
    if any(
        run[at - place : at - place + len(phrase)] in listed("phrases") for phrase, place in fitting
    ):
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
    return odd in _alike(phrase[at])


def _any_in(odd: str, phrase: str, at: int) -> bool:
    """A rare character inside a phrase of some length, two characters of it before."""
    inner = _HEAD <= at < len(phrase) - 1
    return len(phrase) >= _ANY and inner and odd not in _joining()


def _word(run: str, at: int) -> tuple[int, str] | None:
    """A word of two characters, one of them replaced by one of its sound or shape."""
    first, second = run[at], run[at + 1]
    near = run[max(0, at - 2) : at], run[at + 2 : at + 4]
    if first in (near[0][:-1], near[1][:1]) or second in (near[0][-1:], near[1][1:]):
        return None  # 应改尽改, 援藏援疆
    for right in _rights(first):
        if right + second in listed("words"):
            return at, right + second
    for right in _rights(second):
        if first + right in listed("words"):
            return at, first + right
    return None


def _rights(odd: str) -> str:
    """What may have been meant by a character that does not join others freely."""
    return "" if odd in _joining() else _alike(odd)
