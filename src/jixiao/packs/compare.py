"""What differs between two notices, by place."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.packs.model import Pack

_ASIDE = frozenset({"name", "format", "sources", "source", "note", "about", "title"})


def differences(first: Pack, second: Pack) -> Iterator[str]:
    """One line for each value that is not the same: place, first, second."""
    one, other = (dict(_leaves(pack.model_dump(), "")) for pack in (first, second))
    for place in [*one, *(place for place in other if place not in one)]:
        before, after = one.get(place, "（没有）"), other.get(place, "（没有）")
        if before != after:
            yield f"{place}：{before} → {after}"


def _leaves(data: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in _ASIDE:
                below = place if key == "value" else f"{place}.{key}".lstrip(".")
                yield from _leaves(value, below)
    elif isinstance(data, list | tuple):
        for number, value in enumerate(data, 1):
            yield from _leaves(value, f"{place}[{_name(value) or number}]")
    elif data not in (None, "", True):
        yield place, str(data)


def _name(value: object) -> str:
    if not isinstance(value, dict):
        return ""
    named = [value.get(key) for key in ("code", "title", "label", "level1")]
    first = next((str(name) for name in named if name), "")
    return f"{first}·{value['level2']}" if value.get("level2") and not value.get("code") else first
