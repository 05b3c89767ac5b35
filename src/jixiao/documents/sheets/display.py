"""Numbers as a spreadsheet shows them: 0.4361 under 0.00% is 43.61%."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, localcontext

from jixiao.documents.sheets.dates import date_text
from jixiao.documents.sheets.formats import Section, Token, sections

_DIGITS = 15  # significant digits that a spreadsheet keeps
_EXACT = Context(prec=_DIGITS, rounding=ROUND_HALF_UP)
_RANGE = 310  # powers of ten that a stored number may have
_ROOM = 11  # characters that General takes at most
_HUGE = Decimal(10) ** 11
_TINY = Decimal("0.0001")
_POINT = Token("mark", ".")
_COMMA = Token("mark", ",")
_PERCENT = Token("mark", "%")
_MOST_PLACES = 30
_SIGNS = ("-", "(", "（", "－", "△", "▲", "负")


def number(text: str) -> Decimal | None:
    """A stored number, to the 15 digits that count; None where it is none."""
    try:
        value = Decimal(text.strip())
    except InvalidOperation:
        return None
    return _EXACT.plus(value) if value.is_finite() and abs(value.adjusted()) < _RANGE else None


def shown(value: Decimal, code: str, *, since_1904: bool = False) -> str:
    """A number under a format code. Dates count days from 1900, or from 1904."""
    parts = sections(code)
    section, signed = _chosen(value, parts)
    if section is None:
        return "-" * (value < 0) + general(abs(value))
    if section.is_date:
        dated = date_text(value, section, since_1904=since_1904)
        return general(value) if dated is None else dated
    size = value if signed or _only_coloured(section) else abs(value)
    if section.is_general or section.is_text or _is_fraction(section):
        return _around(section, general(size))
    return _numeric(section, size).strip()


def text_shown(text: str, code: str) -> str:
    """A text under a format code: the fourth section, or one with @, may add to it."""
    parts = sections(code)
    section = parts[3] if len(parts) > 3 else parts[-1]  # noqa: PLR2004  pos;neg;zero;text
    if not section.is_text:
        return text
    return "".join(
        text if t == Token("mark", "@") else t.text if t.kind == "literal" else ""
        for t in section.tokens
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
    with localcontext() as context:
        context.prec = 400
        return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


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


def _only_coloured(section: Section) -> bool:
    """Negatives told by colour alone ([Red]0.00): in plain text they need their sign."""
    return not any(token.kind == "literal" and token.text in _SIGNS for token in section.tokens)


def _is_fraction(section: Section) -> bool:
    return Token("mark", "/") in section.tokens


def _around(section: Section, text: str) -> str:
    """General, or a format that we show as General, with the literals round it."""
    before, after, seen = "", "", False
    for token in section.tokens:
        seen = seen or token.kind in ("general", "digit")
        if token.kind == "literal":
            before, after = (before, after + token.text) if seen else (before + token.text, after)
    return f"{before}{text}{after}".strip()


def _numeric(section: Section, value: Decimal) -> str:
    tokens, scale, grouped = _prepared(section.tokens)
    percents = tokens.count(_PERCENT)
    scaled = abs(value).scaleb(2 * percents - 3 * scale)
    sign = "-" if value < 0 else ""
    at = next((i for i, token in enumerate(tokens) if token.kind == "power"), None)
    if at is not None:
        return sign + _scientific(tokens, at, scaled)
    point = tokens.index(_POINT) if _POINT in tokens else len(tokens)
    head, tail = tokens[:point], tokens[point:]
    places = min(sum(token.kind == "digit" for token in tail), _MOST_PLACES)
    whole, _, decimals = f"{_rounded(scaled, places):f}".partition(".")
    return sign + _head(head, whole.lstrip("0"), grouped=grouped) + _tail(tail, decimals)


def _prepared(tokens: tuple[Token, ...]) -> tuple[list[Token], int, bool]:
    """Tokens without commas; how many thousands to divide by; whether to group."""
    kept: list[Token] = []
    scale, grouped = 0, False
    for index, token in enumerate(tokens):
        if token != _COMMA:
            kept.append(token)
        elif any(later.kind == "digit" for later in _until_point(tokens[index:])):
            grouped = grouped or any(one.kind == "digit" for one in kept)
        elif any(one.kind == "digit" for one in kept):
            scale += 1
    return kept, scale, grouped


def _until_point(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    return tokens[: tokens.index(_POINT)] if _POINT in tokens else tokens


def _head(tokens: list[Token], digits: str, *, grouped: bool) -> str:
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
            out += "%" if token == _PERCENT else _literal(token)
    return out


def _units(tokens: list[Token], digits: str, *, grouped: bool) -> list[str]:
    """What each place prints, from the right: a digit, with the comma that follows it."""
    places = [token.text for token in reversed(tokens) if token.kind == "digit"]
    units = []
    for at in range(max(len(places), len(digits))):
        digit = digits[-1 - at] if at < len(digits) else "0" if places[at] == "0" else ""
        comma = "," if grouped and digit and at and at % 3 == 0 else ""
        units.append(digit + comma)
    return units


def _tail(tokens: list[Token], decimals: str) -> str:
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
            out += token.text if token in (_POINT, _PERCENT) else _literal(token)
    return out


def _scientific(tokens: list[Token], at: int, size: Decimal) -> str:
    head, tail = tokens[:at], tokens[at + 1 :]
    point = head.index(_POINT) if _POINT in head else len(head)
    places = sum(token.kind == "digit" for token in head[point:])
    exponent = size.adjusted() if size else 0
    rounded = _rounded(size.scaleb(-exponent), places)
    if rounded >= 10:  # noqa: PLR2004  rounded up to the next power
        rounded, exponent = _rounded(rounded / 10, places), exponent + 1
    whole, _, decimals = f"{rounded:f}".partition(".")
    width = sum(token.kind == "digit" for token in tail)
    sign = "-" if exponent < 0 else tokens[at].text[1].replace("-", "")
    return f"{whole}{_tail(head[point:], decimals)}E{sign}{abs(exponent):0{max(width, 1)}}"


def _literal(token: Token) -> str:
    return token.text if token.kind == "literal" else ""
