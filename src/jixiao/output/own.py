"""Which files are our own results: a folder that holds them is not checked against itself.

An HTML page, a working paper, JSON and SARIF say near their beginning or in their
properties what made them. A file that a person names is checked whatever it says.
"""

from __future__ import annotations

import zipfile
from contextlib import suppress

from jixiao.documents.package import DAMAGED

GENERATOR, TITLE = "jixiao", "绩效核查底稿"
_HEAD = 2048  # bytes of a text in which its maker is named
_MARKS = (
    f'<meta name="generator" content="{GENERATOR}'.encode(),
    b'"schema": "jixiao/findings/',
    b'"driver": {\n     "name": "jixiao"',
)
_PROPERTIES = "docProps/core.xml"
_MOST = 65536  # bytes of properties that are worth reading
_TOLD = (f"<dc:title>{TITLE}</dc:title>".encode(), f"<dc:creator>{GENERATOR}</dc:creator>".encode())


def is_own(path: str) -> bool:
    """Whether jixiao wrote this file; False where it cannot be read."""
    with suppress(*DAMAGED, OSError, KeyError), open(path, "rb") as file:  # noqa: PTH123  a path may hold bytes that are no text
        head = file.read(_HEAD)
        if not head.startswith(b"PK"):
            return any(mark in head for mark in _MARKS)
        with zipfile.ZipFile(file) as package, package.open(_PROPERTIES) as properties:
            told = properties.read(_MOST)
            return all(mark in told for mark in _TOLD)
    return False
