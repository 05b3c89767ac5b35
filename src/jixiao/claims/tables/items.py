"""Sentences on one 类/款/项 against the row of that name; items listed against their rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jixiao.claims.model import Claim, Mark, Same, Statement, Term
from jixiao.claims.narrative.terms import mark, term
from jixiao.claims.tables.terms import heading, named
from jixiao.claims.tables.terms import term as cell_term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, Entry, FactTable, Line, Measure, TableKind

_PATH = re.compile(
    r"(?P<a>[^（）。；：、，.\d]{2,30})（(?P<ac>\d{3})?类）"
    r"(?:(?P<b>[^（）。；，]{2,30}(?:（[^类款项）]+）)?[^（）。；，]{0,10})（(?P<bc>\d{2})?款）)?"
    r"(?:(?P<c>[^（）。；，]{2,30}(?:（[^类款项）]+）)?[^（）。；，]{0,16})（(?P<cc>\d{2})?项）)?"
)
_GAP = re.compile(r"(?:支出)?(?:决算|预算)?(?:数)?(?:支出)?(?:为|：|共)?")
_LATER = re.compile(
    r"(?:支出决算|决算数?|(?P<year>\d{4})年预算安排|当年预算安排|支出预算)(?:数)?(?:为|是|：)?$"
)
_LISTED = re.compile(
    r"(?P<name>人员经费|公用经费|日常公用经费)[^。；]{0,12}?\d[\d.,]*(?:万)?元[^。；]{0,20}?"
    r"(?:主要)?(?:包括|用于)[：:]?(?P<items>[^。；]+)"
)


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    column: Column


@dataclass(frozen=True, slots=True)
class _Lines:
    """The lines of a side by code, the evened name of each, and the column of its amounts."""

    by_code: dict[str, Line]
    named: tuple[tuple[Line, str], ...]
    column: Column

    def under(self, line: Line, names: list[str]) -> bool:
        """Whether the lines above bear these names, as far as they are there."""
        above = [self.by_code.get(line.code[: 3 + 2 * i]) for i in range(len(names) - 1)]
        told = zip(above, names, strict=False)
        return all(n is None or _even(n.name) == name for n, name in told)


def find(report: Report) -> Iterator[Claim]:
    """Claims of the sections that explain a table line by line."""
    general = [t for t in report.tables if t.kind is TableKind.GENERAL and not t.empty]
    if len(general) == 1:
        sides = list(_sides(general[0]))
        for passage in report.passages:
            yield from _lines(general[0], sides, passage, report.profile.year)
    basic = [t for t in report.tables if t.kind is TableKind.BASIC and not t.empty]
    if len(basic) == 1:
        rows = _by_name(basic[0])
        for passage in report.passages:
            yield from _listed(basic[0], rows, passage)


def _sides(table: FactTable) -> Iterator[_Lines]:
    for side in table.sides:
        column = next((c for c in side.values if c.measure is Measure.AMOUNT), None)
        if column is not None:
            by_code = {n.code: n for n in side.lines if n.code}
            yield _Lines(by_code, tuple((n, _even(n.name)) for n in side.lines), column)


def _lines(
    table: FactTable, sides: Sequence[_Lines], passage: Passage, year: int | None
) -> Iterator[Claim]:
    paths = list(_PATH.finditer(passage.text))
    for number, match in enumerate(paths):
        end = paths[number + 1].start() if number + 1 < len(paths) else len(passage.text)
        row = _row(sides, match)
        if row is None:
            continue
        told = named(table, row.line, row.column)
        if told is None:
            continue
        for mention in _amounts(passage, match.end(), end, year):
            title = f"{row.line.code}{row.line.name}"
            yield Same(topic="code-line", title=title, a=term(passage, mention), b=told)


def _row(sides: Sequence[_Lines], match: re.Match[str]) -> _Row | None:
    """The row that a path of names leads to: the last name under the first ones."""
    names = [_even(match[g]) for g in "abc" if match[g]]
    for side in sides:
        same = [n for n, name in side.named if name == names[-1]]
        level = [n for n in same if len(n.code) == 2 * len(names) + 1]
        found = [n for n in level if side.under(n, names)]
        if len(found) == 1:
            return _Row(found[0], side.column)
    return None


def _even(name: str) -> str:
    return re.sub(r"^\d+[、.]|^[（(][一二三四五六七八九十]+[）)]|[\s()（）]", "", name)


def _amounts(passage: Passage, start: int, end: int, year: int | None) -> Iterator[Mention]:
    """The amount right behind the path, and the one named as final or as this budget."""
    for mention in passage.mentions:
        if not start <= mention.at < end or not mention.money or mention.role is not Role.LEVEL:
            continue
        if not mention.figure.exact or mention.label.year not in (None, year):
            continue
        direct = _GAP.fullmatch(passage.text[start : mention.at])
        later = _LATER.search(passage.text[max(start, mention.at - 16) : mention.at])
        if direct or (later and later["year"] in (None, str(year))):
            yield mention


def _by_name(table: FactTable) -> dict[str, tuple[Line, Column]]:
    found: dict[str, tuple[Line, Column]] = {}
    for side in table.sides:
        column = next((c for c in side.values if c.measure is Measure.AMOUNT), None)
        for line in side.lines:
            if column is not None and len(line.code) == 5:  # noqa: PLR2004  类 and 款
                found[_even(line.name)] = (line, column)
    return found


def _listed(
    table: FactTable, rows: dict[str, tuple[Line, Column]], passage: Passage
) -> Iterator[Claim]:
    for match in _LISTED.finditer(passage.text):
        for item in re.finditer(r"[^、，,]+", match["items"]):
            at = match.start("items") + item.start()
            name = _even(item.group().removesuffix("等").removesuffix("等支出"))
            known = rows.get(name)
            if known is None:
                continue
            words = _marked(passage, at, at + len(item.group()))
            entry = known[0].values.get(known[1].index)
            told = _cell(table, entry, *known)
            if told is not None:
                yield Statement(topic="listed-item", title=name, words=words, facts=(told,))


def _marked(passage: Passage, start: int, end: int) -> Mark:
    return mark(passage, start, end)


def _cell(table: FactTable, entry: Entry | None, line: Line, column: Column) -> Term | None:
    if entry is None or entry.figure is None:
        return None
    return cell_term(table, entry, f"{line.name}{heading(column)}")
