"""One fact in two tables of an evaluation report.

The base data, the whole-department form and the project form tell the same staff, the
same 三公, the same project expenditure. The project form's total is the department's
project expenditure only where another stage of the two agrees.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.tables.terms import named, place, term
from jixiao.facts.labels import Stage
from jixiao.facts.report import Report
from jixiao.facts.tables.funds import Fund
from jixiao.facts.tables.labelled import Labelled, labelled
from jixiao.facts.tables.model import Column, Entry, FactTable, TableKind
from jixiao.facts.tables.scores import ScoreSheet
from jixiao.figures import Kind

_FORMS = frozenset({TableKind.BASE_DATA, TableKind.WHOLE_SCORE})
_FACTS = frozenset({"项目", "基本", "三公", "公务接待", "出国", "在职", "编制", "人员", "公用"})
_EXECUTION = re.compile(r"(?:部门|整体|年度)?(?:预算|支出|资金|经费)(?:支出)?(?:执行率|完成率)")
_WHOLE = re.compile(r"资金总额|财政拨款|合计|总计|整体支出")
_TELLING = 3  # digits of an amount that is no coincidence


def find(report: Report) -> Iterator[Claim]:
    """Rows of two forms under one name; the execution rate in head and indicators."""
    yield from _labels(report)
    yield from _projects(report.funds)
    for sheet in report.sheets:
        if sheet.fund is not None:
            yield from _rates(sheet, sheet.fund)


def _labels(report: Report) -> Iterator[Claim]:
    groups: dict[tuple[object, ...], list[Labelled]] = defaultdict(list)
    for table in report.tables:
        if table.kind not in _FORMS:
            continue
        for item in labelled(table, _FACTS):
            if item.entry.figure is not None:
                year = item.label.year or report.profile.year
                groups[item.label.key, year, item.figure.unit.kind].append(item)
    for items in groups.values():
        for number, after in enumerate(items):
            yield from _pair(after, items[:number])


def _pair(after: Labelled, before: list[Labelled]) -> Iterator[Claim]:
    """The nearest telling in another table, of one stage; budgets of two names if equal."""
    for other in reversed(before):
        if other.table is after.table:
            continue
        same = other.figure.value == after.figure.value and after.figure.value != 0
        sure = other.label.stage is after.label.stage is Stage.FINAL
        both = {other.label.stage, after.label.stage} <= {
            Stage.BUDGET,
            Stage.REVISED,
            Stage.ORIGINAL,
        }
        if sure or (same and both):
            yield Same(
                topic="table-table",
                title=after.label.words,
                a=_cell(after),
                b=_cell(other),
                sure=sure,
            )
            return


def _cell(item: Labelled) -> Term:
    return term(item.table, item.entry, f"{item.label.words}（{item.column.last}）")


def _projects(blocks: Sequence[Fund]) -> Iterator[Claim]:
    """The project form's total against 项目支出 of the whole-department form."""
    forms = [f for f in blocks if f.table.kind is TableKind.PROJECT_SCORE]
    whole = [f for f in blocks if f.table.kind is TableKind.WHOLE_SCORE]
    if len(forms) != 1 or len(whole) != 1:
        return
    line = next((n for n in whole[0].side.lines if "项目支出" in n.name), None)
    if line is None:
        return
    pairs = []
    for mine, theirs in ((forms[0].budget, whole[0].budget), (forms[0].final, whole[0].final)):
        if mine and theirs and _one_stage(mine, theirs):
            a = named(forms[0].table, forms[0].line, mine)
            b = named(whole[0].table, line, theirs)
            pairs += [(a, b)] if a and b and a.figure.unit.comparable(b.figure.unit) else []
    if any(a.figure.value == b.figure.value and _digits(a) >= _TELLING for a, b in pairs):
        for a, b in pairs:
            yield Same(topic="table-table", title="项目支出", a=a, b=b)


def _one_stage(a: Column, b: Column) -> bool:
    return a.stage is b.stage


def _digits(told: Term) -> int:
    return len(f"{told.figure.value / told.figure.unit.factor:f}".replace(".", "").strip("0"))


def _rates(sheet: ScoreSheet, fund: Fund) -> Iterator[Claim]:
    """预算执行率 among the indicators against the execution rate in the form's head."""
    head = named(fund.table, fund.line, fund.rate) if fund.rate else None
    if head is None or not _WHOLE.search(fund.line.name):
        return
    for indicator in sheet.indicators:
        if indicator.actual is None or not _EXECUTION.fullmatch(indicator.name.text):
            continue
        actual = _percent(sheet.table, indicator.actual, indicator.name.text)
        if actual is not None:
            yield Same(topic="table-table", title=indicator.name.text, a=actual, b=head)


def _percent(table: FactTable, entry: Entry, name: str) -> Term | None:
    figure = entry.figure
    if figure is None or figure.unit.kind is not Kind.PERCENT or not figure.exact:
        return None
    return Term(figure, name, figure.start, figure.end, table.number, place(entry))
