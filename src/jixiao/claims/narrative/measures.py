"""Which measure of a thing a figure tells: what was planned, what was done, what is left.

Items often tell two or three figures each (安排 x 元，支出 y 元); only those of one measure
add up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.facts.mentions import Mention

_MEASURES = (
    ("left", re.compile(r"结余|剩余|结转|未(?:支|完|拨|兑|办|使)|空编|缺编")),
    ("received", re.compile(r"到位|收到|到账")),
    ("score", re.compile(r"得分?(?:为)?$")),
    (
        "planned",
        re.compile(r"预算|安排|计划|下达|申报|批复|任务|目标|应|编制|核定|概算|满分|分值|权重"),
    ),
    (
        "done",
        re.compile(r"支出|执行|支付|使用|完成|决算|实[际有支]|拨付|发放|兑付|在[职编岗]|已"),
    ),
)


def measure(mention: Mention) -> str:
    """The measure that the words right before a figure name, or nothing."""
    words = mention.label.words
    told = [(m.end(), name) for name, pattern in _MEASURES for m in pattern.finditer(words)]
    return max(told)[1] if told else ""


def of_measure(total: Mention, told: Sequence[Mention]) -> list[Mention]:
    """Those that tell what the total tells; all where none of them says."""
    wanted = measure(total)
    return [m for m in told if measure(m) == wanted] or list(told)
