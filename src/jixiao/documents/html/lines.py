"""Running text of a page gathered into lines, white space as a browser shows it."""

from __future__ import annotations

import re

_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")
_BREAK = re.compile(r"(?<=[\u2e80-\uffef])[ \t]*[\r\n]+[ \t\r\n]*(?=[\u2e80-\uffef])")
_INVISIBLE = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")


class Lines:
    """Lines of the paragraph at hand."""

    def __init__(self) -> None:
        self._lines: list[str] = [""]

    def text(self, text: str | None, *, kept: bool = False) -> None:
        """Add text; `kept` says that its line breaks count (inside <pre>)."""
        if not text:
            return
        first, *others = text.splitlines() or [""] if kept else [text]
        self._lines[-1] += _flat(first)
        self._lines.extend(_flat(other) for other in others)

    def newline(self) -> None:
        """A <br>, or a block inside a cell."""
        self._lines.append("")

    def take(self) -> list[str]:
        """The lines so far, blank ones at the ends cut; begins anew."""
        taken = [" ".join(one.split(" ")).strip() for one in self._lines]
        self._lines = [""]
        while taken and not taken[-1]:
            taken.pop()
        while taken and not taken[0]:
            taken.pop(0)
        return taken


def _flat(text: str) -> str:
    """A line break between two Chinese characters is no space; white space is one."""
    return _SPACES.sub(" ", _BREAK.sub("", _INVISIBLE.sub("", text)))
