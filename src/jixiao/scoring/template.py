"""An empty department-year for a notice: its indicators, and 无 where most have nothing."""

from __future__ import annotations

from jixiao.ledger.model.indicators import Indicator
from jixiao.ledger.model.profile import Profile
from jixiao.ledger.model.year import DepartmentYear, State
from jixiao.packs.model import Pack

# What few departments have; whoever does clears the state and fills in the figures.
RARE = (
    "income.special_account", "income.superior_grant", "income.institutional", "income.business",
    "income.subordinate", "income.reserve_used", "income.distributed", "income.opening.business",
    "income.closing.business", "expenditure.to_superior", "expenditure.business",
    "expenditure.to_subordinate", "expenditure.capital", "expenditure.social_insurance",
    "three_public.overseas", "three_public.vehicle_purchase", "buildings",
)  # fmt: skip


def blank_year(pack: Pack, year: int, name: str = "") -> DepartmentYear:
    """A tree with the rows of the notice's own table, to be filled in."""
    rows = pack.department.rows if pack.department else ()
    indicators = tuple(
        Indicator(
            code=row.code,
            level1=row.level1,
            level2=row.level2,
            level3=row.level3,
            weight=row.weight.value,
            standard=row.standard,
        )
        for row in rows
    )
    return DepartmentYear(
        year=year,
        pack=pack.name,
        profile=Profile(name=name, finance=pack.issuer.value or ""),
        indicators=indicators,
        states=dict.fromkeys(RARE, State.NONE),
    )
