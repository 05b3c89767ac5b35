"""What a reader is, and how the right one is found.

A reader takes bytes and gives a `Document`; it opens no files and guesses no meaning.
It raises `UnreadableDocument` (or one of its kinds) or `TooLarge`, and nothing else.
The format is decided by content (`documents.sniff`), never by the file's name alone.
"""

from __future__ import annotations

from typing import Protocol

from jixiao.documents.limits import Limits
from jixiao.documents.model import Document


class Reader(Protocol):
    """One module of `jixiao.documents.readers` per format has a `READER` like this."""

    formats: frozenset[str]  # of what `sniff` answers: "txt", "docx", "pdf" …

    def read(self, path: str, data: bytes, limits: Limits) -> Document:
        """Read `data`; `path` only names the document in errors and findings."""
