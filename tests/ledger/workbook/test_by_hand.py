"""Workbooks as clerks leave them: another order, blank rows, text numbers, wrong cells."""

from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from jixiao.errors import BadWorkbook, MissingFile
from jixiao.ledger.files import from_data
from jixiao.ledger.workbook.read import Imported, load, read
from jixiao.ledger.workbook.write import save, workbook


def made(sheets: dict[str, Sequence[Sequence[object]]]) -> Imported:
    book = Workbook()
    for name in list(book.sheetnames):
        del book[name]
    for name, rows in {"总表": [["内容", "填写"], ["预算年度", 2022]], **sheets}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    held = BytesIO()
    book.save(held)
    return read(held.getvalue(), "年.xlsx")


def test_another_order_blank_rows_text_numbers_and_ten_thousands():
    year = made(
        {
            "支出": [
                ["单位：万元"],
                ["项目", "本年决算", "年初预算（元）", "状态"],
                [],
                ["项目支出", "７２３．６７", 5_000_000, ""],
                ["经营支出", None, None, "无"],
                ["基本支出", "655.47", "655.47万元", None],
                ["上缴上级支出", "/", "—", "不适用"],
            ],
            "项目": [
                ["项目名称", "执行数（万元）", "项目编码", "全年预算（元）"],
                [],
                ["平台", "93.794", "P1", "1,000,000"],
            ],
            "项目资金来源明细": [["到位资金", "项目"], [10, "平台"], ["20元", "P1"]],
        }
    ).year
    assert year.expenditure.project.final == Decimal(7236700)
    assert year.expenditure.project.original == 5_000_000
    assert year.expenditure.basic.original == Decimal(6554700)
    assert year.states == {"expenditure.business": "无", "expenditure.to_superior": "不适用"}
    (project,) = year.projects
    assert (project.spent, project.revised) == (Decimal(937940), 1_000_000)
    assert [line.received for line in project.funding] == [10, 20]


def test_every_wrong_cell_is_named_with_its_reason():
    with pytest.raises(BadWorkbook) as caught:
        made(
            {
                "支出": [
                    ["项目", "本年决算", "年初预算"],
                    ["基本支出", "很多", "=SUM(C3:C5)"],
                    ["项目之外的支出", 5, 6],
                ],
                "机构人员": [
                    ["内容", "填写", "状态"],
                    ["在职人数", "40.5", ""],
                    ["离休人数", None, "没有"],
                ],
                "项目": [["项目编码", "项目名称", "重点项目"], ["P1", "甲", "可能"]],
                "项目合同": [["项目", "合同编号", "签订日期"], ["P9", "H1", "2022-02-30"]],
            }
        )
    said = str(caught.value)
    for told in (
        "支出!B2：“很多”应填金额",
        "支出!C2：是公式（=SUM(C3:C5)），请改填数值",
        "支出!A3：不认识“项目之外的支出”这一行",
        "机构人员!B2：“40.5”应填整数",
        "机构人员!C3：状态“没有”不认识",
        "项目!C2：“可能”应填是或否",
        "项目合同!C2：“2022-02-30”没有这一天",
        "项目合同!A2：没有名为“P9”的项目",
    ):
        assert told in said


def test_one_thing_told_twice():
    with pytest.raises(BadWorkbook, match="机构人员!B3：与机构人员!B2不一致"):
        made({"机构人员": [["内容", "填写"], ["在职人数", 40], ["在职人数", 41]]})


def test_strange_sheets_are_noted_and_strange_books_refused(tmp_path):
    imported = made({"备忘": [["记得催报"]]})
    assert imported.notes == ("工作表“备忘”不认识，没有读",)
    assert imported.places["year"] == "总表!B2"
    book = Workbook()
    book.save(tmp_path / "别的.xlsx")
    with pytest.raises(BadWorkbook, match="没有认得的工作表"):
        load(tmp_path / "别的.xlsx")
    (tmp_path / "坏.xlsx").write_bytes(b"PK\x03\x04")
    with pytest.raises(Exception, match=r"坏\.xlsx"):
        load(tmp_path / "坏.xlsx")
    with pytest.raises(MissingFile):
        load(tmp_path / "没有.xlsx")


def test_what_the_workbook_offers(tmp_path):
    save(from_data({"year": 2022, "projects": [{"code": "P1"}]}, "年"), tmp_path / "年.xlsx")
    book = load_workbook(tmp_path / "年.xlsx")
    sheet = book["支出"]
    assert sheet.freeze_panes == "B4"
    assert sheet.protection.sheet
    assert sheet["B4"].protection.locked is False
    assert sheet["A4"].protection.locked
    assert sheet["A4"].comment.text.startswith("本年支出合计")
    checks = [c for c in sheet["A"] if str(c.value).startswith("核对：")]
    assert any("支出合计＝基本支出＋项目支出" in c.value for c in checks)
    assert sheet.cell(checks[0].row, 2).value.startswith("=IF(")
    offered = [v.formula1 for v in book["项目"].data_validations.dataValidation]
    assert '"否,代建,代付,过账"' in offered


def test_a_file_appears_with_the_usual_mode(tmp_path):
    save(from_data({"year": 2022}, "年"), tmp_path / "年.xlsx")
    (tmp_path / "普通").write_text("")
    assert (tmp_path / "年.xlsx").stat().st_mode == (tmp_path / "普通").stat().st_mode


def test_numbers_longer_than_a_spreadsheet_holds_are_kept_as_text():
    year = from_data({"year": 2022, "income": {"distributed": "12345678901234567.89"}}, "年")
    assert read(workbook(year), "年").year == year
