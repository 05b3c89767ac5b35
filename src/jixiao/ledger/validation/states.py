"""What says 无 and holds figures, what names a path that is not there."""

from __future__ import annotations

from collections.abc import Iterator

from jixiao.errors import UnknownPath
from jixiao.ledger.model.year import State
from jixiao.ledger.paths import get, upwards
from jixiao.ledger.validation.base import Problem, Seen


def problems(seen: Seen) -> Iterator[Problem]:
    """Every state that does not fit what stands at its path."""
    for path, state in seen.given.states.items():
        try:
            get(seen.given, path)
        except UnknownPath as error:
            yield seen.error(path, error.message.removesuffix("。"), "改正或删去这一条")
        else:
            yield from _contradicted(seen, path, state)
    for path in seen.given.sources:
        try:
            get(seen.given, path)
        except UnknownPath as error:
            yield seen.warning(
                path, error.message.removesuffix("。"), "来源指向的数据已不在，请删去"
            )


def _contradicted(seen: Seen, path: str, state: State) -> Iterator[Problem]:
    if state is State.MISSING:
        return
    for leaf in seen.leaves.values():
        if leaf.value and path in upwards(leaf.path):
            told = f"注明“{state}”，却填了{leaf.label}"
            yield seen.error(path, told, f"有数据就不要注明“{state}”，没有就清空数据")
            return
