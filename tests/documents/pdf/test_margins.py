"""Running heads and feet, page numbers, tables of contents."""

from jixiao.documents.model import Kind
from tests.documents.pdf.make import Page
from tests.documents.pdf.reading import read, shown, texts


def test_repeated_heads_and_bare_page_numbers_are_set_apart() -> None:
    pages = [
        Page()
        .text(90, 800, "某县财政局文件汇编", 9)
        .text(90, 700, f"第{number}项工作已经完成。")
        .centred(297, 40, str(index), 9)
        for index, number in enumerate("一二三四", start=5)
    ]
    document = read(*pages)
    assert texts(document, Kind.HEADER) == ["某县财政局文件汇编"] * 4
    assert texts(document, Kind.FOOTER) == ["5", "6", "7", "8"]
    assert len(texts(document, Kind.BODY)) == 4


def test_page_numbers_of_all_shapes() -> None:
    shapes = ["— 1 —", "第 2 页 共 4 页", "-3-", "4/4"]
    pages = [Page().text(90, 700, "正文。").centred(297, 40, shape, 10) for shape in shapes]
    document = read(*pages)
    assert len(texts(document, Kind.FOOTER)) == 4
    assert texts(document, Kind.BODY) == ["正文。"] * 4


def test_a_figure_at_the_foot_is_no_page_number() -> None:
    pages = [
        Page().text(90, 700, "正文。").text(90, 60, figure) for figure in ("2024", "307", "12")
    ]
    assert texts(read(*pages), Kind.FOOTER) == []


def test_contents_with_leaders_and_without() -> None:
    front = Page().centred(297, 760, "目  录", 18)
    front.lines(90, 700, "一、主要职能…………………………3", "二、收支情况………………………12")
    plain = Page().centred(297, 760, "目 录", 18)
    plain.lines(90, 700, "一、主要职能", "二、收支情况")
    body = Page().text(90, 700, "一、主要职能").text(114, 680, "负责全县商务工作。")
    assert len(texts(read(front, body), Kind.CONTENTS)) == 2
    document = read(plain, body)
    assert texts(document, Kind.CONTENTS) == ["一、主要职能", "二、收支情况"]
    assert "一、主要职能" in texts(document, Kind.HEADING)


def test_contents_with_page_numbers_in_a_column_are_no_table() -> None:
    page = Page().centred(297, 760, "目  录", 18)
    for i, name in enumerate(["一、主要职能", "二、机构设置", "三、收支情况", "四、名词解释"]):
        page.text(90, 700 - 20 * i, name).right(500, 700 - 20 * i, str(i + 3))
    document = read(page, Page().text(90, 700, "一、主要职能"))
    assert list(document.tables) == []
    assert len(texts(document, Kind.CONTENTS)) == 4


def test_a_name_that_stands_over_each_table_is_no_running_head() -> None:
    xs, ys = [60.0, 200.0, 320.0], [760.0, 740.0, 720.0]
    pages = [
        Page().centred(190, 780, "收入支出总表", 14).grid(xs, ys, [["项目", "数额"], [name, "1"]])
        for name in ("甲", "乙", "丙")
    ]
    document = read(*pages)
    (table,) = document.tables
    assert [c.text for c in table.caption] == ["收入支出总表"]
    assert shown(table) == [["项目", "数额"], ["甲", "1"], ["乙", "1"], ["丙", "1"]]
