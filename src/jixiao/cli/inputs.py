"""What `check` and `waive` are given: files, folders, archives; and the settings for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from jixiao.checks.base import all_checks
from jixiao.documents import Source, expand
from jixiao.documents.load import shown
from jixiao.errors import NothingToRead
from jixiao.output.own import is_own
from jixiao.settings import NAME, Settings, beside, known_codes, load


@dataclass(frozen=True)
class Asked:
    """The options that choose settings; they go before what jixiao.toml says."""

    config: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    limits: tuple[str, ...] = ()
    _known: dict[Path | None, Settings] = field(default_factory=dict)

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of all checks."""
        return tuple(c.rule.code for c in all_checks())

    def settings(self, path: Path, above: Settings | None = None) -> Settings:
        """The settings for a file or folder; where nothing lies beside it, `above`.

        Raises BadSettings. A settings file is read once.
        """
        place = Path(self.config) if self.config else beside(path)
        if place is None and above is not None:
            return above
        return self._read(place or beside(Path()))

    def bare(self) -> Settings:
        """The settings without any file: the options alone."""
        return self._narrowed(Settings())

    def _read(self, place: Path | None) -> Settings:
        if place not in self._known:
            self._known[place] = self._narrowed(load(place, self.codes) if place else Settings())
        return self._known[place]

    def _narrowed(self, settings: Settings) -> Settings:
        select, ignore = _split(self.select), _split(self.ignore)
        return settings.narrowed(
            known_codes(select, self.codes, "--select") if select else (),
            known_codes(ignore, self.codes, "--ignore") if ignore else (),
            self.limits,
        )


@dataclass(frozen=True, slots=True)
class Job:
    """One document to check, and how."""

    source: Source
    settings: Settings


@dataclass(slots=True)
class Work:
    """What is to be checked; `own`: how many of our own results were left out of folders."""

    jobs: list[Job] = field(default_factory=list)
    own: int = 0

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know of it."""
        if not self.own:
            return ()
        return (f"文件夹中有 {self.own} 个文件是本工具写出的结果，已跳过；要核查请单独指明。",)


def work_for(files: Sequence[str], asked: Asked) -> Work:
    """A job for each document: folders and archives are opened up.

    The settings are those beside the file itself, else those of the folder or archive
    that was named, else those of the current folder. A folder without any file that
    could be a report gives a job that fails: silence would read as a pass.
    """
    work = Work()
    for file in files:
        whole = asked.settings(Path(file))
        found = [s for s in expand([file], whole.limits) if Path(s.name).name != NAME]
        kept = [s for s in found if s.path == file or not is_own(s.path)]
        work.own += len(found) - len(kept)
        work.jobs.extend(Job(s, asked.settings(Path(s.path), whole)) for s in kept)
        if not kept and Path(file).name != NAME:
            work.jobs.append(_nothing(file, whole))
    work.jobs = work.jobs or [_nothing(files[0], asked.bare())]
    return work


def _nothing(file: str, settings: Settings) -> Job:
    name = shown(file)
    return Job(Source(name, file, error=NothingToRead(name)), settings)


def _split(told: Sequence[str]) -> list[str]:
    """Codes may be given as SU101,RE102 or one option each."""
    return [code for text in told for code in text.replace("，", ",").split(",") if code.strip()]
