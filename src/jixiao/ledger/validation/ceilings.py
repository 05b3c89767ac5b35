"""Figures that another one bounds: spent ≤ received ≤ approved, satisfied ≤ valid ≤ sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from jixiao.ledger.model.base import Part
from jixiao.ledger.paths import parts
from jixiao.ledger.validation.base import Problem, Seen
from jixiao.ledger.words import amount


@dataclass(frozen=True, slots=True)
class Ceiling:
    """`lower` may not exceed `upper`; `grave` where it never can, else worth a question."""

    lower: str
    upper: str
    how: str
    grave: bool = True


_ASSETS = (
    Ceiling("depreciation", "gross", "核对资产账"),
    Ceiling("in_use", "gross", "核对资产账"),
)
_CEILINGS: dict[str, tuple[Ceiling, ...]] = {
    "Project": (
        Ceiling("spent", "revised", "执行数超过全年预算：是否漏填了追加或结转", grave=False),
        Ceiling("distributed", "spent", "转拨数是执行数的一部分"),
    ),
    "Funding": (
        Ceiling("carry_over", "approved", "结转是预算安排的一部分"),
        Ceiling("received", "approved", "核对下达文件", grave=False),
        Ceiling("spent", "received", "核对到位和支付凭证", grave=False),
    ),
    "Survey": (
        Ceiling("valid", "sent", "核对调查记录"),
        Ceiling("satisfied", "valid", "核对调查记录"),
    ),
    "Staff": (Ceiling("in_post", "authorised", "超编的，在问题里说明", grave=False),),
    "AssetClass": _ASSETS,
    "AssetValue": _ASSETS,
    "Procurement": (Ceiling("to_micro_firms", "to_small_firms", "小微企业是中小企业的一部分"),),
}


def problems(seen: Seen) -> Iterator[Problem]:
    """Every figure above the one that bounds it."""
    for path, part in parts(seen.year):
        for ceiling in _CEILINGS.get(type(part).__name__, ()):
            problem = _judged(seen, path, part, ceiling)
            if problem:
                yield problem


def _judged(seen: Seen, path: str, part: Part, ceiling: Ceiling) -> Problem | None:
    lower, upper = getattr(part, ceiling.lower), getattr(part, ceiling.upper)
    if lower is None or upper is None or lower <= upper:
        return None
    at = {name: f"{path}.{name}" for name in (ceiling.lower, ceiling.upper)}
    leaf = seen.leaves[at[ceiling.lower]]
    bound = seen.leaves[at[ceiling.upper]].words[-1]
    told = (amount(Decimal(lower), leaf.unit), amount(Decimal(upper), leaf.unit))
    said = seen.error if ceiling.grave else seen.warning
    return said(leaf.path, f"{told[0]}，超过了{bound}{told[1]}", ceiling.how)
