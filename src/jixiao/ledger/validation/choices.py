"""Words that are not among those a leaf may take."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from jixiao.ledger.paths import choices, parts
from jixiao.ledger.validation.base import Problem, Seen


def problems(seen: Seen) -> Iterator[Problem]:
    """Every word outside a closed list."""
    for path, part in parts(seen.year):
        for name, field in type(part).model_fields.items():
            choice, value = choices(field), getattr(part, name)
            if choice is None or choice.open or not isinstance(value, str) or not value:
                continue
            if value not in choice.words:
                meant = get_close_matches(value, choice.words, 1, 0.3)
                hint = f"，是否指“{meant[0]}”" if meant else ""
                words = "、".join(choice.words)
                at = f"{path}.{name}" if path else name
                yield seen.error(at, f"没有“{value}”这一项{hint}", f"只能填：{words}")
