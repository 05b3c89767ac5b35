"""read → facts → claims → checks → findings: the one entry for all faces.

`check_file` never raises for a bad file: its result carries the error. `check_document`
is for a document that was read already.
"""

from __future__ import annotations

from collections.abc import Iterable

from jixiao.checks.base import all_checks
from jixiao.checks.causes import merged
from jixiao.checks.running import run_checks, unbound
from jixiao.checks.together import Across, run_submission
from jixiao.claims.base import read_claims
from jixiao.claims.model import figures_of
from jixiao.documents import Source
from jixiao.documents.model import Document
from jixiao.errors import JixiaoError
from jixiao.facts.report import Report, understand
from jixiao.facts.submission import gather
from jixiao.results import Result, Rules, RuleText, Together
from jixiao.settings import Settings
from jixiao.waivers import apply

DEFAULTS = Settings()
ALONE = Across()


def rules() -> Rules:
    """The public words of every check, by code."""
    return {c.rule.code: RuleText(c.rule.name, c.rule.summary, c.page) for c in all_checks()}


def check_document(document: Document, settings: Settings = DEFAULTS) -> Result:
    """Everything that the settings ask to know of one document."""
    return _checked(understand(document), ALONE, settings)


def _checked(report: Report, across: Across, settings: Settings) -> Result:
    document = report.document
    claims = read_claims(report)
    alone, relations = run_checks(report, claims)
    findings = (*(f for f in alone if f.code not in across.answered), *across.findings)
    wanted = merged(settings.judged(f) for f in findings if settings.wants(f.code))
    bound = {(f.start, f.end) for claim in claims for f in figures_of(claim)} | across.bound
    read = [(f.start, f.end) for f in report.figures]
    return Result(
        path=document.path,
        document=document,
        findings=apply(wanted, settings.waivers),
        relations=(*relations, *across.relations, *unbound(report, bound)),
        figures_read=len(read),
        figures_in_claims=len(bound.intersection(read)),
        figures_unread=report.unread,
    )


def check_source(source: Source, settings: Settings = DEFAULTS) -> Result:
    """Read and check one file of a folder, an archive or the command line.

    A file that cannot be read gives a result with the error; nothing is raised.
    """
    opened = _opened(source, settings)
    return _checked(opened, ALONE, settings) if isinstance(opened, Report) else opened


def _opened(source: Source, settings: Settings) -> Report | Result:
    """The file as it was understood, or the result that says why it could not be read."""
    try:
        document = source.read(settings.limits)
    except JixiaoError as error:
        return Result(source.name, error=error)
    return understand(document)


def check_file(path: str, settings: Settings = DEFAULTS) -> Result:
    """The same for a file by its path."""
    return check_source(Source(path, path), settings)


def check_together(sources: Iterable[Source], settings: Settings = DEFAULTS) -> Together:
    """Several files as one submission: the report and its annexes, each with its result.

    Files that do not belong together (another body, another year) are not compared: the
    notes say so.
    """
    opened = [_opened(source, settings) for source in sources]
    reports = [o for o in opened if isinstance(o, Report)]
    gathered = gather(reports, whole=len(reports) == len(opened))
    across: dict[str, tuple[Report, Across]] = {}
    for submission in gathered.submissions:
        across.update(run_submission(submission))

    def result(one: Report | Result) -> Result:
        if isinstance(one, Result):
            return one
        return _checked(*across.pop(one.document.path, (one, ALONE)), settings)

    return Together(tuple(result(one) for one in opened), gathered.notes)
