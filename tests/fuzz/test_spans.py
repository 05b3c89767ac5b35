"""Span arithmetic contains what it must; figures keep their value through every view."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.figures import (
    BARE,
    PERCENT,
    WAN_YUAN,
    YUAN,
    Bound,
    Figure,
    Kind,
    Span,
    Unit,
    aligned,
    finest,
    plain,
)
from tests.fuzz.grammar import fuzz

values = st.decimals(-(10**9), 10**9, places=4, allow_nan=False, allow_infinity=False)
steps = st.sampled_from([Decimal(1), Decimal("0.1"), Decimal("0.01"), Decimal(10_000)])


@st.composite
def spans_with_a_value(draw):
    """A span and a value in it."""
    a, b = draw(values), draw(values)
    low, high = min(a, b), max(a, b)
    share = draw(st.fractions(0, 1, max_denominator=64))
    inside = low + (high - low) * share.numerator / share.denominator
    return Span(low, high), min(max(inside, low), high)


@fuzz
@given(spans_with_a_value(), spans_with_a_value())
def test_arithmetic_contains_every_result(first, second):
    (a, x), (b, y) = first, second
    assert (a + b).holds(x + y)
    assert (a - b).holds(x - y)
    assert (a * b).holds(x * y)
    assert (-a).holds(-x)
    assert abs(a).holds(abs(x))
    assert a.scaled(100).holds(x * 100)


@fuzz
@given(spans_with_a_value(), spans_with_a_value())
def test_quotients_contain_every_result_or_refuse(first, second):
    (a, x), (b, y) = first, second
    if b.low <= 0 <= b.high:
        with pytest.raises(ZeroDivisionError):
            a / b
        return
    quotient = a / b
    room = Decimal("1e-15") * (1 + abs(x / y))  # Decimal rounds at 28 digits
    assert quotient.low - room <= x / y <= quotient.high + room


@fuzz
@given(spans_with_a_value(), spans_with_a_value())
def test_meeting_is_symmetric_and_shown_by_a_common_value(first, second):
    (a, x), (b, _) = first, second
    assert a.meets(b) == b.meets(a)
    assert a.meets(a)
    if b.holds(x):
        assert a.meets(b)


@fuzz
@given(st.lists(spans_with_a_value(), max_size=8))
def test_totals_contain_the_total(pairs):
    total = Span.total(span for span, _ in pairs)
    assert total.holds(sum((x for _, x in pairs), start=Decimal(0)))
    assert total.low <= total.high


UNITS = (YUAN, WAN_YUAN, PERCENT, BARE, Unit("人", Kind.COUNT))


@st.composite
def figures(draw, *units):
    """A figure as it might be printed, in one of the units."""
    unit = draw(st.sampled_from(units or UNITS))
    step = draw(steps) * unit.factor
    number = draw(st.integers(-(10**6), 10**6))
    bound = draw(st.sampled_from(Bound))
    return Figure(number * step, step, unit, str(number), 0, 1, bound)


@fuzz
@given(figures())
def test_a_figure_lies_in_its_own_span(figure):
    assert figure.span.holds(figure.value)
    assert figure.span.high - figure.span.low in (0, figure.step)


@fuzz
@given(st.lists(figures(), max_size=8))
def test_alignment_keeps_values_and_never_widens(listed):
    after = aligned(listed)
    assert [f.value for f in after] == [f.value for f in listed]
    assert all(new.step <= old.step for new, old in zip(after, listed, strict=True))
    for unit in {f.unit for f in after}:
        assert len({f.step for f in after if f.unit == unit}) == 1
    assert aligned(after) == after


@fuzz
@given(st.lists(figures(), min_size=1, max_size=8))
def test_the_finest_step_is_one_of_an_exact_figure(listed):
    exact = [f.step for f in listed if f.exact]
    assert finest(listed) == (min(exact) if exact else Decimal(1))


@fuzz
@given(figures(BARE))
def test_a_unit_found_elsewhere_can_be_taken_back(figure):
    there = figure.with_unit(WAN_YUAN)
    assert there.value == figure.value * 10_000
    assert there.in_unit(WAN_YUAN) == figure.value
    assert there.with_unit(BARE) == figure


@fuzz
@given(values)
def test_plain_is_read_back_as_the_same_value(value):
    text = plain(value)
    assert Decimal(text) == value
    assert "E" not in text
    assert text != "-0"
    assert not ("." in text and text.endswith("0"))
