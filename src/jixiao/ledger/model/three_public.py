"""三公经费: travel abroad, official vehicles, official hospitality, with their counts."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.amounts import Stages
from jixiao.ledger.model.base import Count, Named, Part, Text, Yuan


class ThreePublic(Part):
    """三公经费 by item (domain.md §5.2); paid from appropriations."""

    total: Annotated[Stages, Named("“三公”经费", "出国、用车、接待三项之和")] = Stages()
    prior_budget: Annotated[Yuan, Named("上年“三公”经费预算", "计算变动率用")] = None
    overseas: Annotated[Stages, Named("因公出国（境）费")] = Stages()
    overseas_groups: Annotated[Count, Named("出国团组数", "", "个")] = None
    overseas_persons: Annotated[Count, Named("出国人次", "", "人次")] = None
    vehicles: Annotated[Stages, Named("公务用车购置及运行维护费", "购置与运行之和")] = Stages()
    vehicle_purchase: Annotated[Stages, Named("公务用车购置费")] = Stages()
    vehicles_bought: Annotated[Count, Named("购置车辆数", "", "辆")] = None
    vehicle_running: Annotated[Stages, Named("公务用车运行维护费")] = Stages()
    vehicles_kept: Annotated[Count, Named("公务用车保有量", "年末数", "辆")] = None
    hospitality: Annotated[Stages, Named("公务接待费")] = Stages()
    hospitality_batches: Annotated[Count, Named("接待批次", "", "批次")] = None
    hospitality_persons: Annotated[Count, Named("接待人次", "", "人次")] = None
    reason: Annotated[Text, Named("变动原因")] = ""
