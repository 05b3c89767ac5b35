"""Targets and actuals as tables word them: ≥95%, 100–120, 12月31日前, 400人次, 已完成."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jixiao.scoring.base import Given, Unknown

_NUMBER = re.compile(r"[-+]?\d[\d,]*(?:\.\d+)?")
_RANGE = re.compile(r"(?P<low>[\d,.]+)\s*%?\s*(?:[-–—~～至到])\s*(?P<high>[\d,.]+)")
_SCALE = (("亿", Decimal(100_000_000)), ("万", Decimal(10_000)), ("千", Decimal(1_000)))
_DATE = re.compile(r"(?:(?P<year>\d{4})[年./-])?(?P<month>\d{1,2})[月./-](?:(?P<day>\d{1,2})日?)?")
_MONTH_ENDS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Span:
    """A range of values that a target allows."""

    low: Decimal
    high: Decimal


def narrow(text: str) -> str:
    """Full-width digits and signs as half-width ones."""
    return unicodedata.normalize("NFKC", text).replace("−", "-").strip()


def number(text: str) -> Decimal | None:
    """The one number of a text, scaled by 万 or 亿; None where there is none or several."""
    found = [*_NUMBER.finditer(narrow(text))]
    if len(found) != 1:
        return None
    value = Decimal(found[0].group().replace(",", ""))
    after = narrow(text)[found[0].end() :].lstrip()
    scale = next((scale for word, scale in _SCALE if after.startswith(word)), Decimal(1))
    return value * scale


def span(text: str) -> Span | None:
    """The two ends of a range such as 100–120."""
    found = _RANGE.search(narrow(text))
    if found is None:
        return None
    low, high = (Decimal(found[end].replace(",", "")) for end in ("low", "high"))
    return Span(low, high) if low <= high else None


def day(text: str, year: int) -> date | None:
    """A day such as 12月31日前 or 2023年6月底; a month alone ends with its last day."""
    found = _DATE.search(narrow(text))
    if found is None:
        return None
    month = int(found["month"])
    if not 1 <= month <= len(_MONTH_ENDS):
        return None
    in_year = int(found["year"] or year)
    last = int(found["day"] or _MONTH_ENDS[month - 1])
    try:
        return date(in_year, month, last)
    except ValueError:
        return None if found["day"] else date(in_year, month, 28)


def number_pair(given: Given) -> tuple[Decimal, Decimal] | Unknown:
    """Target and actual as numbers; what is missing is said."""
    target, actual = number(given.target), number(given.actual)
    if target is None:
        return Unknown(f"指标值“{given.target}”不是一个数字" if given.target else "缺指标值")
    if actual is None:
        return Unknown(f"完成值“{given.actual}”不是一个数字" if given.actual else "缺完成值")
    return target, actual


_UNREACHED = re.compile(r"未(?!发生)|没有完成|尚在|正在|部分|否|不达标|逾期|延期|滞后")
_REACHED = re.compile(r"是|已|完成|达标|达到|按时|按期|及时|合格|通过|100\s*%|未发生|建成|√")


def reached(text: str) -> bool | None:
    """Whether words such as 已完成, 是, 未完成 say that a target was met; None if unclear."""
    told = narrow(text)
    if _UNREACHED.search(told):
        return False
    return True if _REACHED.search(told) else None
