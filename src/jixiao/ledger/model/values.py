"""How a value may be written when it comes in, and how it is written when it goes out."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from pydantic_core import PydanticCustomError

_SCALES = {"": 1, "元": 1, "千元": 1_000, "万元": 10_000, "万": 10_000, "亿元": 100_000_000}
_CENT = Decimal("0.01")
_AMOUNT = re.compile(r"(?P<number>[-+]?[\d.]+)\s*(?P<unit>[千万亿]?元|万)?")
_DATE = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


def _narrow(value: str) -> str:
    text = unicodedata.normalize("NFKC", value).replace(",", "").replace("−", "-")
    return text.replace("¥", "").strip()


def _decimal(text: str, wanted: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise PydanticCustomError("not_a_number", "应填" + wanted) from error
    if not number.is_finite():
        raise PydanticCustomError("not_a_number", "应填" + wanted)
    return number


def read_yuan(value: object) -> Decimal:
    """An amount in 元 from a number, `655.47万元`, `6,554,700.00`; exact to 分."""
    if isinstance(value, bool):
        raise PydanticCustomError("not_an_amount", "应填金额，不能填是或否")
    found = _AMOUNT.fullmatch(_narrow(str(value)))
    if found is None:
        raise PydanticCustomError("not_an_amount", "应填金额，例如 6554700 或 655.47万元")
    amount = _decimal(found["number"], "金额") * _SCALES[found["unit"] or ""]
    if amount != amount.quantize(_CENT):
        raise PydanticCustomError("finer_than_cents", "金额最多精确到分")
    return amount


def read_number(value: object) -> Decimal:
    """A plain number; a percent sign, as in `95%`, is set aside."""
    if isinstance(value, bool):
        raise PydanticCustomError("not_a_number", "应填数字，不能填是或否")
    return _decimal(_narrow(str(value)).removesuffix("%"), "数字")


def read_count(value: object) -> int:
    """A whole number, zero or more; a trailing 人, 个, 辆, 批 or 次 is set aside."""
    number = read_number(_narrow(str(value)).rstrip("人个辆批次家项件"))
    if number != number.to_integral_value():
        raise PydanticCustomError("not_whole", "应填整数")
    return int(number)


def read_date(value: object) -> date:
    """A day as a date, `2023-06-28`, `2023/6/28` or `2023年6月28日`."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    found = _DATE.fullmatch(_narrow(str(value)).removesuffix(" 00:00:00"))
    try:
        return date(*map(int, found.groups())) if found else _no_date()
    except ValueError as error:
        raise PydanticCustomError("no_such_day", "没有这一天") from error


def _no_date() -> date:
    raise PydanticCustomError("not_a_date", "应填日期，例如 2023-06-28")


def one_line(value: object) -> object:
    """An entry of a list of words: line breaks within it become blanks."""
    return " ".join(value.split()) if isinstance(value, str) else value


def plain(value: Decimal) -> str:
    """A number without exponent and without zeros that say nothing."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
