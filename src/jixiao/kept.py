"""Answers that are worked out once for each object and live as long as it does.

Several checks and claim finders ask a report or a passage the same question (its index of
levels, its part lists). `@kept` remembers the answer with the object itself, so that nothing
outlives the document that it was read from.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Protocol, TypeVar


class Keeper(Protocol):
    """What answers can be kept with: `kept` is the object's own, empty at first."""

    @property
    def kept(self) -> dict[object, Any]: ...


Asked = TypeVar("Asked", bound=Keeper)
Answer = TypeVar("Answer")


def kept(function: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """Ask `function` once of each object. Its answer is shared: it must not be changed."""

    @wraps(function)
    def ask(of: Asked) -> Answer:
        if function not in of.kept:
            of.kept[function] = function(of)
        answer: Answer = of.kept[function]
        return answer

    return ask
