"""A character or a word typed twice: 问卷调调查, 整改整改到位.

A character is one too many where it stands between known words and belongs to neither:
调 in 问卷|调|调查. Where both neighbours take it (资金|金额) two words meet and nothing is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.reading.spelling import ALONE, chinese, common_pair
from jixiao.data.words import listed

_TWICE = re.compile(r"([\u4e00-\u9fff])\1")
_WORD_TWICE = re.compile(r"(?=([\u4e00-\u9fff]{2})\1)")
# Characters that end a noun, or count things, and so may meet themselves: 消费税|税收.
_ENDS = frozenset(
    "生员者费税率性化度量额数品物业工学厂站机力权法制体会队组区片线网路道层级期点面表证卡金款式型"
    "类源器场馆园林田电气车船库院店煤钢油粮茶药病害界圈带段幢栋门户号岗师医士官军民族党团建产能链"
    "堂厅房屋楼桥渠井坑塘岛村族语文字词句书报刊片剧票券债资菌苗游国行政标保安公农财发股市值价位差比例篇页份副双只头匹株棵粒"
)
_BEFORE_VERBS = frozenset("已在未应自所拟须可新原待需不能要各每多几该本此全")
_FINISHED = re.compile(r"(?:到位|完毕|完成|结束|落实到位)?(?:$|[，。；！？]|[、）](?!\d))")
_HABITS = frozenset("研究 学习 讨论 交流 了解 考虑 商量 体验 感受 锻炼 休息 整理".split())


def doubled(text: str, elsewhere: str) -> Iterator[tuple[int, int]]:
    """The place of what stands twice, with the word that it belongs to.

    `elsewhere`: where 问卷调查 may stand as it should.
    """
    for found in _TWICE.finditer(text):
        span = _surplus(text, found.start(), elsewhere)
        if span:
            yield span
    for found in _WORD_TWICE.finditer(text):
        word, end = found[1], found.start() + 4
        if word in listed("words") and word not in _HABITS and _FINISHED.match(text, end):
            yield found.start(), end


def _surplus(text: str, at: int, elsewhere: str) -> tuple[int, int] | None:
    """The word with its doubled character, where one of the two belongs to no word."""
    character = text[at]
    before, after = text[at - 1 : at] if at else "", text[at + 2 : at + 3]
    if character in ALONE or text[at + 2 : at + 4] == after * 2 != "":
        return None  # 干干净净
    if at > 1 and before == text[at - 2]:
        return None
    left = common_pair(before + character)
    right = common_pair(character + after)
    habit = common_pair(character * 2)
    if left and not right and not chinese(after) and not habit:
        return at - 1, at + 2
    if character in _ENDS or not (character + after in listed("words") if habit else right):
        return None
    if left and not _told(text[max(0, at - 2) : at] + character + after, elsewhere):
        return None  # 卷调 in 问卷调查 is a pair, as is 资金 in 资金金额
    return (at, at + 3) if _stranded(text, at) else None


def _told(run: str, elsewhere: str) -> bool:
    """Whether two words of two characters are told together, each of them known."""
    halves = run[:2], run[2:]
    known = (
        halves[1] in listed("words") and common_pair(halves[0]) and run[1:3] not in listed("words")
    )
    return known and (run in listed("phrases") or run in elsewhere)


def _stranded(text: str, at: int) -> bool:
    """Whether a word, or a mark, ends right before: nothing takes the first of the two."""
    before = text[at - 1 : at] if at else ""
    if not chinese(before):
        return before in ("", "，", "。", "；", "：", "、")
    return before not in _BEFORE_VERBS and common_pair(text[max(0, at - 2) : at])
