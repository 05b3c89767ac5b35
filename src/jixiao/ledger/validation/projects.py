"""Projects: contracts within budgets, payments within contracts, shares as agreed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from jixiao.ledger.model.projects import Contract, CostShare, Project
from jixiao.ledger.paths import keys
from jixiao.ledger.validation.base import Problem, Seen
from jixiao.ledger.words import amount

_CENT = Decimal("0.01")


def problems(seen: Seen) -> Iterator[Problem]:
    """What a project's money says against itself."""
    for key, project in zip(keys(seen.year.projects), seen.year.projects, strict=True):
        path = f"projects[{key}]"
        yield from _years(seen, path, project)
        yield from _costs(seen, path, project)
        yield from _shares(seen, path, project.cost_shares)
        for name, contract in zip(keys(project.contracts), project.contracts, strict=True):
            yield from _contract(seen, f"{path}.contracts[{name}]", contract)


def _total(amounts: Iterable[Decimal | None]) -> Decimal:
    return sum((a for a in amounts if a is not None), Decimal(0))


def _years(seen: Seen, path: str, project: Project) -> Iterator[Problem]:
    total, paid = project.approved_total, _total((project.paid_before, project.spent))
    if total is not None and paid > total:
        told = f"历年支付{amount(paid, '元')}，超过总投资{amount(total, '元')}"
        yield seen.error(f"{path}.approved_total", told, "核对批准总额和以前年度已付")


def _costs(seen: Seen, path: str, project: Project) -> Iterator[Problem]:
    budget = project.approved_total or project.revised
    made = _total(cost.budget for cost in project.costs)
    if budget is not None and made > budget:
        told = f"子项预算之和{amount(made, '元')}，超过项目预算{amount(budget, '元')}"
        yield seen.error(f"{path}.costs", told, "核对子项预算")


def _contract(seen: Seen, path: str, contract: Contract) -> Iterator[Problem]:
    paid = _total(payment.amount for payment in contract.payments)
    if contract.amount is not None and paid > contract.amount:
        told = f"已付{amount(paid, '元')}，超过合同金额{amount(contract.amount, '元')}"
        yield seen.error(f"{path}.amount", told, "核对付款记录；有补充合同的另列")


def _shares(seen: Seen, path: str, shares: tuple[CostShare, ...]) -> Iterator[Problem]:
    whole = _total(share.ratio for share in shares)
    total = _total(share.amount for share in shares)
    if not whole or not total or any(s.ratio is None or s.amount is None for s in shares):
        return
    for key, share in zip(keys(shares), shares, strict=True):
        due = (share.ratio or Decimal(0)) / whole * total
        if abs(due - (share.amount or Decimal(0))) > _CENT:
            told = f"按分担份数应为{amount(due.quantize(_CENT), '元')}"
            yield seen.error(f"{path}.cost_shares[{key}].amount", told, "核对分担比例和金额")
