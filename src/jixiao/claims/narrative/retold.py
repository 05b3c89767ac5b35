"""A run of figures told again in the same words: all of them are the same facts.

“建护栏 1820 米，标牌 18 块，下达 56 万元，完成投资 54.6 万元” at the head of a report and again
in a later section, word for word: where all figures but one agree, that one is a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Same
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention
from jixiao.facts.report import Report
from jixiao.figures import Kind

_FEWEST = 3  # figures of a run
_TELLING = 5  # significant digits of those that agree, each value counted once
_LONG = 16  # characters between the figures
_DIGITS = re.compile(r"\D")
_MARKS = re.compile(r"[，。；：、（）“”\s]")

Shape = tuple[str, str, str]  # the words before a figure, its unit, its role


def find(report: Report) -> Iterator[Claim]:
    """The one figure that differs in each run told twice."""
    told = list(report.mentions)
    shapes = [_shape(told, place) for place in range(len(told))]
    starts: dict[tuple[Shape, Shape], int] = {}
    for place in range(len(told) - 1):
        pair = shapes[place], shapes[place + 1]
        before = starts.get(pair)
        starts[pair] = place
        if before is not None and (before == 0 or shapes[before - 1] != shapes[place - 1]):
            length = _run(shapes, before, place)
            yield from _differing(told, shapes, before, place, length)


def _shape(told: Sequence[Entry], place: int) -> Shape:
    passage, mention = told[place]
    before = told[place - 1] if place else None
    start = passage.sentences[mention.sentence][0]
    if before is not None and before[0] is passage:
        start = max(start, before[1].end)
    words = _MARKS.sub("", passage.text[start : mention.at])
    return words, mention.figure.unit.name, mention.role


def _run(shapes: Sequence[Shape], first: int, second: int) -> int:
    """How many figures from both places on are told in the same words."""
    length = 0
    while second + length < len(shapes) and first + length < second:
        if shapes[first + length] != shapes[second + length]:
            break
        length += 1
    return length


def _differing(
    told: Sequence[Entry], shapes: Sequence[Shape], first: int, second: int, length: int
) -> Iterator[Claim]:
    pairs = [(told[first + n], told[second + n]) for n in range(length)]
    differ = [(a, b) for a, b in pairs if a[1].figure.value != b[1].figure.value]
    agree = {a[1].figure.value: a[1] for a, b in pairs if (a, b) not in differ}
    words = sum(len(shapes[first + n][0]) for n in range(length))
    if length < _FEWEST or len(differ) != 1 or words < _LONG or differ[0] == pairs[0]:
        return  # what stands before the first figure need not be told twice
    (p, a), (q, b) = differ[0]
    certain = sum(len(_digits(m)) for m in agree.values()) >= _TELLING and len(agree) > 1
    if certain and a.figure.unit.kind is not Kind.BARE and a.figure.exact and b.figure.exact:
        yield Same(topic="narrative", title=b.label.key, a=term(q, b), b=term(p, a))


def _digits(mention: Mention) -> str:
    return _DIGITS.sub("", mention.figure.printed).strip("0")
