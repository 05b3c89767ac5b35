"""Projects: their money from approval to payment, their contracts, steps and results."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import (
    Choice,
    Count,
    Day,
    Kind,
    Lines,
    Named,
    Number,
    Part,
    Text,
    Yuan,
)
from jixiao.ledger.model.expenditure import BUDGETS
from jixiao.ledger.model.indicators import Indicator, Objective

SOURCES = Choice(("本级财政", "上级专项", "非税收入", "自有资金", "其他资金"))
EVENTS = Choice(("年初预算", "年中追加", "调剂", "上年结转"))
STEP_STATES = Choice(("未开始", "进行中", "已完成", "停滞", "不需要"))
PURCHASE_STEPS = Choice(
    ("采购意向", "采购计划", "采购公告", "开标评标", "中标公告", "签订合同", "预验收", "验收"),
    open=True,
)


class Funding(Part):
    """One line of a project's money: where from, by which budget event, how far it went."""

    key = ("document", "source")

    source: Annotated[Text, Named("资金来源"), SOURCES] = ""
    budget: Annotated[Text, Named("预算种类"), BUDGETS] = ""
    event: Annotated[Text, Named("预算来源"), EVENTS] = ""
    document: Annotated[Text, Named("资金文号")] = ""
    approved: Annotated[Yuan, Named("预算安排", "批复或下达的数")] = None
    carry_over: Annotated[Yuan, Named("其中：上年结转")] = None
    received: Annotated[Yuan, Named("到位资金")] = None
    spent: Annotated[Yuan, Named("执行数", "本年实际支出")] = None


class Cost(Part):
    """One part of a project's budget."""

    key = ("name",)

    name: Annotated[Text, Named("子项")] = ""
    budget: Annotated[Yuan, Named("预算")] = None
    spent: Annotated[Yuan, Named("支出")] = None


class CostShare(Part):
    """What one level bears of a shared project, for example 3 of 3:3:4."""

    key = ("level",)

    level: Annotated[
        Text, Named("分担级次"), Choice(("中央", "省", "市", "县", "乡镇"), open=True)
    ] = ""
    ratio: Annotated[Number, Named("分担份数")] = None
    amount: Annotated[Yuan, Named("分担金额")] = None


class Payment(Part):
    """One stage payment of a contract."""

    day: Annotated[Day, Named("付款日期")] = None
    amount: Annotated[Yuan, Named("付款金额")] = None
    about: Annotated[Text, Named("付款事由", "例如 预付款、验收款")] = ""


class Contract(Part):
    """One contract with its stage payments."""

    key = ("number", "name")

    number: Annotated[Text, Named("合同编号")] = ""
    name: Annotated[Text, Named("合同名称")] = ""
    supplier: Annotated[Text, Named("供应商")] = ""
    signed: Annotated[Day, Named("签订日期")] = None
    amount: Annotated[Yuan, Named("合同金额")] = None
    method: Annotated[
        Text,
        Named("采购方式"),
        Choice(
            ("公开招标", "邀请招标", "竞争性谈判", "竞争性磋商", "询价", "单一来源", "自行采购"),
            open=True,
        ),
    ] = ""
    payments: Annotated[tuple[Payment, ...], Named("分期付款")] = ()


class Step(Part):
    """A step of procurement or a milestone, planned and actual."""

    key = ("name",)

    name: Annotated[Text, Named("步骤")] = ""
    planned: Annotated[Day, Named("计划日期")] = None
    actual: Annotated[Day, Named("实际日期")] = None
    state: Annotated[Text, Named("状态"), STEP_STATES] = ""
    note: Annotated[Text, Named("说明")] = ""


class Project(Part):
    """One project. One project is one table."""

    key = ("code", "name")

    code: Annotated[Text, Named("项目编码")] = ""
    name: Annotated[Text, Named("项目名称")] = ""
    group: Annotated[Text, Named("项目分类", "例如 业务工作专项、运行维护专项")] = ""
    attribute: Annotated[Text, Named("项目属性"), Choice(("持续性", "新增性"))] = ""
    term: Annotated[Text, Named("项目类型"), Choice(("常年性", "延续性", "一次性"))] = ""
    is_key: Annotated[bool | None, Kind.FLAG, Named("重点项目")] = None
    section: Annotated[Text, Named("归口股室")] = ""
    person: Annotated[Text, Named("负责人")] = ""
    supervisor: Annotated[Text, Named("主管部门")] = ""
    executor: Annotated[Text, Named("实施单位")] = ""
    for_others: Annotated[Text, Named("代其他单位"), Choice(("否", "代建", "代付", "过账"))] = ""
    for_whom: Annotated[Text, Named("受益单位", "代建、代付的对象")] = ""
    basis: Annotated[Text, Named("立项依据")] = ""
    content: Annotated[Text, Named("项目内容")] = ""
    approved_total: Annotated[Yuan, Named("总投资", "跨年项目的批准总额")] = None
    paid_before: Annotated[Yuan, Named("以前年度已付")] = None
    original: Annotated[Yuan, Named("年初预算")] = None
    revised: Annotated[Yuan, Named("全年预算", "年初预算＋上年结转＋本年调整")] = None
    received: Annotated[Yuan, Named("到位资金")] = None
    spent: Annotated[Yuan, Named("执行数", "本年实际支出，含转拨")] = None
    distributed: Annotated[Yuan, Named("其中：转拨受益对象", "拨付给下级或受益对象的数")] = None
    unused: Annotated[Yuan, Named("年末未用", "全年预算－执行数")] = None
    used_for: Annotated[Text, Named("实际用途", "与立项内容不同的，写明")] = ""
    funding: Annotated[tuple[Funding, ...], Named("资金来源明细")] = ()
    costs: Annotated[tuple[Cost, ...], Named("子项预算")] = ()
    cost_shares: Annotated[tuple[CostShare, ...], Named("分级分担")] = ()
    contracts: Annotated[tuple[Contract, ...], Named("合同")] = ()
    purchase_steps: Annotated[tuple[Step, ...], Named("采购步骤"), PURCHASE_STEPS] = ()
    milestones: Annotated[tuple[Step, ...], Named("里程碑")] = ()
    objective: Annotated[Objective, Named("绩效目标")] = Objective()
    indicators: Annotated[tuple[Indicator, ...], Named("绩效指标")] = ()
    management: Annotated[Text, Named("组织实施")] = ""
    outcome: Annotated[Text, Named("绩效情况")] = ""
    beneficiaries: Annotated[Count, Named("受益人数", "", "人")] = None
    problems: Annotated[Lines, Named("存在问题")] = ()
    proofs: Annotated[Lines, Named("佐证材料", "证据的编号")] = ()


class LoosePayment(Part):
    """A payment of the year that belongs to no project."""

    key = ("about",)

    day: Annotated[Day, Named("付款日期")] = None
    about: Annotated[Text, Named("事由")] = ""
    payee: Annotated[Text, Named("收款人")] = ""
    amount: Annotated[Yuan, Named("金额")] = None
    subject: Annotated[Text, Named("列支科目")] = ""
