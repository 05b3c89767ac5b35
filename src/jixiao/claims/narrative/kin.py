"""What a rate is called and what its numerator is called: 办结率 is of what was 办结 or 答复."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jixiao.facts.mentions import Mention, Role

_NAME = re.compile(
    r"(?P<name>[^，。；：（）“”\d%]{2,18}?)(?:率|比例|比率|比重|(?<=满意)度|(?<=[行付出成])进度)"
    r"(?:也|均|分别|依次|已)*(?:为|是|达到了?|达|约|：|仅|高达|在|提升至|提高到)*$"
)
# What the numerator of a rate is called, where not by the rate's own name.
_KIN = {
    "执行": r"执行|支出|使用|支付|完成",
    "使用": r"使用|支出|支付",
    "支出": r"支出|使用|执行",
    "到位": r"到位|收到|拨付|下达|拨入",
    "支付": r"支付|支出|拨付|兑付|付款",
    "兑付": r"兑付|支付|发放",
    "拨付": r"拨付|支付|下达",
    "发放": r"发放|兑付|支付|实发",
    "完成": r"完成|支出|执行|实现|建成|达成",
    "满意": r"满意",
    "收回": r"收回|回收",
    "回收": r"收回|回收",
    "利用": r"利用|在用|使用|出租",
    "办结": r"办结|办理|解决|答复|审结",
    "结案": r"结案|审结|执结|办结|审执结",
    "审结": r"审结|办结|结案",
    "解决": r"解决|办结|化解",
    "竣工": r"竣工|完工",
    "完工": r"完工|竣工|建成",
    "接种": r"接种|实种|已种",
    "覆盖": r"覆盖|建成|设立|开展|配备",
    "建档": r"建档|建立|档案",
    "签约": r"签约|签订",
    "入住": r"入住|在住",
    "参与": r"参与|参加",
    "及时": r"及时|按时|时内|日内|内处置|内办结|内完成",
    "治愈": r"治愈|康复",
    "成功": r"成功",
    "上线": r"上线",
    "就业": r"就业|上岗",
    "参保": r"参保",
}
_LOOSE = re.compile(
    r"资金|项目|经费|人员|工作|预算|全年|年度|本年|目标|任务|指标|综合|平均|总体|整体|问题|服务|群众"
    r"|管理|实际|计划|数量|质量|工程|企业|单位|机构|学校|患者|对象"
)
_NOT = re.compile(r"(?:未|不|没有?|尚无)[^，。；]{0,3}$")
_QUALIFIED = re.compile(
    r"按时|及时|准时|按期|按质|如期|一次|首次|首针|提前|当场|当年|综合|规范|有效"
)


_TOLD, _DENIED = 1, -1


def _called(kin: re.Pattern[str], words: str) -> int:
    found = kin.search(words)
    if found is None:
        return 0
    return _DENIED if _NOT.search(words[: found.start()]) else _TOLD


@dataclass(frozen=True, slots=True)
class Named:
    """The name of a rate; how its numerator may be called, and how by its last word alone."""

    name: str
    kin: re.Pattern[str]
    last: re.Pattern[str]

    def calls(self, mention: Mention) -> bool:
        """Whether an amount is called as the numerator is."""
        return _called(self.kin, mention.label.words + mention.tail[:4]) == _TOLD

    def surely(self, mention: Mention) -> bool:
        """Whether an amount is called by the name's last word: 合格 of 验收合格率, not 验收."""
        return _called(self.last, mention.label.words) == _TOLD

    def denies(self, mention: Mention) -> bool:
        """Whether an amount is called the contrary: 不合格 of 合格率."""
        return _called(self.kin, mention.label.words) == _DENIED

    def qualifies(self, mention: Mention) -> bool:
        """Whether the name says more than the amount does: 按时办结率 of 办结 n 件."""
        told = _QUALIFIED.findall(self.name)
        return any(word not in mention.label.words for word in told)


def named(mention: Mention) -> Named | None:
    """How the percentage is called, if it is called a rate."""
    found = _NAME.search(mention.lead)
    if not found:
        return None
    name = found["name"].rsplit("的", 1)[-1] or found["name"]
    name = re.sub(r"^(?:其中|和|及|与|使|且|全[市县区省镇])", "", name)
    stem = name[-2:]
    grams = {name[i : i + 2] for i in range(len(name) - 1)}
    told = [re.escape(g) for g in sorted(grams) if not _LOOSE.fullmatch(g)]
    last = _KIN.get(stem, re.escape(stem))
    return Named(name, re.compile("|".join([last, *told])), re.compile(last))


_PORTION = re.compile(r"(?<!占)(?:比例|进度|程度)(?:为|是|达到?|约|：)?$")


def is_rate(mention: Mention) -> bool:
    """Whether a percentage is a rate: called so, or a 支付比例 that is no share."""
    if mention.role is Role.RATE:
        return True
    return mention.role is Role.PERCENT and bool(_PORTION.search(mention.lead))
