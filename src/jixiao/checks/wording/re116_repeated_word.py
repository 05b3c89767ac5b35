"""字词重复。

为什么：
    “进行进行”“的的”是删改或粘贴时多留下的字，读者会停下来猜中间是不是还少了什么。
    “问卷调调查”“整改整改到位”也是：多出的字与前后都组不成词，或同一个词连写两遍就收了句。
    “方方面面”“研究研究”“目的的”和“资金金额”这类正当的重叠不算。

依据：
    《党政机关公文格式》（GB/T 9704-2012）正文内容

反例：
    为进一步进一步加强管理，对项目的的资金进行检查。

正例：
    为了了解目的的达成情况，涉及方方面面，一项一项落实，进一步加强管理。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.doubled import doubled
from jixiao.checks.reading.pieces import Piece, any_of, everything, holding, narrative, whole
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import OFFICIAL_DOCUMENTS

RULE = Rule(
    code="RE116",
    name="repeated-word",
    summary="字词重复。",
    severity=Severity.WARNING,
    basis=OFFICIAL_DOCUMENTS.cite("正文内容"),
    tier=Tier.READING,
)
_WORDS = """
进一步 进行 开展 加强 推进 提高 提升 确保 实现 万元 亿元 积极 严格 认真 切实 为了
以及 并且 对于 关于 我们 我局 我中心 我单位 我县 我市 我镇 我区 用于 主要 其中
同比 根据 按照 通过 由于 因此 不断 同时 目前 截至 已经 没有 可以 能够 因为 年度
使用 完成 情况 如期 按时 按期 及时 足额 全年 全部 全面 累计 共计 逐步 稳步 有序
有效 扎实 持续 深入 大力 着力 充分 顺利 圆满 达到 增加 减少 下降 增长 上升 落实
安排 制定 建立 完善 健全 强化 促进 推动 取得 发挥 得到 形成 涉及 包括 分别 尚未
但是 而且 或者 虽然 其他 各项 各类 部分 全县 全市 全区 全省 围绕 聚焦 坚持 继续
定期 有关 结合 位于 成立 召开 印发 下达 拨付 纳入 列入 受到 存在 明确 规范 负责
预计 约占 同期 上年 本年 当年 年初 年末 年底 群众 对象 政府 财政
"""
_SINGLE = (
    r"(?<!目)(?<!标)(?<!有)的的(?!确|士|卡)",
    r"(?<!为)(?<!完)(?<!除)了了(?!解|却|结|事|断|然)",
    r"%%",
    r"(?<!共)(?<!谐)(?<!饱)(?<!温)和和(?!气|平|谐|睦|缓|解|美|乐|顺)",
    r"(?<![百千十天上成])万万元",
    r"((?:19|20)\d\d年度?)\1",
)
_COMPOUND = tuple(
    "项目 资金 单位 支出 收入 预算 决算 工程 经费 部门 管理 服务 工作 人员 资产".split()
)
_DOUBLED = (
    *(word + word for word in (*_WORDS.split(), *_COMPOUND)),
    "的的",
    "了了",
    "%%",
    "和和",
    "万万元",
)
_TWICE = tuple(f"{year}年{year}" for year in range(2000, 2040))
_REPEATED = re.compile(
    "|".join(
        (
            *_SINGLE,
            *(f"{word * 2}(?!率|性|权|者|度|量)" for word in _WORDS.split()),
            # 治理项目|项目支出 is well said; at the head of a clause nothing stands before.
            *(rf"(?:^|(?<=[，。；：、（]))(?<!\d、){word * 2}" for word in _COMPOUND),
        )
    )
)


@reads(RULE)
def repeated_words(report: Report) -> Iterator[Problem]:
    """Words that never stand twice in a row, and a character typed twice inside a word."""
    for piece in holding(everything(report), *any_of(report, (*_DOUBLED, *_TWICE, "年度20"))):
        for found in _REPEATED.finditer(piece.text):
            yield _problem(piece, *found.span())
    text = whole(report)
    for piece in narrative(report):
        for start, end in doubled(piece.text, text):
            if not any(s < end and start < e for s, e in _spans(piece.text)):
                yield _problem(piece, start, end)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    yield from (found.span() for found in _REPEATED.finditer(text))


def _problem(piece: Piece, start: int, end: int) -> Problem:
    low, high = max(0, start - 4), min(len(piece.text), end + 4)
    printed = piece.text[start:end]
    return Problem(f"“{printed}”重复", (piece.mark(low, high),), printed=printed, diagnosis="多字")
