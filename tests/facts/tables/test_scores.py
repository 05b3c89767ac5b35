"""Scored blocks and fund blocks."""

from decimal import Decimal

from tests.facts.tables.printed import markdown, report

HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"]


def test_weights_in_a_column_and_in_brackets() -> None:
    read = report(
        markdown(
            HEAD,
            ["产出指标（60分）", "数量指标（40）", "巡检", "≥8次", "9次", "40", "40", ""],
            ["", "时效指标（20）", "及时率", "100%", "90%", "20", "18", "人手不足"],
            ["总分", "", "", "", "", "60", "58", ""],
        )
    )
    (sheet,) = read.sheets
    assert [g.weight.figure.value for g in sheet.groups if g.weight and g.weight.figure] == [
        Decimal(60),
        Decimal(40),
        Decimal(20),
    ]
    assert [i.name.text for i in sheet.indicators] == ["巡检", "及时率"]
    assert sheet.total_points is not None
    assert sheet.total_points.text == "58"


def test_a_row_typed_one_cell_too_far_left() -> None:
    read = report(
        markdown(
            ["绩效指标", *HEAD],
            ["", "产出指标", "数量指标", "巡检", "≥8次", "9次", "80", "80", ""],
            ["满意度指标", "", "用户满意度", "≥90%", "95%", "20", "20", "", ""],
        )
    )
    (sheet,) = read.sheets
    last = sheet.indicators[-1]
    assert last.target is not None
    assert last.points is not None
    assert (last.name.text, last.target.text, last.points.text) == ("用户满意度", "≥90%", "20")


def test_a_sign_in_a_column_of_its_own() -> None:
    read = report(
        markdown(
            [
                "一级指标",
                "二级指标",
                "三级指标",
                "指标性质",
                "指标值",
                "度量单位",
                "完成值",
                "权重",
                "得分",
            ],
            ["产出指标", "数量指标", "站点", "≥", "100", "个", "104", "90", "90"],
        )
    )
    (sheet,) = read.sheets
    assert sheet.indicators[0].sign == "≥"


def test_each_weight_column_belongs_to_the_names_at_its_left() -> None:
    read = report(
        markdown(
            ["一级指标", "分值", "二级指标", "分值", "三级指标", "分值", "评分标准", "自评得分"],
            ["投入", "15", "目标设定", "15", "合理性", "8", "合理", "8"],
            ["", "", "", "", "明确性", "7", "明确", "6"],
        )
    )
    (sheet,) = read.sheets
    weights = [(g.name.text, g.weight.text) for g in sheet.groups if g.weight]
    assert weights == [("投入", "15"), ("目标设定", "15")]
    assert [i.weight.text for i in sheet.indicators if i.weight] == ["8", "7"]


def test_the_fund_block_of_a_form_printed_as_two_tables() -> None:
    fund = markdown(
        ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
        ["年度资金总额", "10.00", "12.00", "9.00", "10", "75.00%", "7.5"],
    )
    sheet = markdown(HEAD, ["产出指标", "数量指标", "巡检", "≥8次", "9次", "90", "90", ""])
    read = report(f"{fund}\n\n说明：如下。\n\n{sheet}")
    assert read.funds[0].points is not None
    assert read.funds[0].points.text == "7.5"
    assert read.sheets[0].fund is read.funds[0]
