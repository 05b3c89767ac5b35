"""Planted faults of wording: a clean document with one slip of the kind that reviewers find.

Found: a new error or warning one of whose places overlaps the planted one.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from bench import clean
from bench.clean import Known
from bench.made import documents
from bench.mutation import alarms, check
from bench.relations import Range
from bench.table import share, show

_BODY = re.compile(r"^(?![一二三四五六七八九十（\d|]).{24,}。$", re.MULTILINE)
_HEADING = re.compile(r"^(?P<number>[三四五六])、(?=.{2,30}$)", re.MULTILINE)
_NEXT = {"三": "五", "四": "六", "五": "七", "六": "八"}
_SHARE = re.compile(r"占(?:比)?\d+\.\d+(%)(?=[；，。])")
_AMOUNT = re.compile(r"(?<=[出入费算为])\d+\.\d\d(?=万元)")
_TYPOS = (
    ("政府采购", "政府彩购"),
    ("固定资产", "固定资厂"),
    ("预算执行", "预算执形"),
    ("公务接待", "公务接侍"),
    ("主要原因", "主要原困"),
    ("财政拨款", "财政拔款"),
    ("累计折旧", "累计折1日"),
    ("在职人员", "在值人员"),
)
_NOTES = ("（此处填写变动原因）", "（请根据实际情况填写）", "（说明：没有数据的请写无）", "××××")
_GARBLED = ("锟斤拷", "\ufffd\ufffd", "&nbsp;&nbsp;", "锘�")

Planted = tuple[str, Range]
Plant = Callable[[str, Random], Planted | None]


@dataclass(frozen=True, slots=True)
class Case:
    """One planted fault and whether it was found."""

    kind: str
    document: str
    words: str
    found: bool


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `python -m bench planted`."""
    parser.add_argument("--each", type=int, default=2, help="faults of a kind in a document")
    parser.add_argument("--unfound", action="store_true", help="list what was not found")


def run(options: argparse.Namespace) -> None:
    """Plant, check, count, print."""
    known = [*clean.documents(), *documents(20240628, 10)]
    cases = planted(known, Random(1), options.each)
    print("\n== planted faults of wording, found at their place")
    tally: dict[str, Counter[bool]] = defaultdict(Counter)
    for case in cases:
        tally[case.kind][case.found] += 1
        tally["all"][case.found] += 1
    order = [*PLANTS, "all"]
    show(["", "found"], [[k, share(tally[k][True], sum(tally[k].values()))] for k in order])
    for case in cases if options.unfound else ():
        if not case.found:
            print(f"  {case.kind} {case.document} {' '.join(case.words.split())}")


def planted(known: Sequence[Known], chance: Random, each: int) -> list[Case]:
    """So many faults of each kind in each document, each checked alone."""
    cases: list[Case] = []
    for document in known:
        untouched = {f.fingerprint for f in alarms(check(document.text))}
        for kind, plant in PLANTS.items():
            tries = (plant(document.text, chance) for _ in range(each))
            made = dict.fromkeys(case for case in tries if case is not None)
            cases += [_case(document, kind, case, untouched) for case in made]
    return cases


def _case(document: Known, kind: str, case: Planted, untouched: set[str]) -> Case:
    text, (start, end) = case
    new = [f for f in alarms(check(text)) if f.fingerprint not in untouched]
    found = any(e.start < end and start < e.end for f in new for e in f.evidence)
    return Case(kind, document.name, text[max(0, start - 15) : end + 10], found)


def _replaced(text: str, at: Range, new: str, room: int = 0) -> Planted:
    """The text with a range replaced, and where the new words (or the gap) stand."""
    start, end = at
    made = text[:start] + new + text[end:]
    return made, (max(0, start - room), min(len(made), start + len(new) + room))


def _one(pattern: re.Pattern[str], text: str, chance: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return chance.choice(found) if found else None


def _doubled(text: str, chance: Random) -> Planted | None:
    at = _one(re.compile(r"(?<=[^\W\d])[，。、；](?=[^\W\d])"), text, chance)
    if at is None:
        return None
    return _replaced(text, at.span(), chance.choice((at.group() * 2, f"{at.group()}，")))


def _percent_lost(text: str, chance: Random) -> Planted | None:
    at = _one(_SHARE, text, chance)
    return _replaced(text, at.span(1), "", 6) if at else None


def _heading(text: str, chance: Random) -> Planted | None:
    """三、 becomes 五、: the numbers no longer follow each other."""
    at = _one(_HEADING, text, chance)
    return _replaced(text, at.span("number"), _NEXT[at["number"]], 14) if at else None


def _sentence(*sentences: str) -> Plant:
    """A sentence put in front of a body paragraph."""

    def plant(text: str, chance: Random) -> Planted | None:
        at = _one(_BODY, text, chance)
        return _replaced(text, (at.start(), at.start()), chance.choice(sentences)) if at else None

    return plant


def _inside(*pieces: str) -> Plant:
    """Some characters behind a comma of a body paragraph."""

    def plant(text: str, chance: Random) -> Planted | None:
        at = _one(re.compile(r"(?<=[^\W\d]，)(?=[^\W\d])"), text, chance)
        return _replaced(text, at.span(), chance.choice(pieces)) if at else None

    return plant


def _amount_left_open(text: str, chance: Random) -> Planted | None:
    at = _one(_AMOUNT, text, chance)
    return _replaced(text, at.span(), chance.choice(("XX", "××", "***", "____"))) if at else None


def _paragraph_twice(text: str, chance: Random) -> Planted | None:
    at = _one(_BODY, text, chance)
    return _replaced(text, (at.end(), at.end()), "\n" + at.group()) if at else None


def _stop_lost(text: str, chance: Random) -> Planted | None:
    at = _one(_BODY, text, chance)
    return _replaced(text, (at.end() - 1, at.end()), "", 8) if at else None


def _typo(text: str, chance: Random) -> Planted | None:
    there = [(right, wrong) for right, wrong in _TYPOS if right in text]
    if not there:
        return None
    right, wrong = chance.choice(there)
    at = text.index(right)
    return _replaced(text, (at, at + len(right)), wrong)


def _word_twice(text: str, chance: Random) -> Planted | None:
    at = _one(re.compile(r"的(?=[^\W\d的]{2})|主要|全年|情况|项目(?=支出)"), text, chance)
    return _replaced(text, at.span(), at.group() * 2) if at else None


def _bracket_lost(text: str, chance: Random) -> Planted | None:
    """A closing bracket inside a paragraph is left out; its opening one is the place too."""
    at = _one(re.compile(r"(?<=[^\W\d])（[^（）\n]{1,12}(）)(?=[^\W\d])"), text, chance)
    if at is None:
        return None
    made, _ = _replaced(text, at.span(1), "")
    return made, (at.start(), at.end())


PLANTS: dict[str, Plant] = {
    "doubled mark": _doubled,
    "percent sign lost": _percent_lost,
    "heading number": _heading,
    "another unit's self": _sentence("我院严格执行财务管理制度。", "我校按规定公开了预算和决算。"),
    "title not closed": _inside("依据《预算绩效管理办法的规定，", "按照《会计法要求，"),
    "amount left open": _amount_left_open,
    "template's note": _inside(*_NOTES),
    "garbled": _inside(*_GARBLED),
    "paragraph twice": _paragraph_twice,
    "full stop lost": _stop_lost,
    "typing slip": _typo,
    "word twice": _word_twice,
    "bracket lost": _bracket_lost,
    "impossible date": _sentence("2023年2月30日通过验收。", "截至2023年13月底，资金全部到位。"),
}
