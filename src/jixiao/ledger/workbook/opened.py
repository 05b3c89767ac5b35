"""A workbook opened with care: each sheet as rows of raw values, with the names of cells."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from jixiao.documents.limits import Limits
from jixiao.documents.package import DAMAGED, Package
from jixiao.errors import BadWorkbook, TooLarge
from jixiao.ledger.workbook.cells import words

LIMITS = Limits(file_bytes=50 * 1024**2, unpacked_bytes=300 * 1024**2)
_MOST_ROWS, _MOST_COLUMNS = 20_000, 256
_FAULTS = (*DAMAGED, InvalidFileException, ParseError, LookupError, TypeError, AttributeError)
_UNIT = re.compile(r"单位\s*[:：]?\s*[（(]?(?P<unit>万元|元)")
_SCALES = {"元": 1, "万元": 10_000}
_CAPTION_ROWS = 6

Raw = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Rows:
    """One sheet: rows of raw values from row 1."""

    title: str
    values: tuple[Raw, ...]
    scale: int
    """How many 元 an amount without a unit of its own counts."""

    def __iter__(self) -> Iterator[int]:
        """The rows by number, from 1."""
        return iter(range(1, len(self.values) + 1))

    def at(self, row: int) -> Raw:
        """The raw values of a row."""
        return self.values[row - 1]

    def filled(self, row: int) -> bool:
        """Whether anything stands in a row."""
        return any(words(value) for value in self.at(row))

    def place(self, row: int, column: int) -> str:
        """A cell as a clerk looks it up: 支出!C5; columns count from 0."""
        return f"{self.title}!{get_column_letter(column + 1)}{row}"


def opened(content: bytes, name: str) -> dict[str, Rows]:
    """Every sheet of a workbook by its title.

    Raises:
        TooLarge: more than the limits allow once unpacked.
        BadWorkbook: the bytes are no workbook.

    """
    Package(name, content, LIMITS)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what openpyxl does not keep, we do not need
            book = load_workbook(BytesIO(content), data_only=False, keep_links=False)
    except _FAULTS as error:
        raise BadWorkbook(name, "不是完好的 xlsx 工作簿，请用办公软件另存为 xlsx 后重试") from error
    return {sheet.title: _rows(sheet.title, _values(sheet, name)) for sheet in book.worksheets}


def _values(sheet: Worksheet, name: str) -> tuple[Raw, ...]:
    widest = min(sheet.max_column, _MOST_COLUMNS)
    values: list[Raw] = []
    for row in sheet.iter_rows(max_col=widest, values_only=True):
        if len(values) >= _MOST_ROWS:
            raise TooLarge(name, f"一张工作表超过 {_MOST_ROWS} 行")
        values.append(row)
    return tuple(values)


def _rows(title: str, values: tuple[Raw, ...]) -> Rows:
    head = " ".join(words(value) for row in values[:_CAPTION_ROWS] for value in row)
    unit = _UNIT.search(head)
    return Rows(title, values, _SCALES[unit["unit"]] if unit else 1)
