"""Indicators with their targets: the approved form (绩效目标表) and the self-evaluation's.

One reader for both, so that what is compared was read the same way.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from jixiao.facts.tables.cells import numeric, read_cell
from jixiao.facts.tables.funds import pointed
from jixiao.facts.tables.model import Block, Column, Entry, FactTable
from jixiao.facts.tables.scores import TOTAL

_LEVEL = re.compile(r"[一二三四]级指标|指标名称|指标内容|绩效指标$|^指标$")
_TARGET = re.compile(r"指标值|目标值|计划值|预期值|年度目标|全年目标")
_DONE = re.compile(r"完成|实际|得分|自评分|评分|达成|实现")
_WEIGHT = re.compile(r"分值|权重|赋分|标准分")
_SIGN = re.compile(r"指标性质|符号|指标方向")
_UNIT = re.compile(r"(?:度量|计量|指标值?)单位|^单位$")
_NUMBERED = re.compile(r"^(?:指标)?\d{1,2}[、.．：:]|^指标\d{1,2}[：:]?|^[（(]\d{1,2}[）)]")
_BRACKETS = re.compile(r"[（(](?:权重)?\d{1,3}(?:\.\d+)?(?:分|%)?[）)]$")
_MARKS = re.compile(r"[“”\"《》、，。：；（）\s]")
_PROJECT = re.compile(r"项目(?:支出)?名称[：:]?")
_HEAD_ROWS = 8


@dataclass(frozen=True, slots=True)
class Goal:
    """One indicator: `key` is its name without numbers, weights and marks."""

    key: str
    name: Entry
    target: Entry | None
    weight: Entry | None
    sign: str  # of the column of its own, if there is one
    unit: str  # likewise


@dataclass(frozen=True, slots=True)
class GoalForm:
    """A form of indicators. `project` is empty in one of a whole department."""

    table: FactTable
    project: str
    whole: bool
    scored: bool  # it holds actual values or points: a self-evaluation
    goals: tuple[Goal, ...]

    def goal(self, key: str) -> Goal | None:
        """The one indicator of this name."""
        return next((g for g in self.goals if g.key == key), None)


def goal_forms(table: FactTable) -> Iterator[GoalForm]:
    """The indicator blocks of a table."""
    for block in table.blocks:
        levels = [c for c in block.columns if _LEVEL.search(c.last) and not _TARGET.search(c.last)]
        target = _column(block, _TARGET)
        if not levels or target is None or levels[-1].index > target.index:
            continue
        goals = tuple(_goals(table, block, levels, target))
        if goals:
            scored = any(_DONE.search(c.last) for c in block.columns)
            yield GoalForm(table, project_of(table), "整体" in table.title, scored, goals)


def _column(block: Block, pattern: re.Pattern[str]) -> Column | None:
    found = (c for c in block.columns if pattern.search(c.last) and not _DONE.search(c.last))
    return next(found, None)


def _goals(
    table: FactTable, block: Block, levels: Sequence[Column], target: Column
) -> Iterator[Goal]:
    weight, sign, unit = (_column(block, p) for p in (_WEIGHT, _SIGN, _UNIT))
    found = []
    for number in block.rows:
        row = table.grid[number]
        name = _at(row, levels[-1])
        if name is None or name.blank or name.cell.row != number or TOTAL.fullmatch(name.text):
            continue
        key = indicator_key(name.text)
        if key and not numeric(name.text):
            entries = (_own(row, number, target), _points(row, number, weight))
            found.append(Goal(key, name, *entries, _text(row, sign), _text(row, unit)))
    times = Counter(g.key for g in found)
    return (g for g in found if times[g.key] == 1)


def indicator_key(text: str) -> str:
    """An indicator's name as two forms may share it."""
    return _MARKS.sub("", _BRACKETS.sub("", _NUMBERED.sub("", text)))


def _at(row: Sequence[Entry | None], column: Column | None) -> Entry | None:
    return row[column.index] if column is not None and column.index < len(row) else None


def _own(row: Sequence[Entry | None], number: int, column: Column | None) -> Entry | None:
    """A cell that is this row's alone."""
    entry = _at(row, column)
    alone = entry is not None and not entry.blank and entry.cell.rowspan == 1
    return entry if alone and entry is not None and entry.cell.row == number else None


def _points(row: Sequence[Entry | None], number: int, column: Column | None) -> Entry | None:
    entry = _own(row, number, column)
    return pointed(entry) if entry is not None and read_cell(entry.words) else None


def _text(row: Sequence[Entry | None], column: Column | None) -> str:
    entry = _at(row, column)
    return entry.text if entry is not None else ""


def project_of(table: FactTable) -> str:
    """The project of a form: what stands beside 项目名称; empty where nothing does."""
    for row in table.grid[:_HEAD_ROWS]:
        entries = list({id(e.cell): e for e in row if e and e.text}.values())
        for here, beside in pairwise(entries):
            if _PROJECT.fullmatch(here.text):
                return beside.text
    return ""
