"""Put a waiver into the text of a jixiao.toml and leave the rest as the user wrote it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import tomlkit
from tomlkit import TOMLDocument
from tomlkit.items import AoT, Table

from jixiao.findings import Finding, Waiver
from jixiao.waivers import Entry, renews


def text_with(text: str, entry: Entry, finding: Finding) -> str:
    """The file with the entry added; it takes the place of one that it renews."""
    document = tomlkit.parse(text)
    listed = _listed(document)
    for number in reversed(range(len(listed))):
        if renews(_entry(listed[number].unwrap()), finding):
            del listed[number]
    listed.append(_table(entry))
    return tomlkit.dumps(document)


def _listed(document: TOMLDocument) -> AoT:
    """The waivers as [[waivers]]; an inline list is written out as such."""
    written = document.get("waivers")
    if isinstance(written, AoT):
        return written
    listed = tomlkit.aot()
    for inline in written or ():
        table = tomlkit.table()
        table.update(inline)
        listed.append(table)
    document.pop("waivers", None)
    if document.as_string().strip():
        document.add(tomlkit.nl())
    document["waivers"] = listed
    return listed


def _table(entry: Entry) -> Table:
    table = tomlkit.table()
    table["fingerprint"] = entry.fingerprint
    table["code"] = entry.code
    table["reason"] = entry.waiver.reason
    table["by"] = entry.waiver.by
    table["date"] = date.fromisoformat(entry.waiver.date)
    table["file"] = entry.file
    if entry.key:
        table["key"] = entry.key
    table["quotes"] = list(entry.quotes)
    return table


def _entry(table: Mapping[str, object]) -> Entry:
    """Enough of a written waiver to tell what it was about."""
    quotes = table.get("quotes", ())
    return Entry(
        fingerprint=str(table.get("fingerprint", "")),
        waiver=Waiver("", "", ""),
        code=str(table.get("code", "")),
        key=str(table.get("key", "")),
        quotes=tuple(str(q) for q in quotes) if isinstance(quotes, list) else (),
    )
