"""Single edits by which figures go wrong: swapped digits, a shifted point, a wrong unit."""

from __future__ import annotations

from decimal import Decimal

from jixiao.figures import Figure, Kind


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
    if ours is None or theirs is None or len(ours) != len(theirs):
        return ""
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


def _digits(value: Decimal, figure: Figure) -> str | None:
    """The digits as they would be printed at the figure's step; none if finer."""
    scaled = value / figure.step
    return str(abs(int(scaled))) if scaled == scaled.to_integral_value() else None
