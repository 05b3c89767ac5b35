"""Bundled sample documents: our own words, figures as published reports have them.

A sample is a folder of one or more files, and what checking them is meant to show.
`list_samples()` names them, `copy(name, folder)` puts one where the user wants it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from jixiao.errors import UnknownSample, UnwritableFile, reason

_ROOT = files("jixiao.samples")


@dataclass(frozen=True, slots=True)
class Shown:
    """A finding that a sample is meant to show.

    `families` are the first two letters of the codes that may report it, `quote` is found
    in the file exactly once or at the place under test, `about` says in Chinese what is wrong.
    """

    families: tuple[str, ...]
    quote: str
    about: str
    file: str


@dataclass(frozen=True, slots=True)
class Sample:
    """One bundled sample; `title` and `description` are Chinese."""

    name: str
    title: str
    description: str
    files: tuple[str, ...]
    shows: tuple[Shown, ...]

    def read(self, file: str) -> bytes:
        """The bytes of one of the sample's files."""
        return (_ROOT / "files" / self.name / file).read_bytes()


@cache
def list_samples() -> tuple[Sample, ...]:
    """All bundled samples, the one to begin with first."""
    table = tomllib.loads((_ROOT / "samples.toml").read_text(encoding="utf-8"))
    return tuple(_sample(name, entry) for name, entry in table.items())


def find(name: str) -> Sample:
    """The sample of this name; raises UnknownSample."""
    known = {sample.name: sample for sample in list_samples()}
    if name not in known:
        raise UnknownSample(name, "、".join(known))
    return known[name]


def copy(name: str, folder: str | Path) -> tuple[Path, ...]:
    """Copy a sample's files to `folder`/`name`/; return where they are now.

    Raises UnknownSample, or UnwritableFile where a file cannot be written.
    """
    sample = find(name)
    place = Path(folder) / sample.name
    written = []
    for file in sample.files:
        target = place / file
        try:
            place.mkdir(parents=True, exist_ok=True)
            target.write_bytes(sample.read(file))
        except OSError as error:
            raise UnwritableFile(str(target), reason(error)) from error
        written.append(target)
    return tuple(written)


def _sample(name: str, entry: dict[str, object]) -> Sample:
    held = tuple(str(file) for file in _items(entry["files"]))
    return Sample(
        name=name,
        title=str(entry["title"]),
        description=str(entry["description"]),
        files=held,
        shows=tuple(_shown(item, held[0]) for item in _items(entry.get("shows", []))),
    )


def _shown(item: object, first: str) -> Shown:
    if not isinstance(item, dict):
        raise TypeError(item)
    families = tuple(str(item["code"]).split("|"))
    return Shown(families, str(item["quote"]), str(item["about"]), str(item.get("file", first)))


def _items(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value
