"""A sheet of a list: one row an item, columns found by their heads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jixiao.ledger.workbook.cells import Wrong, blank, read, words
from jixiao.ledger.workbook.forms import lines, take_state
from jixiao.ledger.workbook.gather import Gathered, Item, names
from jixiao.ledger.workbook.heads import plain, scale_of
from jixiao.ledger.workbook.opened import Rows
from jixiao.ledger.workbook.plan import STATE, Listing, plan

_HIGHEST = 20  # rows in which the head is looked for


def read_list(gathered: Gathered, rows: Rows, listing: Listing) -> None:
    """Take every item of the sheet; faults are noted, nothing is raised."""
    head = _head_row(rows, listing)
    if not listing.owners:
        _listing_state(gathered, rows, listing, head or 1)
    if head is None:
        if any(rows.filled(row) for row in list(rows)[2:]):
            gathered.faults.append(f"{rows.title}：没有找到表头，表头应有“{_first(listing)}”等列")
        return
    at = {plain(words(value)): column for column, value in enumerate(rows.at(head))}
    scales = {
        plain(words(value)): scale
        for value in rows.at(head)
        if (scale := scale_of(words(value))) is not None
    }
    for row in range(head + 1, len(rows.values) + 1):
        if rows.filled(row):
            _item(gathered, rows, row, listing, at, scales)


def _first(listing: Listing) -> str:
    return listing.columns[0].label


def _names(listing: Listing) -> list[str]:
    return [plain(label) for _, label in listing.owners] + [plain(c.label) for c in listing.columns]


def _head_row(rows: Rows, listing: Listing) -> int | None:
    """The row near the top that names the most columns, two at least where there are two."""
    wanted = set(_names(listing))
    named = {
        row: len({plain(words(value)) for value in rows.at(row)} & wanted)
        for row in list(rows)[:_HIGHEST]
    }
    best = max(named, key=lambda row: named[row], default=0)
    return best if best and named[best] >= min(2, len(wanted)) else None


def _item(
    gathered: Gathered,
    rows: Rows,
    row: int,
    listing: Listing,
    at: dict[str, int],
    scales: dict[str, int],
) -> None:
    owners = tuple(
        words(rows.at(row)[at[plain(label)]]) if plain(label) in at else ""
        for _, label in listing.owners
    )
    leaves: dict[str, tuple[object, str]] = {}
    for column in listing.columns:
        where = at.get(plain(column.label))
        if where is None or where >= len(rows.at(row)):
            continue
        raw, place = rows.at(row)[where], rows.place(row, where)
        if blank(raw, column.kind):
            continue
        value = read(raw, column.kind, scales.get(plain(column.label), rows.scale))
        if isinstance(value, Wrong):
            gathered.faults.append(f"{place}：{value.why}")
        else:
            leaves[column.path] = (lines(str(value)) if column.many else value, place)
    if leaves or any(owners):
        item = Item(owners, leaves, rows.place(row, 0))
        gathered.items.setdefault(listing.name, []).append(item)


def _listing_state(gathered: Gathered, rows: Rows, listing: Listing, head: int) -> None:
    """状态： above the head, and what is chosen right of it."""
    for row in list(rows)[: head - 1]:
        values = [words(value) for value in rows.at(row)]
        for column, value in enumerate(values[:-1]):
            if plain(value) == STATE and values[column + 1]:
                place = rows.place(row, column + 1)
                take_state(gathered, listing.path, values[column + 1], place)


def owned(gathered: Gathered) -> None:
    """Give every item of an inner list the key of its owner, named by code or by name."""
    by_path = {_way(sheet): sheet for sheet in plan() if isinstance(sheet, Listing)}
    for way, listing in sorted(by_path.items(), key=lambda pair: len(pair[0])):
        items = gathered.items.get(listing.name)
        if items and listing.owners:
            owner = by_path[way[:-1]]
            gathered.items[listing.name] = [_under(gathered, owner, item) for item in items]


def _way(listing: Listing) -> tuple[str, ...]:
    return (*(path for path, _ in listing.owners), listing.path)


def _under(gathered: Gathered, owner: Listing, item: Item) -> Item:
    for key, one in _keyed(owner, gathered.items.get(owner.name, [])):
        called = {key, *(str(value) for leaf, (value, _) in one.leaves.items() if leaf in _NAMING)}
        outer = item.owners[:-1]
        if item.owners[-1] in called and (not outer or _same(outer, one.owners, gathered)):
            return replace(item, owners=(*one.owners, key))
    gathered.faults.append(f"{item.place}：没有名为“{item.owners[-1][:30]}”的{owner.name}")
    return item


def _keyed(owner: Listing, items: list[Item]) -> Iterator[tuple[str, Item]]:
    """The items of a list with their keys, which are their own among those of one owner."""
    groups: dict[tuple[str, ...], list[Item]] = {}
    for item in items:
        groups.setdefault(item.owners, []).append(item)
    for group in groups.values():
        yield from zip(names(owner, group), group, strict=True)


_NAMING = frozenset({"code", "name", "number"})


def _same(told: tuple[str, ...], key: tuple[str, ...], gathered: Gathered) -> bool:
    """Whether an owner's owner, as a row names it, is the one meant."""
    if told == key:
        return True
    projects = gathered.items.get("项目", [])
    return any(
        told[0] in {str(value) for leaf, (value, _) in one.leaves.items() if leaf in _NAMING}
        and key[0] in {str(value) for leaf, (value, _) in one.leaves.items() if leaf in _NAMING}
        for one in projects
    )
