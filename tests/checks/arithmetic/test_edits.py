"""The one edit that explains a gap."""

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jixiao.checks.arithmetic.edits import edited
from jixiao.checks.arithmetic.same import judge_same
from jixiao.claims.model import Same
from jixiao.figures import Unit
from jixiao.findings import Outcome
from tests.checks.arithmetic.printed import (
    AGREE,
    HOUSE,
    HUNDRED_MILLION,
    WAN_YUAN,
    YUAN,
    amounts,
    places,
    shifted,
    term,
)

cents = st.integers(1000, 10**9)


def of_cents(number: int) -> Decimal:
    return Decimal(number) / 100 * 10_000


@given(cents, st.integers(0, 20))
@HOUSE
def test_swapped_neighbours_are_recognised(number: int, at: int) -> None:
    digits = list(str(number))
    at %= len(digits) - 1
    assume(digits[at] != digits[at + 1] and (at > 0 or digits[1] != "0"))
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    wrong = term(of_cents(int("".join(digits))))
    assert edited(wrong.figure, of_cents(number)) == "相邻两个数字颠倒"


@given(cents, st.integers(0, 20), st.integers(1, 9))
@HOUSE
def test_one_wrong_digit_is_recognised(number: int, at: int, by: int) -> None:
    digits = list(str(number))
    at %= len(digits)
    digits[at] = str((int(digits[at]) + by) % 10)
    assume(digits[0] != "0")
    wrong = term(of_cents(int("".join(digits))))
    assert edited(wrong.figure, of_cents(number)) == "一个数字之差"


@given(cents)
@HOUSE
def test_a_wrong_unit_and_a_shifted_point_are_recognised(number: int) -> None:
    told = term(of_cents(number))
    assert edited(told.figure, told.figure.value * 10_000) == "元、万元、亿元误用"
    assert edited(told.figure, told.figure.value / 10) == "小数点错位"


@pytest.mark.parametrize(("told", "wanted"), [("12.34", "56.78"), ("12.34", "12.34")])
def test_no_edit(told: str, wanted: str) -> None:
    assert edited(term(Decimal(told) * 10_000).figure, Decimal(wanted) * 10_000) == ""


def test_nothing_turns_an_amount_into_nothing_or_less() -> None:
    told = term(Decimal(30_000))
    assert edited(told.figure, Decimal(0)) == ""
    assert edited(told.figure, Decimal(-30_000)) == ""


@given(amounts(), places, places, st.sampled_from([YUAN, WAN_YUAN, HUNDRED_MILLION]))
@HOUSE
def test_one_fact_in_two_units_is_the_same(value: Decimal, one: int, two: int, unit: Unit) -> None:
    claim = Same(a=term(value, WAN_YUAN, one), b=term(value, unit, two))
    assert judge_same(claim).outcome in AGREE


@given(value=amounts(), by=st.integers(2, 10**6), sure=st.booleans())
@HOUSE
def test_two_figures_are_contradicted(value: Decimal, by: int, *, sure: bool) -> None:
    told = term(value)
    other = shifted(told, told.figure.step * by)
    outcome = judge_same(Same(a=told, b=other, sure=sure)).outcome
    assert outcome is (Outcome.CONTRADICTED if sure else Outcome.UNDECIDED)
