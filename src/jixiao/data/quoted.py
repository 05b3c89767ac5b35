"""Fixed words that a quotation mark may enclose or leave out, but never cut."""

from __future__ import annotations

import re

_GREAT = """
扫除 讨论 走访 排查 整治 会战 比武 练兵 培训 调研 宣讲 学习 检查 督查 起底 摸底 接访 下访 提升
行动 清理 普查 体检 竞赛 评比 合唱 联欢 巡游 课堂 讲堂 舞台 家访 动员 攻坚 清查 巡查 整改 革新
展示 推介 家庭 数据 健康
"""
_FIXED = """
三重一大 最多跑一次 一网通办 一网统管 一件事一次办 双随机一公开 两不愁三保障 一岗双责 专精特新
放管服 双减双增 回头看 一刀切 一把手 一支笔 一卡通 一站式 一条龙 一张网 一盘棋 一户一策 一企一策
一村一品 三会一课 四议两公开 一带一路
"""


def _cuts(word: str) -> list[str]:
    """All ways in which one closing mark stands inside the word, no mark opening after it."""
    return [f"{re.escape(word[:i])}”{re.escape(word[i:])}" for i in range(1, len(word))]


CUT = re.compile(
    "|".join(c for w in [*(f"大{g}" for g in _GREAT.split()), *_FIXED.split()] for c in _cuts(w))
)
