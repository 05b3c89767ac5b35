"""Income and spending that balance: 收入总计 x 万元，支出总计 x 万元.

总计 holds what was carried over on both sides, so that both are one figure. Where the text
goes on to tell what is left of the two (收支相抵，年终结余 y), they need not be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from jixiao.claims.model import Claim, Same
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_GRAND = re.compile(r"(?P<side>收入|支出)(?:预算|决算)?总计(?:调整)?(?:为|是|：|达|数|均)*$")
_LEFT = re.compile(r"结余|结转|结存|滚存|相抵|赤字|缺口|差额|净额|不足")
_AT_ODDS = re.compile(  # each with its own growth: not one
    r"相抵|赤字|缺口|差额|净额|不足|[与比较](?:上年|去年|20\d\d年)"
)
_AMONG = re.compile(r"[，（](?:其中|包括|包含)")
_HEAD = 12  # characters
_FAR = 3  # paragraphs of one section

Told = tuple[int, Mention]  # the place of its passage among all


def find(report: Report) -> Iterator[Claim]:
    """Each 收入总计 with the 支出总计 that follows it."""
    income: Told | None = None
    for place, passage in enumerate(report.passages):
        for mention in passage.mentions:
            found = _GRAND.search(mention.label.words) if mention.is_amount else None
            if found is None:
                continue
            if found["side"] == "收入":
                income = place, mention
            elif income is not None:
                if _of_one_account(report.passages, income, (place, mention)):
                    other = term(report.passages[income[0]], income[1])
                    own = term(passage, mention)
                    yield Same(topic="narrative", title="收支总计", a=own, b=other)
                income = None


def _of_one_account(passages: Sequence[Passage], income: Told, spending: Told) -> bool:
    """Whether both are of one year, stage and kind of funds, and nothing is said to be left."""
    (first, a), (last, b) = income, spending
    one = a.label.scope is b.label.scope and a.label.stage is b.label.stage
    year = None in (a.label.year, b.label.year) or a.label.year == b.label.year
    near = passages[first].section == passages[last].section and last - first <= _FAR
    if not (one and year and near):
        return False
    if first == last:
        between = passages[first].text[a.end : b.at]
    else:
        inner = "".join(p.text for p in passages[first + 1 : last])
        between = passages[first].text[a.end :] + inner + passages[last].text[: b.at]
    return not _left(passages, spending) and not _AT_ODDS.search(between)


def _left(passages: Sequence[Passage], spending: Told) -> bool:
    """Whether the text goes on to what is left of the two."""
    place, total = spending
    passage = passages[place]
    end = passage.sentences[total.sentence][1]
    goes_on = [passage.text[end:], *(p.text for p in passages[place + 1 : place + _FAR])]
    heads = "".join(text[:_HEAD] for text in goes_on)
    told = _AMONG.split(passage.text[total.end : end])[0]  # its parts may be left
    return bool(_LEFT.search(told + heads))
