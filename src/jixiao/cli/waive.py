"""`jixiao waive`: write into jixiao.toml that a finding was looked at and set aside."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import click

from jixiao.cli.chinese import Command
from jixiao.cli.inputs import Asked, Job, work_for
from jixiao.cli.waiver_file import text_with
from jixiao.cli.work import checked
from jixiao.findings import Finding, Waiver
from jixiao.results import Result
from jixiao.settings import NAME
from jixiao.waivers import entry_for
from jixiao.whole import write_whole

_SHORTEST = 4  # characters of a fingerprint that may stand for the whole


@click.command(
    cls=Command,
    help=(
        "豁免一处问题：看过了，可以不改。先核查 FILE，找到这个指纹（可只写开头几位）的问题，"
        "再把它连同理由、何人、何日写进 jixiao.toml，原有内容不动。豁免的问题仍然计数；"
        "其中的数字一变，豁免就失效并会提示。"
    ),
)
@click.argument("fingerprint", metavar="指纹")
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=str)
@click.option("--reason", metavar="理由", required=True, help="为什么可以不改。必填。")
@click.option("--by", "person", metavar="何人", required=True, help="谁作的决定。必填。")
@click.option("--date", "day", metavar="日期", help="何日，如 2024-06-28。默认今天。")
@click.option(
    "--config",
    metavar="文件",
    type=str,
    help="写进哪个设置文件。默认文件旁的 jixiao.toml。",
)
def command(
    *,
    fingerprint: str,
    files: tuple[str, ...],
    reason: str,
    person: str,
    day: str | None,
    config: str | None,
) -> None:
    """Waive the finding FINGERPRINT of FILES."""
    waiver = Waiver(_said("--reason", reason), _said("--by", person), _day(day))
    existing = config if config and Path(config).exists() else None
    work = work_for(files, Asked(existing)).jobs
    job, result, finding = _find(fingerprint, work, checked(work))
    place = Path(config or job.settings.path or _beside(job.source.path))
    entry = entry_for(finding, result.path, waiver)
    before = place.read_text(encoding="utf-8-sig") if place.exists() else ""
    write_whole(place, text_with(before, entry, finding))
    click.echo(f"已豁免 {finding.code} {finding.fingerprint}，写入 {place}")
    click.echo(f"  {finding.message}")


def _said(option: str, text: str) -> str:
    if not text.strip():
        raise click.UsageError(f"{option} 不能为空：豁免须写明理由和何人")
    return text.strip()


def _day(text: str | None) -> str:
    if text is None:
        return datetime.now(UTC).astimezone().date().isoformat()
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        raise click.UsageError(f"日期“{text}”应写成 2024-06-28 的样子") from error


def _beside(path: str) -> Path:
    return Path(path).parent / NAME


def _find(
    fingerprint: str, work: Sequence[Job], results: Sequence[Result]
) -> tuple[Job, Result, Finding]:
    """The one finding whose fingerprint begins so. Raises an error that says why not."""
    begin = fingerprint.strip().lower()
    if len(begin) < _SHORTEST:
        raise click.UsageError(f"指纹“{fingerprint}”太短，至少写 {_SHORTEST} 位")
    for result in results:
        if result.error is not None:
            raise result.error
    found = [
        (job, result, finding)
        for job, result in zip(work, results, strict=True)
        for finding in result.findings
        if finding.fingerprint.startswith(begin)
    ]
    if not found:
        raise click.UsageError(f"这些文件里没有指纹为 {fingerprint} 的问题，请重新核查并抄录指纹")
    if len({finding.fingerprint for _, _, finding in found}) > 1:
        raise click.UsageError(f"有几处问题的指纹都以 {fingerprint} 开头，请多写几位")
    return found[0]
