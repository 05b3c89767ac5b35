"""A true sum is never contradicted; a broken one is, and its edit is named."""

from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jixiao.checks.arithmetic.sums import judge_sum
from jixiao.claims.model import Sum, Term
from jixiao.figures import Bound
from jixiao.findings import Outcome
from tests.checks.arithmetic.printed import (
    AGREE,
    HOUSE,
    HUNDRED_MILLION,
    PERSONS,
    WAN_YUAN,
    YUAN,
    amounts,
    percent,
    places,
    shifted,
    term,
)

parts = st.lists(amounts(), min_size=2, max_size=12)


def told(values: list[Decimal], decimals: int = 2, *, closed: bool = True) -> Sum:
    whole = term(sum(values, Decimal(0)), WAN_YUAN, decimals, "合计")
    items = tuple(term(v, WAN_YUAN, decimals, f"第{n}项") for n, v in enumerate(values))
    return Sum(topic="list", whole=whole, parts=items, closed=closed)


def wan(text: str, name: str = "支出") -> Term:
    return term(Decimal(text) * 10_000, WAN_YUAN, len(text.partition(".")[2]), name)


@given(parts, places)
@HOUSE
def test_true_sum_agrees_at_any_precision(values: list[Decimal], decimals: int) -> None:
    assert judge_sum(told(values, decimals)).outcome in AGREE


@given(parts, st.data())
@HOUSE
def test_true_sum_agrees_in_mixed_units(values: list[Decimal], data: st.DataObject) -> None:
    units = st.sampled_from([YUAN, WAN_YUAN, HUNDRED_MILLION])
    items = tuple(term(v, data.draw(units), 2) for v in values)
    whole = term(sum(values, Decimal(0)), data.draw(units), 2, "合计")
    assert judge_sum(Sum(topic="list", whole=whole, parts=items, closed=True)).outcome in AGREE


@given(values=parts, which=st.integers(0, 11), beyond=st.integers(0, 10**6), up=st.booleans())
@HOUSE
def test_moved_part_is_contradicted(
    values: list[Decimal], which: int, beyond: int, *, up: bool
) -> None:
    claim = replace(told(values), bound=True)
    step = claim.parts[0].figure.step
    by = (len(values) + 2 + beyond) * step * (1 if up else -1)
    index = which % len(values)
    moved = list(claim.parts)
    moved[index] = shifted(moved[index], by)
    broken = replace(claim, parts=tuple(moved))
    verdict = judge_sum(broken)
    assert verdict.outcome is Outcome.CONTRADICTED
    assert verdict.problem is not None
    assert verdict.problem.places[0] == claim.whole
    open_one = judge_sum(replace(broken, closed=False)).outcome
    assert open_one is (Outcome.CONTRADICTED if up else Outcome.HOLDS)


@given(parts, amounts())
@HOUSE
def test_open_list_may_fall_short(values: list[Decimal], more: Decimal) -> None:
    claim = told([*values, more], closed=False)
    assert judge_sum(replace(claim, parts=claim.parts[:-1])).outcome in AGREE


@given(parts, parts)
@HOUSE
def test_any_admissible_reading_excuses(values: list[Decimal], others: list[Decimal]) -> None:
    right, wrong = told(values), told(others)
    claim = replace(wrong, parts=right.parts, others=((right.whole, right.parts),))
    assert judge_sum(claim).outcome in AGREE


@given(st.lists(st.integers(1, 10_000), min_size=2, max_size=8))
@HOUSE
def test_counts_are_exact(counts: list[int]) -> None:
    items = tuple(term(Decimal(c), PERSONS, 0) for c in counts)
    whole = term(Decimal(sum(counts)), PERSONS, 0)
    claim = Sum(topic="head-count", whole=whole, parts=items, closed=True)
    assert judge_sum(claim).outcome is Outcome.HOLDS
    assert judge_sum(replace(claim, whole=shifted(whole, Decimal(1)))).outcome is (
        Outcome.CONTRADICTED
    )


@given(st.lists(amounts(), min_size=2, max_size=10), places)
@HOUSE
def test_shares_of_all_parts_make_100(values: list[Decimal], decimals: int) -> None:
    total = sum(values, Decimal(0))
    shares = tuple(percent(v / total * 100, decimals) for v in values)
    claim = Sum(topic="shares", whole=None, parts=shares, closed=True)
    assert judge_sum(claim).outcome in AGREE


@given(amounts(1000), amounts(1000))
@HOUSE
def test_net_is_gross_less_worn(net: Decimal, worn: Decimal) -> None:
    claim = Sum(
        topic="net-value", whole=term(net), parts=(term(net + worn),), minus=(term(worn),),
        closed=True,
    )  # fmt: skip
    assert judge_sum(claim).outcome in AGREE


def test_an_approximate_figure_decides_nothing() -> None:
    claim = told([Decimal(10_000), Decimal(20_000)])
    about = replace(claim.parts[0], figure=replace(claim.parts[0].figure, bound=Bound.ABOUT))
    verdict = judge_sum(replace(claim, parts=(about, claim.parts[1])))
    assert verdict.outcome is Outcome.UNDECIDED


def problem(whole: str, *items: str) -> tuple[str, str]:
    named = tuple(wan(v, f"第{n}项") for n, v in enumerate(items, 1))
    claim = Sum(topic="list", whole=wan(whole, "合计"), parts=named, closed=True, bound=True)
    told_of = judge_sum(claim).problem
    assert told_of is not None
    return told_of.arithmetic, told_of.diagnosis


def test_arithmetic_is_shown_in_the_unit_of_the_total() -> None:
    arithmetic, _ = problem("723.67", "500.00", "287.90")
    assert arithmetic == "500+287.9=787.9，与723.67相差64.23"


def test_one_item_too_many() -> None:
    _, diagnosis = problem("300.00", "120.25", "179.75", "64.23")
    assert "若不计“第3项”" in diagnosis


def test_an_item_told_twice() -> None:
    twice = (wan("120.25", "甲"), wan("179.75", "乙"), wan("120.25", "甲"))
    claim = Sum(topic="list", whole=wan("300.00", "合计"), parts=twice, closed=True)
    told_of = judge_sum(claim).problem
    assert told_of is not None
    assert "重复列示" in told_of.diagnosis


def test_swapped_digits() -> None:
    _, diagnosis = problem("542.36", "421.13", "112.23")
    assert "颠倒" in diagnosis or "一个数字之差" in diagnosis


def test_no_edit_would_make_an_amount_negative() -> None:
    _, diagnosis = problem("100.00", "930.00", "33.10")
    assert "为-" not in diagnosis


def outcome(whole: str, *items: str, closed: bool = False, even: bool = False) -> Outcome:
    named = tuple(wan(v, f"第{n}项") for n, v in enumerate(items, 1))
    claim = Sum(topic="list", whole=wan(whole), parts=named, closed=closed, even=even)
    return judge_sum(claim).outcome


def test_parts_that_no_edit_reconciles_are_not_held_against_an_open_total() -> None:
    assert outcome("2992.80", "1869.33", "2287.46") is Outcome.UNDECIDED


def test_items_of_one_shape_are_held_against_it() -> None:
    assert outcome("2992.80", "1869.33", "1287.46", even=True) is Outcome.CONTRADICTED


def test_parts_half_as_much_again_belong_elsewhere() -> None:
    assert outcome("26.80", "226.43", "54.81", closed=True) is Outcome.UNDECIDED


def test_an_edit_explains_parts_of_any_size() -> None:
    assert outcome("310.00", "1180.00", "75.50", "54.50") is Outcome.CONTRADICTED


def test_a_wrong_unit_explains_them_beyond_rounding() -> None:
    assert outcome("4380.24", "1204.10", "31761404") is Outcome.CONTRADICTED


def test_an_edit_of_small_counts_tells_nothing() -> None:
    counts = tuple(term(Decimal(n), PERSONS, 0) for n in (38, 17))
    claim = Sum(topic="list", whole=term(Decimal(45), PERSONS, 0), parts=counts, closed=False)
    assert judge_sum(claim).outcome is Outcome.UNDECIDED
    assert judge_sum(replace(claim, even=True)).outcome is Outcome.CONTRADICTED
