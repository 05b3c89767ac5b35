"""Frozen for the type checker, quick to make."""

from __future__ import annotations

from jixiao.record import record


@record
class Place:
    page: int
    line: int = 1


def test_a_record_is_a_value() -> None:
    assert Place(3) == Place(3, 1) != Place(3, 2)
    assert {Place(3), Place(page=3, line=1)} == {Place(3)}
    assert repr(Place(3)) == "Place(page=3, line=1)"


def test_a_record_has_no_room_for_more() -> None:
    assert not hasattr(Place(3), "__dict__")
