"""Scored tables: indicators with weight, target, actual value and points.

Weights stand in columns of their own or in brackets behind a name (数量指标（15）). A
weight column belongs to the level whose names stand left of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from jixiao.documents.model import Words
from jixiao.facts.tables.cells import numeric
from jixiao.facts.tables.columns import POINTS
from jixiao.facts.tables.funds import Fund, pointed
from jixiao.facts.tables.model import Block, Column, Entry, FactTable, Measure
from jixiao.figures import Figure

_WEIGHT = re.compile(r"分值|权重|满分|标准分|^分数$|赋分")
_POINTS = re.compile(r"得分|自评分|评价分|^评分$|实得分|自评结果")
_TARGET = re.compile(r"指标值|目标值|年度目标|计划值|全年目标|年初目标|预期值")
_ACTUAL = re.compile(r"完成值|实际值|实际完成|完成情况|全年完成|实现值|达成情况")
_REASON = re.compile(r"原因|扣分|说明|措施")
_SIGN = re.compile(r"指标性质|(?:计算|运算|比较)?符号|指标方向|指标值?类型")
_LEVEL = re.compile(
    r"[一二三四]级指标|指标名称|指标内容|绩效指标|考核(?:内容|指标)|评价(?:内容|指标)|^指标$"
)
_BRACKETS = re.compile(r"[（(](?:权重)?[：:]?(\d{1,3}(?:\.\d+)?)(?:分|%)?[）)]$")
TOTAL = re.compile(
    r"(?:自评|综合|评价)?(?:总分|合计|总计|总得分|合计得分|自评总分|总分值|总评分)(?:[（(].*[）)])?[：:]?"
)
_SUBTOTAL = re.compile(r"小计")


@dataclass(frozen=True, slots=True)
class Indicator:
    """A row of a scored table. `points` is None where the row shares another's score."""

    row: int
    name: Entry
    named: bool  # a name of its own is printed in the row
    weight: Entry | None
    points: Entry | None
    target: Entry | None
    actual: Entry | None
    reason: Entry | None
    path: tuple[int, ...]  # of groups, by their place in `ScoreSheet.groups`
    sign: str = ""  # of the target, where it has a column of its own


@dataclass(slots=True)
class Group:
    """A name of a higher level, with the weight printed for it and what stands under it."""

    level: int
    name: Entry
    weight: Entry | None
    parent: int | None
    children: list[int] = field(default_factory=list)
    indicators: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """A scored block."""

    table: FactTable
    block: Block
    indicators: tuple[Indicator, ...]
    groups: tuple[Group, ...]
    total_weight: Entry | None
    total_points: Entry | None
    has_reason: bool
    has_target: bool
    has_actual: bool
    fund: Fund | None = None  # the fund block of the same form


@dataclass(frozen=True, slots=True)
class _Roles:
    levels: tuple[Column, ...]
    weights: dict[int, int]  # weight column → place in `levels` whose names it weighs
    points: int | None
    target: int | None
    actual: int | None
    reason: int | None
    sign: int | None


def score_sheets(tables: Sequence[FactTable], blocks: Sequence[Fund]) -> Iterator[ScoreSheet]:
    """The scored blocks of a document, each with the fund block of its form.

    A form may be printed as several tables: then the fund block is the nearest above,
    if no other scored block stands between.
    """
    last = 0
    for table in tables:
        near = [f for f in blocks if last < f.table.number <= table.number]
        for sheet in _sheets(table):
            last = table.number
            yield replace(sheet, fund=near[0] if near else None)


def _sheets(table: FactTable) -> Iterator[ScoreSheet]:
    for block in table.blocks:
        roles = _roles(block)
        if roles is not None:
            yield _sheet(table, block, roles)


def _roles(block: Block) -> _Roles | None:
    levels = tuple(
        c
        for c in block.columns
        if _LEVEL.search(c.last) and c.measure is Measure.TEXT and not _TARGET.search(c.last)
    )
    points = _first(block, _POINTS, _REASON)
    weights = [c for c in block.columns if _WEIGHT.search(c.last) and not _POINTS.search(c.last)]
    if not levels or points is None:
        return None
    assigned = {}
    for column in weights:
        left = [i for i, level in enumerate(levels) if level.index < column.index]
        if left:
            assigned[column.index] = left[-1]
    return _Roles(
        levels,
        assigned,
        points,
        _first(block, _TARGET, _REASON),
        _first(block, _ACTUAL, _REASON),
        _first(block, _REASON, None),
        _first(block, _SIGN, None),
    )


def _first(block: Block, pattern: re.Pattern[str], but: re.Pattern[str] | None) -> int | None:
    for column in block.columns:
        if pattern.search(column.last) and not (but and but.search(column.last)):
            return column.index
    return None


def _sheet(table: FactTable, block: Block, roles: _Roles) -> ScoreSheet:
    groups: list[Group] = []
    indicators: list[Indicator] = []
    current: list[int | None] = [None] * len(roles.levels)
    totals: tuple[Entry | None, Entry | None] = (None, None)
    for number in block.rows:
        row = _shifted(table.grid[number], roles)
        words = "".join(
            dict.fromkeys(e.text for e in row[: _end(roles)] if e and not numeric(e.text))
        )
        if TOTAL.fullmatch(words):
            totals = _totals(row, roles)
            continue
        if _SUBTOTAL.search(words):
            continue
        indicator = _indicator(number, row, roles, groups, current)
        if indicator is not None:
            for group in indicator.path:
                groups[group].indicators.append(len(indicators))
            indicators.append(indicator)
    return ScoreSheet(
        table,
        block,
        tuple(indicators),
        tuple(groups),
        *totals,
        has_reason=roles.reason is not None,
        has_target=roles.target is not None,
        has_actual=roles.actual is not None,
    )


def _end(roles: _Roles) -> int:
    return roles.points or 0


def _shifted(row: Sequence[Entry | None], roles: _Roles) -> Sequence[Entry | None]:
    """A row that was typed one cell too far left, set right.

    Its points cell is blank, the weight's cell and the one before it hold bare numbers.
    """
    leaf = max(roles.weights, default=None)
    if leaf is None or roles.points != leaf + 1 or len(row) <= roles.points:
        return row
    points, weight, before = (row[i] for i in (roles.points, leaf, leaf - 1))
    if (points and not points.blank) or not (weight and before):
        return row
    if "%" in before.text or not (numeric(weight.text) and numeric(before.text)):
        return row
    return [None, *row[:-1]]


def _totals(row: Sequence[Entry | None], roles: _Roles) -> tuple[Entry | None, Entry | None]:
    """The total weight and the total points, in their columns or where they were typed."""
    points = _counted(_at(row, roles.points))
    weights = [w for c in roles.weights if (w := _counted(_at(row, c)))]
    if points is not None and (weights or not roles.weights):
        return (weights[-1] if weights else None), points
    found = {id(e.cell): made for e in row if (made := _counted(e)) and e is not None}
    told = list(found.values())
    if len(told) > 1:
        return told[-2], told[-1]
    if not told:
        return None, None
    return (told[0], None) if told[0].column < (roles.points or 0) else (None, told[0])


def _counted(entry: Entry | None) -> Entry | None:
    """A cell with a bare number, in points."""
    return pointed(entry) if entry and entry.figure and numeric(entry.text) else None


def _indicator(
    number: int,
    row: Sequence[Entry | None],
    roles: _Roles,
    groups: list[Group],
    current: list[int | None],
) -> Indicator | None:
    new: Entry | None = None
    for level, column in enumerate(roles.levels):
        entry = _at(row, column.index)
        if entry is None or entry.blank:
            continue
        known = current[level]
        if known is not None and groups[known].name.cell is entry.cell:
            continue
        above = next((c for c in reversed(current[:level]) if c is not None), None)
        groups.append(Group(level, entry, _weight(row, roles, level, entry), above))
        if above is not None:
            groups[above].children.append(len(groups) - 1)
        current[level:] = [len(groups) - 1, *([None] * (len(current) - level - 1))]
        new = entry
    path = tuple(c for c in current if c is not None)
    points = _own(row, number, roles.points)
    target, actual = _at(row, roles.target), _at(row, roles.actual)
    if not path or not any(e and not e.blank for e in (points, target, actual)):
        return None
    name = groups[path[-1]].name if new is None else new
    return Indicator(
        number,
        name,
        new is not None,
        _leaf_weight(row, number, roles),
        points,
        target,
        actual,
        _at(row, roles.reason),
        path,
        sign.text if (sign := _at(row, roles.sign)) else "",
    )


def _at(row: Sequence[Entry | None], column: int | None) -> Entry | None:
    return row[column] if column is not None and column < len(row) else None


def _own(row: Sequence[Entry | None], number: int, column: int | None) -> Entry | None:
    """The points of this row, unless they are a cell that began in a row above."""
    entry = _at(row, column)
    if entry is None or entry.blank or entry.cell.row != number:
        return None
    made = pointed(entry)
    return made if made.figure else None


def _leaf_weight(row: Sequence[Entry | None], number: int, roles: _Roles) -> Entry | None:
    for column, level in roles.weights.items():
        if level == len(roles.levels) - 1:
            return _own(row, number, column)
    return None


def _weight(row: Sequence[Entry | None], roles: _Roles, level: int, name: Entry) -> Entry | None:
    for column, weighed in roles.weights.items():
        entry = _at(row, column)
        if weighed == level and level < len(roles.levels) - 1 and entry and not entry.blank:
            return pointed(entry) if entry.figure else None
    found = _BRACKETS.search(name.text)
    if found is None:
        return None
    words: Words = name.words
    start, end = words.range(found.start(1), found.end(1))
    value = Decimal(found[1])
    figure = Figure(value, Decimal(1), POINTS, found[1], start, end)
    return Entry(name.row, name.column, name.words, name.cell, figure)
