"""Objectives and indicators: what was to be reached and what was."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import Choice, Count, Day, Kind, Lines, Named, Number, Part, Text

SIGNS = Choice(("≥", "≤", "＝", "区间", "日期", "是否", "定性"))
LEVELS = Choice(("投入", "过程", "产出", "效益", "成本", "满意度", "投入管理"), open=True)
TYPES = Choice(
    (
        "数量", "质量", "时效", "成本",
        "经济成本", "社会成本", "生态环境成本",
        "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象满意度",
    ),
    open=True,
)  # fmt: skip
RELATIVE = Choice(("绝对值", "相对值"))


class Indicator(Part):
    """One row of the indicator tree.

    `target` and `actual` are kept as the approved table words them (`≥95`, `100–120`,
    `12月31日前`, `显著提升`); `scoring` reads them by `sign`. `points` is what the
    department gave itself, where it did; the computed score stands beside it.
    """

    key = ("code", "level3")

    code: Annotated[Text, Named("指标编号")] = ""
    level1: Annotated[Text, Named("一级指标"), LEVELS] = ""
    level2: Annotated[Text, Named("二级指标"), TYPES] = ""
    level3: Annotated[Text, Named("三级指标")] = ""
    sign: Annotated[Text, Named("符号"), SIGNS] = ""
    target: Annotated[Text, Named("指标值")] = ""
    unit: Annotated[Text, Named("计量单位")] = ""
    weight: Annotated[Number, Named("分值", "批复目标时确定，自评时不得改", "分")] = None
    actual: Annotated[Text, Named("完成值")] = ""
    aggregation: Annotated[Text, Named("汇总方式", "下属单位汇总时相加还是加权平均"), RELATIVE] = ""
    actual_source: Annotated[Text, Named("数据来源", "完成值从何而来")] = ""
    standard: Annotated[Text, Named("评分标准", "批复的评（扣）分标准")] = ""
    degree: Annotated[
        Number, Named("达成程度", "定性指标的达成百分比，由评价组认定并写明理由", "%")
    ] = None
    points: Annotated[Number, Named("自评得分", "单位自己给的分，空白则由系统计算", "分")] = None
    reason: Annotated[Text, Named("偏差原因", "未达到或大幅超过指标值的原因")] = ""
    measure: Annotated[Text, Named("改进措施")] = ""
    proofs: Annotated[Lines, Named("佐证材料", "证据的编号")] = ()
    not_applicable: Annotated[bool | None, Kind.FLAG, Named("不适用")] = None


class Objective(Part):
    """What a year or a project was to achieve, and what came of it."""

    expected: Annotated[Text, Named("年度总体目标", "批复的预期目标")] = ""
    achieved: Annotated[Text, Named("目标完成情况", "实际完成情况")] = ""


class Task(Part):
    """One task of the yearly work plan."""

    key = ("name",)

    name: Annotated[Text, Named("重点工作")] = ""
    plan: Annotated[Text, Named("计划内容")] = ""
    completion: Annotated[Text, Named("完成情况")] = ""
    done: Annotated[bool | None, Kind.FLAG, Named("是否完成")] = None
    on_time: Annotated[bool | None, Kind.FLAG, Named("是否按时")] = None


class Survey(Part):
    """A satisfaction survey: how many were asked, answered and were content."""

    key = ("name",)

    name: Annotated[Text, Named("调查名称")] = ""
    indicator: Annotated[Text, Named("对应指标", "指标编号或三级指标名称")] = ""
    method: Annotated[
        Text, Named("调查方式"), Choice(("问卷", "电话", "访谈", "网络"), open=True)
    ] = ""
    day: Annotated[Day, Named("调查日期")] = None
    sent: Annotated[Count, Named("发放份数", "", "份")] = None
    valid: Annotated[Count, Named("有效份数", "", "份")] = None
    satisfied: Annotated[Count, Named("满意份数", "", "份")] = None


class Proof(Part):
    """A file or record that proves a figure."""

    key = ("code", "name")

    code: Annotated[Text, Named("证据编号")] = ""
    name: Annotated[Text, Named("材料名称")] = ""
    file: Annotated[Text, Named("文件")] = ""
    proves: Annotated[Text, Named("证明事项", "证明哪个数据，可填路径")] = ""
    day: Annotated[Day, Named("形成日期")] = None
