"""`jixiao check`: check reports and show what was found."""

from __future__ import annotations

from collections.abc import Sequence

import click

from jixiao import __version__
from jixiao.cli.chinese import Choice, Command, Whole
from jixiao.cli.inputs import Asked, Job, work_for
from jixiao.cli.render import Shown, show
from jixiao.cli.targets import targets
from jixiao.cli.work import checked
from jixiao.errors import OurFault
from jixiao.findings import Severity
from jixiao.output import FORMATS
from jixiao.pipeline import check_together, rules
from jixiao.results import Result, Run, Together
from jixiao.waivers import review

CLEAN, FOUND, FAILED, BROKEN = 0, 1, 2, 3
_NEVER = "never"
_LEVELS = (*(s.value for s in Severity), _NEVER)


@click.command(
    cls=Command,
    help=(
        "核查一份或多份报告。FILE 可以是文件、文件夹或 zip 压缩包；可读 txt、md、html、docx、doc、"
        "wps、xlsx、xls、pdf。\n\n退出码：0 没有问题，1 有达到 --fail-on 级别的问题，"
        "2 有文件未能读取（其余文件照常核查）或命令写法不对，3 程序自身出错。"
    ),
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=str)
@click.option(
    "-f",
    "--format",
    "form",
    type=Choice(list(FORMATS)),
    metavar="格式",
    help=(
        "输出格式：terminal（屏幕，默认）、json、sarif、html（网页）、xlsx（核查底稿）、"
        "docx（在 Word 原文上批注）、pdf（在 PDF 原文上高亮）。"
    ),
)
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=str,
    metavar="路径",
    help="写到文件，格式由后缀决定；可写多次，一次得到多种格式。多份 docx、pdf 写到文件夹；"
    "多份文件的网页写到同名的文件夹（结果.html 写到 结果/），从其中的 index.html 看起。",
)
@click.option(
    "--relations",
    is_flag=True,
    help="同时列出每一条核对过的关系（json、xlsx）；屏幕上列出无法判定、未能读懂的。",
)
@click.option(
    "--fail-on",
    type=Choice(_LEVELS),
    metavar="级别",
    default=Severity.ERROR.value,
    help="发现何种级别的问题时退出码为 1：error、warning、info 或 never。默认 error。",
)
@click.option("--together", is_flag=True, help="把全部文件当作一次报送：报告与附表互相核对。")
@click.option("--config", metavar="文件", type=str, help="设置文件。默认用文件旁的 jixiao.toml。")
@click.option(
    "--select",
    multiple=True,
    metavar="编号",
    help="只做这些检查，如 SU101 或整类 SU；可用逗号分隔。",
)
@click.option("--ignore", multiple=True, metavar="编号", help="不做这些检查。")
@click.option(
    "--limit",
    "limits",
    multiple=True,
    metavar="名称=数值",
    help="放宽读取限制，如 pages=5000、file_bytes=1G。",
)
@click.option(
    "-j",
    "--jobs",
    type=Whole(),
    default=0,
    metavar="个数",
    help="同时核查几个文件。默认文件多时用全部处理器核。",
)
def command(  # noqa: PLR0913  one parameter for each option
    *,
    files: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
    relations: bool,
    fail_on: str,
    together: bool,
    config: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    limits: tuple[str, ...],
    jobs: int,
) -> int:
    """Check FILES; return the exit code."""
    wanted = targets(outputs, form)
    asked = Asked(config, select, ignore, limits)
    given = work_for(files, asked)
    work = given.jobs
    results, notes = _together(work) if together else Together(tuple(checked(work, jobs)))
    run = Run(results, __version__, (*given.notes, *notes, *_notes(work, results)))
    sources = {job.source.name: job.source for job in work}
    show(Shown(run, rules(), sources, relations=relations), wanted)
    return _exit_code(run, fail_on)


def _together(work: list[Job]) -> Together:
    """One submission has one settings file: that of its first file."""
    if not work:
        return Together(())
    return check_together([job.source for job in work], work[0].settings)


def _notes(work: list[Job], results: Sequence[Result]) -> tuple[str, ...]:
    """What became of the waivers that fit nothing any more, by settings file."""
    by_file: dict[str, tuple[Job, list[Result]]] = {}
    for job, result in zip(work, results, strict=False):
        by_file.setdefault(job.settings.path, (job, []))[1].append(result)
    notes: list[str] = []
    for job, own in by_file.values():
        entries = [e for e in job.settings.waivers if not e.code or job.settings.wants(e.code)]
        notes.extend(str(note) for note in review(entries, own))
    return tuple(notes)


def _exit_code(run: Run, fail_on: str) -> int:
    errors = [error for _, error in run.failed]
    if errors:
        return BROKEN if any(isinstance(error, OurFault) for error in errors) else FAILED
    worst = run.worst
    if worst is None or fail_on == _NEVER:
        return CLEAN
    return FOUND if worst.rank <= Severity(fail_on).rank else CLEAN
