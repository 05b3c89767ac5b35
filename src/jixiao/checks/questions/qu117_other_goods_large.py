"""“其他商品和服务支出”占比过大。

为什么：
    “其他商品和服务支出”是归不进别的科目的零星支出。它占商品和服务支出的三成以上，
    说明记账时没有按用途分列，应当说明内容。

依据：
    勾稽关系：支出按用途列入科目

反例：
    商品和服务支出总额为200万元，其中办公费100万元、其他商品和服务支出为100万元。

正例：
    商品和服务支出总额为200万元，其中办公费160万元、其他商品和服务支出为40万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import holding, narrative
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="QU117",
    name="other-goods-too-large",
    summary="“其他商品和服务支出”占比过大。",
    severity=Severity.INFO,
    basis=Identity("支出按用途列入科目"),
    tier=Tier.READING,
)
_WHOLE = re.compile(
    r"(?<!其他)商品和服务支出(?:总额|决算|合计)?(?:为|共)?(?P<number>\d+(?:\.\d+)?)万元"
)
_OTHER = re.compile(r"其他商品和服务支出(?:为|共)?(?P<number>\d+(?:\.\d+)?)万元")
_LIMIT = Decimal("0.3")


@reads(RULE)
def other_goods_large(report: Report) -> Iterator[Problem]:
    """Both amounts in one sentence, the rest above three tenths."""
    for piece in holding(narrative(report), "其他商品和服务支出"):
        for other in _OTHER.finditer(piece.text):
            start, _ = piece.sentence(other.start())
            whole = _WHOLE.search(piece.text, start, other.start())
            if whole and Decimal(whole["number"]):
                share = Decimal(other["number"]) / Decimal(whole["number"])
                if _LIMIT < share <= 1:
                    yield Problem(
                        f"其他商品和服务支出占商品和服务支出的{share:.1%}",
                        (piece.found(other), piece.found(whole)),
                        arithmetic=f"{other['number']}÷{whole['number']}={share:.2%}",
                    )
