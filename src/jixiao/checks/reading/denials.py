"""Kinds of project that a report says it did not have: 本年无大型焰火燃放项目."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.checks.reading.pieces import narrative
from jixiao.claims.model import Mark
from jixiao.facts.report import Report
from jixiao.kept import kept

_DENIAL = re.compile(
    r"(?:(?<=年)|(?<=年度)|(?<=[，。；：、为是]))(?:当年|本年度?|全年)?(?:无|没有|未开展|未实施|未举办)"
    r"(?P<what>[\u4e00-\u9fff]{3,12}?)(?=(?:项目|活动|工程)(?:[，。；、]|$|支出|经费|安排))(?:项目|活动|工程)"
)
_ADJECTIVE = re.compile(
    r"^(?:大型|重大|重点|新增|新建|新|特大|大规模|专项|相关|其他|单独|此类|该类|任何|上级|跨年度|跨年)+"
)
_VAGUE = re.compile(
    r"违法|违规|违纪|基建|政府采购|绩效|评价|招标|招投标|金额|支出|预算|资金|结转|调整|追加"
)
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Denial:
    """`core`: the kind without adjectives (焰火燃放); `full` with them (大型焰火燃放)."""

    core: str
    full: str
    mark: Mark


@kept
def denials(report: Report) -> tuple[Denial, ...]:
    """Every such denial whose kind is told in three characters or more."""
    return tuple(_denials(report))


def _denials(report: Report) -> Iterator[Denial]:
    for piece in narrative(report):
        for found in _DENIAL.finditer(piece.text):
            core = _ADJECTIVE.sub("", found["what"])
            if len(core) >= _SHORTEST and not _VAGUE.search(core):
                start = max(piece.clause(found.start())[0], found.start() - 6)
                yield Denial(core, found["what"], piece.mark(start, found.end()))
