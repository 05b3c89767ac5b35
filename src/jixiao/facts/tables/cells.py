"""The figure of one cell: nothing but a number, its sign, its unit."""

from __future__ import annotations

import re
from decimal import Decimal

from jixiao.data.units import MULTIPLIERS, UNITS, unit
from jixiao.documents.model import Words
from jixiao.figures import BARE, Bound, Figure, Kind, Unit

_UNIT = "|".join(sorted((re.escape(u) for u in UNITS), key=len, reverse=True))
_MANY = "|".join(sorted((m for m in MULTIPLIERS if m), key=len, reverse=True))
_SIGN = r"≥|≤|>=|<=|=|>|<|不低于|不少于|不超过|不高于|大于等于|小于等于|大于|小于|达到|约|第?"
_CELL = re.compile(
    rf"(?P<sign>{_SIGN})(?P<minus>-|负)?"
    rf"(?P<number>\d{{1,3}}(?:[,，]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?P<more>余)?(?P<many>{_MANY})?(?P<unit>{_UNIT})?(?P<after>及?以上|及?以下|以内|之内|左右)?"
)
_LOW = frozenset(("≥", ">=", ">", "不低于", "不少于", "大于等于", "大于", "以上", "及以上"))
_HIGH = frozenset(
    ("≤", "<=", "<", "不超过", "不高于", "小于等于", "小于", "以下", "及以下", "以内", "之内")
)
_PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_DIGIT = re.compile(r"\d")
_LONGEST = 24  # characters of a number with its unit
_NUMERIC = re.compile(r"-?[\d.,，]+%?")


def numeric(text: str) -> bool:
    """Whether an evened cell text is a bare number (or a percentage)."""
    return bool(_NUMERIC.fullmatch(text)) and any(c.isdigit() for c in text)


def read_cell(words: Words) -> Figure | None:
    """The figure that a whole cell is, in the unit printed in the cell, else bare."""
    if len(words.text) > _LONGEST or not _DIGIT.search(words.text):
        return None
    if _PLAIN.fullmatch(words.text):
        return _plain(words)
    match = _CELL.fullmatch(words.text)
    if match is None or match["sign"] == "第":
        return None
    number = re.sub("[,，]", "", match["number"])
    measured = unit(match["unit"] or "", match["many"] or "")
    decimals = len(number.partition(".")[2])
    value = Decimal(number) * measured.factor * (-1 if match["minus"] else 1)
    step = Decimal(1).scaleb(-decimals) * measured.factor
    at = match.start("minus") if match["minus"] else match.start("number")
    start, end = words.range(at, match.end())
    return Figure(value, step, measured, words.text[at:], start, end, _bound(match))


def _plain(words: Words) -> Figure:
    """A number without sign or unit: most cells."""
    number = words.text.replace(",", "")
    step = Decimal(1).scaleb(-len(number.partition(".")[2]))
    start, end = words.range(0, len(words.text))
    return Figure(Decimal(number), step, BARE, words.text, start, end)


def _bound(match: re.Match[str]) -> Bound:
    marks = {match["sign"], match["after"] or ""}
    if match["more"] or marks & _LOW:
        return Bound.AT_LEAST
    if marks & _HIGH:
        return Bound.AT_MOST
    return Bound.ABOUT if marks & {"约", "左右"} else Bound.EXACT


def measured_in(figure: Figure, given: Unit | None) -> Figure:
    """The figure with the unit of its column, unless the cell prints its own.

    A bare 万 or 亿 in a column of money counts yuan: 204.03万.
    """
    if given is None or figure.unit.kind is not Kind.BARE:
        return figure
    if figure.unit.name:
        if given.kind is not Kind.MONEY:
            return figure
        return figure.with_unit(Unit(figure.unit.name + "元", Kind.MONEY, figure.unit.factor))
    return figure.with_unit(given)
