"""The vehicles that public money runs against all that a body has.

三公 tells 公务用车保有量 n 辆, the section on assets 共有车辆 m 辆: those that the appropriation
keeps are among all of them. Where both are one number, one fact is told twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Limit, Same
from jixiao.claims.narrative.terms import term
from jixiao.facts.index import Entry
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_KEPT = re.compile(
    r"(?:公务用车|公车|车辆)(?:期末|年末)?(?:的)?保有(?:量|数量|数)(?:为|共|是|：|有)*$"
)
_ALL = re.compile(
    r"(?:共有|实有|共计有|拥有|占有|占用|实际?保有|合计)(?:各类|各种|公务|机动)*(?:用车|车辆|车)(?:数量?|总数|数|为|共|：)*$"
    r"|(?:车辆|用车)(?:总数|合计|共计|实有数?|共有)(?:量|数|为|：)*$"
)
_OTHER = re.compile(r"上年|去年|初|购置|新增|更新|报废|所属|下属|单价|以上|其中|编制|(?<!12)月")


def find(report: Report) -> Iterator[Claim]:
    """What is kept against all there is, where each of them is told as one number."""
    kept = list(_told(report, _KEPT))
    every = list(_told(report, _ALL))
    totals = {m.figure.value for _, m in every}
    if len(totals) != 1 or len({m.figure.value for _, m in kept}) != 1:
        return
    (small, large) = term(*kept[0]), term(*every[0])
    if small.figure.value == large.figure.value:
        yield Same(topic="narrative", title="公务用车", a=small, b=large, sure=False)
    yield Limit(topic="fleet", title="公务用车", small=(small,), large=(large,))


def _told(report: Report, pattern: re.Pattern[str]) -> Iterator[Entry]:
    for passage, mention in report.mentions:
        if (
            _vehicles(mention)
            and pattern.search(mention.label.words)
            and not _apart(passage, mention, report.profile.year)
        ):
            yield passage, mention


def _vehicles(mention: Mention) -> bool:
    unit = mention.figure.unit.name
    return mention.role is Role.LEVEL and mention.figure.exact and unit in ("辆", "台")


def _apart(passage: Passage, mention: Mention, year: int | None) -> bool:
    """Whether a number is of another year, another body or only of some vehicles."""
    start = passage.sentences[mention.sentence][0]
    before = passage.text[max(start, mention.at - 24) : mention.at]
    return bool(_OTHER.search(before)) or mention.label.year not in (None, year)
