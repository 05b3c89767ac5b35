"""The figures of a table under their names, for comparison with the text and other tables."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from jixiao.documents.headings import marker
from jixiao.facts.labels import Label, Scope, Stage, key, label
from jixiao.facts.tables.model import Column, Entry, FactTable, Line, Measure, TableKind
from jixiao.figures import Figure, Unit

_COLUMN_NAMES = re.compile(
    r"基本支出|项目支出|财政拨款收入|本年支出合计|本年收入合计|人员经费|公用经费|公务接待费?|因?公?出国.{0,5}费|购置费"
    r"|运行(?:维护)?费|机关运行经费|在职.*|编制.*|三公.{0,2}经费"
)
_SCOPES = {
    TableKind.GENERAL: Scope.GENERAL,
    TableKind.FUND: Scope.FUND,
    TableKind.CAPITAL: Scope.CAPITAL,
    TableKind.APPROPRIATION: Scope.APPROPRIATION,
    TableKind.BASIC: Scope.GENERAL,
}
_PREFIX = re.compile(r"^.{2,6}[：:](?=[（(]?\d|[（(])|^其中[：:]?|^[①-⑩]")
_WHOLE = re.compile(r"(?:合计|总计|本年..合计|.*总计|财政供养人员.*)?")
_ALIASES = (
    (
        re.compile(r"^(?:实有|实际)?(?:在职|在编)(?:在编|在职)?(?:人员|人数|职工|干部职工)?$"),
        "在职",
    ),
    (re.compile(r"^(?:核定|批准)?(?:人员)?编制(?:人数|人员|数)?$"), "编制"),
    (re.compile(r"^(?:因公)?出国(?:（?境）?)?"), "出国"),
    (re.compile(r"^公务接待"), "公务接待"),
    (re.compile(r"^(?:公务用车|公车|车辆)购置(?:费|费用)?$"), "公车购置"),
    (re.compile(r"^(?:公务用车|公车|车辆)运行"), "公车运行"),
    (re.compile(r"^(?:公务用车|公车|车辆)购置.{0,3}运行"), "公车"),
    (re.compile(r"^(?:公务用车|公车|车辆)购置.{0,3}维护"), "公车"),
)


@dataclass(frozen=True, slots=True)
class Labelled:
    """A table figure and what it is: row name under column header."""

    label: Label
    figure: Figure
    entry: Entry
    line: Line
    column: Column
    table: FactTable


def labelled(table: FactTable, keys: Container[str] | None = None) -> Iterator[Labelled]:
    """Every figure of the table's value columns with its label; “/” tells zero.

    `keys`: those of the labels that are asked for, else all.
    """
    for side in table.sides:
        columns = [c for c in side.values if c.measure is not Measure.SCORE]
        headers = [c.header for c in columns]
        for line in side.lines:
            name = plain_name(line.name) or plain_name(side.title)
            for column, header in zip(columns, headers, strict=True):
                entry = line.values.get(column.index)
                words = _words(table, name, header)
                if entry is None or (keys is not None and _name(words) not in keys):
                    continue
                figure = entry.figure or _none(entry, column.unit)
                if figure is not None:
                    made = _label(table, words, column, header)
                    yield Labelled(made, figure, entry, line, column, table)


def _none(entry: Entry, unit: Unit | None) -> Figure | None:
    """What “/” says: there was none."""
    if not entry.nil or unit is None:
        return None
    start, end = entry.words.range(0, len(entry.text))
    return Figure(Decimal(0), Decimal(1), unit, entry.text, start, end)


@lru_cache(maxsize=4096)
def plain_name(text: str) -> str:
    """A row's name without its number: 1、公务接待 → 公务接待."""
    text = _PREFIX.sub("", text)
    found = marker(text)
    text = text[found.length :] if found else text
    return _PREFIX.sub("", text).strip("：:，、 ")


def alias(name: str) -> str:
    """One name for what the field calls by several (a key of `facts.labels`)."""
    return next((short for pattern, short in _ALIASES if pattern.search(name)), name)


def _words(table: FactTable, name: str, header: str) -> str:
    """What a row of this name tells in a column: a total row what the column or table does."""
    if not _WHOLE.fullmatch(name):
        return name
    named = _COLUMN_NAMES.search(header)
    return named.group() if named else _whole(table.kind, name)


def _label(table: FactTable, words: str, column: Column, header: str) -> Label:
    stage = column.stage if column.stage is not Stage.UNKNOWN else table.stage
    year = column.year if column.year is not None else table.year
    return Label(words, _name(words), year, stage, _scope(table, words, header))


def _whole(kind: TableKind, name: str) -> str:
    """What the total row of a published table totals."""
    if kind is TableKind.INCOME or "收入" in name:
        return "收入"
    if kind in (TableKind.EXPENDITURE, TableKind.GENERAL) or "支出" in name:
        return "支出"
    if kind in (TableKind.BALANCE, TableKind.APPROPRIATION):
        return "收入支出"
    return name


@lru_cache(maxsize=4096)
def _name(words: str) -> str:
    return alias(key(words))


@lru_cache(maxsize=4096)
def _told(words: str) -> Scope:
    return label(words).scope


def _scope(table: FactTable, words: str, header: str) -> Scope:
    for text in (words, header):
        read = _told(text)
        if read is not Scope.ALL:
            return read
    return _SCOPES.get(table.kind, Scope.ALL)
