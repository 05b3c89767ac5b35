"""Sections of made documents. Each block draws figures, words them, and notes what holds.

A block takes a `Draft` (see `bench.made`) and gives a heading and a text.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

from bench.grids import scores, table

if TYPE_CHECKING:  # made imports this module
    from bench.made import Draft, Mark

Block = Callable[["Draft"], tuple[str, str]]
_FUNCTIONS = (
    "一般公共服务支出", "科学技术支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出",
    "城乡社区支出", "农林水支出", "住房保障支出",
)  # fmt: skip
_ITEMS = (
    "办公费", "印刷费", "水电费", "邮电费", "差旅费", "维修费", "培训费", "劳务费", "工会经费",
)  # fmt: skip
_OFFICES = ("办公室", "政策法规科", "规划财务科", "业务一科", "业务二科", "行政审批科", "监督科")


def totals(d: Draft) -> tuple[str, str]:
    """Basic and project expenditure, shares, change against last year."""
    total = d.money(100_000, 900_000)
    basic = (total * d.chance.randint(20, 80) / 100).quantize(Decimal("0.01"))
    d.facts |= {"total": total, "basic": basic, "project": total - basic}
    t, b, p = d.figure(total), d.figure(basic), d.figure(total - basic)
    bp, pp = d.percent(basic, total), d.percent(total - basic, total)
    d.holds("sum", t, b, p)
    form = d.chance.randrange(4)
    if form in (0, 1):  # the two that tell the shares
        d.holds("ratio", bp, b, t)
        d.holds("ratio", pp, p, t)
    whole = f"2023年部门整体支出{t}万元"
    text = (
        f"2023年度本年支出合计{t}万元，其中：基本支出{b}万元，占{bp}%；项目支出{p}万元，占{pp}%。",
        f"{whole}，其中基本支出{b}万元，占整体支出的{bp}%，项目支出{p}万元，占整体支出的{pp}%。",
        f"{whole}，由基本支出{b}万元和项目支出{p}万元组成。",
        f"2023年基本支出{b}万元、项目支出{p}万元，支出合计{t}万元。",
    )[form]
    return d.one("部门整体支出情况", "支出决算情况说明", "支出总体情况"), text + _change(d, t)


def _change(d: Draft, now: Mark) -> str:
    """How the total stands to last year's."""
    before = now.value + d.chance.choice((-1, 1)) * d.money(500, 20_000)
    delta = now.value - before
    sign, more, grow = ("up", "增加", "增长") if delta > 0 else ("down", "减少", "下降")
    amount, percent = d.figure(abs(delta)), d.percent(abs(delta), before)
    d.holds("growth", percent, amount, now, sign=sign)
    form = d.chance.randrange(4)
    if form in (0, 1):  # the two that do not tell last year's amount
        return (
            f"与2022年度相比，支出{more}{amount}万元，{grow}{percent}%。",
            f"支出合计同比{more}{amount}万元，{grow}{percent}%，主要是项目安排变化。",
        )[form]
    base = d.figure(before)
    d.holds("diff", amount, now, base)
    return (
        f"比2022年的{base}万元{more}{amount}万元，{grow}{percent}%。",
        f"2022年支出合计为{base}万元，2023年{more}{amount}万元，{grow}{percent}%。",
    )[form - 2]


def functions(d: Draft) -> tuple[str, str]:
    """The functional lines of the total."""
    whole = d.figure(d.facts["total"])
    names = d.chance.sample(_FUNCTIONS, d.chance.randint(3, 6))
    parts = [d.figure(v) for v in d.shares(whole.value, len(names))]
    d.holds("sum", whole, *parts)
    listed = []
    ratio = d.chance.choice((True, False))
    for name, part in zip(names, parts, strict=True):
        words = f"{name}{part}万元"
        if ratio:
            share = d.percent(part.value, whole.value)
            d.holds("ratio", share, part, whole)
            words += f"，占{share}%"
        listed.append(words)
    text = ("；" if ratio else "、").join(listed)
    lead = d.one("主要用于以下方面：", "按功能分类包括：", "分别为：", "其中：")
    return "支出结构情况", f"2023年度本年支出{whole}万元，{lead}{text}。"


def items(d: Draft) -> tuple[str, str]:
    """A closed list of economic items."""
    values = [d.figure(d.money(100, 9_000)) for _ in range(d.chance.randint(4, 8))]
    whole = d.figure(sum((v.value for v in values), start=Decimal(0)))
    d.holds("sum", whole, *values)
    names = d.chance.sample(_ITEMS, len(values))
    listed = "、".join(f"{n}{v}万元" for n, v in zip(names, values, strict=True))
    text = d.one(
        f"2023年商品和服务支出{whole}万元，包括{listed}。",
        f"商品和服务支出总额为{whole}万元，其中{listed}。",
        f"商品和服务支出由以下各项组成：{listed}，合计{whole}万元。",
        f"商品和服务支出{whole}万元，具体为：{listed}。",
    )
    return "商品和服务支出情况", text


def execution(d: Draft) -> tuple[str, str]:
    """Budget, outturn, rate, balance of the project money."""
    spent = d.figure(d.facts["project"])
    budget = d.figure(spent.value + d.money(100, 30_000))
    left = d.figure(budget.value - spent.value)
    rate = d.percent(spent.value, budget.value)
    d.holds("ratio", rate, spent, budget)
    d.holds("diff", left, budget, spent)
    text = d.one(
        f"2023年项目支出全年预算{budget}万元，实际支出{spent}万元，预算执行率{rate}%，"
        f"结余{left}万元。",
        f"项目资金全年预算数{budget}万元，全年执行数{spent}万元，执行率为{rate}%，"
        f"结余资金{left}万元按规定结转。",
        f"项目支出全年预算为{budget}万元，支出决算为{spent}万元，完成全年预算的{rate}%，"
        f"比预算减少{left}万元。",
    )
    return "项目支出预算执行情况", text


def receptions(d: Draft) -> tuple[str, str]:
    """The three public expenses."""
    cars, meals = d.figure(d.money(200, 4_000)), d.figure(d.money(50, 900))
    spent = d.figure(cars.value + meals.value)
    budget = d.figure(spent.value + d.money(20, 500))
    rate = d.percent(spent.value, budget.value)
    less = d.figure(d.money(10, 200))
    percent = d.percent(less.value, spent.value + less.value)
    d.holds("sum", spent, cars, meals)
    d.holds("ratio", rate, spent, budget)
    d.holds("growth", percent, less, spent, sign="down")
    text = d.one(
        f"2023年“三公”经费预算{budget}万元，支出决算{spent}万元，完成预算的{rate}%，其中公务用车"
        f"运行维护费{cars}万元、公务接待费{meals}万元，未发生因公出国（境）费。“三公”经费支出比上年"
        f"减少{less}万元，下降{percent}%。",
        f"“三公”经费支出预算为{budget}万元，支出决算为{spent}万元，完成预算的{rate}%。“三公”经费支出"
        f"同比减少{less}万元，下降{percent}%。从构成看，公务用车运行维护费{cars}万元，公务接待费"
        f"{meals}万元。",
    )
    return "“三公”经费支出情况", text


def staff(d: Draft) -> tuple[str, str]:
    """Posts, heads, the control rate; a counted list of offices."""
    offices = d.chance.sample(_OFFICES, d.chance.randint(3, 6))
    number = d.figure(len(offices), 0)
    marks = [d.words(name) for name in offices]
    d.holds("count", number, *marks)
    posts = d.figure(d.chance.randint(40, 160), 0)
    heads = d.figure(posts.value - d.chance.randint(1, 12), 0)
    retired = d.figure(d.chance.randint(5, 60), 0)
    everyone = d.figure(heads.value + retired.value, 0)
    rate = d.percent(heads.value, posts.value)
    d.holds("ratio", rate, heads, posts)
    d.holds("sum", everyone, heads, retired)
    listed = "、".join(map(str, marks))
    text = d.one(
        f"单位内设{number}个机构，分别为{listed}。核定编制{posts}名，年末在职人员{heads}人，"
        f"在职人员控制率{rate}%；退休人员{retired}人，在职和退休人员共{everyone}人。",
        f"内设{number}个科室：{listed}。编制数{posts}名，实有在职{heads}人，控制率为{rate}%。"
        f"年末共有{everyone}人，其中在职{heads}人、退休{retired}人。",
    )
    return "机构和人员情况", _once(text)


def _once(text: str) -> str:
    """A mark that is printed twice keeps its braces only at the first place."""
    seen: set[str] = set()
    pieces = []
    for number, piece in enumerate(text.split("{")):
        head, brace, tail = piece.partition("}")
        if not number or not brace:
            pieces.append(piece)
        elif head in seen:
            pieces.append(head.partition(":")[2] + tail)
        else:
            seen.add(head)
            pieces.append("{" + piece)
    return "".join(pieces)


def service(d: Draft) -> tuple[str, str]:
    """Things taken in and settled; a survey."""
    taken = d.figure(d.chance.randint(200, 3_000), 0)
    done = d.figure(taken.value - d.chance.randint(1, 90), 0)
    sent = d.figure(d.chance.randint(100, 600), 0)
    pleased = d.figure(sent.value - d.chance.randint(1, 20), 0)
    rate, liked = d.percent(done.value, taken.value), d.percent(pleased.value, sent.value)
    d.holds("ratio", rate, done, taken)
    d.holds("ratio", liked, pleased, sent)
    text = d.one(
        f"全年受理群众诉求{taken}件，办结{done}件，办结率{rate}%。",
        f"全年共收到来信来访{taken}件，已办结{done}件，办结率为{rate}%。",
    ) + d.one(
        f"收回有效问卷{sent}份，其中表示满意的{pleased}份，满意率{liked}%。",
        f"问卷调查服务对象{sent}人，满意{pleased}人，满意度达到{liked}%。",
    )
    return "履职效益情况", text


def assets(d: Draft) -> tuple[str, str]:
    """Gross value, depreciation, net value; cars by kind."""
    gross = d.figure(d.money(50_000, 400_000))
    worn = d.figure(gross.value * d.chance.randint(20, 70) / 100)
    net = d.figure(gross.value - worn.value)
    d.holds("diff", net, gross, worn)
    kinds = [d.figure(d.chance.randint(1, 9), 0) for _ in range(3)]
    cars = d.figure(sum(k.value for k in kinds), 0)
    d.holds("sum", cars, *kinds)
    a, b, c = kinds
    text = d.one(
        f"截至2023年12月31日，固定资产原值{gross}万元，累计折旧{worn}万元，净值{net}万元。",
        f"2023年年末固定资产原值为{gross}万元，扣除累计折旧{worn}万元后，净值为{net}万元。",
    ) + d.one(
        f"共有车辆{cars}辆，其中机要通信用车{a}辆、应急保障用车{b}辆、执法执勤用车{c}辆。",
        f"年末车辆{cars}辆，包括：机要通信用车{a}辆、应急保障用车{b}辆、其他用车{c}辆。",
    )
    return "资产管理情况", text


def procurement(d: Draft) -> tuple[str, str]:
    """Goods, works, services; the share of small firms."""
    whole = d.figure(d.money(10_000, 200_000))
    goods, works, services = (d.figure(v) for v in d.shares(whole.value, 3))
    small = d.figure(whole.value * d.chance.randint(30, 95) / 100)
    share = d.percent(small.value, whole.value)
    d.holds("sum", whole, goods, works, services)
    d.holds("ratio", share, small, whole)
    text = (
        f"2023年度政府采购支出总额{whole}万元，其中：货物支出{goods}万元、工程支出{works}万元、"
        f"服务支出{services}万元。授予中小企业合同金额{small}万元，占政府采购支出总额的{share}%。"
    )
    return "政府采购支出情况", text


BLOCKS: tuple[Block, ...] = (
    totals,
    functions,
    items,
    execution,
    receptions,
    staff,
    service,
    assets,
    procurement,
    table,
    scores,
)
