"""read → facts → claims → checks → findings: the one entry for all faces.

`check_file` never raises for a bad file: its result carries the error, and so it does for
a defect of ours (`OurFault`), which costs one file of three hundred and not the run.
`check_document` is for a document that was read already, and raises.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from pathlib import Path
from traceback import extract_tb
from typing import TypeVar

from jixiao.checks.base import all_checks
from jixiao.checks.causes import merged
from jixiao.checks.running import run_checks, unbound
from jixiao.checks.together import Across, run_submission
from jixiao.claims.base import read_claims
from jixiao.claims.model import figures_of
from jixiao.documents import Source
from jixiao.documents.model import Document
from jixiao.errors import JixiaoError, OurFault
from jixiao.facts.report import Report, understand
from jixiao.facts.submission import gather
from jixiao.results import Result, Rules, RuleText, Together
from jixiao.settings import Settings
from jixiao.waivers import apply

DEFAULTS = Settings()
ALONE = Across()
_LOG = logging.getLogger(__name__)
Done = TypeVar("Done")


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
    if isinstance(opened, Result):
        return opened
    return _apart(source.name, lambda: _checked(opened, ALONE, settings))


def _opened(source: Source, settings: Settings) -> Report | Result:
    """The file as it was understood, or the result that says why it could not be."""
    return _apart(source.name, lambda: understand(source.read(settings.limits)))


def _apart(name: str, work: Callable[[], Done]) -> Done | Result:
    """What comes of the work on one file; an error in it becomes the file's result."""
    try:
        return work()
    except JixiaoError as error:
        return Result(name, error=error)
    except Exception as fault:  # noqa: BLE001  the one place where a defect may not end the run
        _LOG.exception("%s", name)
        return Result(name, error=OurFault(name, _place(fault)))


def _place(fault: Exception) -> str:
    """Where a defect showed itself, as one would look it up: model.py:42 KeyError."""
    last = extract_tb(fault.__traceback__)[-1]
    return f"{Path(last.filename).name}:{last.lineno} {type(fault).__name__}"


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
        report, found = across.pop(one.document.path, (one, ALONE))
        return _apart(one.document.path, lambda: _checked(report, found, settings))

    return Together(tuple(result(one) for one in opened), gathered.notes)
