"""Check many files: in this process or in several, with progress on a terminal."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from jixiao.cli.inputs import Job
from jixiao.errors import UnreadableDocument
from jixiao.pipeline import check_source
from jixiao.results import Result

_WORTH = 6  # so many files pay for the start of other processes


def checked(work: Sequence[Job], jobs: int = 0) -> list[Result]:
    """A result for each job, in their order; `jobs` 0 chooses the number of processes."""
    if jobs <= 0:
        jobs = (os.cpu_count() or 1) if len(work) >= _WORTH else 1
    jobs = min(jobs, len(work))
    results = _apart(work, jobs) if jobs > 1 else (_check(job) for job in work)
    if len(work) > 1 and sys.stderr.isatty():
        results = _shown(results, work)
    return list(results)


def _check(job: Job) -> Result:
    return check_source(job.source, job.settings)


def _apart(work: Sequence[Job], jobs: int) -> Iterator[Result]:
    """In several processes. A file that kills its process costs only itself."""
    pool = _pool(jobs)
    try:
        futures = [pool.submit(_check, job) for job in work]
        for job, future in zip(work, futures, strict=True):
            yield _result(job, future)
    finally:
        pool.shutdown(cancel_futures=True)


def _pool(jobs: int) -> ProcessPoolExecutor:
    """An interrupt ends a process at once and silently: the first one says it for all."""
    silent = (signal.SIGINT, signal.SIG_DFL)
    return ProcessPoolExecutor(jobs, get_context("spawn"), signal.signal, silent)


def _result(job: Job, future: Future[Result]) -> Result:
    try:
        return future.result()
    except BrokenProcessPool:
        return _alone(job)


def _alone(job: Job) -> Result:
    """Once more in a process of its own: was it this file that killed the pool?"""
    with _pool(1) as pool:
        try:
            return pool.submit(_check, job).result()
        except BrokenProcessPool:
            name, reason = job.source.name, "读取时进程被系统终止，可能内存不足"
            return Result(name, error=UnreadableDocument(name, reason))


def _shown(results: Iterable[Result], work: Sequence[Job]) -> Iterator[Result]:
    """The same results, with a line on the terminal that says how far it is."""
    from rich.console import Console  # noqa: PLC0415  slow to import, seldom needed
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (
        TextColumn("核查"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[file]}"),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("", total=len(work), file="")
        for result in results:
            yield result
            progress.update(task, advance=1, file=result.path[-40:])
