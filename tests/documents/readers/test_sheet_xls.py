import io
import struct

import pytest

from jixiao import documents
from jixiao.errors import EncryptedDocument, UnreadableDocument
from tests.documents.compound import compound

xlwt = pytest.importorskip("xlwt")


def sample() -> bytes:
    book = xlwt.Workbook()
    sheet = book.add_sheet("预算表")
    sheet.write_merge(0, 0, 0, 3, "收支预算总表")
    sheet.write(1, 3, "单位：元")
    sheet.write_merge(2, 3, 0, 0, "项目")
    sheet.write_merge(2, 2, 1, 2, "预算数")
    for column, text in enumerate(("年初", "全年", "日期"), start=1):
        sheet.write(3, column, text)
    sheet.write(4, 0, "教育")
    for column, (value, code) in enumerate(
        ((1234.5, "#,##0.00"), (0.4361, "0.00%"), (44927, 'yyyy"年"m"月"')), start=1
    ):
        sheet.write(4, column, value, xlwt.easyxf(num_format_str=code))
    sheet.write(5, 0, bool(book))
    hidden = book.add_sheet("暗表")
    hidden.visibility = 1
    hidden.write(0, 0, "秘密")
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def test_a_sheet_as_displayed():
    document = documents.read_bytes("预算.xls", sample())
    table = next(document.tables)
    assert [[c.text if c else "-" for c in row] for row in table.grid()] == [
        ["项目", "预算数", "预算数", ""],
        ["项目", "年初", "全年", "日期"],
        ["教育", "1,234.50", "43.61%", "2023年1月"],
        ["TRUE", "", "", ""],
    ]
    assert [one.text for one in table.caption] == ["收支预算总表", "单位：元"]
    assert table.cells[-4].ref == "A6"
    assert document.notes == ("工作表“暗表”已隐藏，未读取。",)


@pytest.mark.parametrize("cut", [600, 2000, 4000])
def test_a_truncated_file_is_one_clear_error(cut):
    with pytest.raises(UnreadableDocument):
        documents.read_bytes("断.xls", sample()[:cut])


def test_a_workbook_with_a_password():
    begin = struct.pack("<HHHHHHII", 0x0809, 16, 0x0600, 0x0005, 0, 0, 0, 0)
    locked = struct.pack("<HH", 0x002F, 54) + b"\x01" + bytes(53)
    with pytest.raises(EncryptedDocument):
        documents.read_bytes("密.xls", compound({"Workbook": begin + locked}))
