"""Sentences that agree, in the many ways reports tell totals, shares, changes and rates.

Each line is a document of its own, our own wording with invented figures: none may raise an
alarm, and all together must be read, so that silence is not mistaken for agreement.
"""

from collections import Counter
from pathlib import Path

import pytest

from jixiao.documents import read_bytes
from jixiao.findings import Outcome, Severity
from jixiao.pipeline import check_document

LINES = (Path(__file__).parent / "sentences.txt").read_text("utf-8").splitlines()
TITLE = "2023年度部门整体支出绩效自评报告\n\n"
LEAST_HELD = 170


@pytest.mark.parametrize("line", LINES, ids=lambda line: line[:24])
@pytest.mark.parametrize("title", ["", TITLE], ids=["bare", "titled"])
def test_a_sentence_that_agrees_is_left_alone(line: str, title: str) -> None:
    checked = check_document(read_bytes("a.txt", (title + line).encode()))
    alarms = [f"{f.code} {f.message}" for f in checked.findings if f.severity is not Severity.INFO]
    assert alarms == []


def test_the_sentences_are_read() -> None:
    documents = (check_document(read_bytes("a.txt", (TITLE + line).encode())) for line in LINES)
    outcomes = Counter(r.outcome for d in documents for r in d.relations)
    assert outcomes[Outcome.HOLDS] + outcomes[Outcome.ROUNDING] >= LEAST_HELD
