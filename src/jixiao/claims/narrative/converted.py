"""An amount told again in another unit: 支出 19,491,758.20 元，折合 1949.18 万元."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Same
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_CONVERTED = re.compile(r"(?:折合|约合|合计?|即|换算(?:为|成)?|折算(?:为|成)?)(?:人民币|约|为)*$")
_DIGITS = re.compile(r"\D")
_SURE = re.compile(r"(?:折合|约合|即|换算|折算)")
_FEWEST = 3  # digits that agree though the point does not


def find(report: Report) -> Iterator[Claim]:
    """Each converted amount with the one that it converts."""
    for passage in report.telling:
        for mention in passage.mentions:
            named = mention.money and _CONVERTED.search(mention.label.words)
            if named and mention.role is Role.LEVEL:
                yield from _told(passage, mention)


def _told(passage: Passage, mention: Mention) -> Iterator[Claim]:
    before = [
        m
        for m in passage.mentions
        if m.at < mention.at
        and m.money
        and m.figure.exact
        and m.figure.unit.name != mention.figure.unit.name
    ]
    equal = [m for m in before if m.figure.span.meets(mention.figure.span)]
    slips = [m for m in before if _same_digits(m, mention)]
    chosen = equal or (slips if _SURE.search(mention.label.words) else [])
    if chosen:
        a, b = term(passage, mention), term(passage, chosen[-1])
        yield Same(topic="narrative", title=mention.label.key or b.name, a=a, b=b)


def _same_digits(a: Mention, b: Mention) -> bool:
    """The same digits as far as both are told, and another size."""
    first, second = (_DIGITS.sub("", m.figure.printed).strip("0") for m in (a, b))
    shorter = min(len(first), len(second))
    rounded = max(shorter - 1, 0)  # the last digit told may be rounded up
    return shorter >= _FEWEST and first[:rounded] == second[:rounded]
