"""原因、用途后面是空的。

为什么：
    “主要原因是。”“主要用于：。”后面没有内容，是模板的空位没有填。决算说明要求写清增减原因和资金用途。

依据：
    《中华人民共和国预算法》预算、决算公开的内容

反例：
    支出决算为8万元，决算数大于预算数的主要原因是：。

正例：
    支出决算为8万元，决算数大于预算数的主要原因是：年中追加经费。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import BUDGET_LAW

RULE = Rule(
    code="RE130",
    name="empty-cause",
    summary="原因、用途后面是空的。",
    severity=Severity.WARNING,
    basis=BUDGET_LAW.cite("预算、决算公开的内容"),
    tier=Tier.READING,
)
_EMPTY = re.compile(
    r"(?:主要原因|原因)(?:是|为)：?(?:[。；]|$)|(?:主要原因|原因)：(?:[。；]|$)|主要用于：?(?:[。；]|$)|(?:（类）（款）|（款）（项）)"
    r"|(?:支出|预算|决算)(?:数|总额)?为(?:万元|元)(?!以)"
)
_LIST = re.compile(r"如下|以下|下列")


@reads(RULE)
def empty_causes(report: Report) -> Iterator[Problem]:
    """A cause or a use that is announced and not told; a list below tells it."""
    pieces = narrative(report)
    for piece in holding(pieces, "原因", "用于", "（类）（", "（款）（", "为万元", "为元"):
        for found in _EMPTY.finditer(piece.text):
            ends = found.end() == len(piece.text) and not found[0].endswith(("。", "；"))
            after = pieces[piece.number + 1] if piece.number + 1 < len(pieces) else None
            if ends and after is not None and not after.level:
                continue  # the next paragraph goes on
            if not _LIST.search(found[0]) and not piece.level:
                yield Problem(
                    f"“{found[0]}”后面没有内容",
                    (piece.mark(max(0, found.start() - 8), found.end()),),
                    diagnosis="模板的空位没有填",
                )
