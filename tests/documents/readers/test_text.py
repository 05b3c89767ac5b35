import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jixiao import documents
from jixiao.documents.limits import Limits
from jixiao.documents.model import Document, Kind
from jixiao.errors import JixiaoError, TooLarge, UnreadableDocument


def read(text: str, name: str = "样本.txt", encoding: str = "utf-8") -> Document:
    return documents.read_bytes(name, text.encode(encoding))


def texts(document: Document) -> list[str]:
    return [one.text for one in document.paragraphs]


def grid(document: Document, number: int = 0) -> list[list[str]]:
    table = list(document.tables)[number]
    return [[cell.text if cell else "-" for cell in row] for row in table.grid()]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030", "gbk"])
def test_encodings(encoding):
    assert read("一、概况\n支出12.30万元。", encoding=encoding).text == "一、概况\n支出12.30万元。"


def test_offsets_are_those_of_the_decoded_file():
    document = read("\ufeff首行。\r\n\r\n　　支出12.30万元。\r\n")
    paragraph = list(document.paragraphs)[1]
    start, end = paragraph.words.range(2, 7)
    assert document.text[start:end] == "12.30"
    assert document.text.startswith("首行。\r\n")


def test_tables_and_their_captions():
    document = read(
        "正文到此。\n附件1\n收支表\n单位：万元\n项目\t预算数\t\n合计\t12.30\t备注\n正文。\n"
    )
    assert grid(document) == [["项目", "预算数", ""], ["合计", "12.30", "备注"]]
    assert [w.text for w in next(document.tables).caption] == ["附件1", "收支表", "单位：万元"]
    assert texts(document) == ["正文到此。", "附件1", "收支表", "单位：万元", "正文。"]


def test_a_row_may_begin_with_blank_cells():
    assert grid(read("项目\t年初\t全年\n\t1\t2\n\t\t3\n"))[1:] == [["", "1", "2"], ["", "", "3"]]


def test_tables_apart_by_a_blank_line_are_two():
    document = read("甲\t1\n乙\t2\n\n丙\t3\n丁\t4\n")
    assert [t.cells[0].text for t in document.tables] == ["甲", "丙"]


def test_a_table_with_a_blank_line_after_each_row_is_one():
    assert len(grid(read("甲\t1\n\n乙\t2\n\n丙\t3\n"))) == 3


def test_a_tab_that_indents_makes_no_table():
    document = read("\t一、概况\n\t\t支出12.30万元。\n")
    assert list(document.tables) == []
    assert texts(document) == ["一、概况", "支出12.30万元。"]


def test_contents_are_no_table():
    document = read("目录\n一、概况\t1\n二、收支\t3\n三、绩效\t12\n正文。\n四、附件……………13\n")
    assert list(document.tables) == []
    kinds = {one.text: one.kind for one in document.paragraphs}
    assert kinds["二、收支\t3"] is Kind.CONTENTS
    assert kinds["四、附件……………13"] is Kind.CONTENTS


def test_falling_numbers_are_a_table_not_contents():
    assert len(list(read("教育\t12\n科技\t3\n文化\t7\n").tables)) == 1


def test_markdown_tables_and_headings():
    document = read(
        "# 自评报告\n\n## 一、概况\n\n| 项目 | 预算 |\n|---|:-:|\n| 合计 | 12.30 |\n", "报告.md"
    )
    assert [(p.level, p.text) for p in document.paragraphs] == [(1, "自评报告"), (1, "一、概况")]
    assert grid(document) == [["项目", "预算"], ["合计", "12.30"]]
    assert document.title == "自评报告"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\u2028"])
def test_line_ends(end):
    document = read(end.join(["首段。", "甲\t1", "乙\t2", "末段。"]))
    assert texts(document) == ["首段。", "末段。"]
    assert grid(document) == [["甲", "1"], ["乙", "2"]]


def test_a_very_long_line_is_one_paragraph():
    assert len(texts(read("预算支出12.30万元，" * 50_000))[0]) == 600_000


def test_limits_hold():
    with pytest.raises(TooLarge, match="文字"):
        documents.read_bytes("a.txt", "字".encode() * 200, Limits(characters=100))
    with pytest.raises(TooLarge, match="单元格"):
        documents.read_bytes("a.txt", b"1\t2\n" * 200, Limits(cells=100))


def test_bytes_that_are_no_text():
    with pytest.raises(JixiaoError):
        documents.read_bytes("a.txt", b"\x80\x81\xff\xfe\xfa" * 50)
    with pytest.raises(UnreadableDocument):
        documents.read_bytes("a.txt", b"\xff\xfe\x00")


lines = st.lists(st.text("一二（1）.、 预算，。\t|12.30%\u3000#-", max_size=20), max_size=20)


@settings(deadline=None)
@given(lines, st.sampled_from(["\n", "\r\n", "\n\n", "\f"]))
def test_every_block_is_found_again_at_its_offsets(made, end):
    text = end.join(made)
    if not text.strip():
        return
    document = read(text)
    words = [p.words for p in document.paragraphs]
    words += [cell.words for table in document.tables for cell in table.cells]
    for one in words:
        for index, character in enumerate(one.text):
            assert document.text[one.offset(index)] == character


@settings(deadline=None)
@given(lines)
def test_no_word_is_lost(made):
    text = "\n".join(made)
    if not text.strip():
        return
    document = read(text)
    kept = "".join(texts(document))
    kept += "".join(cell.text for table in document.tables for cell in table.cells)
    lost = set(text) - set(kept)
    assert not lost & set("一二预算123")
