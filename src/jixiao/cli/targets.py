"""Where the results go: `--format` and `-o` as a list of targets, and atomic writing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from jixiao.errors import UnwritableFile
from jixiao.output import FORMATS, Format

_DEFAULT = FORMATS["terminal"]
_BINARY = ("xlsx", "docx", "pdf")


@dataclass(frozen=True, slots=True)
class Target:
    """One output: a format and where it goes; no path means standard output."""

    format: Format
    path: Path | None = None


def targets(outputs: Sequence[str], named: str | None) -> list[Target]:
    """What is to be written. Raises UsageError where it cannot be told.

    A format that is named holds for all outputs; else the suffix decides, and the
    findings are shown on the terminal as well.
    """
    if not outputs:
        form = FORMATS[named] if named else _DEFAULT
        if form.name in _BINARY:
            raise click.UsageError(
                f"{form.label} 不能显示在屏幕上，请用 -o 指明写到哪个文件，如 -o 结果{form.suffix}"
            )
        return [Target(form)]
    if named:
        return [Target(FORMATS[named], Path(o)) for o in outputs]
    return [Target(_DEFAULT), *(Target(_by_suffix(o), Path(o)) for o in outputs)]


def _by_suffix(output: str) -> Format:
    for form in FORMATS.values():
        if output.lower().endswith(form.suffix):
            return form
    known = "、".join(form.suffix for form in FORMATS.values())
    raise click.UsageError(
        f"从“{output}”看不出要写成什么格式：请用后缀 {known} 之一，或用 --format 指明"
    )


def refuse_existing(path: str, *, force: bool) -> None:
    """Nothing is overwritten unasked.

    Raises UnwritableFile.
    """
    if Path(path).exists() and not force:
        raise UnwritableFile(path, "已有同名的文件，要覆盖请加 --force")


def beside(path: Path, names: Sequence[str], form: Format) -> Iterator[Path]:
    """One path for each input name: `path` itself for one, a folder of files for several."""
    if len(names) == 1 and not path.is_dir():
        yield path
        return
    taken: set[str] = set()
    for name in names:
        stem, number = Path(name).stem, 1
        while (chosen := f"{stem}{f'-{number}' if number > 1 else ''}{form.suffix}") in taken:
            number += 1
        taken.add(chosen)
        yield path / chosen
