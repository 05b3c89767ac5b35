import pytest

from jixiao.documents import read_bytes
from jixiao.facts.report import understand
from jixiao.facts.submission import gather
from jixiao.facts.tables.labelled import Labelled
from jixiao.facts.tellings import tellings

OTHER = "怀川县水利局2023年部门整体支出绩效自评表\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n"
HEAD = "怀川县水利局2023年度部门整体支出绩效自评报告\n\n"


def told(text: str, genre_head: str = HEAD) -> dict[str, list[str]]:
    texts = (("a", genre_head + text), ("b", OTHER))
    (one,) = gather([understand(read_bytes(n, t.encode())) for n, t in texts]).submissions
    found: dict[str, list[str]] = {}
    for telling in tellings(one.filed[0], one):
        spot = telling.spot
        figure = spot.figure if isinstance(spot, Labelled) else spot[1].figure
        found.setdefault(str(telling.fact), []).append(figure.printed)
    return found


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("2023年基本支出决算12.50万元。", "2023年基本支出（决算）"),
        ("2023年基本支出年初预算12.50万元。", "2023年基本支出（年初预算）"),
        ("2023年财政拨款项目支出决算12.50万元。", "2023年项目支出（决算，财政拨款）"),
        ("2023年部门整体支出12.50万元，全部用于运转。", "2023年整体支出（决算）"),
        ("2023年“三公”经费决算12.50万元。", "2023年三公经费（决算）"),
        ("年末在职人员12人。", "2023年在职人员"),
        ("核定编制12名。", "2023年编制"),
        ("2023年度本年支出合计12.50万元，已全部支付。", "2023年支出合计（决算）"),
    ],
)
def test_names_the_fact(sentence, fact):
    assert list(told(sentence)) == [fact]


@pytest.mark.parametrize(
    "sentence",
    [
        "2022年基本支出决算12.50万元。",
        "上年基本支出决算12.50万元。",
        "2023年其他项目支出决算12.50万元。",
        "该项目支出12.50万元。",
        "2023年基本支出决算约12.50万元。",
        "下属单位基本支出决算12.50万元。",
        "怀川县灌区中心2023年基本支出决算12.50万元。",
        "2023年结余资金12.50万元。",
        "2023年安排基本支出12.50万元。",
        "人均公用经费支出2.50万元。",
        "支出12.50万元用于维修。",
    ],
)
def test_tells_nothing_where_it_is_not_sure(sentence):
    assert told(sentence) == {}


def test_a_budget_tells_the_beginning_of_the_year():
    head = "怀川县水利局2023年部门预算说明\n\n"
    assert list(told("2023年支出预算12.50万元。", head)) == ["2023年支出合计（年初预算）"]


def test_a_total_row_under_named_columns_is_what_the_last_column_says():
    table = (
        "2023年“三公”经费支出决算表\n单位：万元\n\n"
        "| 项目 | “三公”经费合计 | 因公出国（境）费 | 公务接待费 |\n| --- | --- | --- | --- |\n"
        "| 合计 | 3.20 | 0.00 | 1.20 |\n"
    )
    found = told(table)
    assert found["2023年公务接待费（决算）"] == ["1.20"]
    assert found["2023年因公出国（境）费（决算）"] == ["0.00"]


STRUCK = """2023年整体支出绩效自评基础数据表
单位：万元

| 经费 | 2022年决算数 | 2023年决算数 |
| --- | --- | --- |
| 三公经费 | 1.10 | / |
| 项目支出 | | 9.00 |
"""


def test_a_blank_or_struck_cell_tells_nothing():
    assert told(STRUCK) == {
        "2022年三公经费（决算）": ["1.10"],
        "2023年项目支出（决算）": ["9.00"],
    }
