"""A true change is never contradicted; a moved amount, percentage or direction is."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from jixiao.checks.arithmetic.changes import judge_change
from jixiao.claims.model import Change
from jixiao.findings import Outcome, Severity
from tests.checks.arithmetic.printed import AGREE, HOUSE, amounts, percent, places, shifted, term

value = amounts(10**5)


def told(now: Decimal, before: Decimal, decimals: int = 2, digits: int = 2) -> Change:
    """Now, before, amount and percentage, each rounded on its own."""
    direction = 1 if now > before else -1
    return Change(
        topic="year",
        now=term(now, decimals=decimals, name="本年支出"),
        before=term(before, decimals=decimals, name="上年支出"),
        amount=term(abs(now - before), decimals=decimals, name="增加"),
        percent=percent(abs(now - before) / before * 100, digits),
        direction=direction,
        percent_direction=direction,
    )


@given(value, value, places, places)
@HOUSE
def test_true_change_agrees(now: Decimal, before: Decimal, decimals: int, digits: int) -> None:
    assume(now != before)
    claim = told(now, before, decimals, digits)
    assert judge_change(claim).outcome is not Outcome.CONTRADICTED
    assert judge_change(replace(claim, amount=None)).outcome is not Outcome.CONTRADICTED
    assert judge_change(replace(claim, percent=None)).outcome is not Outcome.CONTRADICTED


@given(value, value, places, places)
@HOUSE
def test_true_change_without_its_base_raises_no_alarm(
    now: Decimal, before: Decimal, decimals: int, digits: int
) -> None:
    assume(now != before)
    verdict = judge_change(replace(told(now, before, decimals, digits), before=None))
    if verdict.problem is not None:  # printed as if there had been nothing before
        assert verdict.problem.severity is Severity.INFO


@given(value, value, places, places)
@HOUSE
def test_true_change_without_its_result_agrees(
    now: Decimal, before: Decimal, decimals: int, digits: int
) -> None:
    assume(now != before)
    verdict = judge_change(replace(told(now, before, decimals, digits), now=None))
    assert verdict.outcome is not Outcome.CONTRADICTED


@given(now=value, before=value, beyond=st.integers(0, 10**6), up=st.booleans())
@HOUSE
def test_moved_amount_is_contradicted(
    now: Decimal, before: Decimal, beyond: int, *, up: bool
) -> None:
    assume(now != before)
    claim = told(now, before)
    assert claim.amount is not None
    by = claim.amount.figure.step * (4 + beyond) * (1 if up else -1)
    verdict = judge_change(replace(claim, amount=shifted(claim.amount, by)))
    assert verdict.outcome is Outcome.CONTRADICTED
    assert verdict.problem is not None
    assert verdict.problem.places[0] == shifted(claim.amount, by)


@given(now=amounts(10**8), before=amounts(10**8), beyond=st.integers(0, 10**6), up=st.booleans())
@HOUSE
def test_moved_percentage_is_contradicted(
    now: Decimal, before: Decimal, beyond: int, *, up: bool
) -> None:
    assume(now != before)
    claim = told(now, before)
    assert claim.percent is not None
    blur = (now + before) / before * 200 * claim.percent.figure.step
    by = (blur + 3 * claim.percent.figure.step + Decimal(beyond) / 100) * (1 if up else -1)
    moved = replace(claim, percent=shifted(claim.percent, by))
    assert judge_change(moved).outcome is Outcome.CONTRADICTED


@given(value, value)
@HOUSE
def test_reversed_direction_is_contradicted(now: Decimal, before: Decimal) -> None:
    claim = told(now, before)
    assert claim.amount is not None
    assume(claim.amount.figure.value > claim.amount.figure.step * 2)
    turned = replace(
        claim, direction=-claim.direction, percent_direction=-claim.direction, percent=None
    )
    verdict = judge_change(turned)
    assert verdict.outcome is Outcome.CONTRADICTED
    assert verdict.problem is not None
    if claim.amount.figure.value == abs(term(now).figure.value - term(before).figure.value):
        assert verdict.problem.diagnosis == "增减方向写反"


@given(value, value)
@HOUSE
def test_words_of_amount_and_percentage_must_agree(now: Decimal, before: Decimal) -> None:
    assume(now != before)
    claim = told(now, before)
    apart = replace(claim, percent_direction=-claim.direction)
    assert judge_change(apart).outcome is Outcome.CONTRADICTED


@given(value, value, value)
@HOUSE
def test_any_admissible_reading_excuses(now: Decimal, before: Decimal, other: Decimal) -> None:
    assume(now != before)
    claim = told(now, before)
    wrong = replace(claim, now=term(other), others=((claim.now, claim.before),))
    assert judge_change(wrong).outcome is not Outcome.CONTRADICTED


def test_share_of_this_year_is_named_as_the_cause() -> None:
    claim = told(Decimal(36_000), Decimal(30_000))
    assert claim.now is not None
    wrong = replace(claim, before=None, percent=percent(Decimal("16.67")))
    verdict = judge_change(wrong)
    assert verdict.problem is not None
    assert "除以本期数" in verdict.problem.diagnosis


def test_no_growth_from_nothing_is_a_question() -> None:
    claim = told(Decimal(36_000), Decimal(30_000))
    assert claim.now is not None
    zero = replace(claim, before=None, amount=claim.now, percent=percent(Decimal(100)))
    verdict = judge_change(zero)
    assert verdict.problem is not None
    assert verdict.problem.severity is Severity.INFO


def test_agreement_is_exact_or_rounding() -> None:
    assert judge_change(told(Decimal(36_000), Decimal(30_000))).outcome in AGREE
