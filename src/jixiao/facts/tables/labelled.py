"""The figures of a table under their names, for comparison with the text and other tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from jixiao.documents.headings import marker
from jixiao.facts.labels import Label, Scope, Stage, label
from jixiao.facts.tables.model import Column, Entry, FactTable, Line, Measure, Side, TableKind

_COLUMN_NAMES = re.compile(
    r"基本支出|项目支出|财政拨款收入|本年支出合计|本年收入合计|人员经费|公用经费|公务接待|出国|购置费|运行(?:维护)?费|三公|机关运行经费"
)
_SCOPES = {
    TableKind.GENERAL: Scope.GENERAL,
    TableKind.FUND: Scope.FUND,
    TableKind.CAPITAL: Scope.CAPITAL,
    TableKind.APPROPRIATION: Scope.APPROPRIATION,
    TableKind.BASIC: Scope.GENERAL,
}
_PREFIX = re.compile(r"^.{0,8}[：:](?=[（(]?\d|[（(])|^其中[：:]?|^[①-⑩]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A table figure and what it is: row name under column header."""

    label: Label
    entry: Entry
    line: Line
    column: Column
    table: FactTable


def labelled(table: FactTable) -> Iterator[Labelled]:
    """Every figure of the table's value columns with its label."""
    for side in table.sides:
        for line in side.lines:
            for column in side.values:
                entry = line.values.get(column.index)
                if entry and entry.figure and column.measure is not Measure.SCORE:
                    yield Labelled(_label(table, side, line, column), entry, line, column, table)


def plain_name(text: str) -> str:
    """A row's name without its number: 1、公务接待 → 公务接待."""
    text = _PREFIX.sub("", text)
    found = marker(text)
    text = text[found.length :] if found else text
    return _PREFIX.sub("", text).strip("：:，、 ")


def _label(table: FactTable, side: Side, line: Line, column: Column) -> Label:
    name = plain_name(line.name) or plain_name(side.title)
    read = label(name)
    header = column.header
    key = read.key
    named = _COLUMN_NAMES.search(column.last)
    if named:
        key = f"{key}{named.group()}" if key and not _whole(name) else named.group()
    stage = column.stage if column.stage is not Stage.UNKNOWN else table.stage
    year = column.year if column.year is not None else table.year
    scope = read.scope if read.scope is not Scope.ALL else label(header).scope
    if scope is Scope.ALL:
        scope = _SCOPES.get(table.kind, Scope.ALL)
    return Label(f"{name}{column.last}", key, year, stage, scope)


def _whole(name: str) -> bool:
    return bool(re.fullmatch(r"合计|总计|本年.{2}合计|.*总计", name)) or not name
