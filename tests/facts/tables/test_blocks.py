"""Headers, columns and sides."""

from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao.facts.labels import Stage
from jixiao.facts.tables.model import Measure, TableKind
from tests.facts.tables.printed import markdown, report, table


def test_a_table_of_two_blocks() -> None:
    read = table(
        markdown(
            ["财政供养人员情况", "编制数", "2023年实际在职人数", "控制率"],
            ["", "30", "28", "93.33%"],
            ["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"],
            ["三公经费", "3.20", "3.00", "2.75"],
        )
    )
    assert [b.header for b in read.blocks] == [(0,), (2,)]
    second = read.blocks[1].columns
    assert [(c.year, c.stage) for c in second[1:]] == [
        (2022, Stage.FINAL),
        (2023, Stage.BUDGET),
        (2023, Stage.FINAL),
    ]


def test_income_beside_expenditure() -> None:
    read = table(
        "收入支出决算总表\n单位：万元\n\n"
        + markdown(
            ["收入", "", "支出", ""],
            ["项目", "决算数", "项目", "决算数"],
            ["一、财政拨款收入", "12.00", "一、教育支出", "12.00"],
        )
    )
    assert read.kind is TableKind.BALANCE
    assert [s.lines[0].name for s in read.sides] == ["一、财政拨款收入", "一、教育支出"]


def test_codes_in_three_columns_and_numbered_columns() -> None:
    read = table(
        markdown(
            ["功能分类科目编码", "", "", "科目名称", "本年支出合计", "基本支出"],
            ["类", "款", "项", "栏次", "1", "2"],
            ["205", "02", "01", "学前教育", "8.00", "8.00"],
        )
    )
    (side,) = read.sides
    assert [(n.code, n.name) for n in side.lines] == [("2050201", "学前教育")]


def test_numbers_of_rows_are_no_figures() -> None:
    read = table(
        markdown(["项目", "行次", "金额"], ["一、事业收入", "1", "500"], ["合计", "2", "500"])
    )
    (side,) = read.sides
    assert [c.last for c in side.values] == ["金额"]


def test_a_total_in_the_column_of_numbers_names_its_row() -> None:
    read = table(
        markdown(
            ["序号", "项目名称", "金额"], ["1", "甲", "5"], ["2", "乙", "6"], ["合计", "", "11"]
        )
    )
    (side,) = read.sides
    assert side.lines[-1].name == "合计"


def test_measures() -> None:
    read = table(
        markdown(["类别", "数量", "原值（万元）", "占比"], ["车辆", "3", "60.00", "12.5%"])
    )
    assert [c.measure for c in read.blocks[0].columns] == [
        Measure.TEXT,
        Measure.COUNT,
        Measure.AMOUNT,
        Measure.RATE,
    ]


def test_the_unit_is_found_where_the_text_tells_an_amount() -> None:
    shown = markdown(["项目", "2023年决算数"], ["会议费", "3.25"], ["培训费", "7.75"])
    told = report(f"2023年会议费支出3.25万元。\n\n{shown}").tables[0]
    assert told.unit is not None
    assert (told.unit.name, told.unit_stated) == ("万元", False)
    assert report(f"2023年会议费较少。\n\n{shown}").tables[0].unit is None


def test_nil_is_not_blank() -> None:
    read = table(
        markdown(
            ["项目", "2022年决算数", "2023年决算数"],
            ["出国经费", "/", ""],
            ["接待费", "1.20", "1.10"],
        )
    )
    first = next(iter(read.sides)).lines[0]
    assert first.values[1].nil
    assert first.values[2].blank


cells = st.text(
    "一二合计小其中：（）万元0123456789.%/—类款项年度预算决数执行率得分指标 ", max_size=8
)


@given(st.lists(st.lists(cells, min_size=1, max_size=6), min_size=1, max_size=8))
@settings(deadline=None, max_examples=150)
def test_any_table_is_read(rows: list[list[str]]) -> None:
    read = report(markdown(rows[0], *rows[1:]))
    for found in read.tables:
        for side in found.sides:
            assert all(line.row < len(found.grid) for line in side.lines)
