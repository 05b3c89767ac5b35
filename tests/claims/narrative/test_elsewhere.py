"""A total elsewhere that the shares of a list fit; totals found by their values."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.claims.narrative.elsewhere import elsewhere, fits
from jixiao.claims.narrative.sharing import share_of
from jixiao.claims.narrative.wholes import agrees, near, reach, wholes_of
from jixiao.figures import WAN_YUAN, Figure
from tests.facts.evened import report

TEXT = """2023年度部门决算
一、总体情况
收入合计800.00万元，支出合计640.00万元。
二、支出构成
支出合计640.00万元，其中：甲类400.00万元，占{0}；乙类200.00万元，占{1}；丙类40.00万元，占{2}。
"""


def _found(*shares: str) -> tuple[list[str], int]:
    told = report(TEXT.format(*shares))
    passage = told.passages[-1]
    own, *parts = [m for m in passage.mentions if m.money]
    pairs = [(part, share) for part in parts if (share := share_of(passage, part)) is not None]
    entries = elsewhere(pairs, own, wholes_of(told))
    return [m.figure.printed for _, m in entries], fits(pairs, own)


def test_shares_of_another_total() -> None:
    assert _found("50.00%", "25.00%", "5.00%") == (["800.00万元"], 0)


def test_shares_of_their_own_total() -> None:
    assert _found("62.50%", "31.25%", "6.25%") == ([], 3)


def test_shares_of_no_total() -> None:
    assert _found("50.00%", "26.00%", "9.00%") == ([], 0)


_AMOUNTS = st.decimals("0.01", "99999.99", places=2)


def _figure(value: Decimal, step: str = "0.01") -> Figure:
    return Figure(value * WAN_YUAN.factor, Decimal(step) * WAN_YUAN.factor, WAN_YUAN, "", 0, 0)


@settings(deadline=None)
@given(_AMOUNTS, _AMOUNTS, st.decimals("0.01", "100", places=2))
def test_what_agrees_is_within_reach(part: Decimal, whole: Decimal, percent: Decimal) -> None:
    share = Figure(percent, Decimal("0.01"), WAN_YUAN, "", 0, 0).span
    a, b = _figure(part), _figure(whole)
    assert near(reach(share, a.span), b) or not agrees(share, a.span, b.span)
    right = (a.value * 100 / b.value).quantize(Decimal("0.01"))
    told = Figure(right, Decimal("0.01"), WAN_YUAN, "", 0, 0).span
    assert near(reach(told, a.span), b)
