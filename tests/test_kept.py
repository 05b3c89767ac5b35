"""Answers kept with the object that they are of."""

from dataclasses import dataclass, field
from typing import Any

from jixiao.kept import kept


@dataclass
class _Asked:
    value: int
    kept: dict[object, Any] = field(default_factory=dict)


def test_asked_once_of_each() -> None:
    calls = []

    @kept
    def twice(of: _Asked) -> int:
        calls.append(of.value)
        return 2 * of.value

    one, other = _Asked(3), _Asked(4)
    assert [twice(one), twice(one), twice(other)] == [6, 6, 8]
    assert calls == [3, 4]


def test_each_question_has_its_own_answer() -> None:
    asked = _Asked(3)
    assert kept(lambda of: of.value + 1)(asked) == 4
    assert kept(lambda of: of.value - 1)(asked) == 2


def test_nothing_is_an_answer_too() -> None:
    calls = []

    @kept
    def nothing(of: _Asked) -> None:
        calls.append(of.value)

    asked = _Asked(1)
    assert nothing(asked) is None
    assert nothing(asked) is None
    assert calls == [1]
