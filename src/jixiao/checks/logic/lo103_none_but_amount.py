"""称没有某类项目，却列出了它的金额。

为什么：
    支出减少的原因是“本年无某某项目”，项目清单里却有同类项目的经费，原因就站不住，
    或者清单里的名称不对。

依据：
    勾稽关系：文字与数字说的是同一件事

反例：
    2023年度部门整体支出绩效自评报告
    项目支出减少，主要原因是2023年无大型龙舟竞渡项目。
    主要项目包括龙舟竞渡活动经费60万元、宣传经费5万元。

正例：
    2023年度部门整体支出绩效自评报告
    项目支出减少，主要原因是2023年无大型龙舟竞渡项目。
    主要项目包括图书购置经费60万元、宣传经费5万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.checks.base import Problem, Rule, reads
from jixiao.checks.reading.denials import Denial, denials
from jixiao.checks.reading.pieces import piece
from jixiao.facts.labels import Stage
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO103",
    name="none-but-amount",
    summary="称没有某类项目，却列出了它的金额。",
    severity=Severity.WARNING,
    basis=Identity("文字与数字说的是同一件事"),
    tier=Tier.READING,
)
_ELSEWHERE = re.compile(r"上年|去年|往年|以前年度|计划|拟|预计|预算")


@reads(RULE)
def none_but_amount(report: Report) -> Iterator[Problem]:
    """A denied kind of project against a mention that names it with an amount."""
    for denial in denials(report):
        yield from _problems(report, denial)


def _problems(report: Report, denial: Denial) -> Iterator[Problem]:
    for number, passage in enumerate(report.passages):
        if denial.core not in passage.text:
            continue
        for mention in passage.mentions:
            words = passage.text[mention.begin : mention.at]
            at = words.rfind(denial.core)
            year = mention.label.year
            foreign = year not in (None, report.profile.year) or _ELSEWHERE.search(words)
            own = at >= 0 and mention.money and mention.figure.value > 0 and not foreign
            if own and mention.label.stage is not Stage.ORIGINAL:
                where = piece(passage, number)
                place = where.mark(mention.begin + at, mention.end)
                yield Problem(
                    f"此处称“{denial.mark.text}”，另处列有“{place.text}”",
                    (denial.mark, place),
                    expected=mention.figure.printed,
                )
                return
