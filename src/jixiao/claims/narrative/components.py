"""The parts of a project, each with its budget in brackets, and the project's total.

“该项目包含甲系统（预算 30 万元）、乙系统（预算 20 万元）” divides the total that the same
section tells before it (计划总投资 50 万元).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jixiao.claims.model import Claim, Sum
from jixiao.claims.narrative.terms import term
from jixiao.facts.mentions import Mention, Role
from jixiao.facts.passages import Passage
from jixiao.facts.report import Report

_TOTAL = re.compile(r"总(?:经费|投资|预算|金额|概算|造价|费用|投入)")
_CONTAINS = re.compile(r"(?:项目|工程|平台|系统|建设内容)[^。；]{0,12}?(?:包含|包括|分为|由|涵盖)")
_BUDGET = re.compile(r"^(?:预算|投资|概算|金额|费用|经费)?(?:金额)?(?:为|约)?$")
_LOOSE = re.compile(r"等")
_BACK = 8  # paragraphs: one section on a project


def find(report: Report) -> Iterator[Claim]:
    """Bracketed budgets of a project's parts against the total of its section."""
    for position, passage in enumerate(report.passages):
        opening = _CONTAINS.search(passage.text) if passage.mentions else None
        if not opening:
            continue
        parts = [m for m in passage.mentions if m.at > opening.end() and _bracketed(passage, m)]
        parts = [m for m in parts if m.sentence == parts[0].sentence]
        whole = _total(report, position) if len(parts) > 1 else None
        if whole:
            yield Sum(
                topic="components",
                title="项目总额与各组成部分",
                whole=term(*whole),
                parts=tuple(term(passage, m) for m in parts),
                closed=not _LOOSE.search(passage.text[parts[-1].end : parts[-1].end + 4]),
                why="项目的组成部分逐一列出",
            )


def _bracketed(passage: Passage, mention: Mention) -> bool:
    begin, end = mention.begin, mention.end
    around = passage.text[begin - 1 : begin] + passage.text[end : end + 1]
    return (
        around == "（）"
        and mention.role is Role.LEVEL
        and mention.money
        and mention.figure.exact
        and bool(_BUDGET.match(mention.label.words))
    )


def _above(whole: Passage, parts: Passage) -> bool:
    """Whether the total stands in the section of the parts or in one around it."""
    return parts.section[: len(whole.section)] == whole.section


def _total(report: Report, position: int) -> tuple[Passage, Mention] | None:
    here = report.passages[position]
    for passage in reversed(report.passages[max(0, position - _BACK) : position + 1]):
        for mention in reversed(passage.mentions):
            told = mention.is_amount
            if told and _TOTAL.search(mention.label.words) and _above(passage, here):
                return passage, mention
    return None
