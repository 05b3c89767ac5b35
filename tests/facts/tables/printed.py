"""Tables as text, and what is understood of them."""

from __future__ import annotations

from collections.abc import Sequence

from jixiao.documents.limits import DEFAULT
from jixiao.documents.readers.text import READER
from jixiao.facts.report import Report, understand
from jixiao.facts.tables.model import FactTable


def markdown(head: Sequence[str], *rows: Sequence[str]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def report(text: str) -> Report:
    return understand(READER.read("样本.md", text.encode(), DEFAULT))


def table(text: str, number: int = 1) -> FactTable:
    return report(text).tables[number - 1]
