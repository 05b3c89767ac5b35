"""Tables of made documents, and the sections that hold one. See `bench.blocks`."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # made imports this module
    from bench.made import Draft

_PROJECTS = (
    "信息系统运维", "基层站所建设", "专项业务培训", "宣传教育", "设备更新", "第三方服务",
    "应急物资储备",
)  # fmt: skip


def table(d: Draft) -> tuple[str, str]:
    """Projects with budget, outturn and rate, and a total row; told again in the text."""
    names = d.chance.sample(_PROJECTS, d.chance.randint(3, 6))
    rows = []
    budgets, spents = [], []
    for name in names:
        budget = d.figure(d.money(2_000, 60_000))
        spent = d.figure(budget.value * d.chance.randint(70, 99) / 100)
        rate = d.percent(spent.value, budget.value)
        d.holds("ratio", rate, spent, budget)
        budgets.append(budget)
        spents.append(spent)
        rows.append([name, str(budget), str(spent), f"{rate}%"])
    planned = d.figure(sum(b.value for b in budgets))
    used = d.figure(sum(s.value for s in spents))
    rate = d.percent(used.value, planned.value)
    d.holds("sum", planned, *budgets)
    d.holds("sum", used, *spents)
    d.holds("ratio", rate, used, planned)
    told = d.figure(used.value)
    d.holds("same", told, used)
    rows.append(["合计", str(planned), str(used), f"{rate}%"])
    head = ["项目名称", "全年预算数", "全年执行数", "执行率"]
    drawn = lines(d, [head, *rows])
    text = f"重点项目共支出{told}万元，明细见下表。\n\n表1 重点项目支出明细表\n单位：万元\n{drawn}"
    return "重点项目支出情况", text


def scores(d: Draft) -> tuple[str, str]:
    """A table of weights and points, the total told again."""
    weights = d.chance.choice(((10, 50, 30, 10), (15, 25, 35, 25), (20, 40, 30, 10)))
    names = ("预算执行", "产出指标", "效益指标", "满意度指标")
    full = [d.figure(w, 0) for w in weights]
    lost = [Decimal(d.chance.randint(0, 15)) / 10 for _ in weights]
    given = [d.figure(w - loss, 1) for w, loss in zip(weights, lost, strict=True)]
    all_full, all_given = d.figure(100, 0), d.figure(sum(g.value for g in given), 1)
    d.holds("sum", all_full, *full)
    d.holds("sum", all_given, *given)
    told = d.figure(all_given.value, 1)
    d.holds("same", told, all_given)
    rows = [
        [n, str(w), str(g), "个别工作进度偏慢" if loss else "—"]
        for n, w, g, loss in zip(names, full, given, lost, strict=True)
    ]
    rows = [["一级指标", "分值", "得分", "扣分原因"], *rows]
    drawn = lines(d, [*rows, ["合计", str(all_full), str(all_given), ""]])
    return "自评得分情况", f"自评总得分{told}分，等级为优，各项得分如下。\n\n{drawn}"


def lines(d: Draft, rows: list[list[str]]) -> str:
    """The rows with tabs, or as Markdown."""
    if d.chance.choice((True, False)):
        return "\n".join("\t".join(row) for row in rows) + "\n"
    head, *rest = (f"| {' | '.join(row)} |" for row in rows)
    rule = f"|{' --- |' * len(rows[0])}"
    return "\n".join([head, rule, *rest]) + "\n"
