"""A workbook in: by the names of sheets, rows and columns, in whatever order they stand.

Every cell that cannot be taken is named, 工作表!单元格, all of them at once. Money is in 元
unless the sheet's caption says 单位：万元 or the cell itself carries a unit.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jixiao.errors import BadWorkbook, MissingFile, TooLarge, reason
from jixiao.ledger.files import from_data
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.workbook.aside import ASIDE
from jixiao.ledger.workbook.forms import read_form
from jixiao.ledger.workbook.gather import Gathered
from jixiao.ledger.workbook.lists import owned, read_list
from jixiao.ledger.workbook.opened import LIMITS, Rows, opened
from jixiao.ledger.workbook.plan import Form, Listing, plan
from jixiao.ledger.workbook.write import GUIDE

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Imported:
    """What a workbook holds, where each leaf stood, and what was passed over."""

    year: DepartmentYear
    places: dict[str, str]
    notes: tuple[str, ...] = ()


def load(path: str | Path) -> Imported:
    """The department-year of a workbook.

    Raises:
        MissingFile: it cannot be opened.
        TooLarge: it is larger than a workbook of this kind can be.
        BadWorkbook: it is none, or cells are wrong: each is named with the reason.

    """
    file = Path(path)
    try:
        size = file.stat().st_size
        if size > LIMITS.file_bytes:
            raise TooLarge(str(path), f"文件超过 {LIMITS.file_bytes // 1024**2} MB")
        content = file.read_bytes()
    except OSError as error:
        raise MissingFile(str(path), reason(error)) from error
    return read(content, str(path))


def read(content: bytes, name: str) -> Imported:
    """The same for the bytes of a file."""
    book = opened(content, name)
    known = {sheet.name: sheet for sheet in plan()}
    if not any(title in known for title in book):
        raise BadWorkbook(name, "没有认得的工作表，不像填报工作簿")
    gathered = Gathered()
    for title, rows in book.items():
        _sheet(gathered, title, rows, known.get(title))
    owned(gathered)
    if gathered.faults:
        raise BadWorkbook(name, _some(gathered.faults))
    data, places = gathered.data()
    return Imported(from_data(data, name), places, tuple(gathered.notes))


def _sheet(gathered: Gathered, title: str, rows: Rows, sheet: Form | Listing | None) -> None:
    if isinstance(sheet, Form):
        read_form(gathered, rows, sheet)
    elif isinstance(sheet, Listing):
        read_list(gathered, rows, sheet)
    elif title in ASIDE:
        ASIDE[title](gathered, rows)
    elif title != GUIDE and any(rows.filled(row) for row in rows):
        gathered.notes.append(f"工作表“{title}”不认识，没有读")


def _some(faults: list[str]) -> str:
    more = f"；另有{len(faults) - _SHOWN}处" if len(faults) > _SHOWN else ""
    return "；".join(faults[:_SHOWN]) + more
