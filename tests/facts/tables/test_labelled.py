"""Names of table figures."""

from jixiao.facts.labels import Scope, Stage
from jixiao.facts.tables.labelled import labelled, plain_name
from tests.facts.tables.printed import markdown, table


def test_plain_names() -> None:
    assert [
        plain_name(n)
        for n in ("1、公务接待", "资金来源：（1）财政拨款", "其中：办公费", "（二）其他资金")
    ] == [
        "公务接待",
        "财政拨款",
        "办公费",
        "其他资金",
    ]


def test_the_total_of_an_expenditure_table() -> None:
    shown = table(
        "一般公共预算财政拨款支出决算表\n单位：万元\n\n"
        + markdown(["科目编码", "科目名称", "合计", "基本支出"], ["", "合计", "9.00", "6.00"])
    )
    told = [(x.label.key, x.label.stage, x.label.scope) for x in labelled(shown)]
    assert told == [("支出", Stage.FINAL, Scope.GENERAL), ("基本", Stage.FINAL, Scope.GENERAL)]


def test_nil_tells_zero() -> None:
    shown = table(
        "基础数据表\n单位：万元\n\n"
        + markdown(["经费控制情况", "2022年决算数", "2023年决算数"], ["2、出国经费", "/", "0.50"])
    )
    assert [(x.label.key, str(x.figure.value)) for x in labelled(shown)] == [
        ("出国", "0"),
        ("出国", "5000.00"),
    ]
