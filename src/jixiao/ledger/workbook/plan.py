"""Which sheet holds which leaf: worked out from the model, so that nothing is forgotten.

A subject (单位概况, 支出, …) has a sheet of its own. On it stand, one under the other, the
subjects with their amounts by stage, one row each; then its other leaves, one row each. A
list has a sheet of its own too, one row an item; a list inside a list names its owner in
the first columns (项目, 合同).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import get_args

from jixiao.ledger.model.amounts import Stages
from jixiao.ledger.model.base import Choice, Kind, Part
from jixiao.ledger.model.year import DepartmentYear
from jixiao.ledger.paths import choices, declared, kind_of, unit_of

FIRST = "总表"
STATE = "状态"
STATES_SHEET, SOURCES_SHEET, TEXTS_SHEET = "其他状态", "数据来源", "自写文字"
_ASIDE = frozenset({"format", "states", "sources", "texts"})
_LONGEST = 31  # characters of a sheet's name


@dataclass(frozen=True, slots=True)
class Column:
    """One leaf of an item, as a column of a list or a row of a form."""

    path: str
    label: str
    kind: Kind
    unit: str
    meaning: str
    choice: Choice | None
    many: bool
    """A list of words: one line each."""

    @property
    def head(self) -> str:
        """The label with its unit, as the column is headed."""
        return f"{self.label}（{self.unit}）" if self.unit else self.label


@dataclass(frozen=True, slots=True)
class Row:
    """One subject with its amounts by stage."""

    path: str
    label: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Form:
    """A sheet of one subject: staged amounts, then single leaves."""

    name: str
    path: str
    staged: tuple[Row, ...]
    leaves: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """A sheet of a list: one row an item. `owners` are the lists it stands in, outermost first."""

    name: str
    path: str
    item: type[Part]
    owners: tuple[tuple[str, str], ...]
    """Path of the owning list below the one before, and what its column is called."""
    columns: tuple[Column, ...]


Sheet = Form | Listing


@cache
def plan() -> tuple[Sheet, ...]:
    """Every sheet, in the order of the model."""
    return tuple(_sheets())


def _sheets() -> Iterator[Sheet]:
    root = tuple(_columns(DepartmentYear, "", ""))
    yield Form(FIRST, "", (), root)
    for name, field in DepartmentYear.model_fields.items():
        label = declared(DepartmentYear, name).label
        if name in _ASIDE or kind_of(field) is not None:
            continue
        if isinstance(field.default, Part):
            kind = type(field.default)
            yield Form(
                _named(label), name, tuple(_staged(kind, name, "")), tuple(_columns(kind, name, ""))
            )
            yield from _lists(kind, name, (), "")
        else:
            yield from _listing(_item(field.annotation), name, label, (), "")


def _item(annotation: object) -> type[Part]:
    found: type[Part] = get_args(annotation)[0]
    return found


def _named(label: str) -> str:
    return label.replace("“", "").replace("”", "")[:_LONGEST]


def _joined(before: str, label: str) -> str:
    return f"{before}·{label}" if before else label


def _parts(part: type[Part]) -> Iterator[tuple[str, type[Part], bool]]:
    """The parts of a part: name, kind, whether it is a list."""
    for name, field in part.model_fields.items():
        if name in _ASIDE or kind_of(field) is not None:
            continue
        if isinstance(field.default, Part):
            yield name, type(field.default), False
        else:
            yield name, _item(field.annotation), True


def _staged(part: type[Part], path: str, before: str) -> Iterator[Row]:
    for name, kind, in_list in _parts(part):
        if in_list:
            continue
        named, below = declared(part, name), f"{path}.{name}".lstrip(".")
        label = _joined(before, named.label)
        if kind is Stages:
            yield Row(below, label, named.meaning)
        else:
            yield from _staged(kind, below, label)


def _columns(part: type[Part], path: str, before: str) -> Iterator[Column]:
    """The leaves of a part and of the parts in it, staged amounts and lists set apart."""
    for name, field in part.model_fields.items():
        kind = kind_of(field)
        if name in _ASIDE:
            continue
        named, below = declared(part, name), f"{path}.{name}".lstrip(".")
        if kind is not None:
            yield Column(
                below, _joined(before, named.label), kind, unit_of(part, name), named.meaning,
                choices(field), field.default == (),
            )  # fmt: skip
        elif path and isinstance(field.default, Part) and type(field.default) is not Stages:
            yield from _columns(type(field.default), below, _joined(before, named.label))


def _flat(part: type[Part], path: str, before: str) -> Iterator[Column]:
    """The leaves of an item of a list, its staged amounts as columns among them."""
    for name, field in part.model_fields.items():
        kind, named = kind_of(field), declared(part, name)
        below, label = f"{path}.{name}".lstrip("."), _joined(before, named.label)
        if kind is not None:
            many = field.default == ()
            yield Column(
                below, label, kind, unit_of(part, name), named.meaning, choices(field), many
            )
        elif isinstance(field.default, Part):
            yield from _flat(type(field.default), below, label)


def _lists(
    part: type[Part], path: str, owners: tuple[tuple[str, str], ...], before: str
) -> Iterator[Listing]:
    for name, kind, in_list in _parts(part):
        label, below = declared(part, name).label, f"{path}.{name}".lstrip(".")
        if in_list:
            yield from _listing(kind, below, label, owners, before)
        elif kind is not Stages:
            yield from _lists(kind, below, owners, before)


def _listing(
    item: type[Part], path: str, label: str, owners: tuple[tuple[str, str], ...], before: str
) -> Iterator[Listing]:
    """The sheet of one list, and those of the lists inside its items."""
    title = f"{before}{label}" if before and not label.startswith(before) else label
    yield Listing(_named(title), path, item, owners, tuple(_flat(item, "", "")))
    yield from _lists(item, "", (*owners, (path, label)), label)
