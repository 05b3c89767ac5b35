"""Rates worked out in the text: 执行率=（950÷1000）×100%=95%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Rate, Term
from jixiao.claims.narrative.terms import term
from jixiao.facts.numbers import read_figures
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_NUMBER = r"\d[\d,]*(?:\.\d+)?(?:万元|亿元|元|人|个|件|户|家|次|项|分)?"
_FORMULA = re.compile(
    rf"(?<![-+×*/÷\d.,])(?P<top>{_NUMBER})）?[÷/]（?(?P<bottom>{_NUMBER})[）\]]?"
    r"(?:[×*xX]100%?)?=(?=\d[\d,.]*%)"
)
_NAME = re.compile(r"(?P<name>[^，。；：=（）\[\]÷/\d]{2,16})[=：][^，。；]*$")


def find(report: Report) -> Iterator[Claim]:
    """Every worked-out division whose result stands behind it as a percentage."""
    for passage in report.passages:
        for match in _FORMULA.finditer(passage.text) if "=" in passage.text else ():
            yield from _formula(passage, match)


def _formula(passage: Passage, match: re.Match[str]) -> Iterator[Claim]:
    result = next((m for m in passage.mentions if m.at == match.end()), None)
    top, bottom = (_operand(passage, *match.span(name)) for name in ("top", "bottom"))
    if result is None or top is None or bottom is None:
        return
    if top.figure.unit == bottom.figure.unit and result.figure.exact:
        found = _NAME.search(passage.text[: match.start()])
        title = found["name"] if found else "算式的结果"
        percent = term(passage, result)
        yield Rate(topic="named", title=title, percent=percent, pairs=((top, bottom),), named=True)


def _operand(passage: Passage, start: int, end: int) -> Term | None:
    """The figure between two indexes; none if it is not one figure."""
    found = read_figures(passage.words.slice(start, end), counts=False).found
    if len(found) != 1:
        return None
    low, high = passage.words.range(start, end)
    return Term(found[0].figure, passage.text[start:end], low, high)
