"""Agreeing tables are silent; one broken figure is found in its relation."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.checks.running import run_checks
from jixiao.claims.base import read_claims
from jixiao.findings import Finding, Severity
from tests.claims.tables.forms import expenditure, fund_block, plain_list, score_sheet
from tests.facts.tables.printed import report

amounts = st.decimals(min_value=Decimal("1.00"), max_value=Decimal("900.00"), places=2)
NAMES = ["印刷费", "租赁费", "劳务费", "会议费", "差旅费", "邮电费"]
QUIET = settings(deadline=None, max_examples=40)


def alarms(text: str) -> list[Finding]:
    read = report(text)
    found, _ = run_checks(read, read_claims(read))
    return [f for f in found if f.severity is not Severity.INFO and f.code[2] == "2"]


def broken(text: str, pick: Callable[[int], int]) -> str:
    """The text with one two-decimal amount made larger than any sum of the others."""
    places = list(re.finditer(r"(?<![\d.,])[1-9][\d,]*\.\d\d(?= \|)", text))
    found = places[pick(len(places))]
    wrong = Decimal(found.group().replace(",", "")) + Decimal("100000.37")
    return f"{text[: found.start()]}{wrong:,.2f}{text[found.end() :]}"


@given(st.lists(st.lists(amounts, min_size=4, max_size=4), min_size=1, max_size=3))
@QUIET
def test_a_plain_list_that_adds_up_is_silent(columns: list[list[Decimal]]) -> None:
    assert alarms(plain_list(NAMES[:4], columns)) == []


@given(
    st.lists(st.lists(amounts, min_size=4, max_size=4), min_size=1, max_size=3),
    st.integers(0, 10**6),
)
@QUIET
def test_a_plain_list_with_one_wrong_figure(columns: list[list[Decimal]], seed: int) -> None:
    found = alarms(broken(plain_list(NAMES[:4], columns), lambda n: seed % n))
    assert [f.code for f in found] == ["SU201"]


@given(st.lists(amounts, min_size=4, max_size=4), st.lists(amounts, min_size=4, max_size=4))
@QUIET
def test_a_coded_table_that_adds_up_is_silent(basic: list[Decimal], project: list[Decimal]) -> None:
    assert alarms(expenditure(basic, project)) == []


@given(
    st.lists(amounts, min_size=4, max_size=4),
    st.lists(amounts, min_size=4, max_size=4),
    st.integers(0, 10**6),
)
@QUIET
def test_a_wrong_figure_of_a_coded_table_comes_first(
    basic: list[Decimal], project: list[Decimal], seed: int
) -> None:
    whole = expenditure(basic, project)
    text = broken(whole, lambda n: seed % n)
    at = next(i for i, (a, b) in enumerate(zip(whole, text, strict=True)) if a != b)
    found = alarms(text)
    assert {f.code for f in found} <= {"SU202", "SU203"}
    assert any(f.evidence[0].start <= at < f.evidence[0].end for f in found)


@given(
    st.lists(amounts, min_size=3, max_size=3), st.lists(st.integers(1, 100), min_size=3, max_size=3)
)
@QUIET
def test_a_fund_block_that_agrees_is_silent(budget: list[Decimal], shares: list[int]) -> None:
    spent = [(b * s / 100).quantize(Decimal("0.01")) for b, s in zip(budget, shares, strict=True)]
    assert alarms(fund_block(budget, spent)) == []


rows = st.tuples(st.integers(5, 40), st.integers(2, 90), st.integers(1, 120))


@given(st.lists(rows, min_size=2, max_size=6))
@QUIET
def test_a_score_sheet_by_the_formula_is_silent(values: list[tuple[int, int, int]]) -> None:
    assert alarms(score_sheet(values)) == []


@given(st.lists(rows, min_size=2, max_size=6))
@QUIET
def test_a_total_score_that_is_one_too_high(values: list[tuple[int, int, int]]) -> None:
    text = score_sheet(values)
    last = re.search(r"\| (\d+(?:\.\d+)?) \|  \|$", text)
    assert last is not None
    wrong = f"{Decimal(last[1]) + 1:f}"
    found = alarms(text[: last.start(1)] + wrong + text[last.end(1) :])
    assert "SC203" in {f.code for f in found}
