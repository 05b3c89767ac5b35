"""The department-year: the root of the tree."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from jixiao.ledger.model.assets import Assets, Building
from jixiao.ledger.model.base import Kind, Named, Part, Text
from jixiao.ledger.model.expenditure import Expenditure
from jixiao.ledger.model.governance import Conclusions, Disclosure, Evaluation, Rule, Statement
from jixiao.ledger.model.income import Income
from jixiao.ledger.model.indicators import Indicator, Objective, Proof, Survey, Task
from jixiao.ledger.model.procurement import Procurement
from jixiao.ledger.model.profile import Profile
from jixiao.ledger.model.projects import LoosePayment, Project
from jixiao.ledger.model.staff import Staff
from jixiao.ledger.model.three_public import ThreePublic


class State(StrEnum):
    """What a part without figures says of itself. Only 待补充 is a gap."""

    NONE = "无"
    NOT_APPLICABLE = "不适用"
    MISSING = "待补充"


class Source(Part):
    """Where a leaf came from."""

    kind: Annotated[
        Literal["录入", "导入", "登记簿", "计算", "报告"],
        Named("来源", "录入、导入、登记簿计数、由其他数据计算、从报告读出"),
    ]
    file: Annotated[Text, Named("文件")] = ""
    place: Annotated[Text, Named("位置", "工作表!单元格、路径或页码")] = ""
    quote: Annotated[Text, Named("原文", "原件上印的字")] = ""


class DepartmentYear(Part):
    """One department in one budget year.

    `states` says of any path without figures why it has none; `sources` says of any
    leaf where it came from; `texts` holds the department's own words by section of the
    report, in which `{path}` stands for a figure.
    """

    format: Annotated[Literal["jixiao/year/1"], Named("格式")] = "jixiao/year/1"
    year: Annotated[int, Kind.COUNT, Named("预算年度", "被评价的年度", "年")]
    pack: Annotated[Text, Named("适用通知", "打分和成文所依的通知")] = ""
    profile: Annotated[Profile, Named("单位概况")] = Profile()
    staff: Annotated[Staff, Named("机构人员")] = Staff()
    plan: Annotated[tuple[Task, ...], Named("年度重点工作")] = ()
    income: Annotated[Income, Named("收入")] = Income()
    expenditure: Annotated[Expenditure, Named("支出")] = Expenditure()
    three_public: Annotated[ThreePublic, Named("“三公”经费")] = ThreePublic()
    procurement: Annotated[Procurement, Named("政府采购")] = Procurement()
    assets: Annotated[Assets, Named("资产")] = Assets()
    buildings: Annotated[tuple[Building, ...], Named("楼堂馆所")] = ()
    projects: Annotated[tuple[Project, ...], Named("项目")] = ()
    loose_payments: Annotated[tuple[LoosePayment, ...], Named("项目外支付")] = ()
    objective: Annotated[Objective, Named("部门整体绩效目标")] = Objective()
    indicators: Annotated[tuple[Indicator, ...], Named("部门整体绩效指标")] = ()
    surveys: Annotated[tuple[Survey, ...], Named("满意度调查")] = ()
    proofs: Annotated[tuple[Proof, ...], Named("佐证材料")] = ()
    thrift: Annotated[Text, Named("厉行节约保障措施")] = ""
    rules: Annotated[tuple[Rule, ...], Named("内部制度")] = ()
    statements: Annotated[tuple[Statement, ...], Named("合规声明")] = ()
    disclosures: Annotated[tuple[Disclosure, ...], Named("信息公开")] = ()
    evaluation: Annotated[Evaluation, Named("评价工作")] = Evaluation()
    conclusions: Annotated[Conclusions, Named("评价结论")] = Conclusions()
    texts: Annotated[dict[str, str], Named("自写文字", "按报告的章节")] = Field(
        default_factory=dict
    )
    states: Annotated[dict[str, State], Named("无数据的原因", "路径 → 无、不适用、待补充")] = Field(
        {}
    )
    sources: Annotated[dict[str, Source], Named("数据来源", "路径 → 来源")] = Field(
        default_factory=dict
    )
