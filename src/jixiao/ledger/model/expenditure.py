"""Expenditure by nature, by fund, by functional and economic class."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.amounts import Stages
from jixiao.ledger.model.base import Choice, Day, Kind, Named, Part, Text, Yuan

BUDGETS = Choice(
    ("一般公共预算", "政府性基金", "国有资本经营", "社会保险基金", "其他资金"),
)


class ByFund(Part):
    """What one fund paid: basic, project, together."""

    total: Annotated[Stages, Named("合计")] = Stages()
    basic: Annotated[Stages, Named("基本支出")] = Stages()
    project: Annotated[Stages, Named("项目支出")] = Stages()


class FunctionalLine(Part):
    """One item of the functional classification (支出功能分类科目), paid from one fund."""

    key = ("code", "name")

    code: Annotated[Text, Named("科目编码", "类3位、款5位、项7位")] = ""
    name: Annotated[Text, Named("科目名称")] = ""
    budget: Annotated[Text, Named("预算种类"), BUDGETS] = ""
    total: Annotated[Stages, Named("合计")] = Stages()
    basic: Annotated[Stages, Named("基本支出")] = Stages()
    project: Annotated[Stages, Named("项目支出")] = Stages()


class EconomicLine(Part):
    """One item of the economic classification (支出经济分类科目)."""

    key = ("code", "name")

    code: Annotated[Text, Named("科目编码", "类3位、款5位")] = ""
    name: Annotated[Text, Named("科目名称")] = ""
    basic: Annotated[Stages, Named("基本支出")] = Stages()
    project: Annotated[Stages, Named("项目支出")] = Stages()


class Adjustment(Part):
    """One change of the budget in the course of the year."""

    key = ("document",)

    day: Annotated[Day, Named("日期", "文件日期")] = None
    document: Annotated[Text, Named("文号", "追加、调减或调剂的文件")] = ""
    nature: Annotated[Text, Named("支出性质"), Choice(("基本支出", "项目支出"))] = ""
    budget: Annotated[Text, Named("预算种类"), BUDGETS] = ""
    amount: Annotated[Yuan, Named("金额", "追加为正，调减为负")] = None
    about: Annotated[Text, Named("事由")] = ""


class Rebooked(Part):
    """Money budgeted as one thing and booked as another: both ends."""

    key = ("about",)

    about: Annotated[Text, Named("事项")] = ""
    budgeted_as: Annotated[Text, Named("预算用途", "例如 项目支出")] = ""
    booked_as: Annotated[Text, Named("列支科目", "例如 公用经费、往来核销")] = ""
    amount: Annotated[Yuan, Named("金额")] = None


class Expenditure(Part):
    """The expenditure of the year."""

    total: Annotated[Stages, Named("支出合计", "本年支出合计")] = Stages()
    basic: Annotated[Stages, Named("基本支出", "人员经费与公用经费之和")] = Stages()
    personnel: Annotated[Stages, Named("人员经费", "工资福利支出与对个人和家庭的补助")] = Stages()
    operating: Annotated[Stages, Named("公用经费", "基本支出中的商品和服务、资本性支出")] = Stages()
    project: Annotated[Stages, Named("项目支出")] = Stages()
    to_superior: Annotated[Stages, Named("上缴上级支出")] = Stages()
    business: Annotated[Stages, Named("经营支出")] = Stages()
    to_subordinate: Annotated[Stages, Named("对附属单位补助支出")] = Stages()
    general: Annotated[ByFund, Named("一般公共预算财政拨款支出")] = ByFund()
    fund: Annotated[ByFund, Named("政府性基金预算财政拨款支出")] = ByFund()
    capital: Annotated[ByFund, Named("国有资本经营预算财政拨款支出")] = ByFund()
    social_insurance: Annotated[ByFund, Named("社会保险基金支出")] = ByFund()
    other_money: Annotated[ByFund, Named("其他资金支出", "财政拨款以外的资金")] = ByFund()
    functional: Annotated[tuple[FunctionalLine, ...], Named("功能分类科目")] = ()
    economic: Annotated[tuple[EconomicLine, ...], Named("经济分类科目")] = ()
    adjustments: Annotated[tuple[Adjustment, ...], Named("预算调整", "逐笔登记")] = ()
    rebooked: Annotated[
        tuple[Rebooked, ...], Named("改变列支", "预算用途与列支科目不同的资金")
    ] = ()
    running_cost: Annotated[Stages, Named("机关运行经费", "行政和参公单位的公用经费")] = Stages()
    meetings: Annotated[Stages, Named("会议费")] = Stages()
    training: Annotated[Stages, Named("培训费")] = Stages()
    overview: Annotated[Text, Kind.TEXT, Named("使用方向和主要内容")] = ""
