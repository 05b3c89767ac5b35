"""Where brackets, and the lists in them, end."""

from __future__ import annotations


def closing(text: str, start: int, at: int) -> int:
    """Where the bracket closes that opened between the total and the first part."""
    depth = text.count("（", start, at) - text.count("）", start, at)
    if depth <= 0:
        return len(text)
    for index in range(at, len(text)):
        depth += (text[index] == "（") - (text[index] == "）")
        if depth == 0:
            return index
    return len(text)


def sub_end(text: str, at: int, limit: int) -> int:
    """Where a list inside a list ends: its bracket, the next ；, else the outer end."""
    opened = text.rfind("（", max(0, at - 2), at + 2)
    if opened >= 0:
        depth = 0
        for index in range(opened, limit):
            depth += (text[index] == "（") - (text[index] == "）")
            if depth == 0:
                return index
    semicolon = text.find("；", at, limit)
    return semicolon if semicolon >= 0 else limit
