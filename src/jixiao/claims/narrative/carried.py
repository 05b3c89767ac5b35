"""What is carried over: 年初结转 a，本年收入 b，本年支出 c，年末结转 d, so that a + b − c = d."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_STEPS = (
    re.compile(r"(?:上年度?末?|年初|期初|20\d\d年末)的?(?:财政拨款)?(?:结转|结余)"),
    re.compile(r"^(?!.*(?:结转|结余|财政|补助|其他|事业)).*收入(?:合计|总计|决算)?(?:数|为)*$"),
    re.compile(
        r"^(?!.*(?:结转|结余|财政|补助|其他|基本|项目)).*支出(?:合计|总计|决算)?(?:数|为)*$"
    ),
    re.compile(r"(?:年末|期末|年终|年底|结转下年)[^，。；]{0,6}(?:结转|结余)?"),
)
_OPENING, _INCOME, _SPENDING, _CLOSING = range(4)


def find(report: Report) -> Iterator[Claim]:
    """Sentences whose amounts of money are just these four, in this order."""
    for passage in report.telling:
        for number in range(len(passage.sentences)):
            told = [m for m in passage.mentions if m.sentence == number and m.money]
            if len(told) == len(_STEPS) and all(map(_fits, _STEPS, told)):
                yield _claim(passage, told)


def _fits(step: re.Pattern[str], mention: Mention) -> bool:
    amount = mention.role is Role.LEVEL or (mention.role is Role.GAP and mention.direction < 0)
    return amount and mention.figure.exact and bool(step.search(mention.label.words))


def _claim(passage: Passage, told: list[Mention]) -> Sum:
    opening, income, spending, closing = (term(passage, m) for m in told)
    return Sum(
        topic="list",
        title="年末结转结余",
        whole=closing,
        parts=(opening, income),
        minus=(spending,),
        closed=True,
        why="年末结转结余＝年初结转结余＋本年收入−本年支出",
    )
