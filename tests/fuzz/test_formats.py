"""One text in three formats: the findings are the same, whatever it was saved as."""

from collections import Counter
from random import Random

import pytest

from bench.made import documents
from bench.mutate import mutations
from jixiao.documents import read_bytes
from jixiao.findings import Severity
from jixiao.pipeline import check_document
from tools.samples import portal, word
from tools.samples.source import Grid, Line, grid

MADE = tuple(documents(77, 12))


def blocks(text: str) -> list[Line | Grid]:
    """The lines of a text as paragraphs and tables."""
    made: list[Line | Grid] = []
    rows: list[list[str]] = []
    for line in [*text.splitlines(), ""]:
        if "\t" in line or line.startswith("|"):
            cells = line.split("\t") if "\t" in line else line.strip("|").split("|")
            if not set(line) <= set("|- "):
                rows.append([cell.strip() for cell in cells])
            continue
        if rows:
            made.append(grid(rows))
            rows = []
        if line.strip():
            made.append(Line("body" if made else "title", line.strip()))
    return made


def codes(name: str, data: bytes) -> Counter[str]:
    result = check_document(read_bytes(name, data))
    return Counter(f.code for f in result.findings if f.severity is not Severity.INFO)


@pytest.mark.parametrize("document", MADE, ids=lambda d: d.name)
def test_the_format_makes_no_difference(document):
    chance = Random(5)
    relation = chance.choice(document.relations)
    broken = [m.apply(document.text) for m in mutations(document, relation, chance)]
    for text in [document.text, *broken[:3]]:
        expected = codes("文.txt", text.encode())
        parts = blocks(text)
        assert codes("文.docx", word.build(parts, "题")) == expected
        assert codes("文.html", portal.build(parts)) == expected
