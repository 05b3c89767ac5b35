"""Give a run to the renderers of the formats asked for, and put the results in place."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from jixiao.cli.targets import Target, beside
from jixiao.documents import Source
from jixiao.errors import UnwritableFile
from jixiao.output import Format
from jixiao.results import Rules, Run
from jixiao.whole import write_whole


@dataclass(frozen=True)
class Shown:
    """What is to be shown."""

    run: Run
    rules: Rules
    sources: Mapping[str, Source]  # by the name that results call them
    relations: bool = False

    @cached_property
    def originals(self) -> frozenset[tuple[int, int]]:
        """Device and inode of every file that was checked: none may be written over."""
        return frozenset(filter(None, (_identity(s.path) for s in self.sources.values())))


def show(shown: Shown, wanted: list[Target]) -> None:
    """Write every target; the paths written are said on standard error.

    Annotated originals come last, for only they may find nothing to be written on.
    Raises UnwritableFile.
    """
    for target in sorted(wanted, key=lambda t: bool(t.format.of)):
        if target.path is None:
            sys.stdout.write(_on_screen(shown, target.format))
            continue
        for path in _write(shown, target.format, target.path):
            click.echo(f"已写入 {path}", err=True)


def _on_screen(shown: Shown, form: Format) -> str:
    if form.name == "terminal":
        module = form.load()
        text: str = module.render(
            shown.run, shown.rules, module.Style.of(sys.stdout), relations=shown.relations
        )
        return text
    content = _whole(shown, form)
    if isinstance(content, dict):
        content = _single(content, form)
    if isinstance(content, bytes):
        raise TypeError(form.name)  # `targets` lets no binary format come here
    return content


def _single(pages: dict[str, str], form: Format) -> str:
    if len(pages) > 1:
        raise click.UsageError(f"多份文件的{form.label}请用 -o 指明写到哪个文件夹")
    return next(iter(pages.values()))


def _whole(shown: Shown, form: Format) -> str | bytes | dict[str, str]:
    """A format that tells of the whole run."""
    module = form.load()
    run, rules, relations = shown.run, shown.rules, shown.relations
    made: str | bytes | dict[str, str]
    match form.name:
        case "json":
            made = module.render(run, relations=relations)
        case "xlsx" | "terminal":
            made = module.render(run, rules, relations=relations)
        case _:
            made = module.render(run, rules)
    return made


def _write(shown: Shown, form: Format, path: Path) -> list[Path]:
    if form.of:
        return _annotated(shown, form, path)
    content = _whole(shown, form)
    if not isinstance(content, dict):
        _put(shown, {path: content})
        return [path]
    return _pages(shown, content, path)


def _pages(shown: Shown, pages: dict[str, str], path: Path) -> list[Path]:
    """One page goes to the path itself; several into a folder of that name."""
    if len(pages) == 1 and not path.is_dir():
        _put(shown, {path: next(iter(pages.values()))})
        return [path]
    folder = path if path.is_dir() or not path.suffix else path.with_suffix("")
    _put(shown, {folder / name: text for name, text in pages.items()})
    return [folder / next(iter(pages))]


def _annotated(shown: Shown, form: Format, path: Path) -> list[Path]:
    """The originals with the findings put in: one file for each input of that format."""
    fitting = [r for r in shown.run.read if r.document and r.document.format == form.of]
    if not fitting:
        raise click.UsageError(f"没有 .{form.of} 格式的输入，不能写出{form.label}")
    written = list(beside(path, [r.path for r in fitting], form))
    made = {}
    for result, place in zip(fitting, written, strict=True):
        source = shown.sources[result.path]
        made[place] = form.load().render(result, source.content(), shown.rules)
    _put(shown, made)
    return written


def _put(shown: Shown, made: Mapping[Path, str | bytes]) -> None:
    """Write all, or none where one of them would take the place of an original."""
    for path in made:
        if _identity(path) in shown.originals:
            raise UnwritableFile(str(path), "它就是被核查的原文件，不能覆盖")
    for path, content in made.items():
        write_whole(path, content)


def _identity(path: str | Path) -> tuple[int, int] | None:
    """What tells a file apart whatever it is called, links followed; None where it is missing."""
    with suppress(OSError, ValueError):
        state = Path(path).stat()
        return state.st_dev, state.st_ino
    return None
