"""A total told right before its table: “共支出861.16万元，明细见下表”, “各项得分如下”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.narrative.terms import term
from jixiao.claims.tables.terms import place
from jixiao.facts.labels import Stage
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, Entry, FactTable, Line, Measure
from jixiao.figures import Kind

_ANNOUNCES = re.compile(r"(?:见|如)?(?:下表|附表|表\d)|如下[。：]?$|见表")
_TOTAL = re.compile(r"^(?:合计|总计|总分|得分合计|小计)$")
_DONE = re.compile(r"支出|执行|使用|支付|完成|决算")
_BACK = 400  # characters between the announcement and its table: titles, the unit line
_BUDGETS = frozenset({Stage.ORIGINAL, Stage.BUDGET, Stage.REVISED})


def find(report: Report) -> Iterator[Claim]:
    """Each total that announces a table, with the table's total row."""
    for passage in report.telling if report.tables else ():
        announced = _ANNOUNCES.search(passage.text)
        table = _next(report.tables, passage) if announced else None
        if table is None:
            continue
        for mention in passage.mentions:
            entry = _cell(table, mention) if _tells_total(passage, mention) else None
            if entry is not None and entry.figure is not None:
                yield _same(passage, mention, table, entry)


def _next(tables: Sequence[FactTable], passage: Passage) -> FactTable | None:
    """The table that follows the passage closely."""
    end = passage.words.offset(max(len(passage.text) - 1, 0))
    after = [t for t in tables if t.start > end]
    nearest = min(after, key=lambda t: t.start, default=None)
    return nearest if nearest is not None and nearest.start - end < _BACK else None


def _tells_total(passage: Passage, mention: Mention) -> bool:
    """The first amount or score of the announcing sentence."""
    if mention.role is not Role.LEVEL or not mention.figure.exact:
        return False
    firsts = [m for m in passage.mentions if m.sentence == mention.sentence]
    return firsts[0] is mention and mention.figure.unit.kind in (Kind.MONEY, Kind.SCORE)


def _cell(table: FactTable, mention: Mention) -> Entry | None:
    """The cell of the total row that measures what is told."""
    lines = [(s, line) for s in table.sides for line in s.lines if _TOTAL.match(line.name)]
    if len(lines) != 1:
        return None
    side, line = lines[0]
    fitting = [c for c in side.values if _fits(c, mention, line)]
    return line.values.get(fitting[0].index) if len(fitting) == 1 else None


def _fits(column: Column, mention: Mention, line: Line) -> bool:
    if line.figure(column) is None:
        return False
    if mention.figure.unit.kind is Kind.SCORE:
        return column.measure is Measure.SCORE and "得分" in column.header
    if column.measure is not Measure.AMOUNT:
        return False
    done = column.stage is Stage.FINAL or bool(_DONE.search(column.last))
    planned = column.stage in _BUDGETS or "预算" in column.last or "计划" in column.last
    if mention.label.stage in _BUDGETS or "预算" in mention.label.words:
        return planned
    return done and not planned


def _same(passage: Passage, mention: Mention, table: FactTable, entry: Entry) -> Same:
    figure = entry.figure
    if figure is None:  # `_cell` gives cells with a figure only
        raise ValueError(entry)
    told = Term(figure, "表中合计", figure.start, figure.end, table.number, place(entry))
    title = mention.label.words.strip("，：。") or "合计"
    return Same(topic="announced", title=title, a=term(passage, mention), b=told)
