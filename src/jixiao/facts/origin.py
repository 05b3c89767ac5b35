"""Whose document this is and of which year, and where it says so.

A name stands in the title, on a line of its own under it, behind 填报单位 or at the end.
Names are compared loosely (县工信局 is 怀川县工业和信息化局), for what is told apart here
is not compared at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from jixiao.documents.model import Kind, Words
from jixiao.facts.clean import clean
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Entry, TableKind

_END = (
    r"(?:局|委员会|委|办公室|办事处|中心|院|厅|街道|镇|乡|站|所|馆|队|学校|大学|中学|小学|学院|幼儿园|公司|集团|协会"
    r"|联合会|联社|法庭|政府|支队|大队|党校|基地|工会|团|处|会|部)"
)
_PART = r"(?:[（(][^（）()]{1,8}[）)]|本级|机关)?"
_NAME = rf"[\u4e00-\u9fff]{{2,28}}?{_END}"
_WHOLE = re.compile(rf"(?P<body>{_NAME}){_PART}")
_LEAD = (
    r"(?:第[一二三四五六七八九十]部分)?(?:(?:附件|附表)[\d一二三四五六七八九十]*[：:、.]?)?"
    r"(?:关于)?(?:报送|上报|印发)?"
)
_TITLES = (
    re.compile(rf"{_LEAD}(?P<body>{_NAME}){_PART}(?:关于)?(?P<year>20\d\d)年"),
    re.compile(
        rf"{_LEAD}(?P<year>20\d\d)年度?(?P<body>{_NAME}){_PART}"
        r"(?=部门|单位|整体|项目|专项|预算|决算|绩效|支出|关于|财政|自评|$)"
    ),
    re.compile(rf"^{_LEAD}(?P<body>{_NAME}){_PART}(?=部门|整体|项目支出|预算|决算|绩效|基础数据)"),
)
_OPENING = re.compile(
    rf"(?:一、)?(?P<body>{_NAME}){_PART}(?=（(?:以下)?简称|(?:是|为)(?:[^，。]{{0,30}})(?:单位|部门|机构|政府))"
)
_LABEL = (
    r"(?:填报|编制|填表|公开|申报|自评|预算|报送|项目|实施|主管|项目主管|项目实施)"
    r"(?:单位|部门)(?:名称|全称)?(?:[（(]?(?:盖章|公章|签章)[）)]?)?|(?:单位|部门)(?:名称|全称)(?:[（(]?(?:盖章|公章)[）)]?)?"
)
_LABELLED = re.compile(rf"(?:{_LABEL})[：:](?P<body>{_NAME}){_PART}(?![\u4e00-\u9fff])")
_LABEL_CELL = re.compile(rf"(?:{_LABEL})[：:]?")
_GENERAL = re.compile(
    r"^(?:本|我|该|各|全|某(?=单位|部门))|^(?:部门|单位|项目|主管部门|预算部门|财政部|财务部|办公室)$"
)
_YEAR = re.compile(r"(?<!\d)20\d\d年(?!\d{1,2}月|[—-])度?")
_OF_PROJECT = re.compile(r"实施|项目")
_GOVERNMENT = "人民政府"
_HEAD, _TAIL, _LINE, _ROWS = 8, 4, 40, 12


class Link(Enum):
    """How a body that a form names is linked to the one whose form it is."""

    ABOVE = "主管部门"
    CARRIES_OUT = "实施单位"


@dataclass(frozen=True, slots=True)
class Said:
    """Words of a document, evened, and where they stand in its plain text."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Origin:
    """The bodies that a document names as its own, others beside them, and its year.

    `linked`: the department above (`above`: one is named), who carries a project out.
    `alone`: a title says 本级, so that it is not of the department with its subordinate bodies.
    """

    bodies: tuple[Said, ...]
    linked: tuple[Said, ...]
    above: bool
    alone: bool
    year: int | None
    dated: tuple[Said, ...] = ()  # where titles, else the latest columns, say a year

    def related(self, other: Origin) -> bool:
        """Whether some name of one may be a name of the other, or of a body linked to it."""
        return (
            _meet(self.bodies, other.bodies)
            or _meet(self.bodies, other.linked)
            or _meet(self.linked, other.bodies)
        )

    def apart(self, other: Origin) -> bool:
        """Whether both say whose they are and no name of one may be any of the other."""
        if not (self.bodies or self.above) or not (other.bodies or other.above):
            return False
        return not _meet((*self.bodies, *self.linked), (*other.bodies, *other.linked))


def _meet(some: Iterable[Said], others: Sequence[Said]) -> bool:
    return any(alike(a.text, b.text) for a in some for b in others)


def alike(a: str, b: str) -> bool:
    """Whether two names may be of one body: the same, shorter, or abbreviated."""
    short, long = sorted((a, b), key=len)
    if short[-1] != long[-1]:
        return False
    rest = iter(long)
    return all(character in rest for character in short)


def origin(report: Report) -> Origin:
    """Read the names and the year of a report or an annex."""
    titles = list(_titles(report))
    dated = tuple(_dated(titles)) or tuple(_latest(report))
    own: dict[str, Said] = {}
    linked: dict[str, Said] = {}
    above = False
    for said, link in _bodies(report, titles):
        (linked if link else own).setdefault(said.text, said)
        above = above or link is Link.ABOVE
    alone = any("本级" in words.text for words in titles)
    year = int(dated[0].text[:4]) if dated else report.profile.year
    return Origin(tuple(own.values()), tuple(linked.values()), above, alone, year, dated)


def _titles(report: Report) -> Iterator[Words]:
    """Lines that may be a title: short first lines, lines above tables, rows that name them."""
    for passage in report.passages[:_HEAD]:
        if len(passage.text) <= _LINE + _LINE and "。" not in passage.text:
            yield passage.words
    for printed in report.document.tables:
        yield from (clean(words) for words in printed.caption)
    for table in report.tables:
        for row in table.grid[:3]:
            entries = list({id(e.cell): e for e in row if e and e.text}.values())
            if len(entries) == 1 and len(entries[0].text) <= _LINE + _LINE:
                yield entries[0].words


def _bodies(report: Report, titles: list[Words]) -> Iterator[tuple[Said, Link | None]]:
    """Names, each with how its body is linked to the document's own, if it is another."""
    for words in titles:
        for pattern in (*_TITLES, _LABELLED):
            yield from _named(words, pattern.search(words.text))
    for words in titles[:_HEAD]:
        yield from _named(words, _WHOLE.fullmatch(words.text))
    yield from _cells(report)
    for passage in report.passages:
        yield from _named(passage.words, _LABELLED.search(passage.text))
    for passage in report.passages[-_TAIL:]:
        yield from _named(passage.words, _WHOLE.fullmatch(passage.text))
    body = [p for p in report.passages if p.kind is Kind.BODY][:_HEAD]
    for passage in body:
        yield from _named(passage.words, _OPENING.match(passage.text))


def _cells(report: Report) -> Iterator[tuple[Said, Link | None]]:
    """单位名称 in one cell, the name in the next."""
    for table in report.tables:
        for row in table.grid[:_ROWS]:
            for here, beside in _beside(row):
                if _LABEL_CELL.fullmatch(here.text):
                    for said, _ in _named(beside.words, _WHOLE.fullmatch(beside.text)):
                        yield said, _linked(here.text, said.text)


def _beside(row: tuple[Entry | None, ...]) -> Iterator[tuple[Entry, Entry]]:
    entries = list({id(e.cell): e for e in row if e and e.text}.values())
    return pairwise(entries)


def _named(words: Words, found: re.Match[str] | None) -> Iterator[tuple[Said, Link | None]]:
    if found is None or _GENERAL.search(found["body"]):
        return
    label = found[0][: found.start("body") - found.start()]
    said = Said(found["body"], *words.range(*found.span("body")))
    yield said, _linked(label, said.text)


def _linked(label: str, body: str) -> Link | None:
    """主管部门 and 实施单位 may be other bodies than the document's own."""
    if "主管" in label or body.endswith(_GOVERNMENT):
        return Link.ABOVE
    return Link.CARRIES_OUT if _OF_PROJECT.search(label) else None


def _dated(titles: list[Words]) -> Iterator[Said]:
    for words in titles:
        found = _YEAR.search(words.text)
        if found:
            yield Said(found[0], *words.range(*found.span()))


def _latest(report: Report) -> Iterator[Said]:
    """The latest year among the columns of the base data."""
    found = []
    for table in report.tables:
        if table.kind is TableKind.BASE_DATA:
            rows = (r for block in table.blocks for r in block.header)
            found += [e.words for r in rows for e in table.grid[r] if e and _YEAR.search(e.text)]
    yield from sorted(_dated(found), key=lambda said: said.text[:4])[-1:]
