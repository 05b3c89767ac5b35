"""What stands above a table: its title, its unit of money, its year and kind."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jixiao.facts.labels import Stage
from jixiao.facts.tables.columns import unit_named
from jixiao.facts.tables.model import TableKind
from jixiao.figures import Kind, Unit

_UNIT = re.compile(r"单位[：:]?\s*(?:人民币)?\s*((?:万|千|百万|亿)?元)")
_YEAR = re.compile(r"((?:19|20)\d\d)年?")
_TITLE = re.compile(r"表|明细|一览|情况$")
_FORM = re.compile(
    r"(?:财决|决算|预算|部门|单位)*(?:公开|附)?表?\s*\d*[-—]?\d*\s*表?"
    r"|附(?:件|表)\s*[\d一二三四五六七八九十]*[：:]?"
)
_LONGEST = 60

_KINDS = (
    (re.compile(r"基础数据"), TableKind.BASE_DATA),
    (re.compile(r"整体.{0,12}(?:绩效)?自评|整体.{0,8}评价?(?:评分)?表"), TableKind.WHOLE_SCORE),
    (re.compile(r"项目.{0,12}自评"), TableKind.PROJECT_SCORE),
    (
        re.compile(
            r"(?:部门|单位|部门（单位）)(?:预算|支出)*绩效(?:自评|评价)(?:评分|打分|情况)?表"
        ),
        TableKind.WHOLE_SCORE,
    ),
    (re.compile(r"目标(?:申报|批复)?表"), TableKind.TARGETS),
    (re.compile(r"三公.{0,3}经费"), TableKind.THREE),
    (re.compile(r"政府性基金"), TableKind.FUND),
    (re.compile(r"国有资本经营"), TableKind.CAPITAL),
    (re.compile(r"财政拨款收(?:入)?支(?:出)?.{0,6}(?:总表|总体情况表)"), TableKind.APPROPRIATION),
    (re.compile(r"基本支出"), TableKind.BASIC),
    (re.compile(r"一般公共预算.{0,8}支出"), TableKind.GENERAL),
    (re.compile(r"收(?:入)?支(?:出)?.{0,6}(?:总表|总体情况表)"), TableKind.BALANCE),
    (re.compile(r"收入(?:决算|预算)?(?:总体)?(?:情况)?(?:总|明细)?表"), TableKind.INCOME),
    (re.compile(r"(?<!项目)支出(?:决算|预算)?(?:总体)?(?:情况)?总?表"), TableKind.EXPENDITURE),
)


def title(lines: Sequence[str]) -> str:
    """The title among the lines above a table (nearest last)."""
    for line in reversed(lines):
        text = _UNIT.sub("", line).strip()
        if _FORM.fullmatch(text):
            continue
        if len(text) <= _LONGEST and _TITLE.search(text) and "。" not in text:
            return text
    return ""


def kind(named: str) -> TableKind:
    """Which of the known tables a title names."""
    for pattern, found in _KINDS:
        if pattern.search(named):
            return found
    return TableKind.OTHER


def unit_above(lines: Sequence[str]) -> Unit | None:
    """The unit of money: 单位：万元."""
    for line in reversed(lines):
        found = _UNIT.search(line)
        if found:
            named = unit_named(found[1])
            if named is not None and named.kind is Kind.MONEY:
                return named
    return None


def year(named: str) -> int | None:
    found = _YEAR.search(named)
    return int(found[1]) if found else None


def stage(named: str) -> Stage:
    """决算 or 预算 in a title speaks for all columns that do not speak for themselves."""
    if "决算" in named:
        return Stage.FINAL
    return (
        Stage.BUDGET
        if "预算" in re.sub("一般公共预算|基金预算|经营预算", "", named)
        else Stage.UNKNOWN
    )
