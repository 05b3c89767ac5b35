"""Running heads and feet, page numbers: found by repeating in the same place, and set apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from jixiao.documents.model import Kind
from jixiao.documents.pdf.layout import Page
from jixiao.documents.pdf.lines import Line
from jixiao.documents.pdf.sheets import Sheet

_ZONE = 0.12  # of the page's height, at its head and at its foot
_OFTEN = 3  # pages on which a line stands in the same place
_GRAIN = 6.0  # points
_MARKED = re.compile(
    r"[-—–－―·•~～ ]+\d{1,4}[-—–－―·•~～ ]+"
    r"|第 ?\d{1,4} ?页.{0,3}(?:共 ?\d{1,4} ?页)?.?"
    r"|\d{1,4} ?/ ?\d{1,4}"
)
_BARE = re.compile(r"[-—–－―]?(\d{1,4})[-—–－―]?|[ivxIVX]{1,6}")
_DIGITS = re.compile(r"\d+")

_Key = tuple[str, str, int]


def mark(pages: Sequence[Page]) -> None:
    """Give running heads and feet, and page numbers, their kind."""
    _mark_numbers(pages)
    seen: Counter[_Key] = Counter()
    free: set[_Key] = set()
    for page in pages:
        for line, zone, above_table in _outer(page):
            key = _key(line, zone)
            seen[key] += 1
            if not above_table:
                free.add(key)
    # What always stands above a table is the table's name, told again.
    often = {k for k in free if seen[k] >= _OFTEN or (seen[k] == len(pages) and len(pages) > 1)}
    told = {(zone, text) for zone, text, _ in often}  # on pages that are turned too
    for page in pages:
        for line, zone, _ in _outer(page):
            zoned, text, _ = _key(line, zone)
            if (zoned, text) in told:
                line.kind = Kind.HEADER if zone == "head" else Kind.FOOTER


def _outer(page: Page) -> Iterator[tuple[Line, str, bool]]:
    """Lines near the head and the foot, and whether only lines part them from a table."""
    count = len(page.items)
    for i, item in enumerate(page.items):
        if isinstance(item, Sheet) or item.kind is not Kind.BODY or _BARE.fullmatch(item.text):
            continue
        zone = _zone(page, item)
        if zone == "head":
            following = page.items[i + 1 : i + 4]
            yield item, zone, any(isinstance(other, Sheet) for other in following)
        elif zone and i >= count - 3:
            yield item, zone, False


def _zone(page: Page, line: Line) -> str:
    height = (line.base - page.low) / max(page.height, 1)
    if height > 1 - _ZONE:
        return "head"
    return "foot" if height < _ZONE else ""


def _key(line: Line, zone: str) -> _Key:
    return zone, _DIGITS.sub("#", line.text), round(line.base / _GRAIN)


def _mark_numbers(pages: Sequence[Page]) -> None:
    """Page numbers: marked as such, or bare and rising with the pages."""
    bare: list[tuple[Line, str, int]] = []
    for page in pages:
        lines = page.lines
        for line in {id(line): line for line in lines[:1] + lines[-2:]}.values():
            zone = _zone(page, line)
            if not zone:
                continue
            if _MARKED.fullmatch(line.text):
                line.kind = Kind.HEADER if zone == "head" else Kind.FOOTER
            elif found := _BARE.fullmatch(line.text):
                number = int(found[1]) if found[1] else page.number
                bare.append((line, zone, number - page.number))
    steady = Counter((zone, shift) for _, zone, shift in bare)
    for line, zone, shift in bare:
        if steady[zone, shift] > 1 or len(pages) == 1:
            line.kind = Kind.HEADER if zone == "head" else Kind.FOOTER
