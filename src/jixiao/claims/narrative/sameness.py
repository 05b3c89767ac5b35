"""The same fact told twice in sentences.

Sure are only facts that the field names one way (accounts, totals, posts, assets) and
whose year, stage and scope agree. Where two tellings of anything else agree, that is
worth a relation; where they differ, two facts share a name, and nothing is claimed.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from jixiao.claims.model import Claim, Same
from jixiao.claims.narrative.owners import Owner, Place, owners
from jixiao.claims.narrative.terms import term
from jixiao.facts.extents import apart
from jixiao.facts.index import Entry, Index, index
from jixiao.facts.labels import Scope
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tellings import PROJECTS
from jixiao.figures import Kind

_FIXED = re.compile(
    r"^(?:基本|项目|基本支出|项目支出|收入支出|三公|工资福利|商品和服务|对?个人和家庭(?:的?补助)?|资本性|人员|公用|日常公用|机关运行"
    r"|因公出国(?:境)?费?(?:用)?|公务接待费?|公务用车(?:购置|运行)?(?:及|和)?(?:购置|运行)?(?:维护)?费?(?:用)?|政府采购(?:金额)?|固定资产(?:总额|原值|净值|账面原值)?"
    r"|编制(?:人数)?|人员编制|在职(?:在编)?(?:人员|人数)?|退休(?:人员)?|离退休(?:人员)?|临聘(?:人员)?"
    r"|[^，]{3,20}(?:经费|支出（类）))$"
)
_PHASE = re.compile(r"[一二三四五六]期(?:工程|项目)?$")  # a project so named is one project
_WHOLE = re.compile(
    r"^(?!(?:支出|收入)(?:资金|数|为)*$)(?:(?:19|20)\d\d年度?，?)?(?:我[^，。]{1,3}|本[^，。]{1,3}|全[^，。]|部门)?(?:共|总|合计|累计)?(?:支出|收入)(?:资金)?(?:预算|决算)?(?:数|为|共计|合计|总计|总额)*$|"
    r"(?:本年|总|整体|全年|年度|^)(?:收入|支出)(?:总计|合计|决算|预算|总额|总)|整体支出|总支出|总收入"
)
_PARTIAL = re.compile(
    r"其他|部分|上级|本级|新增|增加|自筹|结转|结余|追加|调整|人均|平均|累计|每|月|季"
)
_SPENDING = frozenset({"整体", "部门整体", "总", "单位整体"})  # of 整体支出: all spending
_MOMENT = re.compile(
    r"(?:年|期)初(?!.{0,4}预算)|(?<!\d)(?:1[01]|[1-9])月|上半年|下半年|[一二三四]季度|截至目前|目前"
)
_OPENING_END = re.compile("[，：]")
_NO_DIGIT = re.compile(r"\D")
_TELLING = 4  # significant digits of a value that hardly two facts share
_SMALL = 10  # smaller numbers agree by chance
_OWN_PROJECT = re.compile(r"该项目|本项目|项目总|合同")
_AREA = re.compile(r"全[国省市县区州]")
_SUM = re.compile(r"^(?:收入|支出)?(?:合计|总计|共计)")
_MOST = 400  # tellings of one name; more are a table set as text


def find(report: Report) -> Iterator[Claim]:
    """Pairs of tellings, each telling with the one before it."""
    levels = index(report)
    groups: dict[tuple[object, ...], list[Entry]] = defaultdict(list)
    for passage, mention in report.mentions:
        if mention.role is Role.LEVEL and mention.figure.exact and mention.label.key:
            fact = (*_fact(mention, levels, report), _moment(passage, mention))
            groups[fact].append((passage, mention))
    parts_of = owners(report)
    for entries in groups.values():
        yield from _pairs(entries[:_MOST], parts_of)
    yield from _same_values(report)


def _same_values(report: Report) -> Iterator[Claim]:
    """The same telling value in two places: most likely one fact."""
    values: dict[tuple[object, ...], Entry] = {}
    for passage, mention in report.mentions:
        figure = mention.figure
        digits = _NO_DIGIT.sub("", figure.printed).strip("0")
        if len(digits) < _TELLING or not figure.exact or figure.unit.kind is Kind.BARE:
            continue
        identity = (figure.value, figure.unit.kind, mention.role)
        before = values.get(identity)
        values[identity] = (passage, mention)
        if before is not None and (
            before[0] is not passage or before[1].sentence != mention.sentence
        ):
            told = term(passage, mention)
            yield Same(topic="narrative", title=told.name, a=told, b=term(*before), sure=False)


def _fact(mention: Mention, levels: Index, report: Report) -> tuple[object, ...]:
    named = mention.label
    unit = mention.figure.unit
    year = named.year or report.profile.year
    kind = unit.kind if unit.kind is Kind.MONEY else unit.name
    name = "支出" if named.key in _SPENDING and "支出" in named.words else named.key
    whole = bool(_WHOLE.search(named.words)) if name in ("支出", "收入") else None
    return name, year, levels.stage(mention), named.scope, kind, whole


def _moment(passage: Passage, mention: Mention) -> str:
    """When in the year a number stood so, the year's end where nothing is said."""
    start = passage.sentences[mention.sentence][0]
    opening = _OPENING_END.split(passage.text[start : mention.at], maxsplit=1)[0]
    found = _MOMENT.search(mention.label.words) or _MOMENT.search(opening)
    return found[0] if found else ""


def _pairs(entries: list[Entry], parts_of: Mapping[Place, Owner]) -> Iterator[Claim]:
    for before, after in pairwise(entries):
        if before[0] is after[0] and before[1].sentence == after[1].sentence:
            continue
        same = before[1].figure.value == after[1].figure.value
        sure = _sure(before, after) and not _apart(before, after, parts_of)
        if not sure and not same:
            continue
        if not sure and before[1].figure.value < _SMALL:
            continue
        yield Same(
            topic="narrative", title=after[1].label.key, a=term(*after), b=term(*before), sure=sure
        )


def _sure(before: Entry, after: Entry) -> bool:
    words = (before[1].label.words, after[1].label.words)
    if apart(*words) or any(_PARTIAL.search(w) or _OWN_PROJECT.search(w) for w in words):
        return False
    name = after[1].label.key
    if name == "项目" and not all(PROJECTS.search(w) for w in words):
        return False
    if name in ("支出", "收入"):
        if {"总计", "合计"} <= {t for w in words for t in ("总计", "合计") if t in w}:
            return False  # with and without what was carried over
        return all(_WHOLE.search(w) for w in words) and _funds(*before) is _funds(*after)
    if _PHASE.search(name) and before[1].label.year and after[1].label.year:
        return all(w.endswith("支出") for w in words)
    return bool(_FIXED.match(name)) and _same_section(before[0], after[0])


def _funds(passage: Passage, mention: Mention) -> Scope:
    """Of which funds 支出 or 收入 is, by its own words or the paragraph's first figure."""
    first = passage.mentions[0]
    return mention.label.scope or (first.label.scope if first.begin == 0 else Scope.ALL)


def _apart(before: Entry, after: Entry, parts_of: Mapping[Place, Owner]) -> bool:
    """Whether these are parts of two totals, sums of two lists or facts of two areas."""
    if any(_sums_up(*entry) for entry in (before, after)):
        return True
    areas = [_AREA.findall(m.label.words) for _, m in (before, after)]
    found = [parts_of.get((p.number, m.at)) for p, m in (before, after)]
    known = [o for o in found if o is not None]
    if len(known) > 1:
        return areas[0] != areas[1] or known[0].other_than(known[1])
    return areas[0] != areas[1] or any(not o.entire for o in known)


def _sums_up(passage: Passage, mention: Mention) -> bool:
    """……，支出合计 x: the sum of what its sentence tells before it."""
    if not _SUM.match(mention.label.words):
        return False
    before = [
        m
        for m in passage.mentions
        if m.sentence == mention.sentence
        and m.at < mention.at
        and m.role is Role.LEVEL
        and m.figure.unit.comparable(mention.figure.unit)
    ]
    return len(before) > 1


def _same_section(a: Passage, b: Passage) -> bool:
    """A section on one project tells other facts under the same names."""
    return not any(re.search(r"项目$|项目）$", t) for p in (a, b) for t in p.section[1:])
