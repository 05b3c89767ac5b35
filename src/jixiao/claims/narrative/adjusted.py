"""A budget and what was added to it in the year, told in sentences or items of their own.

年初安排 a，包括：①……。年中追加 b，全年预算 c; 年初 a；追加 b；调整后 c; 上年结转 b，本年可用资金 c.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jixiao.claims.equations import Balance, Proof, Reading
from jixiao.claims.model import Claim
from jixiao.claims.narrative.asides import aside
from jixiao.claims.narrative.scene import parts_of, shut
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_REVISED = re.compile(
    r"(?:调整后|调整|全年|最终|调整完成后)(?:的)?(?:部门|项目|收支|支出)?预算(?:数|总额|总|收入|支出|为|达|共|：)*$"
    r"|预算(?:数)?调整(?:为|到|至)$"
)
_FIRST = re.compile(r"年初(?!结)|批复|预算安排|原预算|安排预算|申请预算")
_MORE = re.compile(r"追加|调增|增加|新增|增补|增拨|追增")
_LESS = re.compile(r"追减|调减|核减|减少|压减|收回|调出")
_CARRIED = re.compile(r"(?:上年|以前年度|年初)(?:度?末?)的?(?:财政拨款)?(?:结转|结余)")
_USABLE = re.compile(
    r"(?:可用|可使用|可支配)(?:的)?(?:财政|项目)?(?:资金|财力)?(?:总额|总量|合计|共|为|达|：)*$"
)
_FUNDS = re.compile(r"下达|到位|安排|预算|拨入|收到|收入|批复")
_REACH = 8  # paragraphs of one list
_MOST = 12


def find(report: Report) -> Iterator[Claim]:
    """Budgets of the whole year and usable funds, with what they are made of."""
    for position, passage in enumerate(report.passages):
        for total in passage.mentions:
            if not (total.is_amount):
                continue
            if shut(passage, total, len(passage.text)):
                continue
            if _REVISED.search(total.label.words):
                yield from _revised(report.passages, position, total)
            elif _USABLE.search(total.label.words):
                yield from _usable(report.passages, position, total)


def _told(passages: Sequence[Passage], position: int, at: int) -> list[Entry]:
    """The amounts of money before `at`, the nearest first, changes among them."""
    here = passages[position]
    found: list[Entry] = []
    for passage in reversed(passages[max(0, position - _REACH) : position + 1]):
        if passage.section[:1] != here.section[:1] or len(found) > _MOST:
            break
        end = at if passage is here else len(passage.text)
        found += [
            (passage, m)
            for m in reversed(passage.mentions)
            if m.at < end and m.money and m.figure.exact and not _aside(passage, m, end)
        ]
    return found


def _aside(passage: Passage, mention: Mention, end: int) -> bool:
    inside = shut(passage, mention, end) or mention.at in parts_of(passage)
    moved = mention.role in (Role.LEVEL, Role.DELTA)
    return inside or not moved or aside(passage.text, mention)


def _revised(passages: Sequence[Passage], position: int, total: Mention) -> Iterator[Claim]:
    told = _told(passages, position, total.at)
    since = list(takewhile(lambda e: not _original(e[1]), told))
    if len(since) == len(told):
        return
    first = told[len(since)]
    more = [e for e in since if _words(_MORE, e)]
    less = [e for e in since if _words(_LESS, e) and e not in more]
    old = [e for e in since if _CARRIED.search(e[1].label.words) and e not in more]
    if not more and not less:
        return
    plus = tuple(term(*e) for e in (first, *reversed(more)))
    minus = tuple(term(*e) for e in reversed(less))
    readings = [Reading(plus, minus)]
    if old:
        readings.append(Reading((*plus, *(term(*e) for e in old)), minus))
    plain = len(since) == len(more) + len(less) and first[0] is passages[position]
    yield Balance(
        topic="funds",
        title=total.label.words,
        result=term(passages[position], total),
        readings=tuple(readings),
        why="年初预算加减调整数",
        proof=Proof.SURE if plain else Proof.SLIP,
    )


def _original(mention: Mention) -> bool:
    words = mention.label.words
    return bool(_FIRST.search(words)) and not (_MORE.search(words) or _LESS.search(words))


def _words(pattern: re.Pattern[str], entry: Entry) -> bool:
    """追加“改造”1个项目，预算 220 万元: the word may open the run in which the amount stands."""
    passage, mention = entry
    start = passage.sentences[mention.sentence][0]
    run = re.split("[；。]", passage.text[start : mention.at])[-1]
    between = [m for m in passage.mentions if m.money and m.at < mention.at]
    begin = between[-1].end if between else start
    return bool(pattern.search(passage.text[max(begin, mention.at - len(run)) : mention.at]))


def _usable(passages: Sequence[Passage], position: int, total: Mention) -> Iterator[Claim]:
    told = _told(passages, position, total.at)
    old = [e for e in told if _CARRIED.search(e[1].label.words)]
    funds = [e for e in told if _FUNDS.search(e[1].label.words) and e not in old]
    if old and funds:
        yield Balance(
            topic="funds",
            title=total.label.words,
            result=term(passages[position], total),
            readings=tuple(Reading((term(*e), term(*old[0]))) for e in funds[:4]),
            why="本年下达资金加上年结转",
            proof=Proof.SLIP,
        )
