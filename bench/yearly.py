"""Made passages of government work reports: 亿元, one decimal, growth and shares."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # made imports this module
    from bench.made import Draft


def source(d: Draft) -> list[str]:
    """The lines of a whole document: paragraphs in random order."""
    parts = [_product, _revenue, _projects, _jobs, _roads, _trade]
    d.chance.shuffle(parts)
    city = d.one("云岭市", "青江区", "临水县")
    return [f"{city}2024年政府工作报告", "", "一、2023年工作回顾", *(part(d) for part in parts)]


def _tenths(d: Draft, low: int, high: int) -> Decimal:
    return Decimal(d.chance.randint(low * 10, high * 10)) / 10


def _product(d: Draft) -> str:
    """Gross product by industries, with shares."""
    parts = [d.figure(_tenths(d, 100, 900), 1) for _ in range(3)]
    whole = d.figure(sum(p.value for p in parts), 1)
    shares = [d.percent(p.value, whole.value, 1) for p in parts]
    d.holds("sum", whole, *parts)
    for share, part in zip(shares, parts, strict=True):
        d.holds("ratio", share, part, whole)
    growth = d.figure(_tenths(d, 3, 9), 1)
    (a, b, c), (x, y, z) = parts, shares
    return d.one(
        f"地区生产总值{whole}亿元，同比增长{growth}%，其中第一产业增加值{a}亿元、第二产业增加值"
        f"{b}亿元、第三产业增加值{c}亿元，分别占{x}%、{y}%、{z}%。",
        f"全年实现地区生产总值{whole}亿元，增长{growth}%。第一产业增加值{a}亿元，占{x}%；第二产业增加值"
        f"{b}亿元，占{y}%；第三产业增加值{c}亿元，占{z}%。",
    )


def _revenue(d: Draft) -> str:
    """Revenue against last year."""
    before = _tenths(d, 40, 300)
    now = d.figure(before + _tenths(d, 2, 20), 1)
    base, more = d.figure(before, 1), d.figure(now.value - before, 1)
    rate = d.percent(more.value, before, 1)
    d.holds("growth", rate, more, now, sign="up")
    form = d.chance.randrange(3)
    if form:
        d.holds("diff", more, now, base)
    return (
        f"地方一般公共预算收入{now}亿元，比上年增加{more}亿元，增长{rate}%。",
        f"地方一般公共预算收入由上年的{base}亿元增加到{now}亿元，增加{more}亿元，增长{rate}%。",
        f"地方一般公共预算收入{now}亿元，较上年的{base}亿元增加{more}亿元，增长{rate}%。",
    )[form]


def _projects(d: Draft) -> str:
    """Numbers and investment of projects by kind."""
    numbers = [d.figure(d.chance.randint(12, 90), 0) for _ in range(3)]
    number = d.figure(sum(n.value for n in numbers), 0)
    plan = d.figure(_tenths(d, 200, 800), 1)
    done = d.figure(plan.value * d.chance.randint(85, 120) / 100, 1)
    rate = d.percent(done.value, plan.value, 1)
    d.holds("sum", number, *numbers)
    d.holds("ratio", rate, done, plan)
    a, b, c = numbers
    return d.one(
        f"实施重点项目{number}个，其中产业项目{a}个、基础设施项目{b}个、民生项目{c}个，完成投资{done}"
        f"亿元，占年度计划{plan}亿元的{rate}%。",
        f"全年安排重点项目{number}个（产业项目{a}个、基础设施项目{b}个、民生项目{c}个），年度计划投资"
        f"{plan}亿元，实际完成投资{done}亿元，完成率{rate}%。",
    )


def _jobs(d: Draft) -> str:
    """A target and what was reached."""
    plan = d.figure(d.chance.randint(20, 90) * 100, 0)
    done = d.figure(plan.value + d.chance.randint(10, 900), 0)
    rate = d.percent(done.value, plan.value, 1)
    d.holds("ratio", rate, done, plan)
    return d.one(
        f"城镇新增就业{done}人，完成年度目标{plan}人的{rate}%。",
        f"年度计划城镇新增就业{plan}人，实际新增{done}人，完成率{rate}%。",
    )


def _roads(d: Draft) -> str:
    """Kinds of road that add up."""
    parts = [d.figure(_tenths(d, 5, 90), 1) for _ in range(3)]
    whole = d.figure(sum(p.value for p in parts), 1)
    d.holds("sum", whole, *parts)
    a, b, c = parts
    return d.one(
        f"新建改建公路{whole}公里，其中国省干线{a}公里、县乡公路{b}公里、村组道路{c}公里。",
        f"建成国省干线{a}公里、县乡公路{b}公里、村组道路{c}公里，合计{whole}公里。",
    )


def _trade(d: Draft) -> str:
    """Exports and imports, and one of them as a share."""
    out, back = d.figure(_tenths(d, 20, 200), 1), d.figure(_tenths(d, 5, 90), 1)
    whole = d.figure(out.value + back.value, 1)
    share = d.percent(out.value, whole.value, 1)
    d.holds("sum", whole, out, back)
    d.holds("ratio", share, out, whole)
    return d.one(
        f"外贸进出口总额{whole}亿元，其中出口{out}亿元、进口{back}亿元，出口占进出口总额的{share}%。",
        f"进出口总额达到{whole}亿元，其中：出口{out}亿元，占{share}%；进口{back}亿元。",
    )
