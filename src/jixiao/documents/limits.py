"""How much a reader takes in before it refuses. Every limit is an option."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, pages, cells, characters and tags."""

    file_bytes: int = 200 * 1024**2
    unpacked_bytes: int = 500 * 1024**2  # of one zip-based file, all members together
    pages: int = 2_000
    cells: int = 500_000  # of one document
    characters: int = 20_000_000
    members: int = 10_000  # files in one archive
    tags: int = 5_000_000  # of one XML part or web page


DEFAULT = Limits()
