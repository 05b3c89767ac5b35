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
_MOST_PLACES = 30
_SIGNS = ("-", "(", "（", "－", "△", "▲", "负")


@dataclass(frozen=True, slots=True)
class Token:
    """One element of a format: `kind` is literal, digit, mark, date, half …"""

    kind: str
    text: str


_POINT, _COMMA = Token("mark", "."), Token("mark", ",")
PERCENT = Token("mark", "%")


@dataclass(frozen=True, slots=True)
class Layout:
    """The digits of a section: whole part, the rest from the point on, how to scale."""

    head: tuple[Token, ...]
    tail: tuple[Token, ...]
    power: tuple[Token, ...]  # E+00 and what follows; empty where there is none
    places: int  # decimal places
    shift: int  # power of ten to multiply by: two a percent sign, minus three a comma
    grouped: bool


@dataclass(frozen=True, slots=True)
class Section:
    """One of the parts of a format between semicolons."""

    tokens: tuple[Token, ...]
    layout: Layout
    condition: tuple[str, Decimal] | None = None
    chinese: bool = False  # [DBNum1]: digits as 一二三
    is_date: bool = False
    is_general: bool = False  # General, or a format that is shown as General
    is_text: bool = False
    unsigned: bool = False  # prints no sign of its own

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
    kinds = {token.kind for token in tokens}
    fraction = Token("mark", "/") in tokens
    return Section(
        tokens=tuple(tokens),
        layout=_layout(tokens),
        condition=condition,
        chinese=any(text.upper().startswith("DBNUM1") for text in brackets),
        is_date=bool(kinds & {"date", "elapsed", "half"}),
        is_general="general" in kinds or fraction or Token("mark", "@") in tokens,
        is_text=Token("mark", "@") in tokens,
        unsigned=not any(t.kind == "literal" and t.text in _SIGNS for t in tokens),
    )


def _layout(tokens: list[Token]) -> Layout:
    """Take the commas out of the digits, and cut them at the point and at the E."""
    kept: list[Token] = []
    scale, grouped = 0, False
    for index, token in enumerate(tokens):
        if token != _COMMA:
            kept.append(token)
        elif any(one.kind == "digit" for one in kept):
            inside = any(later.kind == "digit" for later in _until(_POINT, tokens[index:]))
            grouped, scale = grouped or inside, scale + (not inside)
    power = next((i for i, token in enumerate(kept) if token.kind == "power"), len(kept))
    head = _until(_POINT, kept[:power])
    tail = kept[len(head) : power]
    return Layout(
        head=tuple(head),
        tail=tuple(tail),
        power=tuple(kept[power:]),
        places=min(sum(token.kind == "digit" for token in tail), _MOST_PLACES),
        shift=2 * kept.count(PERCENT) - 3 * scale,
        grouped=grouped,
    )


def _until(mark: Token, tokens: list[Token]) -> list[Token]:
    return tokens[: tokens.index(mark)] if mark in tokens else tokens
