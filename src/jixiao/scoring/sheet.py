"""A scored table: every indicator's points with their working, the total, the grade."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from jixiao.ledger.derive import derived, known
from jixiao.ledger.model.indicators import Indicator
from jixiao.ledger.model.projects import Project
from jixiao.ledger.model.values import plain
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import keys
from jixiao.packs.model import Band, Cited, Method, Pack, Row, Rule, Sheet
from jixiao.scoring.base import (
    HUNDRED,
    Counted,
    Earned,
    Given,
    Input,
    MissingParameter,
    Parameters,
    PointsRule,
    Subject,
    Unknown,
    points,
    rates,
    rules,
)

__all__ = ["Line", "Scored", "score_department", "score_project"]


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator with its points; `points` None is unknown, and `why` says why."""

    code: str
    level1: str
    level2: str
    level3: str
    weight: Cited[Decimal]
    points: Decimal | None
    arithmetic: str
    why: str
    rule: PointsRule | None
    inputs: tuple[Input, ...]
    parameters: tuple[tuple[str, Cited[Decimal]], ...]
    notes: tuple[str, ...]
    own: Decimal | None
    """The points that the department gave itself."""
    not_applicable: bool = False


@dataclass(frozen=True, slots=True)
class Scored:
    """A whole table. `total` is None while a line is unknown; `sure` is what is known."""

    subject: str
    lines: tuple[Line, ...]
    total: Decimal | None
    sure: Decimal
    full: Decimal
    grade: str
    own: Decimal | None
    notes: tuple[str, ...]


def score_department(year: DepartmentYear, pack: Pack) -> Scored | Unknown:
    """The whole-department table of a department-year by a notice."""
    if pack.department is None:
        return Unknown(f"《{pack.title}》没有部门整体的评分表")
    full = derived(year)
    subject = Subject(full, known(full))
    table = _Table(subject, pack.department, pack.method, year.year)
    return table.scored(year.profile.name or "部门整体", year.indicators, year.evaluation.score)


def score_project(year: DepartmentYear, project: Project, pack: Pack) -> Scored | Unknown:
    """The table of one project by a notice."""
    if pack.project is None:
        return Unknown(f"《{pack.title}》没有项目的评分表")
    at = next(
        key for key, one in zip(keys(year.projects), year.projects, strict=True) if one is project
    )
    full = derived(year)
    subject = Subject(full, known(full), f"projects[{at}].spent", f"projects[{at}].revised")
    table = _Table(subject, pack.project, pack.method, year.year)
    return table.scored(project.name, project.indicators, None)


@dataclass(frozen=True, slots=True)
class _Table:
    subject: Subject
    sheet: Sheet
    method: Method
    year: int

    def scored(self, name: str, own: tuple[Indicator, ...], typed: Decimal | None) -> Scored:
        """The lines of the notice, then those of the department, then what they make."""
        by_code = {row.code: row for row in own if row.code}
        ruled = [self._of_notice(row, by_code.get(row.code)) for row in self.sheet.rows]
        codes = {row.code for row in self.sheet.rows}
        free = [self._of_department(row) for row in own if row.code not in codes]
        lines = (*self._execution(), *ruled, *free)
        return _together(name, lines, self.sheet, self.method, typed)

    def _execution(self) -> Iterable[Line]:
        weight = self.sheet.execution
        if weight is not None:
            row = Row(
                code="", level1="预算执行", level3="预算执行率", weight=weight,
                rule=self.sheet.execution_rule,
            )  # fmt: skip
            yield self._of_notice(row, None)

    def _of_notice(self, row: Row, own: Indicator | None) -> Line:
        if row.rule is None:
            return _typed(row, own)
        rate = self._rate(row.rule)
        if isinstance(rate, Unknown):
            return _line(row, own, rate, None)
        parameters = Parameters(row.rule.parameters, row.rule.bands)
        rule = rules()[row.rule.rule]
        given = Given(
            row.weight.value or Decimal(0),
            rate.value if rate else None,
            own.target if own else "",
            own.actual if own else "",
            own.degree if own else None,
            self.year,
        )
        return _line(row, own, _earned(rule, given, parameters), rule, rate, parameters)

    def _rate(self, rule: Rule) -> Counted | Unknown | None:
        return rates()[rule.rate].count(self.subject) if rule.rate else None

    def _of_department(self, own: Indicator) -> Line:
        weight = Cited[Decimal](value=own.weight, source="批复的绩效目标") if own.weight else OPEN
        row = Row(
            code=own.code, level1=own.level1, level2=own.level2, level3=own.level3, weight=weight
        )
        name = self.method.by_sign.get(own.sign)
        if own.not_applicable or name is None or name.value is None:
            return _typed(row, own)
        rule = rules()[name.value]
        given = Given(own.weight or Decimal(0), None, own.target, own.actual, own.degree, self.year)
        parameters = Parameters(self.method.parameters, self.method.qualitative)
        return _line(row, own, _earned(rule, given, parameters), rule, None, parameters)


OPEN = Cited[Decimal](value=None)


def _earned(rule: PointsRule, given: Given, parameters: Parameters) -> Earned | Unknown:
    try:
        return rule.earn(given, parameters)
    except MissingParameter as missing:
        return Unknown(f"通知没有给出参数 {missing.args[0]}")


def _typed(row: Row, own: Indicator | None) -> Line:
    """A row whose points a person gives: known once they are typed, with a reason if lost."""
    if own is not None and own.not_applicable:
        return _line(row, own, Unknown("不适用"), None)
    if own is None or own.points is None:
        return _line(row, own, Unknown("由评价组评分，尚未填写"), None)
    return _line(row, own, Earned(own.points, "由评价组评定"), None)


def _line(
    row: Row,
    own: Indicator | None,
    earned: Earned | Unknown,
    rule: PointsRule | None,
    rate: Counted | None = None,
    parameters: Parameters | None = None,
) -> Line:
    known_points = earned if isinstance(earned, Earned) and row.weight.value is not None else None
    why = earned.why if isinstance(earned, Unknown) else ""
    told = [t for t in (rate and rate.arithmetic, known_points and known_points.arithmetic) if t]
    return Line(
        code=row.code,
        level1=row.level1,
        level2=row.level2,
        level3=row.level3,
        weight=row.weight,
        points=points(known_points.points) if known_points else None,
        arithmetic="；".join(told),
        why=why or ("" if row.weight.value is not None else "通知没有给出分值"),
        rule=rule,
        inputs=rate.inputs if rate else (),
        parameters=tuple(parameters.used.items()) if parameters else (),
        notes=known_points.notes if known_points else (),
        own=own.points if own else None,
        not_applicable=bool(own and own.not_applicable),
    )


def _together(
    name: str, lines: tuple[Line, ...], sheet: Sheet, method: Method, typed: Decimal | None
) -> Scored:
    counted = [line for line in lines if not line.not_applicable]
    full, dropped = _weights(counted), _weights(line for line in lines if line.not_applicable)
    sure = sum((line.points for line in counted if line.points is not None), Decimal(0))
    notes = tuple(_amiss(lines, sheet, full + dropped))
    total = sure if counted and not notes else None
    if total is not None and dropped and full and method.rescale.value:
        total = points(total * HUNDRED / full)
        notes = (f"不适用的指标不计，按{plain(full)}分折算为100分",)
    grade = _band(method.grades, total) if total is not None else ""
    return Scored(name, lines, total, sure, full, grade, typed, notes)


def _weights(lines: Iterable[Line]) -> Decimal:
    return sum((line.weight.value or Decimal(0) for line in lines), Decimal(0))


def _amiss(lines: tuple[Line, ...], sheet: Sheet, full: Decimal) -> Iterable[str]:
    """Why there is no total yet: points that are missing, weights that do not fit the notice."""
    unknown = [line for line in lines if line.points is None and not line.not_applicable]
    if unknown:
        yield f"{len(unknown)}项尚无得分，合计未定"
    if full != HUNDRED:
        yield f"各项分值共{plain(full)}分，不是100分，合计未定"
    for block in sheet.blocks:
        inside = _weights(line for line in lines if block.holds(line.level1, line.level2))
        if block.weight.value is not None and inside != block.weight.value:
            where = "·".join(filter(None, (block.level1, block.level2)))
            yield f"{where}的分值共{plain(inside)}分，通知为{plain(block.weight.value)}分"


def _band(bands: Cited[tuple[Band, ...]], value: Decimal) -> str:
    """The label of the highest band that begins at or below a value."""
    fitting = [band for band in bands.value or () if band.from_ <= value]
    return max(fitting, key=lambda band: band.from_).label if fitting else ""
