"""Amounts that the text does not print and its words work out: a sum, what is left of a whole."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jixiao.claims.model import Term
from jixiao.figures import plain


def added(terms: Sequence[Term]) -> Term:
    """The sum of several amounts, as one operand."""
    value = sum((t.figure.value for t in terms), Decimal(0))
    step = sum((t.figure.step for t in terms), Decimal(0))
    return _as(terms[0], "+".join(t.name for t in terms), value, step)


def less(whole: Term, part: Term) -> Term:
    """What is left of a whole without a part."""
    value = whole.figure.value - part.figure.value
    step = max(whole.figure.step, part.figure.step)
    return _as(whole, f"{whole.name}−{part.name}", value, step)


def _as(like: Term, name: str, value: Decimal, step: Decimal) -> Term:
    figure = replace(like.figure, value=value, step=step)
    shown = f"{plain(value / figure.unit.factor)}{figure.unit.name}"
    return replace(like, name=name, figure=figure.with_printed(shown))
