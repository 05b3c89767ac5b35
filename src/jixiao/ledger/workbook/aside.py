"""The sheets beside the subjects: own texts, states of other paths, sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jixiao.ledger.workbook.cells import words
from jixiao.ledger.workbook.forms import take_state
from jixiao.ledger.workbook.gather import Gathered
from jixiao.ledger.workbook.opened import Rows
from jixiao.ledger.workbook.plan import SOURCES_SHEET, STATES_SHEET, TEXTS_SHEET

_FIRST = 4  # the first row below the head


def _filled(rows: Rows) -> Iterator[tuple[int, list[str]]]:
    for row in rows:
        values = [words(value) for value in rows.at(row)]
        if row >= _FIRST and values and values[0]:
            yield row, values + [""] * 5


def _texts(gathered: Gathered, rows: Rows) -> None:
    for _, (section, text, *_rest) in _filled(rows):
        gathered.texts[section] = text


def _states(gathered: Gathered, rows: Rows) -> None:
    for row, (path, said, *_rest) in _filled(rows):
        take_state(gathered, path, said, rows.place(row, 1))


def _sources(gathered: Gathered, rows: Rows) -> None:
    for _, (path, kind, file, place, quote, *_rest) in _filled(rows):
        gathered.sources[path] = {"kind": kind, "file": file, "place": place, "quote": quote}


ASIDE: dict[str, Callable[[Gathered, Rows], None]] = {
    TEXTS_SHEET: _texts,
    STATES_SHEET: _states,
    SOURCES_SHEET: _sources,
}
