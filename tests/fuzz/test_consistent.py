"""Texts made from a ledger: one that agrees gets no alarm, one broken part does."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import assume, given
from hypothesis import strategies as st

from jixiao.documents import read_bytes
from jixiao.findings import Finding, Severity
from jixiao.pipeline import check_document
from tests.fuzz.grammar import fuzz

FUNCTIONS = (
    "一般公共服务支出", "教育支出", "科学技术支出", "社会保障和就业支出", "卫生健康支出",
    "城乡社区支出", "农林水支出", "住房保障支出",
)  # fmt: skip
ITEMS = (
    "办公费", "印刷费", "水费", "电费", "邮电费", "差旅费", "培训费", "劳务费", "工会经费",
    "维修费",
)  # fmt: skip
CENT = Decimal("0.01")


def money(low: int = 100, high: int = 500_000) -> st.SearchStrategy[Decimal]:
    """An amount in 万元 with two decimals."""
    return st.integers(low, high).map(lambda n: Decimal(n) / 100)


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """Printed to two decimals."""
    return (part * 100 / whole).quantize(CENT, ROUND_HALF_UP)


@dataclass(frozen=True)
class Year:
    """A department-year that agrees with itself."""

    functions: tuple[Decimal, ...]
    basic: Decimal
    items: tuple[Decimal, ...]
    before: Decimal
    budget: Decimal

    @property
    def total(self) -> Decimal:
        return sum(self.functions, start=Decimal(0))

    @property
    def project(self) -> Decimal:
        return self.total - self.basic


@st.composite
def years(draw):
    functions = tuple(draw(st.lists(money(), min_size=2, max_size=8)))
    total = sum(functions, start=Decimal(0))
    basic = (total * draw(st.integers(10, 90)) / 100).quantize(CENT)
    items = tuple(draw(st.lists(money(100, 5000), min_size=3, max_size=10)))
    before = draw(money(1000, 900_000))
    budget = draw(money(1000, 900_000))
    assume(total not in {before, budget})
    return Year(functions, basic, items, before, budget)


def narrative(year: Year) -> str:
    """The year as a final account tells it."""
    total, change = year.total, year.total - year.before
    up = change > 0
    functions = "；".join(
        f"{name}{part:.2f}万元，占{percent(part, total)}%"
        for name, part in zip(FUNCTIONS, year.functions, strict=False)
    )
    items = "、".join(f"{n}{v:.2f}万元" for n, v in zip(ITEMS, year.items, strict=False))
    return f"""溪州县水利局2023年度部门决算情况说明

一、支出决算情况说明
2023年度本年支出合计{total:.2f}万元，其中：基本支出{year.basic:.2f}万元，占{percent(year.basic, total)}%；项目支出{year.project:.2f}万元，占{percent(year.project, total)}%。
与2022年度相比，支出合计{"增加" if up else "减少"}{abs(change):.2f}万元，{"增长" if up else "下降"}{percent(abs(change), year.before)}%，主要原因是项目支出变化。
二、支出结构情况
2023年度本年支出{total:.2f}万元，主要用于以下方面：{functions}。
三、支出预算执行情况
2023年度支出年初预算为{year.budget:.2f}万元，支出决算为{total:.2f}万元，完成年初预算的{percent(total, year.budget)}%。
四、商品和服务支出情况
2023年度商品和服务支出{sum(year.items, start=Decimal(0)):.2f}万元，包括{items}。
"""  # noqa: E501  a sentence a line


def alarms(text: str) -> list[Finding]:
    result = check_document(read_bytes("决算.txt", text.encode()))
    return [f for f in result.findings if f.severity is not Severity.INFO]


@fuzz
@given(years())
def test_a_ledger_that_agrees_gets_no_alarm(year):
    assert [(f.code, f.message, f.arithmetic) for f in alarms(narrative(year))] == []


@fuzz
@given(years(), st.integers(2, 90))
def test_a_basic_expenditure_that_does_not_fit_is_reported(year, promille):
    wrong = year.basic * (1000 + promille) / 1000
    text = narrative(year).replace(f"基本支出{year.basic:.2f}", f"基本支出{wrong:.2f}")
    assume(wrong - year.basic > Decimal("0.05"))
    assert any("SU" in f.code or "SH" in f.code for f in alarms(text))


@fuzz
@given(years(), st.data())
def test_an_item_left_out_of_a_closed_list_is_reported(year, data):
    assume(len(year.items) > 2)
    gone = data.draw(st.integers(0, len(year.items) - 1))
    words = f"{ITEMS[gone]}{year.items[gone]:.2f}万元"
    full = narrative(year)
    text = (
        full.replace(f"{words}、", "") if f"{words}、" in full else full.replace(f"、{words}", "")
    )
    assert any(f.code.startswith("SU") for f in alarms(text))
