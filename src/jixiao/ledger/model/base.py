"""What the department-year is made of: named leaves, parts, lists of parts.

A leaf is a value with a Chinese name, a unit and a definition, declared once:

    original: Annotated[Yuan, Named("年初预算", "人大批准的年初预算数")] = None

The workbook, the schema, the messages and the forms all take their words from here.
A leaf that is not known is None, never 0.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, GetJsonSchemaHandler, PlainSerializer
from pydantic_core import CoreSchema

from jixiao.ledger.model.values import (
    one_line,
    plain,
    read_count,
    read_date,
    read_number,
    read_yuan,
)


@dataclass(frozen=True, slots=True)
class Named:
    """What a leaf or part is called in Chinese, what it means, what it is counted in."""

    label: str
    meaning: str = ""
    unit: str = ""

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        schema = handler(core)
        schema["title"] = self.label
        if self.meaning:
            schema["description"] = self.meaning
        if self.unit:
            schema["unit"] = self.unit
        return schema


@dataclass(frozen=True, slots=True)
class Choice:
    """The words a leaf may take, offered as a drop-down; `open` lets others be typed."""

    words: tuple[str, ...]
    open: bool = False


class Kind(StrEnum):
    """What a leaf holds; a workbook chooses its format, a form its field by it."""

    MONEY = "金额"
    NUMBER = "数字"
    COUNT = "个数"
    DAY = "日期"
    FLAG = "是否"
    TEXT = "文字"


_AS_TEXT = PlainSerializer(plain, return_type=str, when_used="json-unless-none")
_Money = Annotated[Decimal, BeforeValidator(read_yuan), _AS_TEXT]
_Number = Annotated[Decimal, BeforeValidator(read_number), _AS_TEXT]
_Count = Annotated[int, BeforeValidator(read_count)]
_Day = Annotated[date, BeforeValidator(read_date)]

Yuan = Annotated[_Money | None, Kind.MONEY]
"""An amount in 元, exact to 分; read from 655.47万元, 6,554,700 or a number in 元."""
Number = Annotated[_Number | None, Kind.NUMBER]
"""A plain number: area, weight, points, percent."""
Count = Annotated[_Count | None, Kind.COUNT]
"""Persons, vehicles, batches: whole numbers."""
Day = Annotated[_Day | None, Kind.DAY]
Flag = Annotated[bool | None, Kind.FLAG]
Text = Annotated[str, Kind.TEXT]
"""Words; empty when they are not known."""
_Line = Annotated[str, BeforeValidator(one_line)]
Lines = Annotated[tuple[_Line, ...], Kind.TEXT]
"""Several entries of one line each."""


class Part(BaseModel):
    """A part of the tree. Frozen: a change makes a new tree (`paths.replaced`)."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    key: ClassVar[tuple[str, ...]] = ()
    """For parts that stand in a list: the leaves that name one, tried in order."""

    def name_in_list(self) -> str:
        """What names this part among its siblings, empty if nothing does."""
        found = (getattr(self, leaf) for leaf in self.key)
        return next((str(value) for value in found if value), "")
