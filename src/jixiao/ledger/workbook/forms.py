"""A sheet of one subject: amounts by stage, then single leaves, found by their names."""

from __future__ import annotations

from dataclasses import dataclass

from jixiao.ledger.model.base import Kind
from jixiao.ledger.workbook.cells import Wrong, blank, read, words
from jixiao.ledger.workbook.gather import Gathered
from jixiao.ledger.workbook.heads import plain, scale_of
from jixiao.ledger.workbook.opened import Rows
from jixiao.ledger.workbook.plan import STATE, Column, Form
from jixiao.ledger.workbook.plan import Row as Subject
from jixiao.ledger.workbook.write import CHECK, FORM_HEAD, STAGED_HEAD, STAGES

_FILL_IN = "填写"
_STAGE_OF = {plain(label): stage for stage, label in STAGES}


@dataclass(frozen=True, slots=True)
class _Head:
    """Which column holds what, below one head row."""

    columns: dict[str, int]
    scales: dict[str, int]
    staged: bool


def read_form(gathered: Gathered, rows: Rows, form: Form) -> None:
    """Take every leaf of the sheet; faults are noted, nothing is raised."""
    subjects = {plain(subject.label): subject for subject in form.staged}
    leaves = {plain(leaf.label): leaf for leaf in form.leaves}
    head: _Head | None = None
    for row in rows:
        first = words(rows.at(row)[0]) if rows.at(row) else ""
        if plain(first) in (STAGED_HEAD, FORM_HEAD):
            head = _head(rows, row)
        elif head is not None and first and not first.startswith(CHECK):
            if head.staged:
                _staged(gathered, rows, row, head, subjects.get(plain(first)))
            else:
                _leaf(gathered, rows, row, head, leaves.get(plain(first)))


def _head(rows: Rows, row: int) -> _Head:
    named = {plain(words(value)): at for at, value in enumerate(rows.at(row)) if words(value)}
    scales = {
        plain(words(value)): scale
        for value in rows.at(row)
        if (scale := scale_of(words(value))) is not None
    }
    return _Head(named, scales, plain(words(rows.at(row)[0])) == STAGED_HEAD)


def _unknown(gathered: Gathered, rows: Rows, row: int) -> None:
    if any(words(value) for value in rows.at(row)[1:]):
        first = words(rows.at(row)[0])
        gathered.faults.append(f"{rows.place(row, 0)}：不认识“{first[:20]}”这一行")


def _staged(gathered: Gathered, rows: Rows, row: int, head: _Head, subject: Subject | None) -> None:
    if subject is None:
        _unknown(gathered, rows, row)
        return
    for label, stage in _STAGE_OF.items():
        at = head.columns.get(label)
        if at is not None:
            scale = head.scales.get(label, rows.scale)
            leaf = Column(f"{subject.path}.{stage}", label, Kind.MONEY, "元", "", None, many=False)
            _take(gathered, rows, (row, at), leaf, scale)
    _state(gathered, rows, row, head, subject.path)


def _leaf(gathered: Gathered, rows: Rows, row: int, head: _Head, leaf: Column | None) -> None:
    if leaf is None:
        _unknown(gathered, rows, row)
        return
    at = head.columns.get(_FILL_IN, 1)
    scale = scale_of(words(rows.at(row)[0])) or rows.scale
    _take(gathered, rows, (row, at), leaf, scale)
    _state(gathered, rows, row, head, leaf.path)


def _take(gathered: Gathered, rows: Rows, cell: tuple[int, int], leaf: Column, scale: int) -> None:
    row, at = cell
    raw = rows.at(row)[at] if at < len(rows.at(row)) else None
    if blank(raw, leaf.kind):
        return
    value = read(raw, leaf.kind, scale)
    if isinstance(value, Wrong):
        gathered.faults.append(f"{rows.place(row, at)}：{value.why}")
        return
    kept = lines(str(value)) if leaf.many else value
    gathered.take(leaf.path, kept, rows.place(row, at))


def lines(text: str) -> list[str]:
    """A cell that holds several entries, one a line."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def _state(gathered: Gathered, rows: Rows, row: int, head: _Head, path: str) -> None:
    at = head.columns.get(STATE)
    if at is not None and at < len(rows.at(row)) and words(rows.at(row)[at]):
        take_state(gathered, path, words(rows.at(row)[at]), rows.place(row, at))


def take_state(gathered: Gathered, path: str, said: str, place: str) -> None:
    """What a part says of itself; a word that is no state is a fault."""
    if said in ("无", "不适用", "待补充"):
        gathered.states[path] = said
    else:
        gathered.faults.append(f"{place}：状态“{said[:20]}”不认识，只能填 无、不适用、待补充")
