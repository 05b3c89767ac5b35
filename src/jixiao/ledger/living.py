"""Living references in the department's own words: {path}, {share A of B}, {change A}.

    {expenditure.basic.final}                        655.47万元
    {share expenditure.project.final of expenditure.total.final}   52.47%
    {rate expenditure.total.final of expenditure.total.revised}    98.20%
    {change three_public.total}                      减少0.30万元，下降5.20%

A figure that is not known gives 待补充, never 0.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jixiao.errors import BadReference
from jixiao.ledger.model.amounts import Stages
from jixiao.ledger.model.base import Part
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import get, leaf_at
from jixiao.ledger.words import changed, day, percent, said

_REFERENCE = re.compile(r"\{(?P<written>[^{}]+)\}")
_SHARE = re.compile(r"(?:share|rate)\s+(?P<part>\S+)\s+of\s+(?P<whole>\S+)")
_CHANGE = re.compile(r"change\s+(?P<path>\S+)")
MISSING = "待补充"


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference and where it stands in the text."""

    written: str
    start: int
    end: int

    def value(self, year: DepartmentYear) -> str:
        """What is printed in its place.

        Raises:
            UnknownPath: a path names nothing; the error suggests the nearest.
            BadReference: the path names a part, not a figure.

        """
        if share := _SHARE.fullmatch(self.written):
            return _share(_number(year, share["part"]), _number(year, share["whole"]))
        if change := _CHANGE.fullmatch(self.written):
            return _change(year, change["path"])
        return _plain(year, self.written)


def references(text: str) -> Iterator[Reference]:
    """Every reference of a text, in order."""
    for found in _REFERENCE.finditer(text):
        yield Reference(found["written"].strip(), found.start(), found.end())


def filled(text: str, year: DepartmentYear) -> str:
    """The text with every reference replaced by what it stands for."""
    return _REFERENCE.sub(lambda found: Reference(found["written"].strip(), 0, 0).value(year), text)


def _number(year: DepartmentYear, path: str) -> Decimal | None:
    value = get(year, path)
    if value is None:
        return None
    if isinstance(value, Decimal | int):
        return Decimal(value)
    raise BadReference(path, "不是数字")


def _share(part: Decimal | None, whole: Decimal | None) -> str:
    return percent(part / whole) if part is not None and whole else MISSING


def _change(year: DepartmentYear, path: str) -> str:
    subject = get(year, path)
    if not isinstance(subject, Stages):
        raise BadReference(path, "没有上年决算和本年决算")
    if subject.prior is None or subject.final is None:
        return MISSING
    return changed(subject.prior, subject.final)


def _plain(year: DepartmentYear, path: str) -> str:
    value = get(year, path)
    if isinstance(value, Part | tuple):
        raise BadReference(path, "是一个部分，请写到其中的一项")
    if value is None or value == "":
        return MISSING
    if isinstance(value, date):
        return day(value)
    if isinstance(value, Decimal | int) and not isinstance(value, bool):
        return said(Decimal(value), leaf_at(year, path).unit)
    return str(value)
