"""A cell is a figure only if it is nothing else."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.documents.model import Words
from jixiao.facts.tables.cells import measured_in, numeric, read_cell
from jixiao.figures import WAN_YUAN, Bound, Kind


@pytest.mark.parametrize(
    ("text", "value", "kind"),
    [
        ("1,234.50", "1234.50", Kind.BARE),
        ("-3.2", "-3.2", Kind.BARE),
        ("97.5%", "97.5", Kind.PERCENT),
        ("120人", "120", Kind.COUNT),
        ("3.5万元", "35000", Kind.MONEY),
        ("0", "0", Kind.BARE),
    ],
)
def test_figures(text: str, value: str, kind: Kind) -> None:
    figure = read_cell(Words(text))
    assert figure is not None
    assert (figure.value, figure.unit.kind) == (Decimal(value), kind)


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("≥95%", Bound.AT_LEAST),
        ("≤12万元", Bound.AT_MOST),
        ("300人以上", Bound.AT_LEAST),
        ("8", Bound.EXACT),
    ],
)
def test_bounds(text: str, bound: Bound) -> None:
    figure = read_cell(Words(text))
    assert figure is not None
    assert figure.bound is bound


@pytest.mark.parametrize(
    "text", ["", "/", "——", "第3季度", "2023年5月", "见附件2", "3项12次", "良好"]
)
def test_no_figures(text: str) -> None:
    assert read_cell(Words(text)) is None


def test_a_bare_wan_counts_money_in_a_column_of_money() -> None:
    figure = read_cell(Words("18.6万"))
    assert figure is not None
    assert measured_in(figure, WAN_YUAN).value == Decimal(186_000)
    assert measured_in(figure, None) is figure


@given(st.decimals(min_value=0, max_value=10**9, places=2))
@settings(deadline=None, max_examples=100)
def test_grouped_numbers_are_read_back(value: Decimal) -> None:
    figure = read_cell(Words(f"{value:,.2f}"))
    assert figure is not None
    assert figure.value == value
    assert numeric(f"{value:,.2f}")


@given(st.text("0123456789.,%-+≥≤万元人 年月日/（）", max_size=12))
@settings(deadline=None, max_examples=200)
def test_nothing_crashes(text: str) -> None:
    figure = read_cell(Words(text))
    assert figure is None or figure.end <= len(text)
