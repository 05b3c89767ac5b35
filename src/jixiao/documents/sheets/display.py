"""Numbers as a spreadsheet shows them: 0.4361 under 0.00% is 43.61%."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from jixiao.documents.sheets.dates import date_text
from jixiao.documents.sheets.formats import PERCENT, Layout, Section, Token, sections

_DIGITS = 15  # significant digits that a spreadsheet keeps
_EXACT = Context(prec=_DIGITS, rounding=ROUND_HALF_UP)
_WIDE = Context(prec=400, rounding=ROUND_HALF_UP)
_STEPS = tuple(Decimal(1).scaleb(-places) for places in range(64))
_RANGE = 310  # powers of ten that a stored number may have
_ROOM = 11  # characters that General takes at most
_HUGE = Decimal(10) ** 11
_TINY = Decimal("0.0001")
_LAST_SECTION = 3  # after positive, negative and zero comes text


def number(text: str) -> Decimal | None:
    """A stored number, to the 15 digits that count; None where it is none."""
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    return _EXACT.plus(value) if value.is_finite() and abs(value.adjusted()) < _RANGE else None


def shown(value: Decimal, code: str, *, since_1904: bool = False) -> str:
    """A number under a format code. Dates count days from 1900, or from 1904."""
    section, signed = _chosen(value, sections(code))
    if section is None:
        return "-" * (value < 0) + general(abs(value))
    if section.is_date:
        dated = date_text(value, section, since_1904=since_1904)
        return general(value) if dated is None else dated
    # Negatives told by colour alone ([Red]0.00) need their sign in a plain text.
    size = value if signed or section.unsigned else abs(value)
    if section.is_general:
        return _around(section, general(size))
    return _numeric(section.layout, size).strip()


def text_shown(text: str, code: str) -> str:
    """A text under a format code: the fourth section, or one with @, may add to it."""
    section = sections(code)[: _LAST_SECTION + 1][-1]
    if not section.is_text:
        return text
    return "".join(
        text if t.text == "@" and t.kind == "mark" else _literal(t) for t in section.tokens
    )


def general(value: Decimal) -> str:
    """A number as General shows it in a wide column: at most 11 characters."""
    if value == 0:
        return "0"
    size = abs(value)
    sign = "-" if value < 0 else ""
    if size >= _HUGE or (size < _TINY and -size.as_tuple().exponent > _ROOM - 2):  # type: ignore[operator]  # finite
        return sign + _power(size)
    whole = max(size.adjusted() + 1, 1)
    rounded = _rounded(size, max(_ROOM - whole - 1, 0))
    text = f"{rounded:f}"
    return sign + (text.rstrip("0").rstrip(".") if "." in text else text)


def _power(size: Decimal) -> str:
    """1.23457E+11."""
    exponent = size.adjusted()
    head = _rounded(size.scaleb(-exponent), 5)
    if head >= 10:  # noqa: PLR2004  rounded up to the next power
        head, exponent = head / 10, exponent + 1
    text = f"{head:f}".rstrip("0").rstrip(".")
    return f"{text}E{'+' if exponent >= 0 else '-'}{abs(exponent):02}"


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(_STEPS[places], context=_WIDE)


def _chosen(value: Decimal, parts: tuple[Section, ...]) -> tuple[Section | None, bool]:
    """The section for a value, and whether the value's own sign is printed there."""
    if any(part.condition for part in parts):
        for part in parts[:3]:
            if part.applies(value):
                return part, True
        free = [part for part in parts[:3] if part.condition is None]
        return (free[0] if free else None), True
    numeric = parts[:3]
    if value < 0 and len(numeric) > 1:
        return numeric[1], False
    if value == 0 and len(numeric) == 3:  # noqa: PLR2004  pos;neg;zero
        return numeric[2], False
    return numeric[0], True


def _around(section: Section, text: str) -> str:
    """General, or a format that we show as General, with the literals round it."""
    before, after, seen = "", "", False
    for token in section.tokens:
        seen = seen or token.kind in ("general", "digit")
        if token.kind == "literal":
            before, after = (before, after + token.text) if seen else (before + token.text, after)
    return f"{before}{text}{after}".strip()


def _numeric(layout: Layout, value: Decimal) -> str:
    sign = "-" if value < 0 else ""
    scaled = abs(value).scaleb(layout.shift, context=_WIDE)
    if layout.power:
        return sign + _scientific(layout, scaled)
    whole, _, decimals = f"{_rounded(scaled, layout.places):f}".partition(".")
    head = _head(layout.head, whole.lstrip("0"), grouped=layout.grouped)
    return sign + head + _tail(layout.tail, decimals)


def _head(tokens: tuple[Token, ...], digits: str, *, grouped: bool) -> str:
    """The whole part; digits fill the places from the right, the first takes the rest."""
    places = sum(token.kind == "digit" for token in tokens)
    units = _units(tokens, digits, grouped=grouped)  # from the right
    out = "" if places else digits  # “.00” prints 12.50 as 12.50 all the same
    top, left = len(units), places
    for token in tokens:
        if token.kind == "digit":
            left -= 1
            out += "".join(reversed(units[left:top]))
            top = left
        else:
            out += "%" if token == PERCENT else _literal(token)
    return out


def _units(tokens: tuple[Token, ...], digits: str, *, grouped: bool) -> list[str]:
    """What each place prints, from the right: a digit, with the comma that follows it."""
    places = [token.text for token in reversed(tokens) if token.kind == "digit"]
    units = []
    for at in range(max(len(places), len(digits))):
        digit = digits[-1 - at] if at < len(digits) else "0" if places[at] == "0" else ""
        comma = "," if grouped and digit and at and at % 3 == 0 else ""
        units.append(digit + comma)
    return units


def _tail(tokens: tuple[Token, ...], decimals: str) -> str:
    """The point and what follows; # leaves out zeros at the end."""
    out = ""
    places = [token.text for token in tokens if token.kind == "digit"]
    keep = len(places)
    while keep and places[keep - 1] != "0" and decimals[keep - 1 : keep] in ("0", ""):
        keep -= 1
    at = 0
    for token in tokens:
        if token.kind == "digit":
            out += decimals[at] if at < keep and at < len(decimals) else ""
            at += 1
        else:
            out += token.text if token.kind == "mark" and token.text in ".%" else _literal(token)
    return out


def _scientific(layout: Layout, size: Decimal) -> str:
    exponent = size.adjusted() if size else 0
    rounded = _rounded(size.scaleb(-exponent), layout.places)
    if rounded >= 10:  # noqa: PLR2004  rounded up to the next power
        rounded, exponent = _rounded(rounded / 10, layout.places), exponent + 1
    whole, _, decimals = f"{rounded:f}".partition(".")
    width = sum(token.kind == "digit" for token in layout.power)
    sign = "-" if exponent < 0 else layout.power[0].text[1].replace("-", "")
    return f"{whole}{_tail(layout.tail, decimals)}E{sign}{abs(exponent):0{max(width, 1)}}"


def _literal(token: Token) -> str:
    return token.text if token.kind == "literal" else ""
