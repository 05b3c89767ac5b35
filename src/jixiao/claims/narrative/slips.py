"""Whether a figure is near enough to what it should be to be meant so, and wrong."""

from __future__ import annotations

from decimal import Decimal

from jixiao.figures import Figure, Span

_NEAR = Decimal("0.15")
_POWERS = tuple(Decimal(10) ** n for n in (1, 2, 3, 4, -1, -2, -3, -4))


def is_slip(figure: Figure, wanted: Span) -> bool:
    """Whether the figure misses its value by a slip: a digit, two swapped, a moved point, a unit.

    Else another thing is meant by one of the figures, and nothing is said.
    """
    if wanted.low <= 0 or figure.value <= 0:
        return False
    middle = (wanted.low + wanted.high) / 2
    if abs(figure.value - middle) <= middle * _NEAR:
        return True
    return is_moved(figure, wanted)


def is_moved(figure: Figure, wanted: Span) -> bool:
    """Whether only the decimal point or the unit is wrong: 64元 for 64万元."""
    return any(figure.span.scaled(power).meets(wanted) for power in _POWERS)
