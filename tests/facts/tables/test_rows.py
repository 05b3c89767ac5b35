"""The hierarchy of rows."""

from jixiao.facts.tables.rows import forest, roots
from tests.facts.tables.printed import markdown, table


def tree(*names: str) -> dict[str, list[str]]:
    shown = table(
        markdown(["项目", "2022年决算数", "2023年决算数"], *([n, "1", "2"] for n in names))
    )
    nodes = forest(next(iter(shown.sides)))
    return {n.name: [c.name for c in n.children] for n in nodes if n.children}


def test_numbered_rows_stand_under_the_row_before() -> None:
    assert tree("项目支出", "1、巡查", "2、维修", "公用经费") == {"项目支出": ["巡查", "维修"]}


def test_among_and_the_vehicle_rows() -> None:
    found = tree(
        "三公经费", "1、公车购置和运行费", "其中：公车购置", "公车运行", "2、出国", "3、接待"
    )
    assert found["三公经费"] == ["公车购置和运行费", "出国", "接待"]
    assert found["公车购置和运行费"] == ["公车购置", "公车运行"]


def test_two_levels_of_numbers() -> None:
    found = tree("一、财政拨款收入", "（一）经费拨款", "（二）非税收入拨款", "二、其他收入")
    assert found == {"一、财政拨款收入".removeprefix("一、"): ["经费拨款", "非税收入拨款"]}


def test_totals_stand_alone() -> None:
    shown = table(
        markdown(["项目", "2022年决算数"], ["甲", "1"], ["乙", "2"], ["小计", "3"], ["总计", "3"])
    )
    nodes = forest(next(iter(shown.sides)))
    assert [n.name for n in roots(nodes)] == ["甲", "乙"]
    assert [n.grand for n in nodes if n.total] == [False, True]


def test_numbered_rows_after_among_keep_their_number() -> None:
    found = tree("一、基本支出", "1.人员经费", "其中：在职人员经费", "2.公用经费", "二、项目支出")
    assert found == {"基本支出": ["人员经费", "公用经费"], "人员经费": ["在职人员经费"]}


def test_office_money_beside_personnel_money() -> None:
    assert tree("基本支出", "其中：人员经费", "公用经费", "项目支出") == {
        "基本支出": ["人员经费", "公用经费"]
    }
