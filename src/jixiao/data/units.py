"""Units that reports print, and what they measure. One name for one unit."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from jixiao.figures import PERCENT, Kind, Unit

MULTIPLIERS = {
    "万亿": Decimal(10**12),
    "百亿": Decimal(10**10),
    "亿": Decimal(10**8),
    "千万": Decimal(10**7),
    "百万": Decimal(10**6),
    "万": Decimal(10**4),
    "千": Decimal(10**3),
    "": Decimal(1),
}

_COUNTED = (
    "个 家 人 名 位 项 件 次 人次 家次 户次 车次 条 户 台 套 台套 台（套） "
    "辆 批 批次 场 场次 期 所 座 处 栋 幢 册 份 张 篇 宗 起 例 票 种 类 "
    "组 支 只 头 株 班 届 卷 部 艘 架 片 块 盏 团组 课时 岁 本 幅 封 通 "
    "颗 枚 根 间 户数 床 张床位 村 社区 街道 镇 乡 对 款 门 站 路 点位 企业 "
    "字 桌 杆 孔 口 眼 束 盘 箱 包 袋 瓶 工作日 个工作日 个月 天 日 小时 "
    "分钟 年 人月 人天 亩 公顷 吨 千克 公斤 克 立方米 立方 千瓦时 度 千瓦 兆瓦 "
    "升 毫升 千伏 千伏安 兆 吨标准煤 箱次 艘次 架次 班次 万千瓦时 标箱 航次 集 "
    "剂 剂次 册次 点 台次 辆次 处次 件次 只次 盏次 所次 份次 床日 "
    "页 级 档 倍频 公升 平方公里 平米 卡 例次 单 单位 师 席 顶 尾 羽 担 "
    "元/人 元/亩 元/人·月 元/平方米 元/吨 元/小时 亿千瓦时 "
).split()

_OTHERS = {
    "元": Unit("元", Kind.MONEY),
    "块钱": Unit("元", Kind.MONEY),
    "角": Unit("角", Kind.OTHER),
    "美元": Unit("美元", Kind.OTHER),
    "欧元": Unit("欧元", Kind.OTHER),
    "港元": Unit("港元", Kind.OTHER),
    "%": PERCENT,
    "‰": Unit("‰", Kind.PERCENT, Decimal("0.1")),
    "个百分点": Unit("个百分点", Kind.POINTS),
    "百分点": Unit("个百分点", Kind.POINTS),
    "个点": Unit("个百分点", Kind.POINTS),
    "公里": Unit("公里", Kind.LENGTH, Decimal(1000)),
    "千米": Unit("公里", Kind.LENGTH, Decimal(1000)),
    "米": Unit("米", Kind.LENGTH),
    "平方米": Unit("平方米", Kind.AREA),
    "㎡": Unit("平方米", Kind.AREA),
    "m2": Unit("平方米", Kind.AREA),
    "分": Unit("分", Kind.SCORE),
    "倍": Unit("倍", Kind.MULTIPLE),
    "番": Unit("番", Kind.MULTIPLE),
    "成": Unit("成", Kind.MULTIPLE),
}
# Different words, one unit.
_ALIASES = {
    "名": "人", "位": "人", "台（套）": "台套", "套": "套", "平米": "平方米", "户数": "户",
    "个工作日": "工作日", "日": "天",
}  # fmt: skip

UNITS: dict[str, Unit] = {
    **{name: Unit(_ALIASES.get(name, name), Kind.COUNT) for name in _COUNTED},
    **_OTHERS,
}


@cache
def unit(word: str, multiplier: str = "") -> Unit:
    """The unit printed as `word` behind a multiplier: 万 + 元, 万 + 户, 亿 alone."""
    factor = MULTIPLIERS[multiplier]
    base = UNITS.get(word)
    if base is None:
        return Unit(multiplier, Kind.BARE, factor)
    name = multiplier + base.name
    return Unit(name if base.kind is Kind.MONEY else base.name, base.kind, base.factor * factor)
