"""Consistent documents in the grammar of several provinces and genres raise no alarm.

Each is our own wording with invented figures that agree. `HELD` is how many relations
each must at least find to hold, so that silence is not mistaken for agreement.
"""

from collections import Counter
from pathlib import Path

import pytest

from jixiao.documents import read
from jixiao.findings import Outcome, Severity, Tier
from jixiao.pipeline import check_document

HERE = Path(__file__).parent / "provinces"
HELD = {
    "sichuan": 40,
    "beijing": 28,
    "hubei": 18,
    "budget": 28,
    "fiscal": 14,
    "selfeval": 18,
    "project": 8,
    "work": 6,
    "zhejiang": 26,
    "hunan": 13,
    "guangdong": 22,
    "transfer": 11,
    "xinjiang": 12,
    "yunnan": 26,
    "anhui": 8,
    "evaluation": 10,
    "county": 16,
}


def test_every_document_has_its_floor() -> None:
    assert {p.stem for p in HERE.glob("*.txt")} == set(HELD)


@pytest.mark.parametrize("name", sorted(HELD))
def test_a_document_that_agrees_is_left_alone(name: str) -> None:
    checked = check_document(read(HERE / f"{name}.txt"))
    alarms = [
        f"{f.code} {f.message}"
        for f in checked.findings
        if f.tier is Tier.ARITHMETIC and f.severity is not Severity.INFO
    ]
    assert alarms == []
    outcomes = Counter(r.outcome for r in checked.relations)
    assert outcomes[Outcome.HOLDS] + outcomes[Outcome.ROUNDING] >= HELD[name]
