"""How values are said in Chinese sentences and messages."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from jixiao.ledger.model.values import plain

_WAN = Decimal(10_000)
_CENT = Decimal("0.01")


def rounded(value: Decimal, step: Decimal = _CENT) -> Decimal:
    """Rounded half up, once."""
    return value.quantize(step, ROUND_HALF_UP)


def wan(value: Decimal) -> str:
    """An amount in 元 as 万元 with two decimals: 6554700 → 655.47."""
    return f"{rounded(value / _WAN):f}"


def amount(value: Decimal, unit: str) -> str:
    """A value with its unit; amounts that are whole in 万元's second decimal in 万元."""
    if unit == "元" and not value % 100:
        return f"{wan(value)}万元"
    return f"{plain(value)}{unit}"


def said(value: Decimal, unit: str) -> str:
    """A value as a report prints it: amounts in 万元 with two decimals, others plain."""
    return f"{wan(value)}万元" if unit == "元" else f"{plain(value)}{unit}"


def percent(ratio: Decimal) -> str:
    """A ratio as a percentage with two decimals, rounded once."""
    return f"{rounded(ratio * 100):f}%"


def changed(before: Decimal, now: Decimal) -> str:
    """The change from one amount to another, with its direction; zero base told as such."""
    moved = now - before
    if not moved:
        return "与上年持平"
    word, rate = ("增加", "增长") if moved > 0 else ("减少", "下降")
    told = f"{word}{wan(abs(moved))}万元"
    return f"{told}，{rate}{percent(abs(moved) / before)}" if before > 0 else f"{told}（上年为0）"


def day(value: date) -> str:
    """A day as official documents write it: 2023年6月28日."""
    return f"{value.year}年{value.month}月{value.day}日"
