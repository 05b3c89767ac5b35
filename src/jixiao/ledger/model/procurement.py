"""Government procurement by goods, works, services; amounts in 元."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import Named, Part, Yuan


class Purchase(Part):
    """What was to be bought and what was bought."""

    budget: Annotated[Yuan, Named("采购预算")] = None
    actual: Annotated[Yuan, Named("实际采购")] = None


class Procurement(Part):
    """Procurement of the year."""

    total: Annotated[Purchase, Named("政府采购合计", "货物、工程、服务之和")] = Purchase()
    goods: Annotated[Purchase, Named("货物")] = Purchase()
    works: Annotated[Purchase, Named("工程")] = Purchase()
    services: Annotated[Purchase, Named("服务")] = Purchase()
    to_small_firms: Annotated[Yuan, Named("授予中小企业合同金额")] = None
    to_micro_firms: Annotated[Yuan, Named("其中：授予小微企业合同金额")] = None
