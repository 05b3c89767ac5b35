"""Single edits by which figures go wrong: swapped digits, a shifted point, a wrong unit."""

from __future__ import annotations

from decimal import Decimal

from jixiao.figures import Figure, Kind

_FEW = 2  # digits in which one more or less tells nothing


def edited(figure: Figure, wanted: Decimal) -> str:
    """How one edit turns the printed figure into the wanted value (Chinese), or nothing."""
    if wanted == figure.value or wanted * figure.value <= 0:
        return ""
    if figure.unit.kind is Kind.MONEY and wanted in (
        figure.value * 10_000,
        figure.value / 10_000,
    ):
        return "元、万元、亿元误用"
    ratio = wanted / figure.value
    if ratio in (Decimal(10), Decimal("0.1"), Decimal(100), Decimal("0.01")):
        return "小数点错位"
    ours, theirs = _digits(figure.value, figure), _digits(wanted, figure)
    return _of_digits(ours, theirs) if ours and theirs else ""


def _of_digits(ours: str, theirs: str) -> str:
    """How one edit turns these digits into those (Chinese), or nothing."""
    if len(ours) != len(theirs):
        return "少写或多写一个数字" if _one_more(*sorted((ours, theirs), key=len)) else ""
    differing = [i for i, (a, b) in enumerate(zip(ours, theirs, strict=True)) if a != b]
    if len(differing) == 1:
        return "一个数字之差"
    swapped = (
        len(differing) == 2  # noqa: PLR2004  two places
        and differing[1] == differing[0] + 1
        and ours[differing[0]] == theirs[differing[1]]
        and ours[differing[1]] == theirs[differing[0]]
    )
    return "相邻两个数字颠倒" if swapped else ""


def _one_more(short: str, long: str) -> bool:
    """Whether the longer is the shorter with one digit put in: 867.48 and 1867.48."""
    cuts = (long[:place] + long[place + 1 :] for place in range(len(long)))
    return len(short) > _FEW and short in cuts


def _digits(value: Decimal, figure: Figure) -> str | None:
    """The digits as they would be printed at the figure's step; none if finer."""
    scaled = value / figure.step
    return str(abs(int(scaled))) if scaled == scaled.to_integral_value() else None
