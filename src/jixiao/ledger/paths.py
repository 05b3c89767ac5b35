"""Every leaf of the tree by its path: `expenditure.basic.final`, `projects[P01].spent`.

A part in a list is named in brackets by what names it (its code, else its name), or
by its number, `[#1]`, where nothing does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from typing import TypeVar, cast

from pydantic.fields import FieldInfo

from jixiao.errors import UnknownPath
from jixiao.ledger.model.base import Choice, Kind, Named, Part

Tree = TypeVar("Tree", bound=Part)
_STEP = re.compile(r"\.?(?P<name>\w+)|\[(?P<key>[^\[\]]+)\]")
_NAME = re.compile(r"[^\[\]#\n][^\[\]\n]*")
_ASIDE = frozenset({"format", "states", "sources", "texts"})


@dataclass(frozen=True, slots=True)
class Leaf:
    """One leaf with its path, its value and what was declared of it."""

    path: str
    value: object
    words: tuple[str, ...]
    kind: Kind
    unit: str

    @property
    def label(self) -> str:
        """The leaf in Chinese, from the subject down: 支出·基本支出·本年决算."""
        return "·".join(self.words)


def declared(part: type[Part], leaf: str) -> Named:
    """What a field of a part is called."""
    found = [item for item in part.model_fields[leaf].metadata if isinstance(item, Named)]
    return found[-1]


def kind_of(field: FieldInfo) -> Kind | None:
    """What a field holds; None for a part or a list of parts."""
    return next((item for item in field.metadata if isinstance(item, Kind)), None)


def choices(field: FieldInfo) -> Choice | None:
    """The words offered for a field."""
    return next((item for item in field.metadata if isinstance(item, Choice)), None)


def unit_of(part: type[Part], leaf: str) -> str:
    """What a leaf is counted in; empty for words."""
    held = kind_of(part.model_fields[leaf])
    return declared(part, leaf).unit or ("元" if held is Kind.MONEY else "")


@cache
def _fields(part: type[Part]) -> tuple[tuple[str, Named, Kind | None, str], ...]:
    found = []
    for name, field in part.model_fields.items():
        if name in _ASIDE:
            continue
        found.append((name, declared(part, name), kind_of(field), unit_of(part, name)))
    return tuple(found)


def keys(parts: tuple[Part, ...]) -> tuple[str, ...]:
    """How each part of a list is named in a path: no two alike."""
    names = [part.name_in_list() for part in parts]
    return tuple(
        name if _names_one(name, names) else f"#{number}" for number, name in enumerate(names, 1)
    )


def _names_one(name: str, names: list[str]) -> bool:
    return names.count(name) == 1 and _NAME.fullmatch(name) is not None


def leaves(part: Part, path: str = "", words: tuple[str, ...] = ()) -> Iterator[Leaf]:
    """Every leaf below a part, blank ones included, in the order of declaration."""
    for name, named, kind, unit in _fields(type(part)):
        value = getattr(part, name)
        below = f"{path}.{name}" if path else name
        called = (*words, named.label)
        if kind is not None:
            yield Leaf(below, value, called, kind, unit)
        elif isinstance(value, Part):
            yield from leaves(value, below, called)
        else:
            for key, item in zip(keys(value), value, strict=True):
                yield from leaves(item, f"{below}[{key}]", (*called, key))


def parts(part: Part, path: str = "") -> Iterator[tuple[str, Part]]:
    """Every part with its path, the root included."""
    yield path, part
    for below, value in _below(part, path):
        if isinstance(value, Part):
            yield from parts(value, below)
        else:
            for key, item in zip(keys(value), value, strict=True):
                yield from parts(item, f"{below}[{key}]")


def lists(part: Part, path: str = "") -> Iterator[tuple[str, tuple[Part, ...]]]:
    """Every list of parts with its path; empty ones are left out."""
    for at, one in parts(part, path):
        for below, value in _below(one, at):
            if isinstance(value, tuple) and value:
                yield below, value


def _below(part: Part, path: str) -> Iterator[tuple[str, Part | tuple[Part, ...]]]:
    for name, _, kind, _ in _fields(type(part)):
        if kind is None:
            yield f"{path}.{name}" if path else name, getattr(part, name)


def steps(path: str) -> tuple[tuple[str, bool], ...]:
    """A path taken apart: each name, and whether it stood in brackets."""
    found: list[tuple[str, bool]] = []
    at = 0
    while at < len(path):
        step = _STEP.match(path, at)
        if step is None:
            raise UnknownPath(path, "")
        found.append((step["name"] or step["key"], step["name"] is None))
        at = step.end()
    return tuple(found)


def upwards(path: str) -> Iterator[str]:
    """A path and those of the parts it stands in, from the innermost."""
    yield path
    for at in range(len(path) - 1, 0, -1):
        if path[at] in ".[":
            yield path[:at]


def get(tree: Part, path: str) -> object:
    """The part, list or leaf at a path.

    Raises:
        UnknownPath: nothing stands there; the error names what comes closest.

    """
    at: object = tree
    for name, in_list in steps(path):
        at = _step(at, name, in_list=in_list)
        if at is _NOWHERE:
            raise UnknownPath(path, nearest(tree, path))
    return at


_NOWHERE = object()


def _step(at: object, name: str, *, in_list: bool) -> object:
    if in_list and isinstance(at, tuple):
        return dict(zip(keys(at), at, strict=True)).get(name, _NOWHERE)
    if not in_list and isinstance(at, Part) and name in type(at).model_fields:
        return getattr(at, name)
    return _NOWHERE


def leaf_at(tree: Part, path: str) -> Leaf:
    """The leaf at a path that `get` answers for, with what was declared of it."""
    return next(leaf for leaf in leaves(tree) if leaf.path == path)


def nearest(tree: Part, path: str) -> str:
    """The path of the tree that is written most like this one; empty if none is."""
    known = {leaf.path for leaf in leaves(tree)}
    known |= {path.rpartition(".")[0] for path in known}
    return next(iter(get_close_matches(path, sorted(known - {""}), 1, 0.6)), "")


def replaced(tree: Tree, path: str, value: object) -> Tree:
    """A tree that holds this value at this path; the rest is shared.

    Raises:
        UnknownPath: nothing stands there.

    """
    get(tree, path)
    return cast("Tree", _replaced(tree, steps(path), value))


def _replaced(at: object, way: tuple[tuple[str, bool], ...], value: object) -> object:
    if not way:
        return value
    (name, in_list), rest = way[0], way[1:]
    if in_list:
        items = cast("tuple[Part, ...]", at)
        named = zip(keys(items), items, strict=True)
        return tuple(_replaced(i, rest, value) if key == name else i for key, i in named)
    part = cast("Part", at)
    return part.model_copy(update={name: _replaced(getattr(part, name), rest, value)})
