"""Names of columns and rows as clerks leave them: with a unit, with spaces, in brackets."""

from __future__ import annotations

import re
import unicodedata

_UNIT = re.compile(r"[（(](?P<unit>[^（）()]*(?:[（(][^（）()]*[）)])?[^（）()]*)[）)]$")
_SCALES = {"万元": 10_000, "元": 1}
_QUOTES = str.maketrans("", "", "“”\"'：:* \u3000")


def plain(text: str) -> str:
    """A name without quotes, blanks and the unit behind it, as names are compared."""
    narrow = unicodedata.normalize("NFKC", text).translate(_QUOTES)
    return _UNIT.sub("", narrow) or narrow


def scale_of(head: str) -> int | None:
    """How many 元 the unit in a head counts; None where it names none."""
    found = _UNIT.search(head.strip())
    return _SCALES.get(found["unit"].strip()) if found else None
