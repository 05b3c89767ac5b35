"""Every rule has a case file: `year` the data, `finds` the problems of that rule."""

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings

import jixiao.ledger.validation as rules
from jixiao.ledger.derive import derived
from jixiao.ledger.files import from_data
from jixiao.ledger.validation.base import Gravity, Seen, validate
from tests.ledger.trees import years

HERE = Path(__file__).parent
RULES = sorted(
    path.stem
    for path in Path(rules.__path__[0]).glob("*.py")
    if path.stem not in {"__init__", "base"}
)
CASES = [
    pytest.param(rule, case, id=f"{rule}: {case['about']}")
    for rule in RULES
    for case in yaml.load((HERE / f"{rule}.yaml").read_text("utf-8"), yaml.BaseLoader)
]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_case(rule, case):
    module = __import__(f"{rules.__name__}.{rule}", fromlist=["problems"])
    year = from_data({"year": "2022", **case["year"]}, rule)
    found = list(module.problems(Seen(derived(year), year)))
    told = [f"{p.gravity.value} {p.path} {p.what}" for p in found]
    wanted = case.get("finds", [])
    assert len(told) == len(wanted), told
    for line in wanted:
        assert any(one.startswith(line) for one in told), told


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_finds_something_and_lets_something_be(rule):
    cases = yaml.safe_load((HERE / f"{rule}.yaml").read_text("utf-8"))
    assert any(case.get("finds") for case in cases)
    assert any(not case.get("finds") for case in cases)


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(years())
def test_any_tree_is_judged_and_told_in_chinese(year):
    for problem in validate(year):
        assert problem.what
        assert problem.how
        assert str(problem).endswith("。")


def test_the_gravest_come_first():
    data = {
        "procurement": {"goods": {"budget": "-5"}},
        "indicators": [{"level3": "培训人次", "target": "400"}],
        "staff": {"authorised": 34, "in_post": 40},
    }
    found = [p.gravity for p in validate(from_data({"year": 2022, **data}, "年"))]
    assert found == [Gravity.ERROR, Gravity.WARNING, Gravity.GAP]
