"""Assets: by class, as counted, as registered."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import Choice, Count, Day, Named, Number, Part, Text, Yuan

CLASSES = Choice(
    ("房屋和构筑物", "设备", "文物和陈列品", "图书和档案", "家具和用具", "特种动植物", "无形资产"),
    open=True,
)


class AssetValue(Part):
    """Fixed assets at the year's end; amounts in 元."""

    gross: Annotated[Yuan, Named("原值")] = None
    depreciation: Annotated[Yuan, Named("累计折旧")] = None
    net: Annotated[Yuan, Named("净值", "原值－累计折旧")] = None
    in_use: Annotated[Yuan, Named("在用原值", "实际在用资产的原值")] = None


class AssetClass(AssetValue):
    """One class of fixed assets."""

    key = ("name",)

    name: Annotated[Text, Named("资产类别"), CLASSES] = ""


class Card(Part):
    """One card of the register of assets."""

    key = ("number", "name")

    number: Annotated[Text, Named("卡片编号")] = ""
    name: Annotated[Text, Named("资产名称")] = ""
    category: Annotated[Text, Named("资产类别"), CLASSES] = ""
    bought: Annotated[Day, Named("购置日期")] = None
    gross: Annotated[Yuan, Named("原值")] = None
    depreciation: Annotated[Yuan, Named("累计折旧")] = None
    user: Annotated[Text, Named("使用人")] = ""
    state: Annotated[Text, Named("使用状况"), Choice(("在用", "闲置", "出租出借", "待处置"))] = ""


class Assets(Part):
    """What the department owns."""

    total: Annotated[AssetValue, Named("固定资产合计")] = AssetValue()
    classes: Annotated[tuple[AssetClass, ...], Named("分类资产")] = ()
    cards: Annotated[tuple[Card, ...], Named("资产卡片")] = ()
    counted_on: Annotated[Day, Named("盘点日期")] = None
    surplus: Annotated[Yuan, Named("盘盈")] = None
    shortage: Annotated[Yuan, Named("盘亏")] = None
    proceeds: Annotated[Yuan, Named("处置和出租收入", "本年应上缴的资产收益")] = None
    proceeds_paid: Annotated[Yuan, Named("已上缴资产收益")] = None
    vehicles: Annotated[Count, Named("车辆数", "年末全部车辆", "辆")] = None
    large_equipment: Annotated[Count, Named("单价100万元以上设备", "", "台（套）")] = None
    management: Annotated[Text, Named("资产管理情况")] = ""


class Building(Part):
    """One office building or hall finished in the year (楼堂馆所)."""

    key = ("name",)

    name: Annotated[Text, Named("项目名称")] = ""
    approved_area: Annotated[Number, Named("批复规模", "", "㎡")] = None
    actual_area: Annotated[Number, Named("实际规模", "", "㎡")] = None
    approved_cost: Annotated[Yuan, Named("预算投资")] = None
    actual_cost: Annotated[Yuan, Named("实际投资")] = None
