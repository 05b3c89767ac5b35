import io

import pytest
import xlsxwriter

from jixiao import documents
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document, Kind
from jixiao.errors import TooLarge, UnreadableDocument
from tests.documents.office import rows, xlsx, zipped


def read(sheet: str, **more: object) -> Document:
    return documents.read_bytes("样本.xlsx", xlsx({"表一": sheet}, **more))


def grid(document: Document, number: int = 0) -> list[list[str]]:
    table = list(document.tables)[number]
    return [[cell.text if cell else "-" for cell in row] for row in table.grid()]


HEAD = ("项目", "预算数", "决算数")


def test_numbers_are_as_displayed():
    sheet = (
        '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>12.3</v></c>'
        '<c r="C1" s="2"><v>0.43609999999999999</v></c><c r="D1"><v>0.30000000000000004</v></c>'
        '<c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#DIV/0!</v></c>'
        '<c r="G1" t="str"><f>A1</f><v>文字</v></c></row></sheetData>'
    )
    document = read(sheet, formats=("0.00", "0.00%"), strings=("执行率",))
    assert grid(document) == [["执行率", "12.30", "43.61%", "0.3", "TRUE", "#DIV/0!", "文字"]]


def test_cells_know_their_place_in_the_sheet():
    document = read(rows(HEAD, ("教育", 1, 2), start=3))
    table = next(document.tables)
    assert [cell.ref for cell in table.cells] == ["A3", "B3", "C3", "A4", "B4", "C4"]
    assert table.sheet == "表一"
    start, _ = table.cells[-1].words.range(0, 1)
    assert document.sheet(start) == "表一"


def test_lines_above_the_table_are_its_caption():
    document = read(
        rows(
            ("附件1",),
            ("收入支出决算总表",),
            ("编制部门：某局", None, "单位：万元"),
            HEAD,
            ("教育", 1, 2),
            ("注：本表金额四舍五入。",),
        )
        + '<mergeCells><mergeCell ref="A2:C2"/></mergeCells>'
    )
    table = next(document.tables)
    assert [one.text for one in table.caption] == [
        "附件1", "收入支出决算总表", "编制部门：某局", "单位：万元",
    ]  # fmt: skip
    assert grid(document) == [list(HEAD), ["教育", "1", "2"]]
    assert [one.text for one in document.paragraphs][-1] == "注：本表金额四舍五入。"
    assert document.title == "收入支出决算总表"


def test_two_tables_in_one_sheet():
    document = read(
        rows(
            ("表1 收入",), HEAD, ("甲", 1, 2), ("合计", 1, 2), (), ("表2 支出",), HEAD, ("乙", 3, 4)
        )
    )
    assert [t.caption[0].text for t in document.tables] == ["表1 收入", "表2 支出"]
    assert grid(document, 1)[1] == ["乙", "3", "4"]


def test_a_blank_row_alone_does_not_cut_a_table():
    document = read(rows(HEAD, ("甲", 1, 2), (), ("合计", 1, 2)))
    assert grid(document) == [list(HEAD), ["甲", "1", "2"], ["合计", "1", "2"]]


def test_merged_cells():
    document = read(
        rows(("项目", "预算", None), (None, "年初", "全年"), ("甲", 1, 2))
        + '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/>'
        '<mergeCell ref="B1:B2"/><mergeCell ref="坏"/><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    assert grid(document) == [["项目", "预算", "预算"], ["项目", "年初", "全年"], ["甲", "1", "2"]]


def test_lines_in_a_cell_are_joined():
    document = read(rows(("年初&#10;预算数", "12&#10;34"), ("甲", 1)))
    assert grid(document)[0] == ["年初预算数", "12 34"]
    assert document.text.splitlines()[0] == "年初 预算数\t12 34"


def test_hidden_sheets_are_noted_not_read():
    data = xlsx({"明": rows(HEAD, ("甲", 1, 2)), "暗": rows(("秘密", 9))}, hidden=("暗",))
    document = documents.read_bytes("a.xlsx", data)
    assert "秘密" not in document.text
    assert document.notes == ("工作表“暗”已隐藏，未读取。",)
    assert [name for _, name in document.sheets] == ["明"]


def test_formulas_without_a_stored_value_are_noted():
    sheet = (
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c></row>'
        '<row r="2" hidden="1"><c r="A2"><v>2</v></c>'
        '<c r="B2"><f>A2</f><v>2</v></c></row></sheetData>'
    )
    notes = read(sheet).notes
    assert "1 个公式单元格" in notes[0]
    assert "B1" in notes[0]
    assert "隐藏的行" in notes[1]


def test_rich_text_and_dates_from_1904():
    sheet = (
        '<sheetData><row><c t="inlineStr"><is><r><t>一般</t></r><rPh sb="0"><t>yi</t></rPh>'
        '<r><t>预算</t></r></is></c><c s="1"><v>43465</v></c></row></sheetData>'
    )
    document = read(sheet, formats=("yyyy/m/d",), workbook='<workbookPr date1904="1"/>')
    assert grid(document) == [["一般预算", "2023/1/1"]]


def test_a_stray_cell_far_away_costs_nothing():
    document = read(rows(HEAD, ("甲", 1, 2)) .replace("</sheetData>", "")
        + '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row></sheetData>')  # fmt: skip
    assert grid(document)[-1] == ["", "", "", "5"]


def test_as_written_by_a_common_library():
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("收支")
        sheet.merge_range("A1:C1", "收支表")
        sheet.write_row("A2", HEAD)
        sheet.write("A3", "合计")
        sheet.write_number("B3", 1234.5, book.add_format({"num_format": 4}))
        sheet.write_formula("C3", "=B3*2", book.add_format({"num_format": "#,##0.00"}), 2469)
    document = documents.read_bytes("收支.xlsx", buffer.getvalue())
    assert grid(document) == [list(HEAD), ["合计", "1,234.50", "2,469.00"]]


def test_limits_hold():
    many = rows(*[tuple(range(20))] * 30)
    with pytest.raises(TooLarge, match="单元格"):
        documents.read_bytes("a.xlsx", xlsx({"a": many}), Limits(cells=500))
    diagonal = "".join(
        f'<row r="{n}"><c r="A{n}"><v>1</v></c><c r="{chr(64 + n)}{n}"><v>1</v></c></row>'
        for n in range(1, 27)
    )
    with pytest.raises(TooLarge, match="单元格"):
        documents.read_bytes(
            "a.xlsx", xlsx({"a": f"<sheetData>{diagonal}</sheetData>"}), Limits(cells=500)
        )
    with pytest.raises(TooLarge, match="解压"):
        documents.read_bytes("a.xlsx", xlsx({"a": many}), Limits(unpacked_bytes=1000))


@pytest.mark.parametrize("sheet", ["<sheetData><row>", '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'])
def test_bad_xml_is_one_clear_error(sheet):
    good = xlsx({"a": rows(HEAD)})
    assert documents.read_bytes("a.xlsx", good)
    with pytest.raises(UnreadableDocument):
        read(sheet)
    with pytest.raises(UnreadableDocument):
        documents.read_bytes("a", zipped({"[Content_Types].xml": "", "xl/workbook.xml": sheet}))


def test_kinds_of_the_lines():
    document = read(rows(("收支表",), HEAD, ("甲", 1, 2)))
    assert [one.kind for one in document.paragraphs] == [Kind.CAPTION]
