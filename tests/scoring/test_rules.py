"""Every rule has a case file that a finance officer can read: what is given, what it earns."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.packs.model import Band, Cited
from jixiao.scoring.base import Earned, Given, MissingParameter, Parameters, Unknown, points, rules

HERE = Path(__file__).parent / "rules"
CASES = [
    pytest.param(name, case, id=f"{name}: {case['about']}")
    for name in rules()
    for case in yaml.load((HERE / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
]


def decimal(case: dict[str, str], name: str) -> Decimal | None:
    return Decimal(case[name]) if name in case else None


def given_of(case: dict[str, str]) -> Given:
    rate = decimal(case, "rate")
    return Given(
        weight=Decimal(case["weight"]),
        rate=None if rate is None else rate / 100,
        target=case.get("target", ""),
        actual=case.get("actual", ""),
        degree=decimal(case, "degree"),
        year=2022,
    )


def parameters_of(case) -> Parameters:
    values = {k: Cited[Decimal](value=v, source="例") for k, v in case.get("with", {}).items()}
    steps = tuple(Band.model_validate(band) for band in case.get("bands", ()))
    bands = Cited[tuple[Band, ...]](value=steps, source="例") if steps else None
    return Parameters(values, bands)


@pytest.mark.parametrize(("name", "case"), CASES)
def test_case(name, case):
    earned = rules()[name].earn(given_of(case), parameters_of(case))
    if "unknown" in case:
        assert isinstance(earned, Unknown)
        assert case["unknown"] in earned.why
        return
    assert isinstance(earned, Earned)
    assert points(earned.points) == Decimal(case["earns"])
    assert case.get("says", "") in earned.arithmetic
    assert bool(earned.notes) == ("notes" in case)


@pytest.mark.parametrize("name", list(rules()))
def test_every_rule_says_what_it_needs(name):
    rule = rules()[name]
    assert rule.label
    assert rule.says
    full = Given(Decimal(10), Decimal("0.9"), "100", "90", Decimal(80), 2022)
    if rule.needs:
        with pytest.raises(MissingParameter):
            rule.earn(full, Parameters({}, _bands()))


def _bands() -> Cited[tuple[Band, ...]]:
    return Cited[tuple[Band, ...]](value=(Band.model_validate({"from": "0"}),), source="例")


NUMBERS = st.decimals(-1000, 100_000, places=2)


@settings(deadline=None, max_examples=200)
@given(st.sampled_from(list(rules())), st.decimals(0, 100, places=1), NUMBERS, NUMBERS, NUMBERS)
def test_points_stay_within_the_weight(name, weight, rate, target, actual):
    rule = rules()[name]
    values = {n: Cited[Decimal](value=Decimal(1), source="例") for n in rule.needs}
    one = Given(weight, rate / 100, f"{target}", f"{actual}", min(abs(actual), Decimal(100)), 2022)
    earned = rule.earn(one, Parameters(values, _bands()))
    if isinstance(earned, Earned):
        assert 0 <= points(earned.points) <= weight
        assert earned.arithmetic
    else:
        assert earned.why


@settings(deadline=None, max_examples=200)
@given(st.decimals(1, 1000, places=2), st.decimals(0, 2000, places=2), st.decimals(0, 50, places=2))
def test_more_is_never_less_for_at_least_and_never_more_for_at_most(target, actual, more):
    def earn(name: str, value: Decimal) -> Decimal:
        earned = rules()[name].earn(
            Given(Decimal(10), None, f"{target}", f"{value}"), Parameters({})
        )
        assert isinstance(earned, Earned)
        return earned.points

    assert earn("at_least", actual + more) >= earn("at_least", actual)
    for name in ("at_most_inverse", "at_most_linear"):
        assert earn(name, actual + more) <= earn(name, actual)
