"""A department-year as a file: JSON or YAML in and out, complete or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from pydantic import ValidationError

from jixiao.errors import BadYear, MissingFile, UnwritableFile, reason
from jixiao.faults import told
from jixiao.ledger.model.year import DepartmentYear
from jixiao.plain_yaml import loader
from jixiao.whole import write_whole

_LARGEST = 50_000_000  # bytes; 300 projects with all their indicators are 2 million


_LOADER = loader("null", "bool", "int")


def load(path: str | Path) -> DepartmentYear:
    """The department-year of a JSON or YAML file.

    Raises:
        MissingFile: it cannot be opened.
        BadYear: it holds something else; every fault is named with its path.

    """
    return parse(_text(Path(path)), str(path))


def parse(text: str, name: str) -> DepartmentYear:
    """The department-year of a text; JSON is YAML that was written more strictly."""
    try:
        data = _json(text) if text.lstrip()[:1] == "{" else _yaml(text)
    except (json.JSONDecodeError, yaml.YAMLError, RecursionError) as error:
        raise BadYear(name, _place(error)) from error
    if not isinstance(data, dict):
        raise BadYear(name, "内容应当是一组“名称: 值”")
    return from_data(data, name)


def _json(text: str) -> object:
    return json.loads(text, parse_float=str, parse_constant=str)


def _yaml(text: str) -> object:
    if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, _LOADER)):
        raise yaml.YAMLError  # one line that stands for a million others
    return yaml.load(text, _LOADER)  # noqa: S506  a safe loader with fewer kinds of values


def from_data(data: dict[str, Any], name: str) -> DepartmentYear:
    """The department-year that plain data describe.

    Raises:
        BadYear: every fault at once, each with its path.

    """
    try:
        return DepartmentYear.model_validate(data)
    except ValidationError as error:
        raise BadYear(name, told(error)) from error


def as_data(year: DepartmentYear) -> dict[str, Any]:
    """Plain data for JSON or YAML: what was never filled in is left out."""
    data: dict[str, Any] = {"format": year.format, "year": year.year}
    return data | year.model_dump(mode="json", exclude_defaults=True)


def as_json(year: DepartmentYear) -> str:
    """The tree as JSON text."""
    return json.dumps(as_data(year), ensure_ascii=False, indent=2) + "\n"


def as_yaml(year: DepartmentYear) -> str:
    """The tree as YAML text, in the order of the model."""
    data = as_data(year)
    written: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)
    return written


_WRITERS: dict[str, Callable[[DepartmentYear], str]] = {
    ".json": as_json,
    ".yaml": as_yaml,
    ".yml": as_yaml,
}


SUFFIXES = tuple(_WRITERS)


def save(year: DepartmentYear, path: str | Path) -> None:
    """Write the tree; the suffix chooses the format. The file appears complete or not at all.

    Raises:
        UnwritableFile: the folder or the disk refuses, or the suffix is none of ours.

    """
    target = Path(path)
    write = _WRITERS.get(target.suffix.lower())
    if write is None:
        raise UnwritableFile(str(target), f"后缀应为 {'、'.join(_WRITERS)}")
    write_whole(target, write(year))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST:
            raise BadYear(str(path), f"文件超过{_LARGEST // 1_000_000}MB")
        return path.read_text("utf-8-sig")
    except OSError as error:
        raise MissingFile(str(path), reason(error)) from error
    except UnicodeDecodeError as error:
        raise BadYear(str(path), "不是 UTF-8 文字") from error


def _place(error: Exception) -> str:
    if isinstance(error, json.JSONDecodeError):
        return f"第{error.lineno}行第{error.colno}列不合 JSON 写法"
    mark = getattr(error, "problem_mark", None)
    return f"第{mark.line + 1}行第{mark.column + 1}列不合 YAML 写法" if mark else "有引用或嵌套太深"
