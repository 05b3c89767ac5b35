"""Where a case raises no alarm of its own check, no other arithmetic check raises one.

A case that must pass says so of one code; a careful reader would find it clean altogether.
"""

from pathlib import Path

import pytest
import yaml

from jixiao.documents import read_bytes
from jixiao.findings import Severity, Tier
from jixiao.pipeline import check_document

CASES = Path(__file__).parents[2] / "checks"
CODES = (
    *(f"SU1{n:02}" for n in range(1, 13)),
    *("SH101", "SH103", "CH101", "RA101", "RA103", "DI101", "SA101", "SA102", "CO101"),
)


def near_misses() -> list[tuple[str, str]]:
    found = []
    for code in CODES:
        cases = yaml.safe_load((CASES / f"{code}.yaml").read_text(encoding="utf-8"))
        found += [(f"{code}-{n}", c["text"]) for n, c in cases.items() if not c.get("finds")]
    return found


@pytest.mark.parametrize(("name", "text"), near_misses())
def test_nothing_else_is_said_of_a_near_miss(name: str, text: str) -> None:
    checked = check_document(read_bytes(f"{name}.txt", text.encode()))
    said = [
        f"{f.code} {f.message}"
        for f in checked.findings
        if f.tier is Tier.ARITHMETIC and f.severity is not Severity.INFO
    ]
    assert said == []


@pytest.mark.parametrize("code", CODES)
def test_at_least_half_of_the_cases_are_near_misses(code: str) -> None:
    cases = yaml.safe_load((CASES / f"{code}.yaml").read_text(encoding="utf-8"))
    passing = [c for c in cases.values() if not c.get("finds")]
    assert len(cases) >= 8
    assert len(passing) * 2 >= len(cases)
