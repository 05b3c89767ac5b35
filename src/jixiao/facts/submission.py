"""Which documents belong together: one body, one year; the report and its annexes.

Only documents that belong together are compared. What is left out is said in a note.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from jixiao.documents.model import Kind
from jixiao.facts.origin import Origin, origin
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report, understand
from jixiao.facts.tables.model import FactTable
from jixiao.figures import Kind as Measure
from jixiao.figures import plain

_SHEETS = frozenset({"xlsx", "xls"})
_SHORT = 300  # characters of running text that an annex may have
_ENOUGH = 3  # amounts by which a document without a name is known
_DIGITS = 3  # more digits than these are no coincidence
_SHOWN = 5  # names or groups that a note lists
_TELLS = ("报告", "说明", "公开")


@dataclass(frozen=True)
class Filed:
    """A document of a submission.

    `foreign`: an annex that names another body; `late`: one whose titles name another year.
    """

    report: Report
    origin: Origin
    annex: bool
    foreign: bool = False
    late: bool = False

    @property
    def path(self) -> str:
        return self.report.document.path

    @property
    def name(self) -> str:
        """The path's last part."""
        return self.path.replace("\\", "/").rpartition("/")[2]

    @property
    def short(self) -> str:
        """The path's last two parts: several departments name their files alike."""
        return "/".join(self.path.replace("\\", "/").split("/")[-2:])

    @property
    def tables(self) -> tuple[FactTable, ...]:
        return self.report.tables

    @property
    def one_project(self) -> bool:
        """A self-evaluation of a project: its 项目支出 is not the department's."""
        profile = self.report.profile
        title = profile.title
        named = "项目" in title or "专项" in title
        return profile.genre is Genre.EVALUATION and named and "整体" not in title


@dataclass(frozen=True)
class Submission:
    """Documents that belong together, reports before annexes.

    `whole`: every file that was given could be read and belongs here, so that what is not
    here was not given.
    """

    filed: tuple[Filed, ...]
    whole: bool = True

    @cached_property
    def compared(self) -> tuple[Filed, ...]:
        """The documents whose facts are compared: not those of another body or year."""
        return tuple(f for f in self.filed if not (f.foreign or f.late))

    @cached_property
    def reports(self) -> tuple[Filed, ...]:
        return tuple(f for f in self.filed if not f.annex)

    @cached_property
    def annexes(self) -> tuple[Filed, ...]:
        return tuple(f for f in self.filed if f.annex)

    def genre(self, filed: Filed) -> Genre:
        """A document's kind; an annex that does not say it is of its report's kind."""
        own = filed.report.profile.genre
        if own is not Genre.OTHER or not filed.annex or not self.reports:
            return own
        return self.reports[0].report.profile.genre

    @cached_property
    def year(self) -> int | None:
        """The year of the first document that says one."""
        return next((f.origin.year for f in self.compared if f.origin.year), None)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The submissions among the files of one command, and what to tell the user of them."""

    submissions: tuple[Submission, ...]
    notes: tuple[str, ...]


def gather(reports: Sequence[Report], *, whole: bool = True) -> Gathered:
    """Sort documents into submissions. `whole`: no file was left unread."""
    filed = [_filed(report) for report in {r.document.path: r for r in reports}.values()]
    clusters = _reports([f for f in filed if not f.annex])
    left = [f for f in filed if not f.annex and not any(f in c for c in clusters)]
    annexes = [f for f in filed if f.annex]
    if not clusters:
        clusters = _reports(annexes)
        annexes = [f for f in annexes if not any(f in c for c in clusters)]
    left.extend([annex for annex in annexes if not _joined(clusters, annex)])
    alone = len(clusters) == 1 and not left
    found = [_measured(c) for c in clusters if len(c) > 1]
    made = tuple(Submission(filed, whole=whole and alone) for filed in found)
    return Gathered(made, tuple(_notes(clusters, left)) if len(filed) > 1 else ())


def _measured(cluster: Sequence[Filed]) -> tuple[Filed, ...]:
    """Annexes whose tables state no unit, read again with the amounts that the reports name."""
    spoken = frozenset(a for f in cluster if not f.annex for a in f.report.amounts)

    def read_again(one: Filed) -> Filed:
        unmeasured = any(t.unit is None for t in one.tables)
        if not (spoken and unmeasured and one.annex) or one.foreign:
            return one
        return replace(one, report=understand(one.report.document, spoken))

    return tuple(read_again(one) for one in cluster)


def _filed(report: Report) -> Filed:
    told = (p.text for p in report.passages if p.kind is Kind.BODY and "。" in p.text)
    running = sum(len(text) for text in told)
    tells = any(word in report.profile.title for word in _TELLS)
    tables = bool(report.tables)
    annex = report.document.format in _SHEETS or (tables and not tells and running < _SHORT)
    return Filed(report, origin(report), annex)


def _reports(filed: Sequence[Filed]) -> list[list[Filed]]:
    """Clusters of one body and year. A document of no known kind opens none."""
    clusters: list[list[Filed]] = []
    named = [f for f in filed if f.origin.bodies]
    for one in sorted(named, key=lambda f: f.report.profile.genre is Genre.OTHER and not f.annex):
        home = next((c for c in clusters if _fits(c, one)), None)
        if home is not None:
            home.append(one)
        elif one.annex or one.report.profile.genre is not Genre.OTHER:
            clusters.append([one])
    for one in filed:
        if not one.origin.bodies and (one.annex or one.report.profile.genre is not Genre.OTHER):
            _nameless(clusters, one)
    return clusters


def _fits(cluster: Sequence[Filed], one: Filed) -> bool:
    related = any(one.origin.related(f.origin) for f in cluster)
    return related and all(_one_year(one, f) and _one_scope(one, f) for f in cluster)


def _one_scope(a: Filed, b: Filed) -> bool:
    """A report of the bureau alone is not of the department with its subordinate bodies."""
    return a.annex or b.annex or a.origin.alone == b.origin.alone


def _one_year(a: Filed, b: Filed) -> bool:
    return a.origin.year is None or b.origin.year is None or a.origin.year == b.origin.year


def _nameless(clusters: list[list[Filed]], one: Filed) -> None:
    """A document without a name joins the only cluster.

    A report does so only if it is not a second one of its kind and tells the same amounts.
    """
    if not clusters:
        clusters.append([one])
    elif len(clusters) == 1 and _may_be(clusters[0], one):
        genres = {f.report.profile.genre for f in clusters[0] if not f.annex}
        second = one.report.profile.genre in genres
        if one.annex or (not second and _shared(one, clusters[0]) >= _ENOUGH):
            clusters[0].append(one)


def _may_be(cluster: Sequence[Filed], one: Filed) -> bool:
    """Nothing speaks against a nameless document: no other year, no other body linked to it."""
    return all(_one_year(one, f) for f in cluster) and not all(
        one.origin.apart(f.origin) for f in cluster
    )


def _shared(one: Filed, cluster: Sequence[Filed]) -> int:
    """How many amounts that hardly two bodies share stand in both."""
    others = frozenset(value for f in cluster for value in _telling(f.report))
    return len(_telling(one.report) & others)


def _telling(report: Report) -> frozenset[Decimal]:
    money = (f for f in report.figures if f.unit.kind is Measure.MONEY)
    return frozenset(f.value for f in money if len(plain(f.value).strip("0.")) > _DIGITS)


def _joined(clusters: list[list[Filed]], annex: Filed) -> bool:
    """Put an annex where it belongs; whether that is known."""
    homes = [c for c in clusters if _fits(c, annex)]
    if len(clusters) != 1:
        if len(homes) == 1:
            homes[0].append(annex)
        return len(homes) == 1
    home = clusters[0]
    if not annex.origin.bodies and all(annex.origin.apart(f.origin) for f in home):
        return False
    names = [f for f in home if f.origin.bodies and not f.foreign]
    foreign = bool(names and annex.origin.bodies) and not any(
        annex.origin.related(f.origin) for f in names
    )
    home.append(replace(annex, foreign=foreign, late=_late(home[0], annex)))
    return True


def _late(report: Filed, annex: Filed) -> bool:
    """Whether all titles of an annex name other years than the report's."""
    years = {int(said.text[:4]) for said in annex.origin.dated}
    return bool(report.origin.dated and years) and report.origin.year not in years


def _notes(clusters: Sequence[Sequence[Filed]], left: Sequence[Filed]) -> Iterator[str]:
    if len(clusters) > 1:
        told = "；".join(f"{_names(c)}（{_of(c[0])}）" for c in clusters[:_SHOWN])
        told += f"；等{len(clusters)}组" if len(clusters) > _SHOWN else ""
        yield f"所给文件不是同一单位、同一年度的一次报送，只在各自的文件之间互相核对：{told}。"
    if left:
        yield f"看不出属于哪一次报送，未与其他文件互相核对：{_names(left)}。"


def _names(filed: Sequence[Filed]) -> str:
    rest = f"等{len(filed)}份" if len(filed) > _SHOWN else ""
    return "".join(f"《{f.short}》" for f in filed[:_SHOWN]) + rest


def _of(one: Filed) -> str:
    body = one.origin.bodies[0].text if one.origin.bodies else "未写明单位"
    return f"{body}，{one.origin.year}年" if one.origin.year else body
