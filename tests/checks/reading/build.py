"""A report from a text, for tests of what the reading checks share."""

from __future__ import annotations

from jixiao.documents.limits import DEFAULT
from jixiao.documents.readers.text import READER
from jixiao.facts.report import Report, understand


def report(text: str) -> Report:
    return understand(READER.read("样本.txt", text.encode(), DEFAULT))
