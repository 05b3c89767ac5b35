"""Doings of which reports say that all is done, each with the words for what is not.

The words name the same doing: what is not 支付 is 未支付 or 未兑付; its rate is the 支付率.
`UNITS`: what is done, to tell whether two sentences speak of the same things.
"""

from __future__ import annotations

_PAY = ("支付", "兑付", "拨付", "发放", "付清", "结清", "兑现")
_BUILD = ("完工", "竣工", "建成", "完成", "投入使用", "交付")
_ACCEPT = ("验收",)
_SOLVE = ("整改", "办结", "化解", "销号", "处置", "解决", "整治", "结案", "处理")
_ARRIVE = ("到位", "下达", "到账")

DONE: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("支付", "兑付", "拨付", "发放", "付清", "结清", "兑现"), _PAY),
    **dict.fromkeys(("完工", "竣工", "建成", "投入使用", "交付使用"), _BUILD),
    "完成": ("完成", "完工", "竣工"),
    "验收": _ACCEPT,
    **dict.fromkeys(("整改", "办结", "化解", "销号", "处置", "解决", "结案"), _SOLVE),
    **dict.fromkeys(("到位", "下达"), _ARRIVE),
    "开工": ("开工", "启动"),
    "入库": ("入库",),
    "缴纳": ("缴纳", "入库"),
    "上缴": ("上缴", "缴库"),
    "公开": ("公开",),
    "达标": ("达标", "达到"),
    "合格": ("合格",),
}
UNITS = (
    "项目", "工程", "资金", "补助", "补贴", "任务", "指标", "问题", "案件", "工资", "款", "合同",
    "隐患", "纠纷", "设备", "房", "户", "标段", "奖励", "投诉", "预算", "收入",
)  # fmt: skip
