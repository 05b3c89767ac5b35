"""实际使用的资金多于安排的资金。

为什么：
    某个项目的资金来源只写了一个数（财政安排、投入、到位），紧接着写的实际使用数却更大，多出的钱没有来处：
    不是其中一个数写错，就是漏写了追加、结转或自筹的资金。预算数不在此列，执行中可以追加。

依据：
    勾稽关系：实际使用数不大于安排、到位的资金

反例：
    该项目财政安排资金25万元，实际使用45万元。

正例：
    该项目财政安排资金45万元，实际使用45万元。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from jixiao.checks.base import Problem, Rule, amount, reads
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.findings import Severity, Tier
from jixiao.law import Identity

RULE = Rule(
    code="LO126",
    name="used-more-than-given",
    summary="实际使用的资金多于安排的资金。",
    severity=Severity.WARNING,
    basis=Identity("实际使用数不大于安排、到位的资金"),
    tier=Tier.READING,
)
_GIVEN = re.compile(
    r"(?:财政(?:安排|投入|拨付|下达|到位|拨款|[^，。；\d]{0,4}资金)|安排(?:财政)?资金|到位资金|资金到位"
    r"|(?:^|该)项目(?:安排|投入)(?:资金)?)[^，。；]{0,4}$"
)
_USED = re.compile(r"^(?:已|累计|年度?)?实际(?:使用|支出|支付)(?:资金)?[为了共]?$")
_MORE = re.compile(r"追加|超支|自筹|结转|垫付|其他资金|调剂|统筹|配套|上级|整合|缺口|超出")


@reads(RULE)
def used_more_than_given(report: Report) -> Iterator[Problem]:
    """What was used right after the one amount that was given for it."""
    for passage in report.passages:
        told = [m for m in passage.mentions if m.role is Role.LEVEL]
        for given, used in pairwise(told):
            if _follows(given, used) and used.figure.span.low > given.figure.span.high:
                if _MORE.search(passage.sentence_text(used.sentence)):
                    continue
                yield _problem(passage, given, used)


def _follows(given: Mention, used: Mention) -> bool:
    """财政安排资金 x，实际使用 y, both exact amounts of money in one sentence."""
    exact = given.money and used.money and given.figure.exact and used.figure.exact
    near = given.sentence == used.sentence and used.clause - given.clause == 1
    return bool(exact and near and _GIVEN.search(given.lead) and _USED.match(used.lead))


def _problem(passage: Passage, given: Mention, used: Mention) -> Problem:
    over = amount(used.figure.value - given.figure.value, used.figure.unit)
    return Problem(
        message=f"安排的资金为{given.figure.printed}，实际使用{used.figure.printed}，多出{over}",
        places=(term(passage, used), term(passage, given)),
        printed=used.figure.printed,
        difference=over,
        diagnosis="其中一个数有误，或漏写了其他资金来源",
    )
