"""Shares and rates: true ones are never contradicted, moved ones are."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from jixiao.checks.arithmetic.rates import judge_rate
from jixiao.checks.shares.sh101_share_mismatch import share_mismatch
from jixiao.claims.model import Rate, Share
from jixiao.figures import Unit
from jixiao.findings import Outcome
from tests.checks.arithmetic.printed import (
    AGREE,
    HOUSE,
    PERSONS,
    WAN_YUAN,
    amounts,
    money_units,
    percent,
    places,
    shifted,
    term,
)

whole = amounts(10**10, 10**13)


def share(part: Decimal, total: Decimal, digits: int = 2) -> Share:
    return Share(
        topic="named",
        part=term(part, name="基本支出"),
        percent=percent(part / total * 100, digits),
        wholes=(term(total, name="支出合计"),),
        named=True,
    )


def rate(top: Decimal, base: Decimal, digits: int = 2) -> Rate:
    pair = (term(top, name="支出"), term(base, name="预算"))
    quotient = percent(top / base * 100, digits)
    return Rate(topic="budget", percent=quotient, pairs=(pair,), named=True)


@given(whole, whole, places, money_units)
@HOUSE
def test_true_share_agrees(part: Decimal, rest: Decimal, digits: int, unit: Unit) -> None:
    claim = share(part, part + rest, digits)
    assert share_mismatch(claim).outcome in AGREE
    mixed = replace(claim, wholes=(term(part + rest, unit),))
    assert share_mismatch(mixed).outcome is not Outcome.CONTRADICTED


@given(whole, whole)
@HOUSE
def test_a_percentage_cut_and_not_rounded_is_no_error(part: Decimal, rest: Decimal) -> None:
    claim = share(part, part + rest)
    cut = int(part * 10_000 / (part + rest))
    told = replace(claim, percent=percent(Decimal(cut) / 100))
    assert share_mismatch(told).outcome in AGREE


@given(part=whole, rest=whole, by=st.integers(5, 5000), up=st.booleans())
@HOUSE
def test_moved_share_is_contradicted(part: Decimal, rest: Decimal, by: int, *, up: bool) -> None:
    claim = share(part, part + rest)
    moved = shifted(claim.percent, Decimal(by if up else -by) / 100)
    verdict = share_mismatch(replace(claim, percent=moved))
    assert verdict.outcome is Outcome.CONTRADICTED
    assert verdict.problem is not None
    assert verdict.problem.places[0] == moved


@given(whole, whole, whole)
@HOUSE
def test_share_of_another_admissible_whole_is_excused(
    part: Decimal, rest: Decimal, other: Decimal
) -> None:
    claim = share(part, part + rest)
    free = replace(claim, topic="free", named=False, wholes=(term(other), *claim.wholes))
    assert share_mismatch(free).outcome in AGREE


@given(whole, whole, places)
@HOUSE
def test_true_rate_agrees(top: Decimal, base: Decimal, digits: int) -> None:
    assert judge_rate(rate(top, base, digits)).outcome in AGREE


@given(top=whole, base=whole, by=st.integers(5, 5000), up=st.booleans())
@HOUSE
def test_moved_rate_is_contradicted(top: Decimal, base: Decimal, by: int, *, up: bool) -> None:
    assume(top < base * 10)
    claim = rate(top, base)
    moved = shifted(claim.percent, Decimal(by if up else -by) / 100)
    assume(moved.figure.value > 0)
    verdict = judge_rate(replace(claim, percent=moved))
    assert verdict.outcome is Outcome.CONTRADICTED


@given(whole, whole, whole)
@HOUSE
def test_an_unnamed_base_only_excuses(top: Decimal, base: Decimal, other: Decimal) -> None:
    claim = rate(top, base)
    wrong = (term(top), term(other))
    loose = replace(claim, named=False, topic="named", pairs=(wrong,))
    assert judge_rate(loose).outcome is not Outcome.CONTRADICTED


@given(st.integers(1, 10**6), st.integers(0, 10**6), places)
@HOUSE
def test_rate_of_counts(done: int, left: int, digits: int) -> None:
    top, base = Decimal(done), Decimal(done + left)
    pair = (term(top, PERSONS, 0), term(base, PERSONS, 0))
    claim = Rate(
        topic="named", percent=percent(top / base * 100, digits), pairs=(pair,), named=True
    )
    assert judge_rate(claim).outcome in AGREE


def test_no_rate_of_nothing() -> None:
    pair = (term(Decimal(125_000), WAN_YUAN, 2), term(Decimal(0), WAN_YUAN, 2, "年初预算"))
    claim = Rate(topic="budget", percent=percent(Decimal(100)), pairs=(pair,), named=True)
    verdict = judge_rate(claim)
    assert verdict.problem is not None
    assert "为零" in verdict.problem.message
