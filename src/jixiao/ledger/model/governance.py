"""Rules, compliance, disclosure, problems and measures, and the evaluation itself."""

from __future__ import annotations

from typing import Annotated

from jixiao.ledger.model.base import Choice, Day, Lines, Named, Number, Part, Text, Yuan


class Rule(Part):
    """An internal rule: 内部管理制度."""

    key = ("name",)

    name: Annotated[Text, Named("制度名称")] = ""
    day: Annotated[Day, Named("印发日期")] = None
    file: Annotated[Text, Named("文号或文件")] = ""


class Statement(Part):
    """What the department declares of its own compliance, with what proves it."""

    key = ("topic",)

    topic: Annotated[
        Text,
        Named("事项"),
        Choice(
            ("资金使用合规", "专款专用", "无截留挤占挪用", "三重一大集体决策", "厉行节约"),
            open=True,
        ),
    ] = ""
    statement: Annotated[Text, Named("声明")] = ""
    proofs: Annotated[Lines, Named("佐证材料")] = ()


class Disclosure(Part):
    """One disclosure: what, when, where."""

    key = ("what",)

    what: Annotated[
        Text,
        Named("公开内容"),
        Choice(("部门预算", "部门决算", "绩效目标", "自评报告"), open=True),
    ] = ""
    day: Annotated[Day, Named("公开日期")] = None
    address: Annotated[Text, Named("公开网址")] = ""


class Problem(Part):
    """A problem found, what is done about it, where it cost points."""

    key = ("problem",)

    problem: Annotated[Text, Named("存在问题")] = ""
    measure: Annotated[Text, Named("改进措施")] = ""
    responsible: Annotated[Text, Named("责任股室")] = ""
    due: Annotated[Day, Named("完成时限")] = None
    indicator: Annotated[Text, Named("扣分指标", "在哪个指标上扣了分")] = ""


class Member(Part):
    """One member of the evaluation group."""

    key = ("name",)

    name: Annotated[Text, Named("姓名")] = ""
    role: Annotated[Text, Named("职务")] = ""
    duty: Annotated[Text, Named("分工")] = ""


class Evaluation(Part):
    """How the self-evaluation was made."""

    notice: Annotated[Text, Named("自评通知", "文号和标题")] = ""
    leader: Annotated[Text, Named("评价组长")] = ""
    members: Annotated[tuple[Member, ...], Named("评价组成员")] = ()
    method: Annotated[Text, Named("评价方法")] = ""
    began: Annotated[Day, Named("开始日期")] = None
    ended: Annotated[Day, Named("结束日期")] = None
    reported: Annotated[Day, Named("报告日期", "成文日期")] = None
    accounts_examined: Annotated[Yuan, Named("抽查资金", "评价中查验的支出")] = None
    score: Annotated[Number, Named("自评总分", "单位自己给的总分", "分")] = None
    grade: Annotated[Text, Named("自评等级"), Choice(("优", "良", "中", "差"), open=True)] = ""


class Conclusions(Part):
    """What follows from the evaluation."""

    effects: Annotated[Text, Named("主要绩效")] = ""
    problems: Annotated[tuple[Problem, ...], Named("问题和措施")] = ()
    suggestions: Annotated[Lines, Named("有关建议")] = ()
    use_of_results: Annotated[Text, Named("结果应用", "自评结果拟应用和公开情况")] = ""
    experience: Annotated[Text, Named("经验做法")] = ""
