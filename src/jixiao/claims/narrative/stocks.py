"""What stands at the year's end: 年初 + 增加 − 减少 = 年末, told in any order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

from jixiao.claims.equations import Balance, Proof, Reading
from jixiao.claims.model import Claim
from jixiao.claims.narrative.scene import apiece, parts_of, shut
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.figures import Kind


class Part(Enum):
    """What an amount does to a stock."""

    OPENING = "opening"
    IN = "in"
    OUT = "out"
    CLOSING = "closing"


_PARTS = (
    (
        Part.OPENING,
        (
            r"年初|期初|上年度?末|上年底|去年末|去年底|上期末?|旧存|原有|以前年度(?:结转|结余)"
            r"|上年(?:度?结转|度?结余|未结|未办结|遗留|留存)"
        ),
    ),
    (
        Part.CLOSING,
        r"年末|期末|年底|月末|月底|未(?:审|办|执)?结|尚存|结存|库存|现有|现存|余额|实有|结转下年",
    ),
    (
        Part.OUT,
        (
            r"减少|注销|报废|处置|核销|转出|调出|退出|退休|死亡|审结|审执结|执结|办结|结案|归还|偿还"
            r"|清退|迁出|划出|撤销|销号|化解|调离|离职|退役|毕业|出栏|拆除|出库|领用|支出|退保|清偿"
            r"|消化|取消|已结|缴回|上缴"
        ),
    ),
    (
        Part.IN,
        (
            r"新增|新收|新登记|新购|新建|新发展|新纳入|新入|新受理|新招|新注册|新发|增加|购入|购置"
            r"|转入|调入|入库|借入|接收|划入|纳入|迁入|招录|招聘|招收|收入|举借|补充|受理"
        ),
    ),
)
_READ = tuple((part, re.compile(pattern)) for part, pattern in _PARTS)
_BY_NOW = re.compile(r"(?:同比|比上年|较上年|比年初|较年初|比去年|较去年)")
_PLAIN = (Kind.COUNT, Kind.MONEY, Kind.AREA, Kind.LENGTH)
_TOTAL = re.compile(r"总计|合计|总量|共计")  # of several flows already
_ALL = re.compile(r"(?<!新)受理")
_FEWEST = 4


def find(report: Report) -> Iterator[Claim]:
    """Sentences, alone or with the next, that tell what a stock began with, gained and lost."""
    for passage in report.passages:
        taken: set[int] = set()
        for number in range(len(passage.sentences)):
            for last in (number, number + 1):
                told = _told(passage, number, last)
                if len(told) < _FEWEST or any(m.at in taken for m in told):
                    continue
                claim = _stock(passage, told)
                if claim is not None:
                    taken |= {m.at for m in told}
                    yield claim


def _told(passage: Passage, first: int, last: int) -> list[Mention]:
    """The amounts of these sentences in the unit of the first, as they stand."""
    run = [m for m in passage.mentions if first <= m.sentence <= last and _stands(passage, m)]
    opened = [m for m in run if m.sentence == first]
    if not opened:
        return []
    return [m for m in run if m.figure.unit.comparable(opened[0].figure.unit)]


def _stands(passage: Passage, mention: Mention) -> bool:
    figure = mention.figure
    plain = figure.exact and figure.unit.kind in _PLAIN and not apiece(passage.text, mention)
    inside = mention.at in parts_of(passage) or shut(passage, mention, len(passage.text))
    return plain and not inside and mention.role in (Role.LEVEL, Role.DELTA, Role.GAP)


def _stock(passage: Passage, told: Sequence[Mention]) -> Balance | None:
    """The balance, where each amount has its part and beginning and end are told once."""
    parts = [(m, _part(m)) for m in told]
    groups = {part: [m for m, p in parts if p is part] for part in Part}
    once = len(groups[Part.OPENING]) == 1 and len(groups[Part.CLOSING]) == 1
    known = all(part is not None for _, part in parts)
    if not known or not once or not groups[Part.IN] or not groups[Part.OUT]:
        return None
    closing, opening = groups[Part.CLOSING][0], groups[Part.OPENING][0]
    return Balance(
        topic="stock",
        title=closing.label.words,
        result=term(passage, closing),
        readings=tuple(_readings(passage, opening, groups)),
        why="期初＋增加−减少＝期末",
        proof=Proof.SURE,
    )


def _readings(
    passage: Passage, opening: Mention, groups: Mapping[Part, Sequence[Mention]]
) -> Iterator[Reading]:
    """With what it began; 受理 may hold the cases left over already."""
    came = tuple(term(passage, m) for m in groups[Part.IN])
    went = tuple(term(passage, m) for m in groups[Part.OUT])
    yield Reading((term(passage, opening), *came), went)
    if any(_ALL.search(m.label.words) for m in groups[Part.IN]):
        yield Reading(came, went)


def _part(mention: Mention) -> Part | None:
    """What the words make of an amount: 年末 in 较年末 or 比年初增加 tells no stock."""
    words = mention.label.words
    if _BY_NOW.search(mention.lead) or _TOTAL.search(words):
        return None
    return next((part for part, pattern in _READ if pattern.search(words)), None)
