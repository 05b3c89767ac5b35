"""What one cell of a workbook says: blank, a value of its kind, or why it is none."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from pydantic_core import PydanticCustomError

from jixiao.ledger.model.base import Kind
from jixiao.ledger.model.values import read_count, read_date, read_number, read_yuan

_BLANK = frozenset({"", "/", "—", "——", "-", "--", "－", "无数据"})
_YES = frozenset({"是", "√", "✓", "有", "1", "true", "y", "yes"})
_NO = frozenset({"否", "×", "✗", "没有", "0", "false", "n", "no"})
_NUMBERS = frozenset({Kind.MONEY, Kind.NUMBER, Kind.COUNT})
_UNITS = ("元", "万")


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a cell cannot be taken."""

    why: str


def words(value: object) -> str:
    """A cell as text."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time() == time():
        return value.date().isoformat()
    return str(value).strip()


def blank(value: object, kind: Kind) -> bool:
    """Whether nothing is filled in; a stroke stands for nothing where a number should be."""
    text = words(value)
    return not text or (kind in _NUMBERS and text in _BLANK)


def read(value: object, kind: Kind, scale: int) -> object | Wrong:
    """The value of a cell; amounts without a unit of their own are in `scale` 元."""
    if isinstance(value, str) and value.startswith("=") and kind is not Kind.TEXT:
        return Wrong(f"是公式（{value[:30]}），请改填数值")
    try:
        return _READERS[kind](value, scale)
    except PydanticCustomError as error:
        return Wrong(f"“{words(value)[:30]}”{error.message()}")


def _money(value: object, scale: int) -> Decimal:
    text = unicodedata.normalize("NFKC", words(value))
    if isinstance(value, datetime | date | time):
        raise PydanticCustomError("not_an_amount", "是日期，应填金额")
    own = any(unit in text for unit in _UNITS)
    return read_yuan(text if own or scale == 1 else f"{_exact(text)}万元")


def _exact(text: str) -> str:
    """A float of a spreadsheet without its binary tail: 655.4700000000001 → 655.47."""
    plain = text.replace(",", "")
    try:
        return f"{Decimal(repr(round(float(plain), 6))):f}" if "." in plain else plain
    except ValueError:
        return text


def _day(value: object, _: int) -> date:
    if isinstance(value, int | float):
        raise PydanticCustomError("not_a_date", "应填日期，例如 2023-06-28")
    return read_date(value if isinstance(value, date) else words(value))


def _flag(value: object, _: int) -> bool:
    text = words(value).lower()
    if text in _YES:
        return True
    if text in _NO:
        return False
    raise PydanticCustomError("not_a_flag", "应填是或否")


_READERS: dict[Kind, Callable[[object, int], object]] = {
    Kind.MONEY: _money,
    Kind.NUMBER: lambda value, _: read_number(words(value)),
    Kind.COUNT: lambda value, _: read_count(words(value)),
    Kind.DAY: _day,
    Kind.FLAG: _flag,
    Kind.TEXT: lambda value, _: words(value),
}
