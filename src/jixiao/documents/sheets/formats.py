"""Number formats of spreadsheets (`#,##0.00;[Red]-0`), taken apart."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|[\\!](?P<escaped>.)"
    r"|_(?P<skipped>.)"
    r"|\*(?P<fill>.)"
    r"|\[(?P<bracket>[^\]]*)\]"
    r"|(?P<general>General|G/通用格式)"
    r"|(?P<half>AM/PM|A/P|上午/下午)"
    r"|(?P<power>E[+-])"
    r"|(?P<date>y+|m+|d+|h+|s+|a{3,}|e+|g+)"
    r"|(?P<digit>[0#?])"
    r"|(?P<mark>[.,%@;/])"
    r"|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_CONDITION = re.compile(r"(<=|>=|<>|<|>|=)\s*(-?[0-9.]+)")
_ELAPSED = re.compile(r"h+|m+|s+", re.IGNORECASE)
_COMPARE: dict[str, Callable[[Decimal, Decimal], bool]] = {
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "=": lambda a, b: a == b,
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "<>": lambda a, b: a != b,
}
_LONGEST = 512


@dataclass(frozen=True, slots=True)
class Token:
    """One element of a format: `kind` is literal, digit, mark, date, half …"""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Section:
    """One of the parts of a format between semicolons."""

    tokens: tuple[Token, ...]
    condition: tuple[str, Decimal] | None = None
    chinese: bool = False  # [DBNum1]: digits as 一二三

    @property
    def is_date(self) -> bool:
        return any(token.kind in ("date", "elapsed", "half") for token in self.tokens)

    @property
    def is_general(self) -> bool:
        return any(token.kind == "general" for token in self.tokens)

    @property
    def is_text(self) -> bool:
        return any(token == Token("mark", "@") for token in self.tokens)

    def applies(self, value: Decimal) -> bool:
        """Whether the section's own condition takes a value."""
        return self.condition is not None and _COMPARE[self.condition[0]](value, self.condition[1])


@lru_cache(maxsize=1024)
def sections(code: str) -> tuple[Section, ...]:
    """The sections of a format code; never empty."""
    found: list[Section] = []
    tokens: list[Token] = []
    brackets: list[str] = []
    for match in _TOKEN.finditer(code[:_LONGEST]):
        kind, text = match.lastgroup or "other", match[match.lastgroup or 0]
        if kind == "mark" and text == ";":
            found.append(_section(tokens, brackets))
            tokens, brackets = [], []
        elif kind == "bracket":
            brackets.append(text)
            tokens.extend(_bracketed(text))
        else:
            tokens.append(_token(kind, text))
    found.append(_section(tokens, brackets))
    return tuple(found)


def _token(kind: str, text: str) -> Token:
    if kind in ("quoted", "escaped", "other"):
        return Token("literal", text)
    if kind in ("skipped", "fill"):
        return Token("literal", " " if kind == "skipped" else "")
    return Token(kind, text.lower() if kind == "date" else text)


def _bracketed(text: str) -> list[Token]:
    """[$¥-804] is a currency sign, [h] hours beyond a day; the rest prints nothing."""
    if text.startswith("$"):
        return [Token("literal", text[1:].partition("-")[0])]
    if _ELAPSED.fullmatch(text):
        return [Token("elapsed", text.lower())]
    return []


def _section(tokens: list[Token], brackets: list[str]) -> Section:
    condition = None
    for text in brackets:
        found = _CONDITION.fullmatch(text)
        if found and found[2].count(".") <= 1 and found[2].strip("-."):
            condition = found[1], Decimal(found[2])
    chinese = any(text.upper().startswith("DBNUM1") for text in brackets)
    return Section(tuple(tokens), condition, chinese)
