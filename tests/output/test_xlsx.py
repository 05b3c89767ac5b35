from __future__ import annotations

import io
import zipfile

import openpyxl
import pytest
from lxml import etree
from openpyxl.workbook import Workbook

from jixiao.output import xlsx
from jixiao.results import Result, Run
from tests.output import crafted

HEADINGS = [
    *("序号", "文件", "编号", "名称", "严重程度", "问题", "原文（各处）", "位置", "算式"),
    *("报告数", "应为", "差额", "可能原因", "依据", "指纹", "审核意见", "审核人", "日期", "备注"),
]


def opened(run: Run, *, relations: bool = False) -> Workbook:
    data = xlsx.render(run, crafted.RULES, relations=relations)
    return openpyxl.load_workbook(io.BytesIO(data))


def rows(book: Workbook, sheet: str) -> list[dict[str, object]]:
    head, *body = book[sheet].iter_rows(values_only=True)
    return [dict(zip(head, row, strict=True)) for row in body]


def test_one_row_a_finding_with_every_column():
    book = opened(crafted.run())
    assert [c.value for c in book["问题清单"][1]] == HEADINGS
    first, second, third = rows(book, "问题清单")
    assert (first["编号"], first["名称"], first["严重程度"]) == (
        "SU101",
        "分项之和与合计不符",
        "错误",
    )
    assert first["原文（各处）"].splitlines()[:2] == [
        "①收入合计723.67万元",
        "②财政拨款收入465.20万元",
    ]
    assert first["位置"].splitlines()[:2] == ["①（二）收支情况 第98字", "②第114字"]
    assert (first["报告数"], first["应为"], first["差额"]) == ("723.67", "787.90", "-64.23")
    assert second["位置"].splitlines()[0] == "①表1 第3行第4列"
    assert third["备注"].startswith("已豁免：追加预算73.67万元")
    assert (third["审核人"], third["审核意见"]) == ("李审", None)


def test_sheets_for_questions_relations_and_what_could_not_be_read():
    book = opened(crafted.run(), relations=True)
    assert book.sheetnames == ["封面", "问题清单", "审核关注点", "核对关系", "读取情况"]
    assert [r["编号"] for r in rows(book, "审核关注点")] == ["RE301"]
    assert [r["结果"] for r in rows(book, "核对关系")] == ["成立", "矛盾", "无法判定", "舍入差"]
    failed, lapsed = rows(book, "读取情况")
    assert failed["文件"] == "加密.docx"
    assert failed["办法"].startswith("请先去除密码")
    assert "已失效" in lapsed["说明"]
    assert "核对关系" not in opened(crafted.run()).sheetnames


def test_rows_are_tall_enough_and_titles_wrap():
    book = opened(crafted.run())
    sheet = book["问题清单"]
    most = sheet["H2"].value.count("\n") + 1
    assert sheet.row_dimensions[2].height >= 15 * most
    cover = book["封面"]
    title = next(c for row in cover.iter_rows() for c in row if c.value == "标题")
    assert cover.cell(title.row + 1, title.column).alignment.wrap_text


def test_relations_without_a_judgement_are_listed_unasked():
    (left,) = rows(opened(crafted.run()), "未判定的关系")
    assert (left["关系"], left["结果"]) == ("增减变化", "无法判定")
    assert (left["原文（各处）"], left["说明"]) == ("增长9.15%", "上年支出没有写出")


def test_made_to_be_filled_in_and_printed():
    sheet = opened(crafted.run())["问题清单"]
    assert sheet.freeze_panes == "D2"
    assert sheet.auto_filter.ref == "A1:S4"
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (9, 0)
    assert sheet.print_title_rows == "$1:$1"
    (choice,) = sheet.data_validations.dataValidation
    assert choice.formula1 == '"属实,不属实,待核,已整改"'
    assert str(choice.sqref) == "P2:P4"


def test_the_cover_counts_documents_checks_and_progress():
    cover = opened(crafted.run())["封面"]
    cells = {str(c.value): c for row in cover.iter_rows() for c in row if c.value is not None}
    assert cells["属实"].offset(0, 1).value == '=COUNTIF(问题清单!$P$2:$P$4,"属实")'
    assert cells["青石县水利局.txt"].offset(0, 4).value == 1
    assert cells["SU101"].offset(0, 1).value == 1
    assert "共核查 2 份文件：错误 1，警告 1，关注 1；已豁免 1；未能读取 1 份" in next(
        iter(v for v in cells if v.startswith("共核查"))
    )


def test_the_progress_counts_the_column_of_opinions():
    assert HEADINGS.index("审核意见") == "ABCDEFGHIJKLMNOPQRS".index("P")


def test_a_text_is_never_a_formula():
    book = opened(crafted.hostile_run(9), relations=True)
    own = {c.coordinate for row in book["封面"].iter_rows() for c in row if c.data_type == "f"}
    assert len(own) == 5
    others = [n for n in book.sheetnames if n != "封面"]
    cells = [c for n in others for row in book[n].iter_rows() for c in row]
    assert not [c for c in cells if c.data_type == "f" or c.hyperlink]
    assert "=1+1" in [c.value for c in cells]


def test_every_part_is_well_formed_xml():
    data = xlsx.render(crafted.hostile_run(30), {}, relations=True)
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        for name in parts.namelist():
            etree.fromstring(parts.read(name))


@pytest.mark.parametrize("run", [Run((), "0"), Run((Result("a.txt", crafted.read()),), "0")])
def test_an_empty_run_is_a_working_paper_too(run):
    book = opened(run)
    assert rows(book, "问题清单") == []


def test_ten_thousand_findings_are_streamed():
    book = openpyxl.load_workbook(
        io.BytesIO(xlsx.render(crafted.hostile_run(10_000), {})), read_only=True
    )
    found = sum(1 for _ in book["问题清单"].iter_rows()) - 1
    asked = sum(1 for _ in book["审核关注点"].iter_rows()) - 1
    assert found + asked == 10_000
    book.close()


def test_the_same_run_makes_the_same_bytes():
    assert xlsx.render(crafted.run(), {}) == xlsx.render(crafted.run(), {})
