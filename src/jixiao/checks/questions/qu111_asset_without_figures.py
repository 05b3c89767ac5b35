"""资产管理一节没有任何数字。

为什么：
    资产管理情况应当写明固定资产原值、净值和利用情况。只写制度健全、账实相符，
    资产利用率和安全性的得分就没有依据。

依据：
    《项目支出绩效评价管理办法》（财预〔2020〕10号）绩效评价依据的数据

反例：
    2023年度部门整体支出绩效自评报告
    一、资产管理情况
    建立了资产管理制度，定期清查，账实相符。
    二、主要绩效
    自评得分96分，评价结果用于预算安排。

正例：
    2023年度部门整体支出绩效自评报告
    一、资产管理情况
    年末固定资产原值60万元，净值20万元，账实相符。
    二、主要绩效
    自评得分96分，评价结果用于预算安排。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.pieces import heading_text, narrative
from jixiao.facts.profile import Genre
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import PROJECT_EVALUATION

RULE = Rule(
    code="QU111",
    name="assets-without-figures",
    summary="资产管理一节没有任何数字。",
    severity=Severity.INFO,
    basis=PROJECT_EVALUATION.cite("绩效评价依据的数据"),
    tier=Tier.READING,
)
_ASSETS = re.compile(
    r"^(?:国有|部门|单位|固定)?资产(?:管理|配置|占用)?(?:和使用|及使用)?(?:情况)?(?:分析|说明)?$"
)
_AMOUNT = re.compile(r"\d+(?:\.\d+)?(?:万元|元|亿元|台|辆|件|平方米|㎡)")


@reads(RULE)
def assets_without_figures(report: Report) -> Iterator[Problem]:
    """A chapter on assets without one amount."""
    if report.profile.genre is not Genre.EVALUATION:
        return
    heading, body = None, ""
    for piece in [*narrative(report), None]:
        if piece is None or (piece.level and (heading is None or piece.level <= heading.level)):
            if heading and body and not _AMOUNT.search(body):
                yield Problem(
                    "资产管理一节没有写资产的数量和金额", (heading.mark(0, len(heading.text)),)
                )
            found = piece and _ASSETS.match(heading_text(piece.text))
            heading, body = (piece, "") if found else (None, "")
        elif heading:
            body += piece.text
