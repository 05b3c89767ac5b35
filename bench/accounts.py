"""Made final accounts: a few of the nine tables, and the narrative that tells them again."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from bench.grids import lines

if TYPE_CHECKING:  # made imports this module
    from bench.made import Draft, Mark

# Classes whose items may be basic and project expenditure both.
_CLASSES = (
    ("201", "一般公共服务支出", "20103", "政府办公厅（室）及相关机构事务", "2010301", "行政运行"),
    ("205", "教育支出", "20508", "进修及培训", "2050803", "培训支出"),
    ("206", "科学技术支出", "20605", "科技条件与服务", "2060501", "机构运行"),
    ("207", "文化旅游体育与传媒支出", "20701", "文化和旅游", "2070109", "群众文化"),
    ("212", "城乡社区支出", "21201", "城乡社区管理事务", "2120104", "城管执法"),
    ("213", "农林水支出", "21303", "水利", "2130306", "水利工程运行与维护"),
)
_WAGES = (("30101", "基本工资"), ("30102", "津贴补贴"), ("30103", "奖金"), ("30107", "绩效工资"))
_GOODS = (("30201", "办公费"), ("30206", "电费"), ("30211", "差旅费"), ("30226", "劳务费"))


@dataclass(frozen=True, slots=True)
class Row:
    """One class of expenditure: its amount, basic and project."""

    words: tuple[str, ...]
    all: Mark
    basic: Mark
    project: Mark


def source(d: Draft) -> list[str]:
    """The lines of a whole document."""
    rows = _rows(d)
    total, basic, project = (_total(d, rows, at) for at in ("all", "basic", "project"))
    d.holds("sum", total, basic, project)
    tables = [
        *("第二部分 2023年度单位决算表", ""),
        *_spending(d, rows, (total, basic, project)),
        *_economic(d, basic),
    ]
    told = ["第三部分 2023年度单位决算情况说明", *_told(d, rows, (total, basic, project))]
    return [f"{d.unit}2023年度单位决算公开", "", *tables, *told]


def _rows(d: Draft) -> list[Row]:
    rows = []
    for words in sorted(d.chance.sample(_CLASSES, d.chance.randint(3, 5))):
        basic, project = d.money(1_000, 90_000), d.money(1_000, 90_000)
        row = Row(words, d.figure(basic + project), d.figure(basic), d.figure(project))
        d.holds("sum", row.all, row.basic, row.project)
        rows.append(row)
    return rows


def _total(d: Draft, rows: list[Row], which: str) -> Mark:
    parts = [getattr(row, which) for row in rows]
    whole = d.figure(sum((p.value for p in parts), start=Decimal(0)))
    d.holds("sum", whole, *parts)
    return whole


def _spending(d: Draft, rows: list[Row], totals: tuple[Mark, Mark, Mark]) -> list[str]:
    """The table of expenditure by function: class, group and item tell the same amount."""
    grid = [["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]]
    grid.append(["", "合计", *map(str, totals)])
    for row in rows:
        for level in (0, 2, 4):
            marks = (row.all, row.basic, row.project)
            again = marks if not level else tuple(d.figure(m.value) for m in marks)
            for first, other in zip(marks, again, strict=True):
                if first is not other:
                    d.holds("same", first, other)
            grid.append([*row.words[level : level + 2], *map(str, again)])
    return ["表3 支出决算表", "单位：万元", lines(d, grid), ""]


def _economic(d: Draft, basic: Mark) -> list[str]:
    """The table of basic expenditure by economic class."""
    wages, goods = d.shares(basic.value, 2)
    grid = [["科目编码", "科目名称", "金额"]]
    heads = []
    for code, name, whole, parts in (
        ("301", "工资福利支出", wages, _WAGES),
        ("302", "商品和服务支出", goods, _GOODS),
    ):
        head = d.figure(whole)
        marks = [d.figure(v) for v in d.shares(whole, len(parts))]
        d.holds("sum", head, *marks)
        heads.append(head)
        grid.append([code, name, str(head)])
        grid += [[c, n, str(m)] for (c, n), m in zip(parts, marks, strict=True)]
    all_ = d.figure(basic.value)
    d.holds("sum", all_, *heads)
    d.holds("same", all_, basic)
    grid.append(["", "合计", str(all_)])
    return ["表6 一般公共预算财政拨款基本支出决算明细表", "单位：万元", lines(d, grid), ""]


def _told(d: Draft, rows: list[Row], totals: tuple[Mark, Mark, Mark]) -> list[str]:
    """The narrative: totals with shares, classes with shares, each against its budget."""
    t, b, p = (d.figure(m.value) for m in totals)
    for mark, first in zip((t, b, p), totals, strict=True):
        d.holds("same", mark, first)
    bp, pp = d.percent(b.value, t.value), d.percent(p.value, t.value)
    d.holds("ratio", bp, b, t)
    d.holds("ratio", pp, p, t)
    text = [
        "一、支出决算情况说明",
        f"2023年度本年支出合计{t}万元，其中：基本支出{b}万元，占{bp}%；项目支出{p}万元，占{pp}%。",
        "二、一般公共预算财政拨款支出决算情况说明",
        "（一）结构情况",
        _structure(d, rows, totals[0]),
        "（二）具体情况",
    ]
    for number, row in enumerate(rows, start=1):
        text.append(f"{number}.{_budgeted(d, row)}")
    return text


def _structure(d: Draft, rows: list[Row], total: Mark) -> str:
    whole = d.figure(total.value)
    d.holds("same", whole, total)
    listed = []
    for row in rows:
        part, share = d.figure(row.all.value), d.percent(row.all.value, total.value)
        d.holds("same", part, row.all)
        d.holds("ratio", share, part, whole)
        name = d.one(f"{row.words[1]}（类）", row.words[1])
        listed.append(f"{name}{part}万元，占{share}%")
    lead = d.one("主要用于以下方面：", "按支出功能分类，", "其中：")
    return f"一般公共预算财政拨款支出{whole}万元，{lead}{'；'.join(listed)}。"


def _budgeted(d: Draft, row: Row) -> str:
    """One item against its budget, the way the official outline words it."""
    spent = d.figure(row.all.value)
    d.holds("same", spent, row.all)
    budget = d.figure(spent.value * d.chance.randint(80, 125) / 100)
    rate = d.percent(spent.value, budget.value)
    d.holds("ratio", rate, spent, budget)
    less = spent.value < budget.value
    why = "决算数小于" if less else "决算数大于" if spent.value > budget.value else "决算数等于"
    reason = "" if why.endswith("等于") else f"，{why}预算数的主要原因是据实结算"
    name = f"{row.words[1]}（类）{row.words[3]}（款）{row.words[5]}（项）"
    return f"{name}。年初预算为{budget}万元，支出决算为{spent}万元，完成年初预算的{rate}%{reason}。"
