"""分项的增幅与合计的增幅推得的上年数对不上。

为什么：
    由本年数和增幅可以推出上年数。各分项推得的上年数相加，应当等于合计推得的上年数；
    对不上的，合计或某个分项的增幅有误，或者上年的范围与本年不同，需要说明。
    增加值、生产总值的增幅通常按不变价格计算，不能由现价推得上年数，只看合计的增幅是否在各分项之间。

依据：
    勾稽关系：上年数＝本年数÷（1＋增幅），分项之和等于合计

反例：
    全年完成产值300.0亿元，同比增长20.0%。其中：出口100.0亿元，增长5.0%；内销200.0亿元，增长6.0%。

正例：
    全年完成产值300.0亿元，同比增长5.7%。其中：出口100.0亿元，增长5.0%；内销200.0亿元，增长6.0%。
"""

from __future__ import annotations

import re

from jixiao.checks.base import HOLDS, Problem, Rule, Verdict, amount, contradicted, judges
from jixiao.checks.base import undecided as not_decided
from jixiao.claims.model import Growths, Term
from jixiao.figures import HUNDRED, Span, plain
from jixiao.findings import Severity
from jixiao.law import Identity

RULE = Rule(
    code="CH103",
    name="growth-of-parts",
    summary="分项的增幅与合计的增幅推得的上年数对不上。",
    severity=Severity.WARNING,
    basis=Identity("上年数＝本年数÷（1＋增幅），分项之和等于合计"),
)


_AT_CONSTANT_PRICES = re.compile(r"增加值|生产总值|GDP|产值|同口径|可比|不变价")


@judges(RULE, Growths, "growths")
def growth_of_parts(claim: Growths) -> Verdict:
    """Last year's total against last year's parts, all derived."""
    bases = [_base(*pair) for pair in (claim.whole, *claim.parts)]
    known = [b for b in bases if b is not None]
    if len(known) < len(bases):
        return not_decided("降幅达到或超过100%，推不出上年数")
    whole, parts = known[0], Span.total(known[1:])
    if _at_constant_prices(claim) and _between(claim):
        return not_decided("增幅可能按不变价格计算")
    return HOLDS if whole.meets(parts) else contradicted(_problem(claim, whole, parts))


def _at_constant_prices(claim: Growths) -> bool:
    return any(isinstance(t, Term) and _AT_CONSTANT_PRICES.search(t.name) for t in claim.terms)


def _between(claim: Growths) -> bool:
    """Whether the total grew neither more nor less than all its parts."""
    own = claim.whole[1].figure.span
    others = [growth.figure.span for _, growth in claim.parts]
    return min(s.low for s in others) <= own.high and own.low <= max(s.high for s in others)


def _base(level: Term, growth: Term) -> Span | None:
    """Last year's figure: level ÷ (1 + growth)."""
    factor = Span.exactly(HUNDRED) + growth.figure.span
    if factor.low <= 0:
        return None
    return (level.figure.span / factor).scaled(100)


def _problem(claim: Growths, whole: Span, parts: Span) -> Problem:
    level, growth = claim.whole
    unit = level.figure.unit
    one, many = (amount((s.low + s.high) / 2, unit) for s in (whole, parts))
    printed = plain(abs(growth.figure.value))
    return Problem(
        message=f"“{level.name}”按增幅{printed}%推得上年为{one}{unit.name}，"
        f"各分项推得的上年数合计为{many}{unit.name}",
        places=claim.terms,
        arithmetic=f"合计上年{one}，分项上年合计{many}，相差"
        f"{amount(abs(whole.low + whole.high - parts.low - parts.high) / 2, unit)}",
        printed=printed,
        expected=None,
        key=level.name,
    )
