"""Words of Chinese official writing, for finding slips of the pen; one file a kind.

- `pairs`: a character, then those that follow it in words of common use (counted in the word
  list of jieba, MIT licence; only which characters stand side by side is kept);
- `words`: words of two characters that reports use daily; `phrases`: longer ones of the field;
- `sounds`: characters of one sound, one group a line (grouped with pypinyin, MIT licence);
- `shapes`: groups of characters that look alike;
- `frequent`: characters so frequent in reports that they join others freely.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def lines(name: str) -> tuple[str, ...]:
    """The lines of one list."""
    text = files("jixiao.data.words").joinpath(f"{name}.txt").read_text("utf-8")
    return tuple(line for line in text.splitlines() if line)


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list, to look them up."""
    return frozenset(words(name))


def words(name: str) -> tuple[str, ...]:
    """The words of one list."""
    return tuple(word for line in lines(name) for word in line.split())
