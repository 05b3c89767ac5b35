"""What reports deny, and how the same thing is told elsewhere.

`AMOUNTS`: things that have an amount or a number; the denial and the amount name them alike.
`EVENTS`: what is denied, and how the event is told. A denial of grave events alone (重大事故)
meets only an event of that name; only events
of the same section count, for elsewhere the words may speak of somebody else's (投诉 that the
body handles).
"""

from __future__ import annotations

from dataclasses import dataclass

AMOUNTS = (
    r"因公出国（境）",
    r"公务接待",
    r"公务用车购置",
    r"会议费",
    r"培训费",
    r"差旅费",
    r"劳务费",
    r"委托业务费",
    r"租赁费",
    r"事业收入",
    r"经营收入",
    r"其他收入",
    r"上级补助收入",
    r"附属单位上缴收入",
    r"非税收入",
    r"捐赠收入",
    r"利息收入",
    r"资产处置收入",
    r"资产出租收入",
    r"政府性基金(?:预算)?",
    r"国有资本经营(?:预算)?",
    r"新增(?:固定)?资产",
    r"新增(?:政府|隐性)?债务",
    r"隐性债务",
    r"应付账款",
    r"预备费",
    r"设计变更",
    r"工程变更",
    r"项目支出",
    r"上级专项资金?",
    r"债券资金",
    r"自筹资金",
    r"财政存量资金|存量资金|沉淀资金",
    r"离退休人员?",
    r"退休人员",
    r"编外人员",
    r"空编",
    r"超编",
)

_N = r"(\d[\d,]*(?:\.\d+)?)"


@dataclass(frozen=True, slots=True)
class Event:
    """`denied` and `told` are patterns; the groups of `told` are its numbers."""

    name: str
    denied: str
    told: str
    kinds: bool = False  # of several kinds: what is told must be of a kind that is denied


_MISUSE = r"(?:截留|挤占|挪用|虚列|套取|坐支|滞留|骗取)"
_FOUND = r"(?:发现|查出|存在|发生|出现|涉及|曾)[^，。；]{0,8}?"

EVENTS = (
    Event(
        "资金违规",
        rf"(?:{_MISUSE}(?:资金|专项资金|项目资金|支出)?)",
        rf"{_FOUND}{_MISUSE}[^，。；]{{0,12}}?{_N}(?:[万亿]?元|笔|起|次|户|人)",
        kinds=True,
    ),
    Event(
        "违规违纪",
        r"(?:违规|违纪|违法)(?:违纪|违规|违法)?(?:使用资金|支出|发放)?",
        rf"{_FOUND}(?:违规|违纪)[^，。；]{{0,12}}?{_N}(?:[万亿]?元|笔|起|次|人)",
    ),
    Event(
        "事故",
        r"(?:重大|较大|重特大|特大|一般)?(?:及以上)?(?:食品|交通|消防)?(?:生产|施工)?(?:安全)?(?:生产)?(?:责任)?(?:质量)?事故",
        rf"(?:发生|出现)[^，。；]{{0,12}}?事故{_N}(?:起|次|例)|(?:发生|出现){_N}(?:起|次|例)[^，。；]{{0,10}}?事故",
    ),
    Event(
        "伤亡",
        r"(?:人员)?伤亡",
        rf"(?:造成|致使?){_N}人(?:死亡|受伤|伤亡|重伤|轻伤)|(?:死亡|受伤|重伤|轻伤){_N}人",
    ),
    Event(
        "上访",
        r"(?:集体|越级|赴京|进京|群体性)?(?:上访|信访|非访)",
        rf"(?:发生|出现|引发)[^，。；]{{0,8}}?(?:上访|信访|非访)(?:事件|案件)?{_N}(?:起|件|批|次|人)",
    ),
    Event(
        "投诉",
        r"(?:有效)?投诉(?:举报)?",
        rf"(?:收到|接到|发生|出现|产生|受理)[^，。；]{{0,8}}?投诉(?:举报)?{_N}(?:起|件|次|例|条)",
    ),
    Event(
        "拖欠逾期",
        r"(?:拖欠|逾期|超期|延期|欠薪)",
        rf"(?:拖欠|逾期|超期|延期)[^，。；]{{0,10}}?{_N}(?:[万亿]?元|天|个|笔|项|人|户|件)"
        rf"|{_N}(?:个|项|笔|件|户)[^，。；]{{0,8}}?(?:逾期|超期|延期)",
    ),
    Event(
        "流标",
        r"(?:流标|废标)",
        rf"{_N}(?:个|次|项|包)[^，。；]{{0,8}}?(?:流标|废标)|(?:流标|废标){_N}(?:个|次|项)",
    ),
    Event(
        "返贫",
        r"(?:返贫|致贫)",
        rf"(?:返贫|致贫){_N}(?:户|人)|{_N}(?:户|人)[^，。；]{{0,4}}?(?:返贫|致贫)",
    ),
    Event(
        "辍学",
        r"(?:辍学|失学)(?:学生)?",
        rf"(?:辍学|失学)(?:学生)?{_N}(?:人|名)|{_N}名[^，。；]{{0,6}}?(?:辍学|失学)",
    ),
    Event(
        "不合格",
        r"不合格(?:产品|样品|项目|批次)?",
        rf"不合格(?:产品|样品|项目)?{_N}(?:批次|件|个|份|项|台)",
    ),
)  # fmt: skip
GRAVE = ("重大", "较大", "重特大", "特大", "群体", "集体", "越级", "及以上", "聚集", "系统性")
