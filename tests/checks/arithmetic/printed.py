"""Terms as a report prints them: an exact value, rounded to the printed step."""

from decimal import ROUND_HALF_UP, Decimal

from hypothesis import settings
from hypothesis import strategies as st

from jixiao.claims.model import Term
from jixiao.figures import PERCENT, WAN_YUAN, YUAN, Figure, Kind, Unit
from jixiao.findings import Outcome

HOUSE = settings(deadline=None, max_examples=150)
PERSONS = Unit("人", Kind.COUNT)
HUNDRED_MILLION = Unit("亿元", Kind.MONEY, Decimal(10**8))
AGREE = (Outcome.HOLDS, Outcome.ROUNDING)

places = st.integers(0, 4)
money_units = st.sampled_from([YUAN, WAN_YUAN, HUNDRED_MILLION])


def amounts(low: int = 1, high: int = 10**12) -> st.SearchStrategy[Decimal]:
    """Exact yuan to the tenth of a cent: more than any report prints."""
    return st.integers(low, high).map(lambda n: Decimal(n) / 1000)


def term(value: Decimal, unit: Unit = WAN_YUAN, decimals: int = 2, name: str = "支出") -> Term:
    """`value` (in base units) as it would be printed in `unit` to so many decimals."""
    step = Decimal(1).scaleb(-decimals)
    counted = (value / unit.factor).quantize(step, ROUND_HALF_UP)
    printed = f"{counted}{unit.name}"
    figure = Figure(counted * unit.factor, step * unit.factor, unit, printed, 0, len(printed))
    return Term(figure, name, 0, len(printed))


def percent(value: Decimal, decimals: int = 2) -> Term:
    return term(value, PERCENT, decimals, "占比")


def shifted(told: Term, by: Decimal) -> Term:
    """The same term, its printed value moved."""
    figure = told.figure
    moved = Figure(figure.value + by, figure.step, figure.unit, "", figure.start, figure.end)
    return Term(moved, told.name, told.start, told.end)
