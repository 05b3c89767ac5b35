"""List numbers as Word prints them: 一, 1, Ⅰ, a, ①, 壹 …"""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_MOST = 9999


def counted(number: int, digits: str = _DIGITS, units: str = "十百千") -> str:
    """Up to 9999 in Chinese: 十二, 一百零五."""
    if number == 0:
        return "零"
    printed = str(number)
    parts: list[str] = []
    for place, digit in enumerate(printed):
        power = len(printed) - place - 1
        if digit == "0":
            parts.append("零")
        else:
            parts.append(digits[int(digit)] + (units[power - 1] if power else ""))
    text = "".join(parts).rstrip("零")
    while "零零" in text:
        text = text.replace("零零", "零")
    # 十二, not 一十二; but 壹拾贰.
    return text[1:] if len(printed) == len("12") and text.startswith("一十") else text


def roman(number: int) -> str:
    """Lower-case Roman numerals."""
    text = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        text += sign * count
    return text


def letters(number: int) -> str:
    """Print a … z, aa, bb … as Word repeats them."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)


def _circled(number: int) -> str:
    return _CIRCLES[number - 1] if 1 <= number <= len(_CIRCLES) else str(number)


def _each(digits: str) -> Callable[[int], str]:
    return lambda number: "".join(digits[int(d)] for d in str(number))


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)]


_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda n: f"{n:02}",
    "upperRoman": lambda n: roman(n).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda n: letters(n).upper(),
    "lowerLetter": letters,
    "chineseCounting": counted,
    "chineseCountingThousand": counted,
    "taiwaneseCounting": counted,
    "taiwaneseCountingThousand": counted,
    "japaneseCounting": counted,
    "chineseLegalSimplified": lambda n: counted(n, _LEGAL, "拾佰仟"),
    "ideographLegalTraditional": lambda n: counted(n, _LEGAL, "拾佰仟"),
    "ideographDigital": _each(_DIGITS),
    "japaneseDigitalTenThousand": _each(_DIGITS),
    "taiwaneseDigital": _each(_DIGITS),
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "decimalFullWidth": _each("０１２３４５６７８９"),
    "decimalFullWidth2": _each("０１２３４５６７８９"),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda n: f"({n})",
    "decimalEnclosedFullstop": lambda n: f"{n}.",
    "ideographEnclosedCircle": lambda n: f"({counted(n)})",
    "numberInDash": lambda n: f"- {n} -",
    "none": lambda _: "",
    "bullet": lambda _: "",
}


def printed(number: int, name: str) -> str:
    """A number in the list format that Word calls `name`; unknown ones as 1, 2, 3."""
    return _FORMATS.get(name, str)(min(max(number, 0), _MOST)) if number else "0"
