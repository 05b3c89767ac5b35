"""Forms and accounts whose figures agree, made from drawn amounts."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tests.facts.tables.printed import markdown

Amounts = Sequence[Decimal]
CENT = Decimal("0.01")


def shown(value: Decimal) -> str:
    return f"{value:,.2f}"


def rate(part: Decimal, whole: Decimal) -> str:
    return f"{(part / whole * 100).quantize(CENT)}%"


def plain_list(names: Sequence[str], columns: Sequence[Amounts]) -> str:
    """Rows and a total in every column."""
    rows = [[n, *(shown(c[i]) for c in columns)] for i, n in enumerate(names)]
    total = ["合计", *(shown(sum(c, Decimal(0))) for c in columns)]
    heads = ["项目", *(f"{2020 + i}年决算数（万元）" for i in range(len(columns)))]
    return markdown(heads, *rows, total)


def expenditure(basic: Amounts, project: Amounts) -> str:
    """类, 款, 项 with basic and project expenditure: two groups of one class."""
    both = [b + p for b, p in zip(basic, project, strict=True)]
    half = len(both) // 2
    groups = [("21301", "农业农村", range(half)), ("21303", "水利", range(half, len(both)))]

    def line(code: str, name: str, among: Sequence[int]) -> list[str]:
        sums = [sum((c[i] for i in among), Decimal(0)) for c in (both, basic, project)]
        return [code, name, *map(shown, sums)]

    every = range(len(both))
    rows = [line("213", "农林水支出", every)]
    for code, name, among in groups:
        rows.append(line(code, name, among))
        rows += [line(f"{code}{i + 1:02d}", f"{name}项目{i + 1}", [i]) for i in among]
    head = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]
    rows.append(["", "合计", *rows[0][2:]])
    return "支出决算表\n单位：万元\n\n" + markdown(head, *rows)


def fund_block(budget: Amounts, spent: Amounts) -> str:
    """年度资金总额 and its sources, the rate and its points."""
    names = ["其中：当年财政拨款", "上年结转资金", "其他资金"]
    whole, used = sum(budget, Decimal(0)), sum(spent, Decimal(0))
    ratio = used / whole
    points = (ratio * 10).quantize(CENT)
    head = ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
    total = ["年度资金总额", "", shown(whole), shown(used), "10", rate(used, whole), str(points)]
    rows = [
        [n, "", shown(b), shown(s), "", rate(s, b), ""]
        for n, b, s in zip(names, budget, spent, strict=True)
    ]
    return "项目支出绩效自评表\n\n" + markdown(head, total, *rows)


def score_sheet(values: Sequence[tuple[int, int, int]]) -> str:
    """Indicators with (weight, target, value), scored in proportion."""
    head = [
        "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因",
    ]  # fmt: skip
    rows, weights, points = [], 0, Decimal(0)
    for number, (weight, target, value) in enumerate(values):
        scored = (Decimal(weight) * min(value, target) / target).quantize(CENT)
        why = "" if scored == weight else "任务调整"
        first = ["产出指标", "数量指标"] if number == 0 else ["", ""]
        name = f"任务{'甲乙丙丁戊己'[number]}"
        rows.append([*first, name, f"≥{target}次", f"{value}次", str(weight), f"{scored:f}", why])
        weights, points = weights + weight, points + scored
    rows.append(["总分", "", "", "", "", str(weights), f"{points:f}", ""])
    return "项目支出绩效自评表\n\n" + markdown(head, *rows)
