"""Targets and actual values of indicators: the figure in the cell, the sign it must meet."""

from __future__ import annotations

import re

from jixiao.claims.model import Sign
from jixiao.facts.numbers import read_figures
from jixiao.facts.tables.cells import read_cell
from jixiao.facts.tables.model import Entry
from jixiao.figures import HUNDRED, Bound, Figure, Kind

_DATE = re.compile(r"(?<![\d.])(?:(?:19|20)\d\d[年./-]\d{1,2}|\d{1,2}月)|年底|月底|季度|年度内")
_LOW = re.compile(r"≥|>=|＞|>|不低于|不少于|以上|至少")
_HIGH = re.compile(r"≤|<=|＜|<|不超过|不高于|以内|以下|控制在")
_EQUAL = re.compile(r"^=")


def value_of(entry: Entry) -> Figure | None:
    """The one figure of a cell; nothing where there are none or several."""
    whole = read_cell(entry.words)
    if whole is not None:
        return whole
    if _DATE.search(entry.text):
        return None
    found = read_figures(entry.words, counts=False)
    if len(found.found) != 1 or found.unread:
        return None
    return found.found[0].figure


def sign_of(target: Entry | None, name: str) -> Sign:
    """How the actual value must stand to the target, from the cell or the name."""
    for text in (target.text if target else "", name):
        if _DATE.search(text) and text is not name:
            return Sign.BY_DATE
        if _LOW.search(text):
            return Sign.AT_LEAST
        if _HIGH.search(text):
            return Sign.AT_MOST
        if _EQUAL.search(text):
            return Sign.EQUAL
    figure = value_of(target) if target else None
    if figure is None:
        return Sign.QUALITATIVE
    bounds = {Bound.AT_LEAST: Sign.AT_LEAST, Bound.AT_MOST: Sign.AT_MOST}
    return bounds.get(figure.bound, Sign.UNKNOWN)


def met(target: Figure, actual: Figure, sign: Sign) -> bool | None:
    """Whether the actual value meets the target; None where nobody can tell."""
    if not actual.exact or not _comparable(target, actual):
        return None
    a, t = actual.value, target.value
    if sign is Sign.AT_LEAST:
        return a >= t
    if sign is Sign.AT_MOST:
        return a <= t
    if sign in (Sign.EQUAL, Sign.UNKNOWN) and a == t:
        return True
    return False if sign is Sign.EQUAL else None


def _comparable(target: Figure, actual: Figure) -> bool:
    """The same unit, or one of them printed without."""
    if target.unit.comparable(actual.unit):
        return True
    if Kind.BARE not in (target.unit.kind, actual.unit.kind):
        return False
    return Kind.PERCENT not in (target.unit.kind, actual.unit.kind)


def done(target: Figure | None, actual: Figure | None, sign: Sign) -> bool:
    """Whether the row says that all was done: the target met, or 100% without a target."""
    if actual is None:
        return False
    if target is None:
        return actual.unit.kind is Kind.PERCENT and actual.value == HUNDRED
    return bool(met(target, actual, sign))
