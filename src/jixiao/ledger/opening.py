"""A department-year from whatever file holds it: JSON, YAML or the workbook."""

from __future__ import annotations

from pathlib import Path

from jixiao.errors import UnwritableFile
from jixiao.ledger import files
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.workbook import read as workbook
from jixiao.ledger.workbook.read import Imported
from jixiao.ledger.workbook.write import save as save_workbook

_ZIP = b"PK\x03\x04"
_WORKBOOK = ".xlsx"


def open_year(path: str | Path) -> Imported:
    """The department-year of a file; its content says which kind it is.

    Raises:
        JixiaoError: the file cannot be read, or what it holds is wrong.

    """
    file = Path(path)
    if file.is_file() and _begins(file) == _ZIP:
        return workbook.load(file)
    return Imported(files.load(file), {})


def save_year(year: DepartmentYear, path: str | Path) -> None:
    """Write the tree as the suffix says: .xlsx, .json, .yaml.

    Raises:
        UnwritableFile: the folder or the disk refuses, or the suffix is none of ours.

    """
    suffix = Path(path).suffix.lower()
    if suffix == _WORKBOOK:
        save_workbook(year, path)
    elif suffix in files.SUFFIXES:
        files.save(year, path)
    else:
        known = "、".join((_WORKBOOK, *files.SUFFIXES))
        raise UnwritableFile(str(path), f"后缀应为 {known}")


def _begins(file: Path) -> bytes:
    try:
        with file.open("rb") as opened:
            return opened.read(len(_ZIP))
    except OSError:
        return b""
