"""写明的个数与所列项数不符。

为什么：
    写明“几个”之后逐一列出的，列出的项数应当与写明的个数一致；“一是、二是”的序数同理。
    用“等”“主要”收尾的不是全部列出，不作判断；含“和”“及”的项可能是一项也可能是两项，两种读法都不符才报告。

依据：
    勾稽关系：写明的个数等于列出的项数。

反例：
    我局内设4个股室：办公室、财务股、业务股。

正例：
    我局内设3个股室：办公室、财务股、业务股。
"""

from __future__ import annotations

import re

from jixiao.checks.base import (
    HOLDS,
    Problem,
    Rule,
    Verdict,
    contradicted,
    judges,
    undecided,
)
from jixiao.claims.model import Count
from jixiao.figures import plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="CO101",
    name="count-mismatch",
    summary="写明的个数与所列项数不符。",
    severity=Severity.ERROR,
    basis=Identity("写明的个数等于列出的项数"),
)
_JOINS = re.compile(r"[和及与]")


@judges(RULE, Count, "list", "ordered")
def count_mismatch(claim: Count) -> Verdict:
    """The stated number against the number of items."""
    stated = claim.stated.figure.value
    least = len(claim.items)
    texts = [getattr(item, "text", "") for item in claim.items]
    joined = sum(len(_JOINS.findall(text)) for text in texts)
    most = least if claim.topic == "ordered" else least + joined  # 一是、二是 count themselves
    if least <= stated <= most:
        return HOLDS
    if not claim.closed:
        return undecided("没有全部列出") if stated > most else HOLDS
    printed = plain(stated)
    return contradicted(
        Problem(
            message=f"写明{claim.stated.figure.printed}，列出{least}项",
            places=claim.terms,
            arithmetic="、".join(f"{n}.{text}" for n, text in enumerate(texts, start=1)),
            printed=printed,
            expected=str(least),
            difference=plain(stated - least),
            key=claim.stated.name,
        )
    )
