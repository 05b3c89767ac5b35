"""Every rate has a case file: the figures it is counted from, what comes out."""

from pathlib import Path

import pytest
import yaml

from jixiao.ledger.derive import derived, known
from jixiao.ledger.files import from_data
from jixiao.ledger.words import percent
from jixiao.scoring.base import Counted, Subject, Unknown, rates

HERE = Path(__file__).parent / "rates"
CASES = [
    pytest.param(name, case, id=f"{name}: {case['about']}")
    for name in rates()
    for case in yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
]


@pytest.mark.parametrize(("name", "case"), CASES)
def test_case(name, case):
    year = derived(from_data({"year": "2022", **case["year"]}, name))
    counted = rates()[name].count(Subject(year, known(year), *case.get("at", ())))
    if "unknown" in case:
        assert isinstance(counted, Unknown)
        assert case["unknown"] in counted.why
        return
    assert isinstance(counted, Counted)
    assert percent(counted.value) == case["counts"]
    assert case.get("says", "") in counted.arithmetic
