"""Income by source and level, and what is carried over from year to year."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.amounts import Stages
from jixiao.ledger.model.base import Named, Part, Yuan


class Balance(Part):
    """Money carried over (结转和结余), by what it is tied to; amounts in 元."""

    total: Annotated[Yuan, Named("合计")] = None
    basic: Annotated[Yuan, Named("基本支出结转")] = None
    project: Annotated[Yuan, Named("项目支出结转和结余")] = None
    business: Annotated[Yuan, Named("经营结余")] = None


class Income(Part):
    """The income of the year. Appropriations are those of three funds (domain.md §5.1)."""

    total: Annotated[Stages, Named("收入合计", "本年收入合计，不含上年结转")] = Stages()
    appropriation: Annotated[Stages, Named("财政拨款收入", "三本预算的财政拨款之和")] = Stages()
    general: Annotated[Stages, Named("一般公共预算财政拨款收入")] = Stages()
    fund: Annotated[Stages, Named("政府性基金预算财政拨款收入")] = Stages()
    capital: Annotated[Stages, Named("国有资本经营预算财政拨款收入")] = Stages()
    special_account: Annotated[Stages, Named("财政专户管理资金收入")] = Stages()
    superior_grant: Annotated[Stages, Named("上级补助收入")] = Stages()
    institutional: Annotated[Stages, Named("事业收入")] = Stages()
    business: Annotated[Stages, Named("经营收入")] = Stages()
    subordinate: Annotated[Stages, Named("附属单位上缴收入")] = Stages()
    other: Annotated[Stages, Named("其他收入")] = Stages()
    own_level: Annotated[Stages, Named("本级财政安排", "财政拨款中本级安排的部分")] = Stages()
    earmarked: Annotated[Stages, Named("上级专项安排", "财政拨款中上级转移支付的部分")] = Stages()
    reserve_used: Annotated[Yuan, Named("使用非财政拨款结余", "用以前的结余弥补收支差额")] = None
    opening: Annotated[Balance, Named("年初结转和结余")] = Balance()
    distributed: Annotated[Yuan, Named("结余分配")] = None
    closing: Annotated[Balance, Named("年末结转和结余")] = Balance()
