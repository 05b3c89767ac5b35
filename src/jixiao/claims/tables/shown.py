"""A rate told beside an amount of a table's row, against the rate in that row.

“从上表看，全年支出 3248.32 万元，执行率 98.82%”: the amount tells which row is meant.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from jixiao.claims.model import Claim, Same, Term
from jixiao.claims.narrative.terms import term
from jixiao.claims.tables.terms import named
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report
from jixiao.facts.tables.model import Column, Measure, Side
from jixiao.figures import Kind

_RATE = re.compile(r"(?P<stem>执行|完成|支付|到位|使用|支出)(?:率|进度|比例)[^，。；\d]{0,4}$")
_PERIOD = re.compile(r"\d月|季度|上半年|上年|去年|截至")
_DIGITS = re.compile(r"\D")
_TELLING = 4  # digits of an amount that hardly two rows share
_NEAR = 12  # characters from the amount to its rate


def find(report: Report) -> Iterator[Claim]:
    """Each rate right behind an amount that one row alone shows."""
    rows = _rows(report)
    if not rows:
        return
    for passage in report.telling:
        for amount, rate in pairwise(passage.mentions):
            stem = _stem(passage, amount, rate)
            told = rows.get((amount.figure.value, stem), []) if stem else []
            if len({t.figure.value for t in told}) == 1:
                yield Same(topic="text-table", title=told[0].name, a=term(passage, rate), b=told[0])


def _stem(passage: Passage, amount: Mention, rate: Mention) -> str:
    """What the rate is of: 执行, 完成 …; nothing where the two do not adjoin."""
    found = _RATE.search(rate.label.words)
    digits = _DIGITS.sub("", amount.figure.printed).strip("0")
    adjoin = amount.sentence == rate.sentence and rate.at - amount.end <= _NEAR
    plain = amount.money and amount.role is Role.LEVEL and amount.figure.exact
    if not (found and adjoin and plain and rate.figure.unit.kind is Kind.PERCENT):
        return ""
    start = passage.sentences[amount.sentence][0]
    apart = _PERIOD.search(passage.text[start : rate.at])
    return "" if apart or len(digits) < _TELLING else found["stem"]


def _rows(report: Report) -> dict[tuple[Decimal, str], list[Term]]:
    """The rates of rows by what was spent in the row and what the column is called."""
    rows: dict[tuple[Decimal, str], list[Term]] = defaultdict(list)
    for table in report.tables:
        for side in table.sides:
            for column in side.values:
                stem = _RATE.search(column.last.split("（")[0].split("(")[0])
                if column.measure is not Measure.RATE or stem is None:
                    continue
                for line in side.lines:
                    percent = named(table, line, column, "合计")
                    if percent is None or percent.figure.unit.kind is not Kind.PERCENT:
                        continue
                    for value in {
                        f.value for c in _spent(side, column) if (f := line.figure(c)) and f.value
                    }:
                        rows[value, stem["stem"]].append(percent)
    return rows


def _spent(side: Side, rate: Column) -> list[Column]:
    """The column of what was done: the last of amounts before the rate."""
    return [c for c in side.values if c.measure is Measure.AMOUNT and c.index < rate.index][-1:]
